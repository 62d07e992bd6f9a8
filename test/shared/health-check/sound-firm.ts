import type { Day, EmployeeId, EvaluationId, IndicatorId, KeyResultId, Month, ObjectiveId, PositionId, TemplateId } from '../../../shared/domain/brand.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import type { HealthObjective, HealthPerson, HealthRow, HealthSheet, HealthSnapshot, HealthTemplate, HealthTemplateRow } from '../../../shared/domain/health-check/snapshot.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import type { RatioRule, Rule } from '../../../shared/domain/scoring/rule.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'

export const MONTH = '2026-11' as Month
export const person = (id: number) => id as EmployeeId
export const month = (text: string) => text as Month
export const day = (text: string) => text as Day
export const ratio = (more: Partial<RatioRule> = {}): RatioRule => ({ kind: 'ratio', cap: '1.2', floorRatio: '0.6', lowerVariant: '2-A/T', ...more })
export const judgement: Rule = { kind: 'judgement', standard: '完整得满分，缺一处扣 2 分' }

/** 10 reps' and leads' rows are told apart by indicator: 1 to 5 for 业务员, 11 to 13 for 主管. */
export const templateRow = (indicatorId: number, name: string, weight: string, more: Partial<HealthTemplateRow> = {}): HealthTemplateRow => ({
  indicatorId: indicatorId as IndicatorId, name, dimension: 'benefit', kind: 'duty', frequency: 'month', unit: '元', displayUnit: '万元', direction: 'higher', scope: 'person',
  objectiveId: 1 as ObjectiveId, duty: '岗位说明书', weight, rule: ratio(), ...more,
})
const REP_ROWS = [
  templateRow(1, '回款额', '30'), templateRow(2, '客户满意度', '20', { dimension: 'utility', unit: '%', displayUnit: '%' }),
  templateRow(3, '拜访量', '20', { dimension: 'efficiency', unit: '次', displayUnit: '次' }), templateRow(4, '公司回款', '20', { scope: 'organisation' }),
  templateRow(5, '台账质量', '10', { dimension: 'capability', unit: '分', displayUnit: '分', rule: judgement }),
]
const LEAD_ROWS = [
  templateRow(11, '团队回款', '50', { scope: 'team' }), templateRow(12, '面谈完成', '30', { dimension: 'capability', unit: '%', displayUnit: '%' }),
  templateRow(13, '审批时长', '20', { dimension: 'efficiency', unit: '小时', displayUnit: '小时', direction: 'lower' }),
]

/** Scored at `factor` of its target: 1.05 beats it, 0.95 misses it, 1.2 is at the cap. */
export function scoredRow(row: HealthTemplateRow, factor: number): HealthRow {
  const judged = row.rule.kind === 'judgement'
  return {
    ...row, figures: judged ? NO_FIGURES : { ...NO_FIGURES, target: '100000' }, actual: judged ? null : String(Math.round(100000 * factor)), exempt: null,
    state: 'scored', effectiveWeight: row.weight, score: (Number(row.weight) * (judged ? 0.8 : factor)).toFixed(2),
  }
}

const STAFF: [id: number, name: string, position: string, manager: number | null, total: string, grade: string][] = [
  [1, '赵总', '总经理', null, '', ''], [2, '钱主管', '主管', 1, '86.00', 'A'], [3, '孙主管', '主管', 1, '84.00', 'B'],
  [4, '李一', '业务员', 2, '90.00', 'A'], [5, '李二', '业务员', 2, '78.00', 'B'], [6, '李三', '业务员', 2, '66.00', 'C'],
  [7, '周一', '业务员', 3, '88.00', 'A'], [8, '周二', '业务员', 3, '76.00', 'B'], [9, '周三', '业务员', 3, '68.00', 'C'],
]
export const human = (id: number, name: string, position: string, managerId: number | null): HealthPerson =>
  ({ id: person(id), name, position, managerId: managerId === null ? null : person(managerId), joinedOn: day('2020-01-01'), leftOn: null })

