import { DEFAULT_OPTIONS, formatOf, type PaperOptions } from '../options.ts'
import { documentHtml, type DocumentOptions, type PagedPaper } from '../typeset/document.ts'
import { oneLine } from '../typeset/lines.ts'
import type { SheetPaper } from './paper.ts'
import { sheetPages } from './sheet-pages.ts'

export type SheetOptions = DocumentOptions & { options?: PaperOptions }

/** One person's sheet with its pages cut. */
export function pagedSheet(paper: SheetPaper, options: PaperOptions = DEFAULT_OPTIONS): PagedPaper {
  const { employee, totals } = paper
  const mark = [...(paper.corrected === null ? [] : [paper.corrected]), ...(paper.confirmation === null ? ['未确认'] : [])].join(' ')
  return {
    ...paper, ...sheetPages(paper, options), mark, first: paper.confirmation ?? '',
    again: `${oneLine(employee.name, 10)}　工号 ${oneLine(employee.number, 8)}　总分 ${totals.total}　等级 ${oneLine(totals.grade, 4)}`,
  }
}

/** All people in one document, each from a page of their own. */
export const renderEvaluationSheets = (papers: readonly SheetPaper[], { options = DEFAULT_OPTIONS, ...given }: SheetOptions = {}): string =>
  documentHtml(papers[0]?.title ?? '绩效考核表', papers.map((paper) => pagedSheet(paper, options)), { ...given, format: formatOf(options) })

/** The same document for one person, for the preview beside the list. */
export const renderEvaluationSheet = (paper: SheetPaper, options: SheetOptions = {}): string => renderEvaluationSheets([paper], options)

/** How many pages each sheet takes, without rendering it: '12 人，共 14 页'. */
export const countSheetPages = (papers: readonly SheetPaper[], options: PaperOptions = DEFAULT_OPTIONS): number[] => papers.map((paper) => sheetPages(paper, options).pages.length)
