import { textWidth } from './advance.ts'
import { escapeHtml } from './escape.ts'
import type { Band, Cell, Line } from './grid.ts'
import { heightOf } from './grid.ts'
import { oneLine } from './lines.ts'
import { LOGO_GAP, logoStyle, logoWidth, type Logo } from './logo.ts'
import { LANDSCAPE, pageLabel, type Format } from './page.ts'
import type { Block, PageBody } from './paginate.ts'
import { paperStyle } from './style.ts'

export interface DocumentOptions {
  /** On screen only; paper is always full size. 0.75 makes the page 842 px wide. */
  screenZoom?: number
  /** The one the pages were cut for. */
  format?: Format
  /** Printed in the head of every page. */
  logo?: Logo | null
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

function cellHtml({ kind, lines, joined, span = 1 }: Cell): string {
  const names = `${CLASSES[kind]}${joined ? ' j' : ''}`.trim()
  const [who, boxes, pen] = lines
  const inside = kind === 'sign' ? `${linesHtml(who ? [who] : [])}　${linesHtml(boxes ? [boxes] : [])}<p>${linesHtml(pen ? [pen] : [])}</p>` : linesHtml(lines)
  return `<td${names === '' ? '' : ` class="${names}"`}${span === 1 ? '' : ` colspan="${span}"`}>${inside}`
}

const bandHtml = (band: Band): string =>
  `<tr${band.shaded ? ' class="shaded"' : ''} style="height:${heightOf(band)}px">${band.cells.map(cellHtml).join('')}`

const headHtml = (band: Band): string => `<tr style="height:${heightOf(band)}px">${band.cells.map(({ lines }) => `<th>${linesHtml(lines)}`).join('')}`

const blockHtml = ({ grid, bands }: Block): string =>
  `<table class="${grid.name}${grid.type === undefined ? '' : ` ${grid.type}`}"><colgroup>${grid.columns.map((width) => `<col style="width:${width}px">`).join('')}</colgroup>`
  + `${grid.head.map(headHtml).join('')}${bands.map(bandHtml).join('')}</table>`

const part = (tag: string, name: string, text: string): string => `<${tag} class="${name}">${escapeHtml(text)}</${tag}>`

/** Landscape: company, title and number side by side. Portrait: the title above them. */
const HEAD_SIDE = { landscape: 350, portrait: 366 } as const
const COMPANY_FONT = 13, STATE_FONT = 11.5, MARK_FONT = 19

/** Left the company and the state or the person, right number and page. */
function headerHtml(paper: PagedPaper, at: number, { name }: Format, logo: Logo | null): string {
  const mark = paper.mark === '' ? '' : part('b', 'mark', paper.mark)
  const room = HEAD_SIDE[name] - (logo === null ? 0 : logoWidth(logo) + LOGO_GAP)
  const state = oneLine(at > 0 ? paper.again : paper.first, (room - (paper.mark === '' ? 0 : textWidth(paper.mark) * MARK_FONT + 24)) / STATE_FONT)
  const title = at === 0 ? part('h1', 'title', paper.title) : part('h2', 'title', `${paper.title}（续）`)
  const left = `<div class="left">${part('p', 'company', oneLine(paper.company, room / COMPANY_FONT))}<p>${mark}${escapeHtml(state)}</p></div>`
  const right = `<div class="right">${part('p', 'number', oneLine(paper.number === '' ? '' : `编号 ${paper.number}`, 28))}${part('p', 'label', pageLabel(at + 1, paper.pages.length))}</div>`
  return `<header class="head">${left}${title}${right}</header>`
}

const footerHtml = (paper: PagedPaper): string => '<footer class="foot">'
  + `${part('span', 'when', `打印时间 ${paper.printedWhen}`)}${part('span', 'code', `数据核对码 ${paper.checkCode}`)}</footer>`

interface Setting { format: Format; logo: Logo | null }

const pageHtml = (paper: PagedPaper, page: PageBody, at: number, { format, logo }: Setting): string =>
  `<section class="page">${headerHtml(paper, at, format, logo)}<div class="body${paper.snug ? ' snug' : ''}">${page.blocks.map(blockHtml).join('')}</div>${footerHtml(paper)}</section>`

const paperHtml = (paper: PagedPaper, setting: Setting): string => `<article>${paper.pages.map((page, at) => pageHtml(paper, page, at, setting)).join('')}</article>`

/**
 * One complete document for screen, PDF and paper. It needs no script and its own policy forbids every request but the
 * logo it carries, so it may stand in an iframe's srcdoc, in a hidden window, or be printed by headless Chromium.
 */
export function documentHtml(title: string, papers: readonly PagedPaper[], { screenZoom, format = LANDSCAPE, logo = null }: DocumentOptions = {}): string {
  const zoom = screenZoom === undefined ? '' : `@media screen{article{zoom:${screenZoom}}}`
  const images = logo === null ? '' : ' img-src data:;'
  return '<!DOCTYPE html><html lang="zh-CN" translate="no"><head><meta charset="utf-8">'
    + `<meta http-equiv="Content-Security-Policy" content="default-src 'none';${images} style-src 'unsafe-inline'">`
    + `<meta name="google" content="notranslate"><title>${escapeHtml(title)}</title>`
    + `<style>${paperStyle(format)}${logo === null ? '' : logoStyle(logo)}${zoom}</style></head><body data-width="${format.width}">${papers.map((paper) => paperHtml(paper, { format, logo })).join('')}</body></html>`
}
