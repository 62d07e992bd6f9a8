import type { SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import { adjustment, sampleFacts, sampleRow } from './sample-sheet.ts'

export const SCRIPT_NAME = '<img src=x onerror="window.pwned=1"><script>window.pwned=2</script>'
/** Names that must stand still on paper: markup, astral and joined characters, reversed text, piles of marks. */
export const HOSTILE_NAMES = [
  SCRIPT_NAME, '𠮷野家𠮷', '👨‍👩‍👧‍👦🧑🏽‍🚀🇨🇳👍🏽', '李\u202e00.29\u202c四', 'عبد الرحمن بن محمد', `e${'\u0301'.repeat(200)}`,
  '名'.repeat(200), 'W'.repeat(200), '\u0000空\u0007', '\ud800孤', '=cmd|\' /C calc\'!A0', '  ', '司马·阿不都热合曼', `﷽${'ﷺ'.repeat(12)}`,
]

const LONG = '因果链分析：效用下降，先看方案一次通过率，再看报价审批时长（含 2 次超时），随后复核 CRM 中 37 家客户的跟进记录。'
export const longText = (length: number): string => LONG.repeat(Math.ceil(length / LONG.length)).slice(0, length)

/** The same hostile text in every field a person can type into. */
export function hostileFacts(text: string, changes: Partial<SheetFacts> = {}): SheetFacts {
  const base = sampleFacts({ rows: 4, number: text, name: text })
  const rows = base.rows.map((row, at) => ({ ...sampleRow(at, '25'), definition: text, source: text, standard: text, input: { ...row.input, name: text } }))
  return {
    ...base, company: text, employee: { ...base.employee, number: text, name: text, department: text, position: text, manager: text }, rows,
    adjustments: [{ ...adjustment('1', text), evidence: text }], selfSummary: text, managerComment: text, appeal: text,
    plans: [{ lever: text, action: text, expected: text, due: '2026-12-31' }], veto: { kind: 'leak', reason: text, on: base.adjustments[0]?.on as never },
    confirmed: { by: text, at: '2026-12-05 10:42', standIn: false }, ...changes,
  }
}
