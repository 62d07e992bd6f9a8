/** The theme's colours for Chart.js, which cannot read CSS variables. Read when a chart is drawn. */
export function chartInk(): { accent: string; text: string; line: string; font: string } {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return { accent: colour('--ink'), text: colour('--text-2'), line: colour('--line'), font: getComputedStyle(document.body).fontFamily }
}
