import { exact, plain } from '../decimal/decimal.ts'
import { organisationShare as organisationShareOf, valueShare as valueShareOf } from '../principle/principle.ts'
import { eachForm, eachRow } from './facts.ts'
import type { Facts } from './facts.ts'
import { article } from './finding.ts'
import type { Check, Severity } from './finding.ts'
import { PLACES } from './places.ts'

const byEnforcement = ({ snapshot }: Facts): Severity => (snapshot.principles.enforced ? 'red' : 'amber')
const STAND_IN_SHARE = 0.2

const organisationShare: Check = {
  code: 'organisation-share-low', principle: 1, severity: byEnforcement, title: '表上看不见组织的目标',
  why: '人人只为自己那一行，没有人为整体的结果负责。每张表放一行团队或公司的结果，哪怕只有一成。',
  source: article('把实现组织目标,而不是个人所得,视为绩效考核的根本为出发点'),
  look: (facts) => eachForm(facts, ({ rows }) => {
    const least = exact(facts.snapshot.principles.organisationShare)
    const share = organisationShareOf(rows)
    return exact(share).lt(least) ? `团队与公司的指标占 ${share} %，不到 ${plain(least)} %` : null
  }),
}

const dutyMissing: Check = {
  code: 'duty-missing', principle: 2, severity: byEnforcement, title: '有指标说不出来自哪条职责',
  why: '职责说明这一行为什么归这个人。写不出职责的行，被考的人不服，也无从努力。',
  source: article('员工的职责履行情况、而不是价值观,作为绩效考核的主要标准依据'),
  look: (facts) => eachRow(facts, ({ name, duty }) => (duty.trim() === '' ? `「${name}」没有写职责` : null)),
}

const valueShare: Check = {
  code: 'value-share-high', principle: 2, severity: byEnforcement, title: '价值观占的分太多',
  why: '价值观难以量清，占多了就成了凭印象打分。留在上限以内，或只写评语不打分；文化还是要讲，只是不靠扣分。',
  source: article('员工的职责履行情况、而不是价值观,作为绩效考核的主要标准依据'),
  look: (facts) => eachForm(facts, ({ rows }) => {
    const most = exact(facts.snapshot.principles.valueShare)
    const share = valueShareOf(rows)
    return exact(share).gt(most) ? `价值观指标占 ${share} %，超过 ${plain(most)} %` : null
  }),
}

const ownerStandsIn: Check = {
  code: 'owner-stands-in', principle: 3, severity: 'amber', title: '考核常由老板代签，不是直接上级',
  why: '直接上级最清楚这个人做了什么，也最该同他谈。代签一多，上级就不再管人，员工也不再找上级。',
  source: article('直接管理者、而不是公司人事经理,作为绩效考核的直接责任人'),
  look: (facts) => {
    const confirmed = facts.recent.filter(({ confirmedAs, managerId }) => confirmedAs !== null && managerId !== null)
    if (confirmed.length === 0) return null
    const standIns = confirmed.filter(({ confirmedAs }) => confirmedAs === 'owner-stand-in')
    if (standIns.length < 2 || standIns.length <= confirmed.length * STAND_IN_SHARE) return []
    const managers = new Map<string, number>()
    for (const { managerName } of standIns) managers.set(managerName, (managers.get(managerName) ?? 0) + 1)
    return [...managers].map(([name, count]) => ({ text: `近三个月 ${confirmed.length} 张有上级的表里老板代签 ${standIns.length} 张，其中应由${name || '直接上级'}确认的 ${count} 张`, to: PLACES.evaluations }))
  },
}

export const PRINCIPLE_CHECKS: readonly Check[] = [organisationShare, dutyMissing, valueShare, ownerStandsIn]
