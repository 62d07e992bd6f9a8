import type { Input, MethodName } from '../../shared/api/contract.ts'
import { DEFAULT_SETTINGS } from '../../shared/domain/evaluation/evaluation.ts'
import { DEFAULT_AGENDA } from '../../shared/domain/meeting/agenda.ts'
import { DEFAULT_OPTIONS } from '../../shared/print/options.ts'
import { NO_ANSWERS } from '../../shared/domain/intake/intake.ts'
import type { TestHouse } from '../helpers/house.ts'
import { closeMonth, makeClosable } from '../helpers/closable.ts'
import { person } from '../helpers/person.ts'
import { look, receive, takeGuesses } from '../electron/intake/intake-house.ts'
import { keyResult, objective } from '../electron/okr/okr-house.ts'

/** The furnished house's last month, which stands open, and the one before it, which is confirmed. */
const [MONTH, BEFORE, QUARTER] = ['2026-10', '2026-09', '2026-Q4'] as const
const [OPEN_SHEET, CONFIRMED_SHEET] = [55, 53] as const
const one = (house: TestHouse, sql: string): number => {
  const value: unknown = house.db.prepare(sql).pluck().get()
  if (typeof value !== 'number') throw new Error(`the furnished house has none: ${sql}`)
  return value
}
const row = (house: TestHouse): number => one(house, `SELECT min(id) FROM evaluation_row WHERE evaluation_id = ${OPEN_SHEET}`)
const evidence = (house: TestHouse): Promise<string> => house.call('attachments.receive', { dropped: { name: '客户感谢信.pdf', base64: 'JVBERg==' } }).then(({ file }) => file)
const onAdjustment = (house: TestHouse) => ({ kind: 'adjustment' as const, id: one(house, `SELECT id FROM adjustment WHERE evaluation_id = ${OPEN_SHEET}`) })
const attached = async (house: TestHouse): Promise<{ id: number }> => {
  const { id } = await house.call('attachments.add', { file: await evidence(house), target: onAdjustment(house) })
  return { id }
}
const unusedIndicator = (house: TestHouse): Promise<number> => house.call('indicators.save', ownIndicator).then(({ id }) => id)
const ownIndicator = { id: null, name: '自有指标', dimension: 'benefit', unit: '次', direction: 'higher', formula: '', source: '台账', frequency: 'month', kind: 'duty' } as const
const templateRow = { name: '', displayUnit: '', source: '', objectiveId: null, scope: 'person', duty: '' } as const
const ownTemplate: Input<'templates.save'> = { id: null, name: '自有模板', why: '', rows: [
  { ...templateRow, indicatorId: 1, weight: '60', rule: { kind: 'bands', award: 'percent', bands: [{ from: null, fromInclusive: true, to: null, toInclusive: true, points: '100' }] } },
  { ...templateRow, indicatorId: 2, weight: '40', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' } },
] }
const step: Input<'improvements.save'> = { id: null, month: MONTH, employeeIds: [2], kind: 'plan', lever: 1, action: '每周拜访两家老客户', expected: '', dueOn: '2026-11-30', indicatorId: 20, reason: '' }
const planned = async (house: TestHouse) => {
  await house.call('improvements.save', step)
  return one(house, "SELECT max(id) FROM improvement WHERE kind = 'plan'")
}
const whole: Input<'print.preview'> = { month: MONTH, ids: [OPEN_SHEET], paper: 'evaluation' }
const workbook = async (house: TestHouse) => {
  const file = await receive(house, 'clean-1997.xlsx')
  return { file, answers: { ...NO_ANSWERS, ...takeGuesses(await look(house, file)) } }
}

const appeal: Input<'appeals.file'> = { evaluationId: CONFIRMED_SHEET, rowId: null, on: '2026-11-02', reason: '有一笔款月底已到账', wanted: '重新核对' }
const talk: Input<'interviews.save'> = { month: MONTH, employeeId: 3, heldOn: '2026-11-05', place: '会议室', byName: '老板', good: '回款好', gaps: '拜访少', support: '', employeeView: '', agreed: [{ action: '每周拜访两家', who: '本人', due: '2026-11-30' }] }
const everything: Input<'audit.list'>['filter'] = { text: '', operator: null, domain: null, month: null, employeeId: null }
const undoable = async (house: TestHouse): Promise<number> => {
  await house.call('company.save', { name: '恒信二店' })
  const { next } = await house.call('undo.state', {})
  if (next === null) throw new Error('a write left no step')
  return next.id
}

const gathering: Input<'meetings.save'> = { month: MONTH, heldOn: '2026-11-05', place: '会议室', chair: '老板', agenda: DEFAULT_AGENDA.map((item) => ({ ...item })), attendance: [{ employeeId: 2, name: '欧阳澈', present: true }], notes: { gaps: '先问回款' }, outlook: '双十一备货' }
const decided: Input<'decisions.save'> = { id: null, month: MONTH, kind: 'decision', what: '每周对账一次', ownerId: 3, ownerName: '', partners: [{ employeeId: null, name: '财务' }], dueOn: '2026-11-20', acceptance: '连续四周有对账单', resources: '', page: 'gaps', indicatorId: 20 }
const begun = (house: TestHouse) => house.call('meetings.start', { month: MONTH, on: '2026-11-05' }).then(() => ({ month: MONTH }))
const ended = (house: TestHouse) => begun(house).then(() => house.call('meetings.end', { month: MONTH })).then(() => ({ month: MONTH }))
const decision = (house: TestHouse) => house.call('decisions.save', decided).then(({ id }) => ({ id }))

type Sample<M extends MethodName> = Input<M> | ((house: TestHouse) => Promise<Input<M>> | Input<M>)

/** One input per method that must succeed on a furnished house. A method without one does not compile. */
export const SAMPLES: { [M in MethodName]: Sample<M> } = {
  'system.start': {}, 'system.saveUi': { page: '/team', month: MONTH, theme: 'dark', railCollapsed: true }, 'system.openFolder': {},
  'demo.enter': { month: null },
  'demo.leave': (house) => house.call('demo.enter', { month: null }).then(() => ({})),
  'company.save': { name: '恒信' }, 'operator.choose': { kind: 'employee', employeeId: 2 },
  'settings.get': {}, 'settings.save': DEFAULT_SETTINGS,
  'print.preview': whole, 'print.pdf': whole, 'print.paper': whole, 'print.folder': whole, 'print.cancel': {}, 'print.setup': {},
  'print.options': { paper: 'evaluation', options: { ...DEFAULT_OPTIONS, remark: '一式两份' } }, 'print.logo': { dataBase64: null },
  'employees.list': {}, 'employees.save': person({ number: 'N1', name: '新人', department: '新部门', position: '新岗位', managerId: 2, joinedOn: '2026-11-01', leftOn: null, baseFen: 300_000 }),
  'employees.remove': (house) => house.call('employees.save', person({ number: 'N2' })).then(({ id }) => ({ id })),
  'departments.rename': { id: 2, name: '华东销售部' },
  'employees.change': { employeeId: 3, on: '2026-11-16', department: '', position: '销售代表', managerId: null, note: '并组' }, 'employees.changes': { employeeId: 3 },
  'employees.removeChange': async (house) => {
    await house.call('employees.change', { employeeId: 3, on: '2026-11-16', department: '', position: '', managerId: null, note: '' })
    return { id: one(house, 'SELECT id FROM employee_change') }
  },
  'departments.remove': async (house) => {
    const { id } = await house.call('employees.save', person({ number: 'N3', department: '空部门' }))
    await house.call('employees.remove', { id })
    return { id: one(house, "SELECT id FROM department WHERE name = '空部门'") }
  },
  'positions.save': { id: 3, name: '销售代表', templateId: 14, mode: 'kpi-okr', okrWeight: '20' },
  'positions.remove': (house) => house.call('positions.save', { id: null, name: '空岗位', templateId: null }).then(({ id }) => ({ id })),
  'indicators.list': {}, 'indicators.save': ownIndicator, 'indicators.remove': async (house) => ({ id: await unusedIndicator(house) }),
  'templates.list': {}, 'templates.save': ownTemplate, 'templates.remove': (house) => house.call('templates.save', ownTemplate).then(({ id }) => ({ id })),
  'figures.grid': { month: MONTH }, 'figures.months': {},
  'figures.save': { month: MONTH, entries: [{ employeeId: 3, indicatorId: 20, field: 'actual', text: '123456' }, { employeeId: 3, indicatorId: 20, field: 'target', text: '200000' }] },
  'figures.note': { month: MONTH, employeeId: 3, indicatorId: 20, note: '有一单推迟' }, 'figures.copyTargets': { from: BEFORE, to: MONTH },
  'evaluations.list': { month: MONTH }, 'evaluations.get': { id: OPEN_SHEET },
  'evaluations.apply': { month: MONTH, employeeIds: [2, 3], templateId: null }, 'evaluations.remove': { id: OPEN_SHEET },
  'evaluations.comment': { id: OPEN_SHEET, self: '做得不错', manager: null },
  'evaluations.selfScore': (house) => ({ id: OPEN_SHEET, rowId: row(house), points: '10' }),
  'evaluations.judge': async (house) => {
    const indicatorId = await unusedIndicator(house)
    const template = await house.call('templates.save', { ...ownTemplate, rows: [{ ...templateRow, indicatorId, weight: '100', rule: { kind: 'judgement', standard: '按次' } }] })
    await house.call('evaluations.apply', { month: MONTH, employeeIds: [3], templateId: template.id })
    const id = one(house, `SELECT id FROM evaluation WHERE month = '${MONTH}' AND employee_id = 3`)
    return { id, rowId: one(house, `SELECT id FROM evaluation_row WHERE evaluation_id = ${id}`), points: '88', reason: '完成得好' }
  },
  'evaluations.prorate': (house) => ({ id: OPEN_SHEET, rowId: row(house), proration: 'whole' }),
  'evaluations.exempt': (house) => ({ id: OPEN_SHEET, rowId: row(house), exempt: { kind: 'no-business', reason: '当月无业务' } }),
  'evaluations.adjust': { id: OPEN_SHEET, adjustmentId: null, points: '2', reason: '客户表扬', on: '2026-10-12', evidence: '截图' },
  'evaluations.removeAdjustment': (house) => ({ id: OPEN_SHEET, adjustmentId: one(house, `SELECT id FROM adjustment WHERE evaluation_id = ${OPEN_SHEET}`) }),
  'evaluations.veto': { id: OPEN_SHEET, veto: { kind: 'leak', reason: '泄露报价', on: '2026-10-20' } },
  'evaluations.confirm': (house) => house.call('evaluations.withdraw', { id: CONFIRMED_SHEET, reason: '看错了' }).then(() => ({ id: CONFIRMED_SHEET })),
  'evaluations.confirmMany': { ids: [OPEN_SHEET, CONFIRMED_SHEET] }, 'evaluations.withdraw': { id: CONFIRMED_SHEET, reason: '看错了' }, 'evaluations.recalculate': { month: MONTH },
  'intake.open': async (house) => {
    house.ports.chosen = { name: '员工.csv', bytes: Buffer.from('工号,姓名\n001,张三\n') }
    return {}
  },
  'intake.preview': workbook, 'intake.commit': workbook, 'intake.template': {}, 'intake.batches': {},
  'attachments.list': { month: MONTH, employeeId: null, kind: null }, 'attachments.receive': { dropped: { name: '对账单.pdf', base64: 'JVBERg==' } },
  'attachments.add': async (house) => ({ file: await evidence(house), target: onAdjustment(house) }),
  'attachments.remove': (house) => attached(house), 'attachments.open': (house) => attached(house),
  'appeals.list': { month: null }, 'appeals.file': appeal,
  'appeals.edit': (house) => house.call('appeals.file', appeal).then(({ id }) => ({ id, rowId: null, on: '2026-11-03', reason: '另有一笔漏记', wanted: '' })),
  'appeals.answer': (house) => house.call('appeals.file', appeal).then(({ id }) => ({ id, outcome: 'changed' as const, answer: '查实有一笔漏记', on: '2026-11-05' })),
  'appeals.withdraw': (house) => house.call('appeals.file', appeal).then(({ id }) => ({ id, on: '2026-11-05' })), 'appeals.remove': (house) => house.call('appeals.file', appeal),
  'interviews.list': { month: MONTH }, 'interviews.get': { month: MONTH, employeeId: 3 }, 'interviews.save': talk,
  'interviews.sign': (house) => house.call('interviews.save', talk).then(({ id }) => ({ id, on: '2026-11-06' })), 'interviews.remove': (house) => house.call('interviews.save', talk).then(({ id }) => ({ id })),
  'ledger.get': { from: '2026-05', to: MONTH }, 'ledger.export': { from: BEFORE, to: MONTH, format: 'xlsx' },
  'audit.list': { before: null, limit: 50, filter: everything }, 'audit.export': { filter: everything, format: 'csv' }, 'undo.state': {},
  'undo.last': async (house) => ({ id: await undoable(house) }),
  'undo.redo': async (house) => {
    const id = await undoable(house)
    await house.call('undo.last', { id })
    return { id }
  },
  'months.overview': { month: MONTH }, 'summary.get': { month: BEFORE }, 'summary.save': { month: BEFORE, key: 'results', text: '这个月做得不错。' }, 'months.state': { month: MONTH }, 'months.list': {},
  'months.advance': { month: MONTH, to: 'meeting' }, 'months.meeting': { month: MONTH, heldOn: null, skippedReason: '老板出差' },
  'months.close': (house) => makeClosable(house, MONTH).then(() => ({ month: MONTH })),
  'months.reopen': (house) => closeMonth(house, MONTH).then(() => ({ month: MONTH, reason: '漏了一单' })),
  'months.version': (house) => closeMonth(house, MONTH).then((version) => ({ month: MONTH, version })),
  'months.verify': (house) => closeMonth(house, MONTH).then((version) => ({ month: MONTH, version })),
  'calibration.get': { month: MONTH }, 'calibration.apply': { month: MONTH, changes: [{ evaluationId: OPEN_SHEET, points: '1.5', reason: '两位上级对过口径' }] },
  'history.row': { employeeId: 3, indicatorId: 20, month: MONTH, months: 12 }, 'history.person': { employeeId: 3, month: MONTH }, 'history.compare': { employeeId: 3, left: BEFORE, right: MONTH },
  'profile.get': {}, 'profile.save': { whoWeAre: '卖锅的', whereFrom: '小店', whereTo: '大店', industry: '零售', headcount: 12 },
  'objectives.list': { quarter: QUARTER }, 'objectives.save': objective({ keyResults: [keyResult(), keyResult({ title: '续签 20 家', kind: 'increase', start: '5', target: '20', weight: '100' })].map((each) => ({ ...each, weight: '50' })) }),
  'objectives.move': { id: 18, parentId: 16 }, 'objectives.remove': (house) => house.call('objectives.save', objective()).then(({ id }) => ({ id })),
  'objectives.score': { id: 18, score: '0.7', reason: '另有客观原因' }, 'objectives.carry': { from: '2026-Q3', to: QUARTER, ids: [5, 6] },
  'keyResults.checkIn': { keyResultId: 36, on: '2026-11-20', current: '5', confidence: 6, note: '', correctsId: null }, 'keyResults.history': { keyResultId: 36 },
  'reviews.list': { quarter: QUARTER }, 'reviews.save': { quarter: QUARTER, objectiveId: 18, goals: '目标', results: '结果', causes: '原因', lessons: '规律' },
  'alignment.get': { month: MONTH }, 'breakdown.get': { year: 2026, indicatorId: 20 },
  'breakdown.save': { year: 2027, indicatorId: 20, total: '1200', basis: 'even', months: Array.from({ length: 12 }, (_, at) => ({ month: `2027-${String(at + 1).padStart(2, '0')}`, target: '100', share: '8.33', lastYear: null })) },
  'cycle.month': { month: MONTH }, 'cycle.quarter': { quarter: QUARTER },
  'process.list': { month: MONTH }, 'process.save': { objectiveId: 18, month: MONTH, mark: 4, note: '' },
  'improvements.list': { month: MONTH }, 'improvements.save': step,
  'improvements.remove': async (house) => {
    await house.call('improvements.save', step)
    return { id: one(house, 'SELECT max(id) FROM improvement') }
  },
  'improvements.effects': { month: MONTH }, 'improvements.start': { source: 'row', month: MONTH, employeeId: 2, indicatorId: 20 }, 'levers.list': { month: MONTH, indicatorIds: [20] }, 'levers.worked': { month: MONTH },
  'improvements.close': (house) => planned(house).then((id) => ({ id, state: 'done' as const, on: '2026-10-31', note: '两家都续签了' })), 'improvements.reopen': (house) => planned(house).then((id) => ({ id })),
  'fit.list': { quarter: QUARTER }, 'fit.answer': { quarter: QUARTER, employeeId: 4, answers: [2, 1, 0, 2, 1, 0] },
  'principles.get': {}, 'principles.save': { enforced: true, organisationShare: '10', valueShare: '10' },
  'health.check': { month: MONTH },
  'chain.get': { month: MONTH, scope: { kind: 'company' } },
  'chain.link': { causeId: 60, effectId: 1 }, 'chain.unlink': (house) => ({ causeId: one(house, 'SELECT min(cause_id) FROM indicator_link WHERE effect_id = 1'), effectId: 1 }),
  'chain.judge': async (house) => {
    const { walks } = await house.call('chain.get', { month: BEFORE, scope: { kind: 'company' } })
    const walk = walks.find(({ causeId }) => causeId !== null)
    return { month: BEFORE, scope: { kind: 'company' }, effectId: walk?.effectId ?? 0, causeId: walk?.causeId ?? 0, verdict: 'confirmed', note: '拜访少了' }
  },
  'chain.why': { month: MONTH, scope: { kind: 'company' }, indicatorId: 20, whys: ['回款慢', '没有提醒', '', '', ''], conclusion: '没有人负责提醒' },
  'dashboard.home': { month: MONTH }, 'dashboard.get': { month: MONTH, scope: { kind: 'company' }, trendId: null, gapId: null }, 'dashboard.picture': { name: '走势', pngBase64: 'iVBORw0KGgo=' },
  'meetings.get': { month: MONTH }, 'meetings.now': { month: MONTH }, 'meetings.outlook': { month: MONTH, outlook: '双十一备货' }, 'meetings.save': gathering, 'meetings.start': { month: MONTH, on: '2026-11-05' }, 'meetings.end': begun, 'meetings.reopen': ended,
  'meetings.place': (house) => begun(house).then(() => ({ month: MONTH, page: 'gaps', used: { 'old-decisions': 600, gaps: 30 }, paused: false })),
  'meetings.wall': { month: MONTH }, 'meetings.presenter': { month: MONTH }, 'meetings.openPresenter': { month: MONTH }, 'meetings.docx': ended,
  'decisions.list': { month: null, which: 'all' }, 'decisions.people': { month: MONTH }, 'decisions.save': decided, 'decisions.remove': decision,
  'decisions.postpone': (house) => decision(house).then(({ id }) => ({ id, to: '2026-12-10', reason: '供应商晚了' })),
  'decisions.close': (house) => decision(house).then(({ id }) => ({ id, state: 'done', on: '2026-11-20', evidence: '四张对账单' })),
  'decisions.reopen': async (house) => {
    const { id } = await decision(house)
    await house.call('decisions.close', { id, state: 'dropped', on: '2026-11-20', evidence: '' })
    return { id }
  },
  'wizard.get': { key: 'first-run' }, 'wizard.save': { key: 'first-run', page: 2, draft: { people: [{ name: '张三' }] } }, 'wizard.clear': { key: 'first-run' },
  'setup.finish': {
    companyName: '恒信', month: '2026-11', profile: { whoWeAre: '', whereFrom: '', whereTo: '', industry: '', headcount: null },
    people: [{ number: 'XG002', name: '欧阳澈', department: '销售部', position: '销售经理', managerNumber: 'XG001', joinedOn: null, baseFen: 800_000 }, { number: 'N9', name: '新人', department: '', position: '销售代表', managerNumber: 'XG002', joinedOn: '2026-11-02', baseFen: null }],
    positions: [{ name: '销售代表', templateId: 14, mode: 'kpi-okr' }], grades: DEFAULT_SETTINGS.grades,
    objectives: [{ title: '让老客户愿意多买一次', keyResults: [keyResult({ kind: 'increase', start: '20', target: '30' })] }],
    targets: [{ number: 'XG002', indicatorId: 20, floor: null, target: '300000', stretch: null }],
  },
}

/** The input itself, after whatever must happen first has happened. */
export async function sampleFor<M extends MethodName>(house: TestHouse, method: M): Promise<Input<M>> {
  const sample: unknown = SAMPLES[method]
  return (typeof sample === 'function' ? await (sample as (house: TestHouse) => Promise<Input<M>>)(house) : structuredClone(sample)) as Input<M>
}
