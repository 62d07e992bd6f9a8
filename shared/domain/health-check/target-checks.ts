import type { Month } from '../brand.ts'
import { Exact, exact } from '../decimal/decimal.ts'
import { monthLabel } from '../month/month.ts'
import type { Facts } from './facts.ts'
import { article } from './finding.ts'
import type { Check, Seen } from './finding.ts'
import { PLACES } from './places.ts'
import { hitCap, lacksTarget, reached, wantsTarget } from './reach.ts'
import type { HealthRow, HealthSheet } from './snapshot.ts'
import { figureOf, groupBy, meanOf } from './wording.ts'

/** Units that add up over a month; the same rate in % for everybody is fair, the same turnover often is not. */
const FLOW_UNITS = new Set(['元', '万元', '次', '家', '个', '单', '条', '篇', '小时'])
const UNEQUAL = '1.5'
const HISTORY_MONTHS = 3
const NEAR_ZERO = 5
const CONFIRMED_BY = '03'

function threeMonths(facts: Facts, test: (row: HealthRow) => boolean): Seen[] | null {
  const judged = facts.threes.filter(({ rows }) => rows.every((row) => reached(row) !== null))
  if (judged.length === 0) return null
  return judged.filter(({ rows }) => rows.every(test)).map(({ series: { sheet, row }, rows, last }) => ({
    text: `${sheet.name}「${row.name}」到${monthLabel(last)}的三个月：${rows.map((one) => `${figureOf(one.actual ?? '0', one)}（目标 ${figureOf(one.figures.target ?? '0', one)}）`).join('、')}`,
    to: PLACES.targets,
  }))
}

const neverMet: Check = {
  code: 'target-never-met', principle: null, severity: 'amber', title: '目标连续三个月没有达到',
  why: '一直够不着的目标不再是目标，人会放弃。先看是目标定高了、资源不够，还是做法要改，再定下个月的数。',
  source: 'SMART 原则的 A：目标要够得着',
  look: (facts) => threeMonths(facts, (row) => reached(row) === false),
}

const alwaysPassed: Check = {
  code: 'target-always-passed', principle: null, severity: 'note', title: '目标连续三个月被远远超过',
  why: '月月封顶，目标就不再拉动人，奖金也成了固定工资。把目标往上调一点，说清理由，别一次加满。',
  source: 'SMART 原则的 A：目标要踮脚才够得着',
  look: (facts) => threeMonths(facts, hitCap),
}

/** Mean of the months before, null with too little history. */
function historyOf(facts: Facts): (sheet: HealthSheet, row: HealthRow) => Exact | null {
  const { month } = facts.snapshot
  const series = new Map(facts.series.map((one) => [`${one.sheet.employeeId}:${one.row.indicatorId}`, one]))
  return (sheet, row) => {
    const { of, past } = series.get(`${sheet.employeeId}:${row.indicatorId}`) ?? { of: [], past: [] }
    // Of a month in parts the last one.
    const before = new Map<Month, Pick<HealthRow, 'exempt' | 'actual'>>([...past.map((one) => [one.month, one] as const), ...of])
    const actuals = [...before].flatMap(([at, { actual, exempt }]) => (at < month && exempt === null && actual !== null ? [actual] : []))
    return actuals.length < HISTORY_MONTHS ? null : meanOf(actuals)
  }
}

const sameTarget: Check = {
  code: 'same-target-unequal-history', principle: null, severity: 'amber', title: '底子不同，目标却一样',
  why: `过去的月均相差 ${UNEQUAL} 倍以上还定同一个数，一边轻松、一边无望，两边都觉得不公平。按各自的底子定，比谁进步。`,
  source: article('经过一系列不平等,不公平,觉得委屈,KPI考核重视度100%不满意'),
  look: (facts) => {
    const history = historyOf(facts)
    const rows = facts.current.flatMap((sheet) => sheet.rows.filter((row) => row.figures.target !== null && row.exempt === null && wantsTarget(row.rule) && FLOW_UNITS.has(row.unit))
      .flatMap((row) => { const mean = history(sheet, row); return mean === null ? [] : [{ sheet, row, mean }] }))
    const groups = [...groupBy(rows, ({ sheet, row }) => JSON.stringify([sheet.position, row.indicatorId, exact(row.figures.target ?? '0').toString()])).values()].filter((group) => group.length > 1)
    if (rows.length === 0) return null
    return groups.flatMap((group) => {
      const [low, high] = [group.toSorted((a, b) => a.mean.cmp(b.mean))[0], group.toSorted((a, b) => b.mean.cmp(a.mean))[0]]
      if (low === undefined || high === undefined || low.mean.lte(0) || high.mean.lt(low.mean.times(UNEQUAL))) return []
      const { sheet, row } = low
      return [{ text: `${sheet.position || '未定岗位'}「${row.name}」目标同为 ${figureOf(row.figures.target ?? '0', row)}，过去月均：${low.sheet.name} ${figureOf(low.mean, row)}，${high.sheet.name} ${figureOf(high.mean, row)}`, to: PLACES.targets }]
    })
  },
}

const targetsMissing: Check = {
  code: 'targets-missing', principle: null, severity: 'amber', title: '月份过了三天，目标还没定齐',
  why: '月底再定目标，等于按结果画靶子。每月头三天定好、打印、双方签字。',
  source: article('第一步,明确目标'),
  look: ({ current, snapshot: { today, month } }) => {
    if (current.length === 0 || today <= `${month}-${CONFIRMED_BY}`) return null
    return current.flatMap(({ name, rows }) => {
      const missing = rows.filter(lacksTarget)
      return missing.length === 0 ? [] : [{ text: `${name}：${missing.map((row) => `「${row.name}」`).join('')}没有目标值`, to: PLACES.targets }]
    })
  },
}

const nearZero: Check = {
  code: 'ratio-near-zero-target', principle: null, severity: 'amber', title: '目标百分数很小，却按比率计分',
  why: `目标不到 ${NEAR_ZERO} % 时，差一个百分点，比率就大起大落：目标 1 %、实际 2 %，“完成率”就是 200 %。改用层差法或减分法。`,
  source: '比率法的适用条件：基数不能太小',
  look: ({ current }) => {
    if (current.length === 0) return null
    return current.flatMap(({ name, rows }) => rows.filter((row) => row.rule.kind === 'ratio' && row.unit === '%' && row.figures.target !== null && exact(row.figures.target).abs().lt(NEAR_ZERO))
      .map((row) => ({ text: `${name}「${row.name}」目标 ${figureOf(row.figures.target ?? '0', row)}，用比率法`, to: PLACES.templates })))
  },
}

export const TARGET_CHECKS: readonly Check[] = [neverMet, alwaysPassed, sameTarget, targetsMissing, nearZero]
