import type { Month, Points } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import { peopleIn } from '../employee/people-once.ts'
import { addMonths, monthLabel } from '../month/month.ts'
import { lightOf } from '../scoring/light.ts'
import type { Light } from '../scoring/row-score.ts'
import { perPerson, type Facts } from './facts.ts'
import { article } from './finding.ts'
import type { Check, Seen } from './finding.ts'
import { PLACES } from './places.ts'
import type { HealthRow, HealthSheet } from './snapshot.ts'
import { groupBy, meanOf, meanText, pointsText } from './wording.ts'

const FEWEST = 5
const GREEN_SHARE = 0.8
const NEVER_MONTHS = 6
const NEVER_SHEETS = 30
const DRIFT = 5
const LENIENT = 10
const TEAM = 3

const lightsOf = (rows: readonly HealthRow[], { snapshot: { settings } }: Facts): Light[] =>
  rows.flatMap(({ state, score, effectiveWeight }) => (state === 'scored' && score !== null && effectiveWeight !== null && exact(effectiveWeight).gt(0) ? [lightOf(exact(score), exact(effectiveWeight), settings)] : []))
const isLit = (row: HealthRow, light: Light[], facts: Facts): boolean => lightsOf([row], facts).some((one) => light.includes(one))
const named = (rows: readonly HealthRow[]): HealthRow[] => [...new Map(rows.map((row) => [row.indicatorId, row])).values()]

const greenWhileRed: Check = {
  code: 'green-while-company-red', principle: 1, severity: 'red', title: '人人都绿，公司却是红的',
  why: '每个人都完成了自己的数，公司却没有，说明考的不是公司要的。把公司的那一项放进每张表，或换掉与它无关的行。',
  source: 'Goodhart 定律：指标一旦成了目标，就不再是好指标',
  look: (facts) => {
    const rows = facts.scored.flatMap((sheet) => sheet.rows)
    const shared = rows.filter((row) => row.scope !== 'person' && row.state === 'scored')
    if (shared.length === 0) return null
    const red = named(shared.filter((row) => isLit(row, ['red'], facts)))
    const own = lightsOf(rows.filter(({ scope }) => scope === 'person'), facts)
    const green = own.filter((light) => light === 'green').length
    const say = (row: HealthRow, rest: string): Seen => ({ text: `${facts.scoredMonth === null ? '' : monthLabel(facts.scoredMonth)}「${row.name}」得 ${pointsText(row.score ?? '0')}（共 ${pointsText(row.effectiveWeight ?? '0')}），${rest}`, to: PLACES.templates })
    if (red.length > 0 && own.length >= FEWEST && green >= own.length * GREEN_SHARE) return red.map((row) => say(row, `个人的 ${own.length} 行里 ${green} 行是绿`))
    const best = facts.snapshot.settings.grades.slice(0, 2).map(({ code }) => code)
    const high = facts.scored.filter(({ grade }) => grade !== null && best.includes(grade)).length
    if (facts.scored.length < TEAM || high * 2 <= facts.scored.length) return []
    return named(shared.filter((row) => row.scope === 'organisation' && row.dimension === 'benefit' && isLit(row, ['red', 'amber'], facts))).map((row) => say(row, `${facts.scored.length} 人里 ${high} 人是 ${best.join(' 或 ')}`))
  },
}

const noSpread: Check = {
  code: 'no-spread', principle: null, severity: 'amber', title: '所有人同一个等级',
  why: '做好做坏一个等级，认真的人会觉得白做。先看目标和评分标准是不是太松，不要为了拉开而硬排名。',
  source: '区分度：考核要分得出好坏',
  look: ({ scored, scoredMonth }) => {
    if (scoredMonth === null || scored.length < FEWEST) return null
    const first = scored[0]?.grade
    return scored.every(({ grade }) => grade === first) ? [{ text: `${monthLabel(scoredMonth)} ${scored.length} 人全是 ${first ?? ''}`, to: PLACES.evaluations }] : []
  },
}

const bottomNeverUsed: Check = {
  code: 'bottom-grade-unused', principle: null, severity: 'note', title: '最低一档从来没有用过',
  why: '也许大家确实都过关，也许是不好意思打低。看一眼低分的几张表：若是后者，这一档就只是摆设。',
  source: '宽大效应（leniency）：打分常见的偏差',
  look: ({ snapshot: { sheets, settings } }) => {
    const graded = perPerson(sheets).filter(({ grade }) => grade !== null)
    const months = new Set(graded.map(({ month }) => month)).size
    const last = settings.grades.at(-1)?.code
    if (months < NEVER_MONTHS || graded.length < NEVER_SHEETS || last === undefined) return null
    return graded.some(({ grade }) => grade === last) ? [] : [{ text: `${months} 个月 ${graded.length} 张表，没有一张是 ${last}`, to: PLACES.evaluations }]
  },
}

