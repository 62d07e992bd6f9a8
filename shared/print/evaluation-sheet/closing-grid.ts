import type { Band, Cell, Grid } from '../typeset/grid.ts'
import { columnEm, LEADING } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import type { Consent, SheetPaper } from './paper.ts'
import { band, headBand } from '../typeset/bands.ts'
import { LABEL, SHEET_WIDTH } from '../typeset/page.ts'

/** A line for the pen is 7 mm high, a signature 12 mm. */
const PEN_LINE = 28, SIGN_LINE = 46
const PLAN_LINES = 3
const HEADINGS = ['改进领域', '行动', '期望结果', '期限'] as const
const BESIDE = [104, 336, 240, 84, 298], ALONE = [124, 470, 370, 98]

const appealText = (appeal: string): string => (appeal.trim() === '' ? '□ 无申诉　□ 申诉，理由：' : `☑ 申诉，理由：${appeal}`)

/** 改进计划 with 申诉 beside it as one box; an appeal too long for that box gets the sheet's whole width beneath. */
export function planGrids({ plans, appeal }: SheetPaper): Grid[] {
  const lines = breakLines(appealText(appeal), columnEm(BESIDE[4] ?? 0))
  const count = Math.max(PLAN_LINES, plans.length)
  const beside = lines.length <= count
  const columns = beside ? BESIDE : ALONE
  const bands = Array.from({ length: count }, (_, at): Band => {
    const plan = plans[at]
    const line = band(columns, [['text', plan?.lever ?? ''], ['text', plan?.action ?? ''], ['text', plan?.expected ?? ''], ['centre', plan?.due ?? '']], PEN_LINE)
    const text = lines[at]
    if (beside) line.cells.push({ kind: 'open', lines: text === undefined ? [] : [{ text }], joined: at > 0 })
    return line
  })
  const plan: Grid = { name: 'plans', columns, head: [headBand(beside ? [...HEADINGS, '申诉'] : HEADINGS)], bands }
  if (beside) return [plan]
  const wide = [LABEL, SHEET_WIDTH - LABEL]
  return [plan, { name: 'appeal', columns: wide, head: [], bands: [band(wide, [['label', '申诉'], ['text', appealText(appeal)]], PEN_LINE)] }]
}

const CONSENTS: readonly [Consent, string][] = [['agree', '同意'], ['disagree', '有异议'], ['refused', '拒签（见证人：　　　　　）']]
const SIGN = '签名：　　　　　　　　　　日期：　　　　年　　月　　日'

/** One band, so that no cut can fall between a name and its date. */
export function signatureGrid({ consent }: SheetPaper): Grid {
  const columns = [SHEET_WIDTH / 3, SHEET_WIDTH / 3, SHEET_WIDTH / 3]
  const boxes = CONSENTS.map(([answer, word]) => `${answer === consent ? '☑' : '□'} ${word}`).join('　')
  const signer = (who: string, first: string): Cell =>
    ({ kind: 'sign', lines: [{ text: who, tone: 'strong' }, { text: first }, { text: SIGN }] })
  return {
    name: 'signatures', columns, head: [],
    bands: [{ leading: LEADING, least: LEADING + SIGN_LINE + 3, cells: [signer('被考核人', boxes), signer('直接上级', '已与被考核人面谈　□ 是　□ 否'), signer('总经理', '')] }],
  }
}
