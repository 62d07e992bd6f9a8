import { escapeHtml } from './escape.ts'
import type { Band, Cell, Line } from './grid.ts'
import { heightOf } from './grid.ts'
import { oneLine } from './lines.ts'
import { pageLabel } from './page.ts'
import type { Block, PageBody } from './paginate.ts'
import { PAPER_STYLE } from './style.ts'

export interface DocumentOptions {
  /** On screen only; paper is always full size. 0.75 makes the page 842 px wide. */
  screenZoom?: number
}

/** One person's paper, its pages cut already. */
export interface PagedPaper {
  company: string
  title: string
  number: string
  /** Grey word at the top left, e.g. 未确认; '' for none. */
  mark: string
  /** Beside the mark on the first page, and on the pages that follow. */
  first: string
  again: string
  printedWhen: string
  checkCode: string
  pages: PageBody[]
  snug: boolean
}

const CLASSES: Record<Cell['kind'], string> = { text: '', number: 'n', centre: 'c', label: 'h', open: 'o', big: 'g', sign: 'p' }

/** Lines of one tone are one run of text: `white-space: pre` breaks it, so a line costs the browser no element. */
const runHtml = (lines: readonly Line[]): string => {
  const text = escapeHtml(lines.map((line) => line.text).join('\n'))
  const tone = lines[0]?.tone
  return tone === 'sum' ? `<p>${text}</p>` : tone === 'strong' ? `<b>${text}</b>` : text
}

function linesHtml(lines: readonly Line[]): string {
  let html = ''
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const tone = lines[from]?.tone
    for (to = from + 1; to < lines.length && lines[to]?.tone === tone;) to++
    // A block starts its own line; text after text needs the line end.
    html += `${html === '' || tone === 'sum' ? '' : '\n'}${runHtml(lines.slice(from, to))}`
  }
  return html
}

function cellHtml({ kind, lines, joined }: Cell): string {
  const names = `${CLASSES[kind]}${joined ? ' j' : ''}`.trim()
  const [who, boxes, pen] = lines
  const inside = kind === 'sign' ? `${linesHtml(who ? [who] : [])}　${linesHtml(boxes ? [boxes] : [])}<p>${linesHtml(pen ? [pen] : [])}</p>` : linesHtml(lines)
  return `<td${names === '' ? '' : ` class="${names}"`}>${inside}`
}

const bandHtml = (band: Band): string =>
  `<tr${band.shaded ? ' class="shaded"' : ''} style="height:${heightOf(band)}px">${band.cells.map(cellHtml).join('')}`

const headHtml = (band: Band): string => `<tr style="height:${heightOf(band)}px">${band.cells.map(({ lines }) => `<th>${linesHtml(lines)}`).join('')}`

const blockHtml = ({ grid, bands }: Block): string =>
  `<table class="${grid.name}"><colgroup>${grid.columns.map((width) => `<col style="width:${width}px">`).join('')}</colgroup>`
  + `${grid.head.map(headHtml).join('')}${bands.map(bandHtml).join('')}</table>`

const part = (tag: string, name: string, text: string): string => `<${tag} class="${name}">${escapeHtml(text)}</${tag}>`

/** Left the company and the state or the person, in the middle the title, right number and page. */
function headerHtml(paper: PagedPaper, at: number): string {
  const mark = paper.mark === '' ? '' : part('b', 'mark', paper.mark)
  return `<header class="head"><div class="left">${part('p', 'company', oneLine(paper.company, 26))}<p>${mark}${escapeHtml(at > 0 ? paper.again : paper.first)}</p></div>`
    + (at === 0 ? part('h1', 'title', paper.title) : part('h2', 'title', `${paper.title}（续）`))
    + `<div class="right">${part('p', 'number', oneLine(`编号 ${paper.number}`, 28))}${part('p', 'label', pageLabel(at + 1, paper.pages.length))}</div></header>`
}

const footerHtml = (paper: PagedPaper): string => '<footer class="foot">'
  + `${part('span', 'when', `打印时间 ${paper.printedWhen}`)}${part('span', 'code', `数据核对码 ${paper.checkCode}`)}</footer>`

const pageHtml = (paper: PagedPaper, page: PageBody, at: number): string =>
  `<section class="page">${headerHtml(paper, at)}<div class="body${paper.snug ? ' snug' : ''}">${page.blocks.map(blockHtml).join('')}</div>${footerHtml(paper)}</section>`

const paperHtml = (paper: PagedPaper): string => `<article>${paper.pages.map((page, at) => pageHtml(paper, page, at)).join('')}</article>`

/**
 * One complete document for screen, PDF and paper. It needs no script and its own policy forbids every request, so it may
 * stand in an iframe's srcdoc, in a hidden window, or be printed by headless Chromium: the pages are the same.
 */
export function documentHtml(title: string, papers: readonly PagedPaper[], options: DocumentOptions = {}): string {
  const zoom = options.screenZoom === undefined ? '' : `@media screen{article{zoom:${options.screenZoom}}}`
  return '<!DOCTYPE html><html lang="zh-CN" translate="no"><head><meta charset="utf-8">'
    + '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">'
    + `<meta name="google" content="notranslate"><title>${escapeHtml(title)}</title>`
    + `<style>${PAPER_STYLE}${zoom}</style></head><body>${papers.map(paperHtml).join('')}</body></html>`
}
