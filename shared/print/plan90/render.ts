import { labelled } from '../evaluation-sheet/sheet-grid.ts'
import type { PaperOptions } from '../options.ts'
import { signatureGrid } from '../signatures.ts'
import { formBand } from '../typeset/bands.ts'
import type { PagedPaper } from '../typeset/document.ts'
import type { Grid } from '../typeset/grid.ts'
import { LEADING } from '../typeset/grid.ts'
import { LANDSCAPE } from '../typeset/page.ts'
import { fitPages } from '../typeset/paginate.ts'
import type { Plan90Paper } from './plan90-paper.ts'

const FIXED = [92, 168, 190, 150, 156, 90, 148]
const COLUMNS = [...FIXED, LANDSCAPE.sheet - FIXED.reduce((sum, width) => sum + width, 0)]

function planGrid({ rows, stretches }: Plan90Paper): Grid {
  const head = formBand(COLUMNS, ['层面', '行动', ...stretches.map((stretch) => stretch.split('（')[0] ?? ''), '责任人', '指标与目标', '费用'].map((text) => ['label', text] as const))
  const days = formBand(COLUMNS, [['label', ''], ['label', ''], ...stretches.map((stretch) => ['label', /（(.*)）/.exec(stretch)?.[1] ?? ''] as const), ['label', ''], ['label', ''], ['label', '']])
  const none = { leading: LEADING, least: 60, cells: [{ kind: 'text' as const, span: COLUMNS.length, lines: [{ text: '还没有带“从哪里改”的进行中的改进计划。请先在“改进”里定计划，每个层面选一条。' }] }] }
  const bands = rows.length === 0 ? [none] : rows.map(({ lever, action, weeks, who, measure, cost }) =>
    formBand(COLUMNS, [['label', lever], ['text', action], ['text', weeks[0]], ['text', weeks[1]], ['text', weeks[2]], ['text', who], ['text', measure], ['text', cost]], 96))
  return { name: 'plan90', type: 'form', columns: COLUMNS, head: [head, days], bands }
}

/** Landscape, one page. */
export function pagedPlan90(paper: Plan90Paper, options: Pick<PaperOptions, 'signatures' | 'remark'>): PagedPaper {
  const flow = [...labelled('gaps', '效益差距', paper.gaps, LANDSCAPE), planGrid(paper), ...labelled('remark', '备注', options.remark, LANDSCAPE)]
  const signed = (who: string) => ({ who, boxes: '' })
  const closing = [signatureGrid(paper.owners.map(signed), LANDSCAPE), signatureGrid([signed('总经理')], LANDSCAPE)]
  const fitted = fitPages(LANDSCAPE, flow, options.signatures ? closing : [], { plan90: 10, signatures: 20 })
  return { ...paper, ...fitted, mark: '', first: '', again: '' }
}
