import { documentHtml, type DocumentOptions, type PagedPaper } from '../typeset/document.ts'
import { oneLine } from '../typeset/lines.ts'
import type { SheetPaper } from './paper.ts'
import { sheetPages } from './sheet-pages.ts'

export type SheetOptions = DocumentOptions

function paged(paper: SheetPaper): PagedPaper {
  const { employee, totals } = paper
  return {
    ...paper, ...sheetPages(paper), mark: paper.confirmation === null ? '未确认' : '', first: oneLine(paper.confirmation ?? '', 28),
    again: `${oneLine(employee.name, 10)}　工号 ${oneLine(employee.number, 8)}　总分 ${totals.total}　等级 ${oneLine(totals.grade, 4)}`,
  }
}

/** All people in one document, each from a page of their own. */
export const renderEvaluationSheets = (papers: readonly SheetPaper[], options: SheetOptions = {}): string =>
  documentHtml(papers[0]?.title ?? '绩效考核表', papers.map(paged), options)

/** The same document for one person, for the preview beside the list. */
export const renderEvaluationSheet = (paper: SheetPaper, options: SheetOptions = {}): string => renderEvaluationSheets([paper], options)

/** How many pages each sheet takes, without rendering it: '12 人，共 14 页'. */
export const countSheetPages = (papers: readonly SheetPaper[]): number[] => papers.map((paper) => sheetPages(paper).pages.length)
