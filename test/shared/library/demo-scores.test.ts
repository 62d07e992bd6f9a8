import { expect, test } from 'vitest'
import type { DecimalText, Month } from '../../../shared/domain/brand.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import type { SheetScore } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import type { TargetFigures } from '../../../shared/domain/target/target.ts'
import { demoCompany } from '../../../shared/library/demo.ts'
import type { DemoCompany, DemoEmployee, DemoMonth } from '../../../shared/library/demo.ts'
import { servedShare } from '../../../shared/library/demo/calendar.ts'
import { libraryIndicator } from '../../../shared/library/indicators.ts'
import { libraryTemplate } from '../../../shared/library/templates.ts'

const shared = (figure: DecimalText | null, share: number): DecimalText | null =>
  figure === null ? null : plain(exact(figure).times(share).toDP(10))

/** The sheet as the program would score it: targets of sums by days served, quarterly rows out of season exempt. */
function sheetOf(demo: DemoCompany, employee: DemoEmployee, month: DemoMonth): SheetScore {
  const code = demo.positions.find(({ name }) => name === employee.position)?.templateCode ?? ''
  const share = servedShare(month.month, employee.joinedOn, employee.leftOn)
  const rows = (libraryTemplate(code)?.rows ?? []).map((row) => {
    const indicator = libraryIndicator(row.indicatorCode)
    if (!indicator) throw new Error(row.indicatorCode)
    const mine = <E extends { number: string; indicatorCode: string }>(entries: readonly E[]): E | undefined =>
      entries.find((entry) => entry.number === employee.number && entry.indicatorCode === row.indicatorCode)
    const agreed = mine(month.targets)
    const judged = mine(month.judged)
    const figures: TargetFigures = !agreed ? NO_FIGURES : !indicator.flow ? agreed
      : { floor: shared(agreed.floor, share), target: shared(agreed.target, share), stretch: shared(agreed.stretch, share), base: agreed.base }
    return {
      name: row.name ?? indicator.name, unit: indicator.unit, direction: indicator.direction, displayUnit: row.displayUnit, weight: row.weight, rule: row.rule,
      figures: { floor: figures.floor, target: figures.target, stretch: figures.stretch, base: figures.base },
      actual: mine(month.results)?.actual ?? null, judged: judged ? { points: judged.points, reason: judged.reason } : null,
      exempt: mine(month.exemptions) ?? (agreed ? null : { kind: 'quarterly' as const, reason: '季度指标, 本月不计' }),
    }
  })
  const adjustments = month.adjustments.filter(({ number }) => number === employee.number)
  return scoreSheet({ rows, adjustments, veto: month.vetoes.find(({ number }) => number === employee.number) ?? null }, DEFAULT_SETTINGS)
}

const sheets = (demo: DemoCompany, month: DemoMonth): SheetScore[] =>
  demo.employees.filter(({ number }) => month.targets.some((target) => target.number === number)).map((employee) => sheetOf(demo, employee, month))

// Catches: a demo sheet that is refused or has no total, in whatever month the owner first looks (seasons and quarter ends move).
test.each(['2026-10', '2026-12', '2027-02', '2027-05'])('every sheet of the closed months before %s has a total in a plausible range', (last) => {
  const demo = demoCompany(last as Month)
  for (const month of demo.months.slice(0, -1)) {
    for (const sheet of sheets(demo, month)) {
      expect(sheet.state, sheet.sentence).toBe('scored')
      expect(Number(sheet.total)).toBeGreaterThan(40)
      expect(Number(sheet.total)).toBeLessThan(112)
    }
  }
})

// Catches: a demo in which everybody is good, so that red rows, plans and the distribution have nothing to show.
test('grades spread from S to D with most people in the middle', () => {
  const demo = demoCompany('2026-10' as Month)
  const grades = demo.months.slice(0, -1).flatMap((month) => sheets(demo, month).map(({ grade }) => grade))
  const count = (grade: string) => grades.filter((each) => each === grade).length
  for (const grade of ['S', 'A', 'B', 'C', 'D']) expect(count(grade), grade).toBeGreaterThanOrEqual(2)
  expect(count('A') + count('B')).toBeGreaterThan(grades.length / 2)
})

// Catches: an open month that looks finished, or one in which no sheet can be scored yet.
test('in the open month some sheets are scored and some still wait', () => {
  const demo = demoCompany('2026-10' as Month)
  const states = demo.months.slice(-1).flatMap((month) => sheets(demo, month).map(({ state }) => state))
  expect(new Set(states)).toEqual(new Set(['scored', 'incomplete']))
})

// Catches: the manager's team row drifting from the sales people's own receipts.
test('the team row follows the members', () => {
  const { months } = demoCompany('2026-10' as Month)
  for (const { results } of months) {
    const of = (code: string) => results.filter(({ indicatorCode }) => indicatorCode === code).reduce((sum, { actual }) => sum + Number(actual), 0)
    expect(of('B21') / of('B20')).toBeCloseTo(1.06, 4)
  }
})