export const objective = (id: number, more: Partial<HealthObjective> = {}): HealthObjective => ({
  id: id as ObjectiveId, level: 'company', title: `目标${id}`, ownerId: person(1), employeeId: null,
  keyResults: [{ id: id as KeyResultId, title: `关键结果${id}`, lastOn: day('2026-12-01'), confidence: 6, previousConfidence: 6 }], ...more,
})

function sheetOf(of: Month, back: number, [id, name, position, manager, total, grade]: (typeof STAFF)[number]): HealthSheet {
  const low = of === '2026-07' && id === 6
  return {
    id: (id * 100 + back) as EvaluationId, month: of, employeeId: person(id), name, position, managerId: manager === null ? null : person(manager), managerName: STAFF.find(([other]) => other === manager)?.[1] ?? '',
    state: 'scored', total: low ? '55.00' : total, grade: low ? 'D' : grade, confirmedAs: 'direct-manager', confirmedAt: `${of}-30`, adjustments: id === 4 ? ['2'] : [],
    rows: (position === '主管' ? LEAD_ROWS : REP_ROWS).map((row) => scoredRow(row, back % 2 === 0 ? 1.05 : 0.95)),
  }
}

/** Two teams of three, seven months, nothing wrong: every finding in a test comes from what the test changes. */
export function soundFirm(): HealthSnapshot {
  const months = [6, 5, 4, 3, 2, 1, 0].map((back) => ({ of: addMonths(MONTH, -back), back }))
  return {
    month: MONTH, today: day('2026-12-10'),
    people: STAFF.map(([id, name, position, manager]) => human(id, name, position, manager)),
    positions: [['总经理', null], ['主管', 2], ['业务员', 1]].map(([name, template], at) => ({ id: (at + 1) as PositionId, name: name as string, templateId: template as TemplateId | null, okrWeight: null })),
    templates: structuredClone<HealthTemplate[]>([{ id: 1 as TemplateId, name: '业务员表', origin: 'own', rows: REP_ROWS }, { id: 2 as TemplateId, name: '主管表', origin: 'own', rows: LEAD_ROWS }, { id: 3 as TemplateId, name: '库里的表', origin: 'library', rows: [] }]),
    wholeFrom: addMonths(MONTH, -12), past: [],
    sheets: structuredClone(months.flatMap(({ of, back }) => STAFF.slice(1).map((one) => sheetOf(of, back, one)))),
    settings: structuredClone(DEFAULT_SETTINGS), principles: { enforced: false, organisationShare: '10', valueShare: '10' },
    objectives: [objective(1)], unweighted: [], fitAnswered: STAFF.map(([id]) => person(id)),
    improvements: STAFF.slice(1).map(([id, name]) => ({ employeeId: person(id), month: month('2026-10'), kind: 'plan', action: `${name}的计划`, reason: '' })),
    interviews: STAFF.slice(1).map(([id]) => ({ employeeId: person(id), month: month('2026-10') })), decisions: [{ title: '换供应商', dueOn: day('2026-12-31') }],
  }
}

export const sheetsOf = (firm: HealthSnapshot, position: string, of?: string): HealthSheet[] => firm.sheets.filter((sheet) => sheet.position === position && (of === undefined || sheet.month === of))
export const sheetAt = (firm: HealthSnapshot, employee: number, of: string): HealthSheet => found(firm.sheets.find((sheet) => sheet.employeeId === employee && sheet.month === of))
export const rowsAt = (firm: HealthSnapshot, indicator: number, of?: string): HealthRow[] => firm.sheets.filter((sheet) => of === undefined || sheet.month === of).flatMap(({ rows }) => rows.filter(({ indicatorId }) => indicatorId === indicator))
export const rowAt = (firm: HealthSnapshot, employee: number, indicator: number, of: string): HealthRow => found(sheetAt(firm, employee, of).rows.find(({ indicatorId }) => indicatorId === indicator))

export function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('the sound firm has no such thing')
  return item
}
export const setRows = (rows: HealthRow[], more: Partial<HealthRow>): void => rows.forEach((row) => Object.assign(row, more))
