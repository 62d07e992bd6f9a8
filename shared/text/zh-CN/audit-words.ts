import { VETO_NAMES } from '../../domain/evaluation/evaluation.ts'
import { FIT_NAMES } from '../../domain/fit/fit.ts'
import { MONTH_STATE_NAMES } from '../../domain/period/month-state.ts'
import { SUMMARY_HEADINGS } from '../../domain/summary/facts.ts'
import { short, type Told } from '../../domain/audit/told.ts'

/** `name`: what kind of thing was done. `tell`: one sentence; it may throw Untold, and the name stands for it. */
export interface Sentence { name: string; tell: (d: Told) => string }

/** Chinese names of details. What has none here is shown to nobody: no pay, no ids, no hashes, no answers. */
const LABELS: Record<string, string> = {
  name: '姓名或名称', number: '工号', month: '月份', months: '月份', quarter: '季度', row: '行', reason: '原因', from: '原来', to: '现在', was: '原来', before: '原来', after: '现在', added: '新增', changed: '更改', removed: '删去', same: '相同', skipped: '跳过',
  field: '项目', title: '标题', points: '分值', on: '日期', evidence: '证据', kind: '类别', as: '身份', self: '自评总结', manager: '上级评语', template: '模板', rows: '行数', renewed: '更新', made: '新建', kept: '保留', without: '没有模板的人', employees: '员工', employeeId: '员工', indicatorId: '指标',
  changes: '改动', bad: '没填对', text: '原文', note: '说明', copied: '复制项数', copiedFrom: '来源月份', sheets: '考核表', confirmed: '已确认', left: '留下', confirmedAt: '确认时间', confirmedBy: '确认人', confirmedAs: '确认身份', total: '总分', grade: '等级', adjustments: '加减分', veto: '一票否决',
  department: '部门', position: '岗位', managerName: '直接上级', managerId: '直接上级', joinedOn: '入职日期', leftOn: '离职日期', baseFen: '绩效基数', changedOn: '生效日期', changeTakenBack: '异动日期', okrWeight: 'OKR 权重', mode: '怎么考',
  grades: '等级', adjustmentLimit: '加减分上限', totalFloor: '总分下限', totalCap: '总分上限', redBelow: '红灯线', amberBelow: '黄灯线', rescored: '重新计算', enforced: '必须遵守', organisationShare: '组织行至少', valueShare: '价值观行至多', code: '等级', coefficient: '系数',
  definition: '定义', dimension: '维度', unit: '单位', direction: '方向', formula: '计算方式', source: '数据来源', frequency: '频次', why: '用途', renamedFrom: '原名', whoWeAre: '我是谁', whereFrom: '我从哪里来', whereTo: '我要到哪里去', industry: '行业', headcount: '人数',
  level: '层级', employeeName: '员工', parentId: '上级目标', parent: '上级目标', type: '类型', ambition: '承诺或挑战', ownerName: '负责人', keyResults: '关键结果', keyResult: '关键结果', start: '起点', target: '目标', weight: '权重', current: '当前值', confidence: '信心', corrects: '更正', score: '评分', mark: '过程评分', carried: '结转',
  goals: '目标', results: '结果', causes: '原因', lessons: '规律', review: '复盘对象', basis: '分解依据', lever: '杠杆', action: '行动', expected: '预期', dueOn: '期限', heldOn: '面谈日期', place: '地点', byName: '面谈人', good: '做得好的', gaps: '差距', support: '需要的支持', employeeView: '本人意见', agreed: '约定', who: '谁', due: '期限', signedOn: '签字日期',
  wanted: '希望', outcome: '结果', answer: '答复', appeal: '申诉', fileName: '文件', bytes: '字节', addedOn: '添加时间', meetingOn: '开会日期', meetingSkipped: '未召开原因', version: '版本', reopened: '重新打开的版本', checkCode: '校验码', section: '小节', words: '文字', company: '公司', peopleAdded: '新增人数', peopleChanged: '改动人员',
  sheetsMade: '新建考核表', sheetsRenewed: '更新考核表', targets: '目标值', targetsKept: '未动的目标值', positions: '岗位', objectives: '目标', gradesChanged: '等级有改动', rowsServing: '挂上目标的行', withoutTemplate: '没有模板的人', newIndicators: '新指标', newDepartments: '新部门', newPositions: '新岗位', confirmedKept: '已确认未动', toShare: '要按段分开填的结果', untargeted: '没有目标值的行', overwritten: '覆盖的数',
  written: '写入', paper: '单据', copies: '份数', portrait: '纵向', hidePay: '隐藏薪酬', hideWeights: '隐藏权重', what: '内容', actual: '实际值', floor: '底线', stretch: '挑战', base: '基数', exempt: '免考', proration: '目标折算', indicators: '指标', templates: '模板', duties: '岗位职责', part: '第几段',
}

const YES_NO = { owner: '自己写', program: '程序写' }
/** Chinese words of values, by the detail they stand in. */
const WORDS: Record<string, Record<string, string>> = {
  proration: { auto: '自动', days: '按天折算', whole: '不折算' },
  as: { 'direct-manager': '直接上级', owner: '老板', 'owner-stand-in': '老板代签' },
  kind: { ...VETO_NAMES, 'no-business': '当月无业务', quarterly: '季度指标', other: '其他', plan: '改进计划', 'none-needed': '无需改进', merit: '加减分', calibration: '校准', result: '结果', adjustment: '加减分', appeal: '申诉', interview: '面谈', duty: '职责', value: '价值观', increase: '提高', decrease: '降低', 'at-least': '不低于', 'at-most': '不高于', milestone: '里程碑' },
  attachmentKind: { result: '结果', adjustment: '加减分', appeal: '申诉', interview: '面谈' },
  outcome: { open: '待答复', upheld: '维持原分', changed: '同意更正', withdrawn: '本人撤回' },
  state: MONTH_STATE_NAMES, section: SUMMARY_HEADINGS, words: YES_NO, mode: FIT_NAMES,
  level: { company: '公司', department: '部门', person: '个人' }, type: { innovation: '创新', improvement: '改进' }, ambition: { committed: '承诺', aspirational: '挑战' }, basis: { 'last-year': '按去年', even: '平均', typed: '手填' },
  dimension: { benefit: '效益', utility: '效用', efficiency: '效率', capability: '能力' }, direction: { higher: '越高越好', lower: '越低越好' }, frequency: { month: '月', quarter: '季' },
}

/** Keys come from entries: 'constructor' must find nothing. */
const own = <V>(all: Record<string, V>, key: string): V | undefined => (Object.hasOwn(all, key) ? all[key] : undefined)

export const labelOf = (key: string): string | undefined => own(LABELS, key)

/** The Chinese name of a detail; the key itself where it has none. */
export const named = (key: string): string => labelOf(key) ?? key

/** The Chinese word of a value; the value itself where it has none. */
export const word = (key: string, value: string): string => own(own(WORDS, key) ?? {}, value) ?? value

export const orNone = (value: string | null): string => (value === null || value === '' ? '空' : value)

/** Pay is told only as changed, whatever an entry holds. */
export const isPay = (field: string): boolean => /fen$/i.test(field) || field === 'pay'

/** '部门 华东 → 华南、绩效基数'. */
export const changesOf = (changes: readonly Told[]): string => changes.map((each) => {
  const field = each.text('field')
  if (isPay(field) || (!each.has('from') && !each.has('to'))) return named(field)
  const side = (key: string) => orNone(short(word(field, each.maybe(key) ?? '')))
  return `${named(field)} ${side('from')} → ${side('to')}`
}).join('、')
