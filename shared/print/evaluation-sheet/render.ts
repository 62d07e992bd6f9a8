import { escapeHtml } from '../typeset/escape.ts'
import type { Band, Cell, Line } from '../typeset/grid.ts'
import { heightOf } from '../typeset/grid.ts'
import { oneLine } from '../typeset/lines.ts'
import type { Block, PageBody } from '../typeset/paginate.ts'
import type { SheetPaper } from './paper.ts'
import { pageLabel, sheetPages } from './sheet-pages.ts'
import { SHEET_STYLE } from './sheet-style.ts'

export interface SheetOptions {
  /** On screen only; paper is always full size. 0.75 makes the page 842 px wide. */
  screenZoom?: number
}

const lineHtml = ({ text, tone }: Line): string => {
  const tones = tone === 'sum-start' ? ' sum start' : tone === undefined ? '' : ` ${tone}`
  return `<div class="l${tones}">${text === '' ? '&nbsp;' : escapeHtml(text)}</div>`
}

const cellHtml = ({ kind, lines }: Cell): string => `<td class="k-${kind}">${lines.map(lineHtml).join('')}</td>`

const bandHtml = (band: Band): string =>
  `<tr${band.shaded ? ' class="shaded"' : ''} style="height:${heightOf(band)}px">${band.cells.map(cellHtml).join('')}</tr>`

const headHtml = (band: Band): string =>
  `<tr style="height:${heightOf(band)}px">${band.cells.map(({ lines }) => `<th scope="col">${lines.map(lineHtml).join('')}</th>`).join('')}</tr>`

const blockHtml = ({ grid, bands }: Block): string =>
  `<table class="${grid.name}"><colgroup>${grid.columns.map((width) => `<col style="width:${width}px">`).join('')}</colgroup>`
  + `${grid.head.length > 0 ? `<thead>${grid.head.map(headHtml).join('')}</thead>` : ''}<tbody>${bands.map(bandHtml).join('')}</tbody></table>`

const part = (tag: string, name: string, text: string): string => `<${tag} class="${name}">${escapeHtml(text)}</${tag}>`

/** Left the state or the person, in the middle the title, right number and page: in reading order, so that copied text keeps it. */
function headerHtml(paper: SheetPaper, at: number, pages: number): string {
  const { employee, totals } = paper
  const mark = part('p', 'mark', paper.confirmation === null ? '未确认' : '')
  const right = `<div class="right">${part('p', 'number', oneLine(`编号 ${paper.number}`, 24))}${part('p', 'label', pageLabel(at + 1, pages))}</div>`
  if (at === 0) {
    return `<header class="head"><div class="left">${mark}${part('p', 'state', oneLine(paper.confirmation ?? '', 26))}</div>`
      + `<div>${part('p', 'company', oneLine(paper.company, 35))}${part('h1', 'title', paper.title)}</div>${right}</header>`
  }
  const who = `${oneLine(employee.name, 10)}　工号 ${oneLine(employee.number, 8)}　总分 ${totals.total}　等级 ${oneLine(totals.grade, 4)}`
  return `<header class="head again"><div class="left">${mark}${part('p', 'who', who)}</div>`
    + `<div>${part('h2', 'title', `${paper.title}（续）`)}</div>${right}</header>`
}

const footerHtml = (paper: SheetPaper): string => '<footer class="foot">'
  + `${part('span', 'when', `打印时间 ${paper.printedWhen}`)}${part('span', 'code', `数据核对码 ${paper.checkCode}`)}</footer>`

const pageHtml = (paper: SheetPaper, page: PageBody, at: number, pages: number): string =>
  `<section class="page">${headerHtml(paper, at, pages)}<div class="body">${page.blocks.map(blockHtml).join('')}</div>${footerHtml(paper)}</section>`

const sheetHtml = (paper: SheetPaper): string => {
  const pages = sheetPages(paper)
  return `<article>${pages.map((page, at) => pageHtml(paper, page, at, pages.length)).join('')}</article>`
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
export const countSheetPages = (papers: readonly SheetPaper[]): number[] => papers.map((paper) => sheetPages(paper).length)
