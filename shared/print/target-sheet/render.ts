import { employeeGrid } from '../evaluation-sheet/sheet-grid.ts'
import { documentHtml, type DocumentOptions, type PagedPaper } from '../typeset/document.ts'
import { oneLine } from '../typeset/lines.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { TargetPaper } from './paper.ts'
import { agreeGrid, agreementGrid, supportGrid, targetRowGrid } from './target-grid.ts'

/** Room to breathe and to write, px. */
const GROWTH = { employee: 10, rows: 22, notes: 8, comments: 90, signatures: 30 }

const targetPages = (paper: TargetPaper) =>
  fitPages([employeeGrid(paper), targetRowGrid(paper.rows), agreementGrid(paper)], [supportGrid(), agreeGrid()], GROWTH)

function paged(paper: TargetPaper): PagedPaper {
  const who = `${oneLine(paper.employee.name, 10)}　工号 ${oneLine(paper.employee.number, 8)}`
  return { ...paper, ...targetPages(paper), mark: '', first: '月初确认，双方签字', again: who }
}

/** 目标确认单 of all people in one document, each from a page of their own. */
export const renderTargetSheets = (papers: readonly TargetPaper[], options: DocumentOptions = {}): string =>
  documentHtml(papers[0]?.title ?? '目标确认单', papers.map(paged), options)

export const countTargetPages = (papers: readonly TargetPaper[]): number[] => papers.map((paper) => targetPages(paper).pages.length)