const totalsOf = (sheets: readonly HealthSheet[]): Points[] => sheets.flatMap(({ total }) => (total === null ? [] : [total]))

const meanDrift: Check = {
  code: 'mean-drift', principle: null, severity: 'note', title: '平均分在漂移',
  why: `三个月里平均分变了 ${DRIFT} 分以上。业绩真的变了就好；若没有，是松紧变了，钱会跟着变。对照公司的效益看一遍。`,
  source: '评分漂移：同样的工作，不该换个季度就换个分',
  look: ({ sheetsOf, scoredMonth }) => {
    if (scoredMonth === null) return null
    const months = [-5, -4, -3, -2, -1, 0].map((by): Month => addMonths(scoredMonth, by))
    const totals = months.map((month) => totalsOf(perPerson(sheetsOf(month))))
    if (totals.some((of) => of.length < FEWEST)) return null
    const [before, after] = [meanOf(totals.slice(0, 3).flat()), meanOf(totals.slice(3).flat())]
    if (before === null || after === null || after.minus(before).abs().lte(DRIFT)) return []
    return [{ text: `到${monthLabel(scoredMonth)}的三个月平均 ${meanText(after)} 分，之前三个月 ${meanText(before)} 分，${after.gt(before) ? '高了' : '低了'} ${meanText(after.minus(before).abs())} 分`, to: PLACES.evaluations }]
  },
}

const lenient: Check = {
  code: 'uneven-leniency', principle: null, severity: 'amber', title: '各团队打分的松紧不一样',
  why: `近三个月有团队的平均分比其他团队高出 ${LENIENT} 分以上。也许确实做得好，也许标准不同。几位上级坐在一起，对着同样几张表校准一次。`,
  source: '校准会（calibration）：360 与上级评分都用它消除松紧差',
  look: ({ recent }) => {
    const judged = recent.filter(({ managerId, total }) => managerId !== null && total !== null)
    const teams = [...groupBy(judged, ({ managerId }) => String(managerId)).values()].filter((sheets) => peopleIn(sheets) >= TEAM)
    const compared = teams.map((team) => ({ team, others: judged.filter(({ managerId }) => managerId !== team[0]?.managerId) })).filter(({ others }) => peopleIn(others) >= TEAM)
    if (compared.length === 0) return null
    return compared.flatMap(({ team, others }) => {
      const [mean, rest] = [meanOf(totalsOf(team)), meanOf(totalsOf(others))]
      if (mean === null || rest === null || mean.minus(rest).lt(LENIENT)) return []
      return [{ text: `${team[0]?.managerName || '同一上级'}的团队 ${peopleIn(team)} 人平均 ${meanText(mean)} 分，其他团队 ${peopleIn(others)} 人平均 ${meanText(rest)} 分，相差 ${meanText(mean.minus(rest))} 分`, to: PLACES.evaluations }]
    })
  },
}

const judgementFull: Check = {
  code: 'judgement-always-full', principle: null, severity: 'note', title: '说明法的行总是满分',
  why: '人人满分的一行不区分任何事，等于白送。把标准写具体：什么样给几分；或改成能数的指标。',
  source: article('对关键性结果进行可量化的定义'),
  look: ({ recent }) => {
    const judged = recent.flatMap(({ rows }) => rows).filter(({ rule, state, weight }) => rule.kind === 'judgement' && state === 'scored' && exact(weight).gt(0))
    const often = [...groupBy(judged, ({ indicatorId }) => String(indicatorId)).values()].filter((rows) => rows.length >= FEWEST)
    if (often.length === 0) return null
    return often.filter((rows) => rows.every(({ score, effectiveWeight, weight }) => score !== null && exact(score).gte(exact(effectiveWeight ?? weight))))
      .map((rows) => ({ text: `「${rows[0]?.name ?? ''}」近三个月打了 ${rows.length} 次，次次满分`, to: PLACES.templates }))
  },
}

export const SCORE_CHECKS: readonly Check[] = [greenWhileRed, noSpread, bottomNeverUsed, meanDrift, lenient, judgementFull]
