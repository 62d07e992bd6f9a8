import type { Page } from 'playwright-core'

/** What is wrong with the layout of the page on screen, in words; none is right. */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(() => {
  const faults: string[] = []
  const { innerWidth: width, innerHeight: height } = window
  const scrolls = (place: Element | null, name: string) => { if (place !== null && place.scrollWidth > place.clientWidth) faults.push(`${name} scrolls sideways: ${place.scrollWidth} in ${place.clientWidth}`) }
  scrolls(document.documentElement, 'the page')
  scrolls(document.getElementById('content'), 'the content')
  scrolls(document.querySelector('header.top'), 'the top bar')
  for (const button of document.querySelectorAll('header.top button, header.top a, .demo-banner button, nav.rail a')) {
    const box = button.getBoundingClientRect()
    const name = (button.textContent || button.getAttribute('aria-label')) ?? ''
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) faults.push(`${name} is outside the window`)
    const above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    if (above === null || !(button.contains(above) || above.contains(button))) faults.push(`${name} is covered by ${above?.className ?? 'nothing'}`)
  }
  const titles = [...document.querySelectorAll('h1')].filter((title) => title.textContent?.trim() !== '')
  if (titles.length !== 1) faults.push(`${titles.length} titles`)
  return faults
})

export interface Faint { words: string; ratio: number; colours: string }

/** Every text on screen whose contrast with what lies behind it is under 4.5 (3 for large text); what is disabled is exempt. */
export const faintTexts = (page: Page): Promise<Faint[]> => page.evaluate(() => {
  type Colour = [number, number, number, number]
  const read = (colour: string): Colour => {
    const numbers = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    const scale = colour.startsWith('color(') ? 255 : 1
    return [(numbers[0] ?? 0) * scale, (numbers[1] ?? 0) * scale, (numbers[2] ?? 0) * scale, numbers[3] ?? 1]
  }
  const over = (top: Colour, under: Colour): Colour => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + under[at] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const light = ([red, green, blue]: Colour): number => {
    const line = (part: number) => (part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * line(red) + 0.7152 * line(green) + 0.0722 * line(blue)
  }
  const behind = (element: Element | null): Colour => {
    if (element === null) return [255, 255, 255, 1]
    const own = read(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, behind(element.parentElement))
  }
  const seen = new Map<string, Faint>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const judge = (element: Element, words: string, style: CSSStyleDeclaration) => {
    const back = behind(element)
    const [high, low] = [light(over(read(style.color), back)), light(back)].toSorted((a, b) => b - a) as [number, number]
    const ratio = (high + 0.05) / (low + 0.05)
    const size = Number.parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const colours = `${style.color} on ${back.map(Math.round).join()}`
    if (ratio < (large ? 3 : 4.5)) seen.set(colours, { words: words.slice(0, 30), ratio: Math.round(ratio * 100) / 100, colours })
  }
  const exempt = (element: Element) => element.closest('[disabled], [aria-disabled="true"], .visually-hidden, [class*="disabled"], script, style') !== null
    || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.getClientRects().length === 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node.textContent?.trim() ?? ''
    // A lone dash stands for an empty cell and says nothing of its own.
    if (node.parentElement !== null && words !== '' && words !== '—' && !exempt(node.parentElement)) judge(node.parentElement, words, getComputedStyle(node.parentElement))
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder], textarea[placeholder]')) {
    if (field.value === '' && !exempt(field)) judge(field, field.placeholder, getComputedStyle(field, '::placeholder'))
  }
  return [...seen.values()]
})

/** In the top bar where the page has one there, else the first of its body. */
export const MAIN_ACTION = '.top-actions .ant-btn-primary:not(:disabled), main:not(:has(.top-actions .ant-btn-primary)) #content .ant-btn-primary:not(:disabled)'

/** Presses Tab until the page's main action has the focus; answers how it shows, or null when Tab does not get there. */
export async function tabToMainAction(page: Page): Promise<{ words: string; outline: string } | null> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.getSelection()?.removeAllRanges()
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((main) => {
      const now = document.activeElement
      if (now === null || now !== document.querySelector(main)) return null
      const style = getComputedStyle(now)
      return { words: now.textContent ?? '', outline: style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth}` }
    }, MAIN_ACTION)
    if (found !== null) return found
  }
  return null
}
