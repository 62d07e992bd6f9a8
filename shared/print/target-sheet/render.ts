import { employeeGrid, labelled } from '../evaluation-sheet/sheet-grid.ts'
import { DEFAULT_OPTIONS, formatOf, type PaperOptions } from '../options.ts'
import { documentHtml, type DocumentOptions, type PagedPaper } from '../typeset/document.ts'
import { oneLine } from '../typeset/lines.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { TargetPaper } from './paper.ts'
import { agreeGrid, agreementGrid, supportGrid, targetRowGrid } from './target-grid.ts'

/** Room to breathe and to write, px. */
const GROWTH = { employee: 10, rows: 22, notes: 8, comments: 90, signatures: 30 }

function targetPages(paper: TargetPaper, options: PaperOptions) {
  const format = formatOf(options)
  const flow = [...employeeGrid(paper, format), targetRowGrid(paper.rows, options, format), agreementGrid(paper, options, format), ...labelled('remark', '备注', options.remark, format)]
  return fitPages(format, flow, [supportGrid(format), ...(options.signatures ? [agreeGrid(format)] : [])], options.portrait ? { ...GROWTH, rows: 9 } : GROWTH)
}

export function pagedTargets(paper: TargetPaper, options: PaperOptions = DEFAULT_OPTIONS): PagedPaper {
  const who = `${oneLine(paper.employee.name, 10)}　工号 ${oneLine(paper.employee.number, 8)}`
  return { ...paper, ...targetPages(paper, options), mark: '', first: '月初确认，双方签字', again: who }
}

/** 目标确认单 of all people in one document, each from a page of their own. */
export const renderTargetSheets = (papers: readonly TargetPaper[], { options = DEFAULT_OPTIONS, ...given }: DocumentOptions & { options?: PaperOptions } = {}): string =>
  documentHtml(papers[0]?.title ?? '目标确认单', papers.map((paper) => pagedTargets(paper, options)), { ...given, format: formatOf(options) })
