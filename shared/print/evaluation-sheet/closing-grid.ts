import { band, headBand } from '../typeset/bands.ts'
import type { Band, Grid } from '../typeset/grid.ts'
import { columnEm } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import { LABEL, type Format } from '../typeset/page.ts'
import { signatureGrid } from '../signatures.ts'
import type { Consent, SheetPaper } from './paper.ts'

/** A line for the pen is 7 mm high. */
const PEN_LINE = 28
const PLAN_LINES = 3
const HEADINGS = ['改进领域', '行动', '期望结果', '期限'] as const
const BESIDE = [104, 336, 240, 84, 298], ALONE = [124, 470, 370, 98], PORTRAIT_PLAN = [104, 330, 210, 89]

const appealText = (appeal: string): string => (appeal.trim() === '' ? '□ 无申诉　□ 申诉，理由：' : `☑ 申诉，理由：${appeal}`)

/** 改进计划 with 申诉 beside it as one box; an appeal too long for that box, or a portrait sheet, gives it the whole width beneath. */
export function planGrids({ plans, appeal }: Pick<SheetPaper, 'plans' | 'appeal'>, { name, sheet }: Format): Grid[] {
  const lines = breakLines(appealText(appeal), columnEm(BESIDE[4] ?? 0))
  const count = Math.max(PLAN_LINES, plans.length)
  const beside = name === 'landscape' && lines.length <= count
  const columns = beside ? BESIDE : name === 'landscape' ? ALONE : PORTRAIT_PLAN
  const bands = Array.from({ length: count }, (_, at): Band => {
    const plan = plans[at]
    const line = band(columns, [['text', plan?.lever ?? ''], ['text', plan?.action ?? ''], ['text', plan?.expected ?? ''], ['centre', plan?.due ?? '']], PEN_LINE)
    const text = lines[at]
    if (beside) line.cells.push({ kind: 'open', lines: text === undefined ? [] : [{ text }], joined: at > 0 })
    return line
  })
  const plan: Grid = { name: 'plans', columns, head: [headBand(beside ? [...HEADINGS, '申诉'] : HEADINGS)], bands }
  if (beside) return [plan]
  const wide = [LABEL, sheet - LABEL]
  return [plan, { name: 'appeal', columns: wide, head: [], bands: [band(wide, [['label', '申诉'], ['text', appealText(appeal)]], PEN_LINE)] }]
}

const CONSENTS: readonly [Consent, string][] = [['agree', '同意'], ['disagree', '有异议'], ['refused', '拒签（见证人：　　　　　）']]

export const sheetSignatures = ({ consent }: Pick<SheetPaper, 'consent'>, format: Format): Grid => signatureGrid([
  { who: '被考核人', boxes: CONSENTS.map(([answer, word]) => `${answer === consent ? '☑' : '□'} ${word}`).join('　') },
  { who: '直接上级', boxes: '已与被考核人面谈　□ 是　□ 否' },
  { who: '总经理', boxes: '' },
], format)
