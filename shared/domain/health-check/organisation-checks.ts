import type { EmployeeId } from '../brand.ts'
import { monthLabel, addMonths } from '../month/month.ts'
import { quarterLabel, quarterOfMonth } from '../quarter/quarter.ts'
import { perPerson, type Facts } from './facts.ts'
import { article } from './finding.ts'
import type { Check } from './finding.ts'
import { PLACES } from './places.ts'
import type { HealthPerson } from './snapshot.ts'

const WIDEST_SPAN = 10
const MOST_LAYERS = 4

const withoutManager: Check = {
  code: 'without-manager', principle: 3, severity: 'amber', title: '有人没有直接上级',
  why: '没有上级，就没有人定目标、谈话、确认，只剩老板一个人签。除了最上面一位，每人写一个直接上级。',
  source: article('直接管理者、而不是公司人事经理,作为绩效考核的直接责任人'),
  look: ({ active, top, person }) => {
    if (active.length < 2) return null
    const here = new Set(active.map(({ id }) => id))
    return active.filter(({ id, managerId }) => id !== top && (managerId === null || !here.has(managerId))).map(({ name, managerId }) => ({
      text: managerId === null ? `${name}没有写直接上级` : `${name}的上级${person.get(managerId)?.name ?? ''}已不在职`, to: PLACES.people,
    }))
  },
}

const spanTooWide: Check = {
  code: 'span-too-wide', principle: null, severity: 'note', title: '一位上级带的人太多',
  why: `超过 ${WIDEST_SPAN} 个人，每月谈一遍都谈不完，打分就会凭印象。分一个小组出去，或请组长分担。`,
  source: '管理幅度（span of control）',
  look: ({ reports, person }) => {
    if (reports.size === 0) return null
    return [...reports].filter(([, people]) => people.length > WIDEST_SPAN).map(([id, people]) => ({ text: `${person.get(id)?.name ?? ''}直接带 ${people.length} 人`, to: PLACES.people }))
  },
}

/** From the top down to this person; stops where a loop of managers would begin again. */
function chainOf(one: HealthPerson, { person, active }: Facts): HealthPerson[] {
  const here = new Set(active.map(({ id }) => id))
  const chain: HealthPerson[] = []
  const seen = new Set<EmployeeId>()
  for (let at: HealthPerson | undefined = one; at !== undefined && here.has(at.id) && !seen.has(at.id); at = at.managerId === null ? undefined : person.get(at.managerId)) {
    seen.add(at.id)
    chain.unshift(at)
  }
  return chain
}

const layersTooDeep: Check = {
  code: 'layers-too-deep', principle: null, severity: 'note', title: '层级太多',
  why: `小公司超过 ${MOST_LAYERS} 层，目标传到底已经走样，问题传到顶已经晚了。合并一层，或让中间的人直接带事。`,
  source: article('建立精简、扁平的组织结构'),
  look: (facts) => {
    if (facts.reports.size === 0) return null
    return facts.active.map((one) => chainOf(one, facts)).filter((chain) => chain.length > MOST_LAYERS)
      .map((chain) => ({ text: `${chain.length} 层：${chain.map(({ name }) => name).join(' → ')}`, to: PLACES.people }))
  },
}

const fitNotAsked: Check = {
  code: 'fit-not-asked', principle: null, severity: 'note', title: '本季度还没问过适合怎么考',
  why: '有人适合目标，有人只适合指标，而且会变。直接上级每季度花两分钟答一次；答案保密，不打印。',
  source: article('没有好的,只有更适合的'),
  look: ({ active, snapshot, person }) => {
    const asked = active.filter(({ managerId }) => managerId !== null)
    if (asked.length === 0) return null
    const answered = new Set(snapshot.fitAnswered)
    return asked.filter(({ id }) => !answered.has(id)).map(({ name, managerId }) => ({
      text: `${quarterLabel(quarterOfMonth(snapshot.month))}：${name}，由上级${managerId === null ? '' : (person.get(managerId)?.name ?? '')}回答`, to: PLACES.fit,
    }))
  },
}

const noInterview: Check = {
  code: 'no-interview', principle: null, severity: 'amber', title: '评了分，没有谈话',
  why: '分数不会教人怎么做，谈话才会。不谈，员工只看见扣了多少，看不见差在哪里。',
  source: article('一步步进行沟通处理'),
  look: (facts) => {
    const { interviews, month } = facts.snapshot
    const last = addMonths(month, -1)
    const still = new Set(facts.active.map(({ id }) => id))
    const sheets = perPerson(facts.sheetsOf(last)).filter(({ confirmedAs, employeeId }) => confirmedAs !== null && still.has(employeeId))
    if (interviews === null || sheets.length === 0) return null
    const held = new Set(interviews.filter((one) => one.month === last).map(({ employeeId }) => employeeId))
    return sheets.filter(({ employeeId }) => !held.has(employeeId)).map(({ name }) => ({ text: `${name} ${monthLabel(last)}没有面谈记录`, to: PLACES.evaluations }))
  },
}

const decisionsOverdue: Check = {
  code: 'decisions-overdue', principle: null, severity: 'amber', title: '会上的决议过期没有办完',
  why: '定了不办，下次会就没人当真。先销掉旧决议，再作新的；办不了就改日子并写明原因。',
  source: 'PDCA：计划之后要执行、检查、处理',
  look: ({ snapshot: { decisions, today } }) =>
    (decisions === null ? null : decisions.filter(({ dueOn }) => dueOn < today).map(({ title, dueOn }) => ({ text: `「${title}」应于 ${dueOn} 办完`, to: PLACES.decisions }))),
}

export const ORGANISATION_CHECKS: readonly Check[] = [withoutManager, spanTooWide, layersTooDeep, fitNotAsked, noInterview, decisionsOverdue]
