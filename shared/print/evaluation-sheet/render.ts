import { escapeHtml } from '../typeset/escape.ts'
import type { Band, Cell, Line } from '../typeset/grid.ts'
import { heightOf } from '../typeset/grid.ts'
import { oneLine } from '../typeset/lines.ts'
import type { Block, PageBody } from '../typeset/paginate.ts'
import type { SheetPaper } from './paper.ts'
import type { SheetPages } from './sheet-pages.ts'
import { pageLabel, sheetPages } from './sheet-pages.ts'
import { SHEET_STYLE } from './sheet-style.ts'

export interface SheetOptions {
  /** On screen only; paper is always full size. 0.75 makes the page 842 px wide. */
  screenZoom?: number
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
function headerHtml(paper: SheetPaper, at: number, pages: number): string {
  const { employee, totals } = paper
  const mark = paper.confirmation === null ? part('b', 'mark', '未确认') : ''
  const under = at > 0 ? `${oneLine(employee.name, 10)}　工号 ${oneLine(employee.number, 8)}　总分 ${totals.total}　等级 ${oneLine(totals.grade, 4)}` : oneLine(paper.confirmation ?? '', 28)
  return `<header class="head"><div class="left">${part('p', 'company', oneLine(paper.company, 26))}<p>${mark}${escapeHtml(under)}</p></div>`
    + (at === 0 ? part('h1', 'title', paper.title) : part('h2', 'title', `${paper.title}（续）`))
    + `<div class="right">${part('p', 'number', oneLine(`编号 ${paper.number}`, 28))}${part('p', 'label', pageLabel(at + 1, pages))}</div></header>`
}

const footerHtml = (paper: SheetPaper): string => '<footer class="foot">'
  + `${part('span', 'when', `打印时间 ${paper.printedWhen}`)}${part('span', 'code', `数据核对码 ${paper.checkCode}`)}</footer>`

const pageHtml = (paper: SheetPaper, page: PageBody, at: number, { pages, snug }: SheetPages): string =>
  `<section class="page">${headerHtml(paper, at, pages.length)}<div class="body${snug ? ' snug' : ''}">${page.blocks.map(blockHtml).join('')}</div>${footerHtml(paper)}</section>`

const sheetHtml = (paper: SheetPaper): string => {
  const sheet = sheetPages(paper)
  return `<article>${sheet.pages.map((page, at) => pageHtml(paper, page, at, sheet)).join('')}</article>`
}

/**
 * One complete document for screen, PDF and paper. It needs no script and its own policy forbids every request, so it may
 * stand in an iframe's srcdoc, in a hidden window, or be printed by headless Chromium: the pages are the same.
 */
export function renderEvaluationSheets(papers: readonly SheetPaper[], options: SheetOptions = {}): string {
  const zoom = options.screenZoom === undefined ? '' : `@media screen{article{zoom:${options.screenZoom}}}`
  const [first] = papers
  return '<!DOCTYPE html><html lang="zh-CN" translate="no"><head><meta charset="utf-8">'
    + '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">'
    + `<meta name="google" content="notranslate"><title>${escapeHtml(first?.title ?? '绩效考核表')}</title>`
    + `<style>${SHEET_STYLE}${zoom}</style></head><body>${papers.map(sheetHtml).join('')}</body></html>`
}

/** The same document for one person, for the preview beside the list. */
export const renderEvaluationSheet = (paper: SheetPaper, options: SheetOptions = {}): string => renderEvaluationSheets([paper], options)

/** How many pages each sheet takes, without rendering it: '12 人，共 14 页'. */
export const countSheetPages = (papers: readonly SheetPaper[]): number[] => papers.map((paper) => sheetPages(paper).pages.length)
