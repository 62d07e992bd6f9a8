import { labelled } from '../evaluation-sheet/sheet-grid.ts'
import { boxGrid, factGrid, formTable } from '../form.ts'
import type { PaperOptions } from '../options.ts'
import { signatureGrid } from '../signatures.ts'
import type { PagedPaper } from '../typeset/document.ts'
import { oneLine } from '../typeset/lines.ts'
import { PORTRAIT } from '../typeset/page.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { InterviewPaper } from './interview-paper.ts'

const AGREED = [56, 437, 130, 110]
const LEAST_POINTS = 4

/** Portrait always: it is written on by hand. */
export function pagedInterview(paper: InterviewPaper, options: Pick<PaperOptions, 'signatures' | 'remark'>): PagedPaper {
  const flow = [
    factGrid('facts', paper.facts, PORTRAIT), ...paper.boxes.map(({ title, text, lines }) => boxGrid('said', title, text, lines, PORTRAIT)),
    formTable('agreed', ['序号', '五、双方约定的事项', '责任人', '完成日期'], AGREED, paper.agreed, LEAST_POINTS), ...labelled('remark', '备注', options.remark, PORTRAIT),
  ]
  const signers = [{ who: '本人', boxes: '以上内容已当面谈过　□ 是　□ 否' }, { who: '面谈人', boxes: '' }]
  const fitted = fitPages(PORTRAIT, flow, options.signatures ? [signatureGrid(signers, PORTRAIT)] : [], { facts: 8, said: 14, 'said written': 70, agreed: 14, signatures: 24 })
  const { name, number } = paper.employee
  return { ...paper, ...fitted, mark: '', first: paper.signed, again: `${oneLine(name, 10)}　工号 ${oneLine(number, 8)}` }
}
