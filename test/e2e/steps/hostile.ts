import { keyResult, objective } from '../../electron/okr/okr-house.ts'
import { at, type Northwind } from '../../electron/evaluations/northwind.ts'

const WORDS = '华东大区重点客户联合拓展与售后服务协同推进专项工作小组（试行）'
/** So many signs of Chinese without a gap to break at. */
const long = (start: string, signs = 60): string => `${start}${WORDS.repeat(Math.ceil(signs / WORDS.length))}`.slice(0, signs)

/** Northwind with the longest words anybody would type, four dimensions, and a walk from a red result to a red cause. */
export async function makeHostile({ test, month, people, indicators }: Northwind): Promise<void> {
  const dimensions = { 销售额: 'benefit', 订单数: 'benefit', 新客户数: 'utility', 平均发货天数: 'efficiency', 平均折扣率: 'efficiency', 逾期发货数: 'capability' }
  // The sheets carry names and dimensions of their own: both are written there, and the indicators renamed too.
  for (const [name, dimension] of Object.entries(dimensions)) {
    const told = name === '销售额' || name === '逾期发货数' ? long(name) : name
    test.db.prepare('UPDATE evaluation_row SET name = ?, dimension = ? WHERE indicator_id = ?').run(told, dimension, at(indicators, name))
    test.db.prepare('UPDATE indicator SET name = ?, dimension = ? WHERE id = ?').run(told, dimension, at(indicators, name))
  }
  const link = (cause: string, effect: string) => test.call('chain.link', { causeId: at(indicators, cause), effectId: at(indicators, effect) })
  await link('新客户数', '销售额')
  await link('平均发货天数', '新客户数')
  await link('逾期发货数', '平均发货天数')
  const { departments } = await test.call('employees.list', {})
  for (const { id, name } of departments) await test.call('departments.rename', { id, name: long(name) })
  await decide()
  await test.call('chain.why', { month, scope: { kind: 'company' }, indicatorId: at(indicators, '销售额'), whys: [1, 2, 3, 4, 5].map((nth) => long(`第${nth}问`, 50)), conclusion: long('根因', 60) })
  const { heldOn, place, agenda, attendance } = (await test.call('meetings.get', { month })).meeting
  await test.call('meetings.save', { month, heldOn, place, chair: long('主持', 40), agenda, attendance: [...attendance, { employeeId: null, name: long('外聘顾问', 40), present: true }], outlook: long('七月展会', 180), notes: { benefit: long('先讲数', 120) } })
  await test.call('improvements.save', { id: null, month, employeeIds: [at(people, '001')], kind: 'plan', lever: 2, action: long('办法'), expected: long('预期'), dueOn: '1997-09-30', indicatorId: at(indicators, '销售额'), reason: '', partners: long('协同'), acceptance: long('验收') })
  await test.call('objectives.save', objective({ quarter: '1997-Q2', title: long('目标'), keyResults: [keyResult({ title: long('关键结果') })] }))
  await test.call('objectives.save', objective({ quarter: '1997-Q2', level: 'department', departmentId: departments[0]?.id ?? null, title: long('部门目标') }))

  async function decide() {
    const one = { id: null, kind: 'decision' as const, ownerId: at(people, '003'), ownerName: '', partners: [{ employeeId: null, name: long('协同部门', 40) }], page: 'gaps' as const, indicatorId: at(indicators, '销售额') }
    await test.call('decisions.save', { ...one, month: '1997-05', what: long('上月决议'), dueOn: '1997-06-20', acceptance: long('验收'), resources: long('资源', 40) })
    await test.call('decisions.save', { ...one, month, what: long('本月决议'), dueOn: '1997-07-20', acceptance: long('验收'), resources: long('资源', 40) })
    await test.call('decisions.save', { ...one, month, what: '每周对账', dueOn: '1997-07-10', acceptance: '', resources: '', partners: [] })
  }
}
