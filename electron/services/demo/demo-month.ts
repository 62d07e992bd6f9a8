import type { EvaluationId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import type { DemoMonth } from '../../../shared/library/demo.ts'
import type { Clock } from '../../platform/clock.ts'
import { sheetsOf } from '../../repositories/evaluations.ts'
import { indicatorIdsByCode } from '../../repositories/indicators.ts'
import { reasonNow } from '../figures/agreed-targets.ts'
import type { WriteContext } from '../context.ts'
import { adjust, veto } from '../evaluations/adjust.ts'
import { laySheets } from '../evaluations/apply.ts'
import { confirmSheet } from '../evaluations/confirm.ts'
import { sheetById } from '../evaluations/open-sheet.ts'
import { exempt, judge } from '../evaluations/row-edits.ts'
import { comment } from '../evaluations/upkeep.ts'
import { writeFigures, type FigurePatch } from '../figures/write-figures.ts'
import { saveImprovements } from '../improvements/save-improvements.ts'
import { personOf, type DemoPerson, type DemoStaff } from './demo-people.ts'

/** Makes, fills, judges and (but for the open month) confirms the sheets of one month; answers how many there are. */
export function fillDemoMonth(context: WriteContext, staff: DemoStaff, demo: DemoMonth): number {
  const { db } = context
  const { month } = demo
  laySheets(db, { month, employeeIds: [...staff.values()].map(({ id }) => id), templateId: null })
  const sheets = new Map(sheetsOf(db, [month]).map((sheet) => [sheet.employeeId, sheet.id]))
  const sheetOf = (number: string): EvaluationId => found(sheets.get(personOf(staff, number).id), `sheet of ${number} in ${month}`)
  const indicatorOf = indicatorReader(context)

  writeFigures(db, [...targetPatches(demo, staff, indicatorOf), ...resultPatches(demo, staff, indicatorOf)], reasonNow(context, '演示数据'))
  const rowOf = ({ number, indicatorCode }: { number: string; indicatorCode: string }) => {
    const id = sheetOf(number)
    const row = sheetById(db, id).rows.find(({ code }) => code === indicatorCode)
    return { id, rowId: found(row, `${indicatorCode} on the sheet of ${number}`).id }
  }
  for (const { kind, reason, ...where } of demo.exemptions) exempt(context, { ...rowOf(where), exempt: { kind, reason } })
  for (const { points, reason, ...where } of demo.judged) judge(context, { ...rowOf(where), points, reason })
  for (const { number, ...given } of demo.adjustments) adjust(context, { id: sheetOf(number), adjustmentId: null, ...given })
  for (const { number, ...given } of demo.vetoes) veto(context, { id: sheetOf(number), veto: given })
  for (const { number, self, manager } of demo.comments) comment(context, { id: sheetOf(number), self, manager })
  for (const step of demo.improvements) {
    const { number, ...said } = step
    const plan = said.kind === 'plan'
      ? { ...NO_PLAN, kind: said.kind, lever: said.lever, leverAction: said.from, action: said.action, expected: said.acceptance, dueOn: said.dueOn, indicatorId: indicatorOf(said.indicatorCode) }
      : { ...NO_PLAN, ...said }
    saveImprovements(context, { id: null, month, employeeIds: [personOf(staff, number).id], ...plan })
  }
  const signing = earlyIn(addMonths(month, 1), context.clock)
  for (const number of demo.confirmed) confirmSheet({ db, clock: signing, ...managerOf(personOf(staff, number)) }, sheetOf(number))
  return sheets.size
}

const NO_PLAN = { lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason: '' } as const

type IndicatorOf = (code: string) => IndicatorId

function indicatorReader({ db }: WriteContext): IndicatorOf {
  const ids = indicatorIdsByCode(db)
  return (code) => found(ids.get(code), `indicator ${code}`)
}

/** As agreed for a whole month: the sheets prorate them. */
function targetPatches({ month, targets }: DemoMonth, staff: DemoStaff, indicatorOf: IndicatorOf): FigurePatch[] {
  return targets.map(({ number, indicatorCode, ...figures }) => ({ month, employeeId: personOf(staff, number).id, indicatorId: indicatorOf(indicatorCode), part: 1, ...figures }))
}

const resultPatches = ({ month, results }: DemoMonth, staff: DemoStaff, indicatorOf: IndicatorOf): FigurePatch[] =>
  results.map(({ number, indicatorCode, actual, note }) => ({ month, employeeId: personOf(staff, number).id, indicatorId: indicatorOf(indicatorCode), part: 1, actual, note }))

/** Only the direct manager signs, in the demo as elsewhere. */
const managerOf = ({ managerId, managerName }: DemoPerson): Pick<WriteContext, 'operator' | 'operatorName'> =>
  ({ operator: { kind: 'employee', employeeId: found(managerId, 'manager') }, operatorName: managerName })

/** Sheets are signed on the 5th of the next month, never later than now. */
export function earlyIn(month: Month, clock: Clock): Clock {
  const signing = new Date(`${month}-05T10:00:00`)
  return { now: () => (signing < clock.now() ? signing : clock.now()) }
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the demo company has no ${what}`)
  return value
}
