import { labelled } from '../evaluation-sheet/sheet-grid.ts'
import { boxGrid, factGrid } from '../form.ts'
import type { PaperOptions } from '../options.ts'
import { signatureGrid } from '../signatures.ts'
import { formBand } from '../typeset/bands.ts'
import type { PagedPaper } from '../typeset/document.ts'
import type { Grid } from '../typeset/grid.ts'
import { oneLine } from '../typeset/lines.ts'
import { PORTRAIT } from '../typeset/page.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { AppealPaper } from './appeal-paper.ts'

const OUTCOME = [84, PORTRAIT.sheet - 84]

/** Portrait always: it is written on by hand. */
export function pagedAppeal(paper: AppealPaper, options: Pick<PaperOptions, 'signatures' | 'remark'>): PagedPaper {
  const outcome: Grid = { name: 'outcome', type: 'form', columns: OUTCOME, head: [], bands: [formBand(OUTCOME, [['label', '处理结果'], ['text', paper.outcome]], 34)] }
  const flow = [factGrid('facts', paper.facts, PORTRAIT), ...paper.boxes.map(({ title, text, lines }) => boxGrid('said', title, text, lines, PORTRAIT)), outcome, ...labelled('remark', '备注', options.remark, PORTRAIT)]
  const signers = [{ who: '申诉人', boxes: '对答复　□ 同意　□ 不同意' }, { who: '直接上级', boxes: '' }, { who: '总经理', boxes: '' }]
  const fitted = fitPages(PORTRAIT, flow, options.signatures ? [signatureGrid(signers, PORTRAIT)] : [], { facts: 8, said: 12, 'said written': 130, outcome: 10, signatures: 24 })
  const { name, number } = paper.employee
  return { ...paper, ...fitted, mark: '', first: '', again: `${oneLine(name, 10)}　工号 ${oneLine(number, 8)}` }
}
