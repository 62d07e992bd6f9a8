import type { AdjustmentId, DecimalText, Month } from '../../../shared/domain/brand.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import type { Adjustment, SheetInput } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import type { TargetFigures } from '../../../shared/domain/target/target.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import { demoCompany } from '../../../shared/library/demo.ts'
import type { DemoCompany, DemoEmployee, DemoMonth } from '../../../shared/library/demo.ts'
import { libraryIndicator } from '../../../shared/library/indicators.ts'
import type { LibraryTemplate } from '../../../shared/library/templates.ts'
import { LIBRARY_TEMPLATES, libraryTemplate, TEMPLATE_EXAMPLES } from '../../../shared/library/templates.ts'
import type { SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import { adjustment, sampleFacts } from './sample-sheet.ts'

interface Filled { figures: TargetFigures; actual: DecimalText | null; judged: SheetInput['rows'][number]['judged']; exempt: SheetInput['rows'][number]['exempt'] }

/** A library template with its rows filled in, scored as the program scores it. */
function factsOf(template: LibraryTemplate, fill: (code: string, at: number) => Filled, given: Pick<SheetFacts, 'adjustments' | 'veto'>, changes: Partial<SheetFacts>): SheetFacts {
  const rows = template.rows.map((row, at) => {
    const indicator = libraryIndicator(row.indicatorCode)
    if (!indicator) throw new Error(row.indicatorCode)
    const { figures, actual, judged, exempt } = fill(row.indicatorCode, at)
    const { unit, direction, dimension, formula, source } = indicator
    const input = { name: row.name ?? indicator.name, unit, direction, displayUnit: row.displayUnit, weight: row.weight, rule: row.rule, figures, actual, judged }
    return { input, exempt, dimension, definition: formula, source: row.source ?? source, selfScore: null }
  })
  const score = scoreSheet({ rows: rows.map(({ input, exempt }) => ({ ...input, exempt })), adjustments: given.adjustments, veto: given.veto }, DEFAULT_SETTINGS)
  const base = sampleFacts()
  return {
    ...base, ...given, score, plans: [], ...changes,
    rows: rows.map((row, at) => { const outcome = score.rows[at]?.score; return { ...row, selfScore: outcome?.state === 'scored' ? outcome.score : null } }),
  }
}

function demoSheet(demo: DemoCompany, month: DemoMonth, employee: DemoEmployee): SheetFacts {
  const template = libraryTemplate(demo.positions.find(({ name }) => name === employee.position)?.templateCode ?? '')
  if (!template) throw new Error(employee.position)
  const { number, name, department, position, joinedOn } = employee
  const own = <E extends { number: string }>(entries: readonly E[]): E[] => entries.filter((entry) => entry.number === number)
  const [comment] = own(month.comments)
  const [veto = null] = own(month.vetoes)
  return factsOf(template, (code) => {
    const row = <E extends { number: string; indicatorCode: string }>(entries: readonly E[]) => own(entries).find(({ indicatorCode }) => indicatorCode === code)
    const agreed = row(month.targets)
    return {
      figures: agreed ?? NO_FIGURES, actual: row(month.results)?.actual ?? null, judged: row(month.judged) ?? null,
      exempt: row(month.exemptions) ?? (agreed ? null : { kind: 'quarterly', reason: '' }),
    }
  }, { adjustments: own(month.adjustments).map((each) => ({ ...each, id: 1 as AdjustmentId })), veto }, {
    company: demo.company.name, month: month.month, selfSummary: comment?.self ?? '', managerComment: comment?.manager ?? '',
    employee: { number, name, department, position, hired: joinedOn, manager: demo.employees.find((each) => each.number === employee.managerNumber)?.name ?? '' },
    confirmed: month.confirmed.includes(number) ? { by: '宋一禾', at: `${month.month}-28 10:00`, standIn: false } : null,
  })
}

/** Every sheet of the demo company's six months, as the program prints them. */
export function demoSheets(lastMonth = '2026-10' as Month): SheetFacts[] {
  const demo = demoCompany(lastMonth)
  return demo.months.flatMap((month) => demo.employees.filter(({ number }) => month.targets.some((target) => target.number === number)).map((employee) => demoSheet(demo, month, employee)))
}

/** Comments of 60 characters, as long as people write them. */
export const COMMENT = '本月回款按计划推进，两家大客户延到下月初付款，已拿到书面确认；新客户比上月多签三家，报价审批仍有两次超时，下月逐单核对。'
const PLAN = { lever: '效率：流程与服务', action: '报价审批改为当日清单制，每天 16:00 前由本人逐单核对', expected: '审批超时由 2 次降到 0 次', due: '2026-11-30' }
export const TWO_ADJUSTMENTS: Adjustment[] = [adjustment('2', '主动协助华南区处理客户退货，避免损失'), adjustment('-3', '答应客户的样机未按时寄出，引起有效投诉')]

/** The most an ordinary month writes on a sheet: two adjustments, two full comments and three plans. */
export const FULL: Pick<SheetFacts, 'selfSummary' | 'managerComment' | 'plans'> = { selfSummary: COMMENT, managerComment: COMMENT, plans: [PLAN, PLAN, PLAN] }

/** Nothing typed: every box is left to the pen. */
export const BLANK: Pick<SheetFacts, 'selfSummary' | 'managerComment' | 'plans'> = { selfSummary: '', managerComment: '', plans: [] }

/** Plain figures as an owner would set them: three anchors only where the rule reads three. */
function plainFigures({ indicatorCode, rule }: LibraryTemplate['rows'][number]): Filled {
  const { direction, unit } = libraryIndicator(indicatorCode) ?? {}
  const scaled = (percent: number): DecimalText => String(unit === '元' ? percent * 3000 : percent)
  const [floor, near, stretch] = direction === 'higher' ? [80, 93.5, 120] : [120, 106.5, 80]
  const anchors = rule.kind === 'interpolation' ? { floor: scaled(floor), stretch: scaled(stretch) } : {}
  return {
    figures: { ...NO_FIGURES, ...anchors, target: scaled(100), base: rule.kind === 'growth' ? scaled(100) : null },
    actual: rule.kind === 'deduction' && rule.basis === 'count' ? '2' : scaled(near), exempt: null,
    judged: { points: '4', reason: '按清单逐条核对，有一次交接晚于约定时间，已当面说明' },
  }
}

/** The library's filled-in examples, and every template with plain figures. */
export function templateSheets(changes: Partial<SheetFacts> = {}): SheetFacts[] {
  const plain = LIBRARY_TEMPLATES.map((template) => factsOf(template, (_code, at) => plainFigures(template.rows[at] as LibraryTemplate['rows'][number]), { adjustments: TWO_ADJUSTMENTS, veto: null }, changes))
  const examples = TEMPLATE_EXAMPLES.map((example) => factsOf(libraryTemplate(example.templateCode) ?? LIBRARY_TEMPLATES[0] as LibraryTemplate, (_code, at) => {
    const filled = example.rows[at]
    return { figures: filled?.figures ?? NO_FIGURES, actual: filled?.actual ?? null, judged: null, exempt: null }
  }, { adjustments: example.adjustments.map(({ points, reason }) => adjustment(points, reason)), veto: null }, changes))
  return [...plain, ...examples]
}
