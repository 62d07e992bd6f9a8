/** What the browser really made of the reckoned heights and widths. */
export const measure = () => {
  const bottomOf = (element: Element | null) => element?.getBoundingClientRect().bottom ?? Number.NaN
  const pages = [...document.querySelectorAll('.page')]
  const cells = [...document.querySelectorAll<HTMLElement>('td, th')]
  const range = document.createRange()
  const ink = (cell: Element) => { range.selectNodeContents(cell); return range.getBoundingClientRect() }
  const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
  return {
    pages: pages.length,
    wrongRows: [...document.querySelectorAll('tr')].filter((row) => Math.abs(row.getBoundingClientRect().height - Number.parseFloat(row.style.height)) > 0.01).length,
    overFoot: pages.filter((page) => bottomOf(page.querySelector('.body')) > (page.querySelector('.foot')?.getBoundingClientRect().top ?? 0)).length,
    wide: cells.filter((cell) => ink(cell).right > cell.getBoundingClientRect().right).map((cell) => cell.textContent),
    tall: cells.filter((cell) => ink(cell).height > cell.getBoundingClientRect().height).map((cell) => cell.textContent),
    body: Math.min(...cells.map(sizeOf)),
    sums: Math.min(...[...document.querySelectorAll('.rows p')].map(sizeOf)),
  }
}
