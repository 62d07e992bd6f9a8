import type { Day } from '../brand.ts'
import { daysInMonth } from '../month/month.ts'
import { monthsOfQuarter, quarterLabel, quarterOfMonth } from '../quarter/quarter.ts'
import { eachRow, isActive } from './facts.ts'
import type { Facts } from './facts.ts'
import { article } from './finding.ts'
import type { Check } from './finding.ts'
import { objectivePlace, PLACES } from './places.ts'

const STALE_DAYS = 30
const FALL = 2

const onlyKpi: Check = {
  code: 'only-kpi', principle: null, severity: 'red', title: '只有 KPI，没有目标',
  why: '指标说明每天做得怎么样，目标说明为什么要做。没有目标，KPI 越考越细，公司却不知道往哪里走。先写一到三个公司目标。',
  source: article('在很多中小企业对OKR还属于初级了解阶段,还是在单一过多的使用KPI'),
  look: (facts) => {
    const indicators = new Set(facts.forms.flatMap(({ rows }) => rows.map(({ indicatorId }) => indicatorId)))
    if (indicators.size === 0) return null
    return facts.snapshot.objectives.length > 0 ? [] : [{ text: `${quarterLabel(quarterOfMonth(facts.snapshot.month))}：${indicators.size} 项 KPI、0 个 O`, to: PLACES.okr }]
  },
}

const noCompanyObjective: Check = {
  code: 'no-company-objective', principle: null, severity: 'red', title: '部门和个人有目标，公司没有',
  why: '下面的目标没有上面的目标可对齐，各走各的。先定公司要到哪里去，再让部门和个人接上。',
  source: article('首先需要建立的是OKR即目标与关键成果法'),
  look: ({ snapshot: { objectives, month } }) => {
    if (objectives.length === 0) return null
    return objectives.some(({ level }) => level === 'company') ? [] : [{ text: `${quarterLabel(quarterOfMonth(month))}有 ${objectives.length} 个目标，没有一个是公司的`, to: PLACES.okr }]
  },
}

const orphanKpi: Check = {
  code: 'orphan-kpi', principle: 1, severity: ({ snapshot }) => (snapshot.principles.enforced ? 'red' : 'amber'), title: '有指标不为任何目标服务',
  why: '说不清为哪个目标考，这一行多半是因为“一直都考”。指明它服务的目标；指不出来，就去掉。',
  source: article('在OKR的框架之下建设KPI等其他绩效管理体系'),
  look: (facts) => {
    const ours = new Set(facts.snapshot.objectives.map(({ id }) => id))
    return eachRow(facts, ({ name, objectiveId }) => (objectiveId === null ? `「${name}」没有写服务于哪个目标` : ours.has(objectiveId) ? null : `「${name}」指向的目标不在本季度`))
  },
}

const withoutKeyResults: Check = {
  code: 'objective-without-key-results', principle: null, severity: 'amber', title: '有目标没有关键结果',
  why: '没有关键结果的目标只是口号，到季末说不清到没到。每个目标写两到四个带数字的关键结果。',
  source: article('对关键性结果进行可量化的定义'),
  look: ({ snapshot: { objectives } }) =>
    (objectives.length === 0 ? null : objectives.filter(({ keyResults }) => keyResults.length === 0).map(({ id, title }) => ({ text: `目标「${title}」`, to: objectivePlace(id) }))),
}

const dayNumber = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000

/** From the last check-in, or the quarter's first day, to today or the quarter's end, whichever comes first. */
function silentDays(lastOn: Day | null, { snapshot: { month, today } }: Facts): number {
  const [first, , last] = monthsOfQuarter(quarterOfMonth(month))
  const begin = `${first}-01` as Day
  const end = `${last}-${daysInMonth(last)}` as Day
  return dayNumber(today < end ? today : end) - dayNumber(lastOn === null || lastOn < begin ? begin : lastOn)
}

const staleCheckIn: Check = {
  code: 'stale-check-in', principle: null, severity: 'amber', title: `关键结果 ${STALE_DAYS} 天没有人更新`,
  why: '定了不看等于没定。每两周花五分钟报一次进展和信心，出问题时还来得及改。',
  source: 'OKR 的惯例：定期打卡（check-in）',
  look: (facts) => {
    const all = facts.snapshot.objectives.flatMap(({ id, keyResults }) => keyResults.map((one) => ({ id, one })))
    if (all.length === 0) return null
    return all.map(({ id, one }) => ({ id, one, days: silentDays(one.lastOn, facts) })).filter(({ days }) => days > STALE_DAYS)
      .map(({ id, one, days }) => ({ text: `「${one.title}」${one.lastOn === null ? '还没有打卡，本季度已过' : `上次打卡 ${one.lastOn}，已过`} ${days} 天`, to: objectivePlace(id) }))
  },
}

const confidenceFell: Check = {
  code: 'confidence-fell', principle: null, severity: 'amber', title: '对关键结果的信心掉了',
  why: '信心一次掉两分以上，做的人已经看到困难。这是求助，不是过错：先问缺什么，再决定加资源还是改做法。',
  source: 'OKR 的惯例：信心指数与打卡一起看',
  look: ({ snapshot: { objectives } }) => {
    const all = objectives.flatMap(({ id, keyResults }) => keyResults.map((one) => ({ id, one })))
    if (all.length === 0) return null
    return all.filter(({ one: { confidence, previousConfidence } }) => previousConfidence - confidence >= FALL)
      .map(({ id, one: { title, confidence, previousConfidence } }) => ({ text: `「${title}」信心从 ${previousConfidence} 降到 ${confidence}`, to: objectivePlace(id) }))
  },
}

const nobodyResponsible: Check = {
  code: 'nobody-responsible', principle: null, severity: 'amber', title: '目标没有负责人',
  why: '人人有份的事没有人做。每个目标写一个名字，其他人是协同。',
  source: '责任到人：一件事一个负责人',
  look: ({ snapshot: { objectives, month }, person }) => {
    if (objectives.length === 0) return null
    return objectives.flatMap(({ id, title, ownerId, employeeId }) => {
      const responsible = ownerId ?? employeeId
      if (responsible === null) return [{ text: `目标「${title}」没有写负责人`, to: objectivePlace(id) }]
      const owner = person.get(responsible)
      return owner !== undefined && isActive(owner, month) ? [] : [{ text: `目标「${title}」的负责人${owner?.name ?? ''}已不在职`, to: objectivePlace(id) }]
    })
  },
}

export const OBJECTIVE_CHECKS: readonly Check[] = [onlyKpi, noCompanyObjective, orphanKpi, withoutKeyResults, staleCheckIn, confidenceFell, nobodyResponsible]
