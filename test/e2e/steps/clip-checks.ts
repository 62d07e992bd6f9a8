import type { Page } from 'playwright-core'

declare global {
  interface Window { drawnWords?: WeakMap<HTMLCanvasElement, DrawnWord[]> }
}
/** Where letters stand on a canvas, in its own pixels. */
interface DrawnWord { words: string; left: number; right: number; top: number; bottom: number }

/** From now on every canvas remembers which words were drawn where; cleared canvases forget. */
export const watchCanvases = (page: Page): Promise<void> => page.evaluate(() => {
  if (window.drawnWords !== undefined) return
  const drawn = (window.drawnWords = new WeakMap<HTMLCanvasElement, DrawnWord[]>())
  const brush = CanvasRenderingContext2D.prototype
  const [fill, clear] = [brush.fillText, brush.clearRect]
  brush.fillText = function fillText(words, x, y, ...rest) {
    const size = this.measureText(words)
    const place = this.getTransform()
    const corners = [[x - size.actualBoundingBoxLeft, y - size.actualBoundingBoxAscent], [x + size.actualBoundingBoxRight, y + size.actualBoundingBoxDescent]].map(([a, b]) => place.transformPoint({ x: a ?? 0, y: b ?? 0 })) as [DOMPoint, DOMPoint]
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)]
    const list = drawn.get(this.canvas) ?? []
    list.push({ words, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) })
    drawn.set(this.canvas, list)
    fill.call(this, words, x, y, ...rest)
  }
  brush.clearRect = function clearRect(x, y, width, height) {
    if (x <= 0 && y <= 0 && this.getTransform().a * width >= this.canvas.width - 2 && this.getTransform().d * height >= this.canvas.height - 2) drawn.delete(this.canvas)
    clear.call(this, x, y, width, height)
  }
})

/** Words drawn beyond the edge of their chart, or over one another. Needs watchCanvases before the chart was drawn. */
export const chartFaults = (page: Page): Promise<string[]> => page.evaluate(() => {
  const faults: string[] = []
  for (const canvas of document.querySelectorAll('canvas')) {
    const name = canvas.parentElement?.getAttribute('aria-label')?.slice(0, 24) ?? 'a chart'
    const words = (window.drawnWords?.get(canvas) ?? []).filter((word) => word.words.trim() !== '')
    if (canvas.width < 20 || canvas.height < 20) faults.push(`${name}: a canvas of ${canvas.width} × ${canvas.height}`)
    const slack = 1.5 * (canvas.width / Math.max(1, canvas.clientWidth || canvas.width))
    for (const word of words) {
      if (word.left < -slack || word.top < -slack || word.right > canvas.width + slack || word.bottom > canvas.height + slack) faults.push(`${name}: ${word.words} is cut off at the edge`)
    }
    words.forEach((one, at) => words.slice(at + 1).forEach((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (across > slack && down > slack) faults.push(`${name}: ${one.words} over ${other.words}`)
    }))
  }
  return [...new Set(faults)]
})

/** Text cut off by a box that hides what does not fit and tells the whole of it nowhere; text and charts outside the window that no scrolling reaches. */
export const clippedTexts = (page: Page): Promise<string[]> => page.evaluate(() => {
  const SLACK = 1.5
  const faults = new Set<string>()
  type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
  const judge = (element: Element, box: Box, words: string, told: (place: Element) => boolean) => {
    let [reachX, reachY] = [false, false]
    for (let place: Element | null = element; place !== null && place !== document.documentElement; place = place.parentElement) {
      const style = getComputedStyle(place)
      if (style.display === 'inline') continue
      const frame = place.getBoundingClientRect()
      const hides = (axis: string) => axis === 'hidden' || axis === 'clip'
      const scrolls = (axis: string) => axis === 'auto' || axis === 'scroll'
      if (!reachX && hides(style.overflowX) && (box.left < frame.left - SLACK || box.right > frame.right + SLACK) && !told(place)) faults.add(`${words} is cut off sideways in .${place.className}`)
      // Letters of a tight line reach a little beyond their line without losing anything.
      if (!reachY && hides(style.overflowY) && (box.top < frame.top - 4 || box.bottom > frame.bottom + 4) && !told(place)) faults.add(`${words} is cut off below in .${place.className}`)
      reachX ||= scrolls(style.overflowX)
      reachY ||= scrolls(style.overflowY)
      if (style.position === 'fixed') break
    }
    if (!reachX && (box.left < -SLACK || box.right > window.innerWidth + SLACK)) faults.add(`${words} is beside the window`)
    if (!reachY && (box.top < -SLACK || box.bottom > window.innerHeight + SLACK)) faults.add(`${words} is below the window`)
  }
  const unseen = (element: Element) => element.closest('.visually-hidden, .skip, script, style, [hidden], [aria-hidden="true"]:not(.wall-field > span), .ant-select-dropdown-hidden') !== null
    || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (element === null || words === '' || unseen(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const told = (place: Element) => [element, place, element.closest('[title]')].some((each) => each?.getAttribute('title')?.includes(words) === true)
    for (const box of range.getClientRects()) if (box.width > 0) judge(element, box, words.slice(0, 40), told)
  }
  // Wide tables scroll sideways by design; anything else that does was pushed out by what stands in it.
  for (const place of document.querySelectorAll('main *, .wall *, .presenter *, .ant-modal *')) {
    if (place.scrollWidth > place.clientWidth + 1 && place.clientWidth > 0 && ['auto', 'scroll'].includes(getComputedStyle(place).overflowX) && place.closest('input, textarea, .chart-table, .meeting-table, .paper-frame') === null) faults.add(`.${place.className} scrolls sideways: ${place.scrollWidth} in ${place.clientWidth}`)
  }
  for (const canvas of document.querySelectorAll('canvas')) if (canvas.checkVisibility()) judge(canvas, canvas.getBoundingClientRect(), 'a chart', () => false)
  return [...faults]
})

/** The wall's own bars: no words over one another, none beyond its button, and the page between them in the window. */
export const wallFaults = (page: Page): Promise<string[]> => page.evaluate(() => {
  const faults: string[] = []
  const boxes = [...document.querySelectorAll('.wall-bar button, .wall-bar-all, .wall-foot > *')].map((element) => ({ words: element.textContent ?? '', box: element.getBoundingClientRect(), element }))
  for (const { words, box, element } of boxes) {
    if (box.left < 0 || box.right > window.innerWidth + 1 || box.top < 0 || box.bottom > window.innerHeight + 1) faults.push(`${words} is outside the window`)
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) faults.push(`${words} is wider than its place: ${element.scrollWidth} in ${element.clientWidth}`)
  }
  boxes.forEach(({ words, box }, at) => boxes.slice(at + 1).forEach((other) => {
    if (Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1) faults.push(`${words} over ${other.words}`)
  }))
  const stage = document.querySelector('.wall-stage')
  if (stage === null) faults.push('no wall')
  else if (stage.scrollWidth > stage.clientWidth + 1) faults.push(`the wall scrolls sideways: ${stage.scrollWidth} in ${stage.clientWidth}`)
  return faults
})
