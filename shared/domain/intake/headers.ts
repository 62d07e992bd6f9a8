import { EMPLOYEE_FIELDS, RESULT_FIELDS, TARGET_FIELDS } from './intake.ts'
import type { IntakeField, IntakeKind } from './intake.ts'
import { fold } from './fold.ts'
import { splitUnit } from './unit.ts'

const PERSON: [IntakeField, string][] = [
  ['number', '工号 员工编号 编号 人员编号 员工工号 人员工号 职工编号 职工号 职工工号 工牌号 员工号 员工id'],
  ['name', '姓名 员工姓名 名字 人员姓名 职工姓名 员工名称 员工 被考核人 被考核人姓名'],
]
const MONTH_AND_INDICATOR: [IntakeField, string][] = [
  ['month', '月份 期间 考核月份 考核期 考核期间 考核周期 周期 年月 所属月份 月度'],
  ['indicator', '指标 指标名称 考核指标 考核项目 考核项 kpi kpi指标 关键指标'],
]
const SYNONYMS: Record<IntakeKind, [IntakeField, string][]> = {
  employee: [
    ...PERSON,
    ['department', '部门 所属部门 所在部门 部门名称 科室'],
    ['position', '岗位 职务 职位 岗位名称 职位名称 职务名称'],
    ['managerNumber', '直接上级工号 上级工号 主管工号 直接主管工号 直属上级工号 直接上级编号 上级编号 汇报人工号'],
    ['managerName', '直接上级 上级 主管 直接主管 直属上级 直属主管 上级姓名 直接上级姓名 主管姓名 汇报对象 汇报人'],
    ['joinedOn', '入职日期 入职时间 入职 入职日 到岗日期 入司日期 入司时间'],
    ['leftOn', '离职日期 离职时间 离职 离职日'],
    ['baseFen', '绩效基数 绩效工资基数 绩效工资 绩效工资标准 绩效奖金基数 绩效奖金标准 绩效奖金'],
  ],
  target: [
    ...PERSON, ...MONTH_AND_INDICATOR,
    ['floor', '底线 底线值 底线目标 下限 最低值 保底值'],
    ['target', '目标 目标值 月目标 月度目标 计划 计划值 任务 任务值'],
    ['stretch', '挑战 挑战值 挑战目标 冲刺 冲刺值'],
  ],
  result: [
    ...PERSON, ...MONTH_AND_INDICATOR,
    ['actual', '实际 实际值 实际完成 实际完成值 完成值 完成 完成情况 实绩 结果 实际结果 结果值'],
    ['note', '备注 说明 证据 数据来源说明 备注说明'],
  ],
}

const INDEX: Record<IntakeKind, ReadonlyMap<string, IntakeField>> = { employee: indexOf('employee'), target: indexOf('target'), result: indexOf('result') }
function indexOf(kind: IntakeKind): ReadonlyMap<string, IntakeField> {
  return new Map(SYNONYMS[kind].flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)))
}

const bare = (header: string): string => fold(header).replace(/[*:·•、,.]/g, '')
const withoutBrackets = (header: string): string => bare(header).replace(/[([【].*?[)\]】]/g, '')

/** The field a header means on a sheet of that kind, and the unit in its brackets. */
export function matchHeader(header: string, kind: IntakeKind): { field: IntakeField | null; unit: string | null } {
  const field = INDEX[kind].get(bare(header)) ?? INDEX[kind].get(withoutBrackets(header)) ?? null
  return { field, unit: splitUnit(header).unit }
}

export const FIELDS_OF: Record<IntakeKind, readonly IntakeField[]> = { employee: EMPLOYEE_FIELDS, target: TARGET_FIELDS, result: RESULT_FIELDS }

export const FIELD_NAMES: Record<IntakeField, string> = {
  number: '工号', name: '姓名', department: '部门', position: '岗位', managerNumber: '直接上级工号', managerName: '直接上级', joinedOn: '入职日期', leftOn: '离职日期', baseFen: '绩效基数',
  month: '月份', indicator: '指标', floor: '底线值', target: '目标值', stretch: '挑战值', actual: '实际值', note: '备注',
}
