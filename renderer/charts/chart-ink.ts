/** The theme's colours for Chart.js, which cannot read CSS variables. Read when a chart is drawn. */
export function chartInk(): { accent: string; text: string; line: string; font: string } {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return { accent: colour('--ink'), text: colour('--text-2'), line: colour('--line'), font: getComputedStyle(document.body).fontFamily }
}

/** A canvas higher than this many pixels at double size is drawn at the screen's own. */
export const TALLEST = 12_000
/** Two pixels for one, whatever the screen: on paper and as a picture the chart is looked at larger. */
export const sharp = (height = 0): number => (height * 2 > TALLEST ? window.devicePixelRatio : Math.max(2, window.devicePixelRatio))
