import type { DecimalText, DepartmentId, IndicatorId, Month, Points } from '../brand.ts'
import { Exact, exact, twoPlaces } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { ChainPoint } from '../diagnosis/chain.ts'
import { own, percentOfPoints, pointOf, type SeriesRow } from '../diagnosis/series.ts'
import { peopleIn } from '../employee/people-once.ts'
import type { Dimension } from '../indicator/indicator.ts'
import { lightOf, type LightLimits } from '../scoring/light.ts'
import type { Light } from '../scoring/row-score.ts'
import { ENOUGH } from '../summary/facts.ts'
import { minus } from '../summary/indicator-sum.ts'

/** A row of a sheet as the wall may know it: whose it is only by number, to count heads; no name, no total, no pay. */
export interface GapRow extends SeriesRow { /** How much of the person's month the sheet stands for: 1, less for part-sheets. */ share: DecimalText }
/** 5 个为什么 of the company (department null) or of a department. */
export interface WallCause { indicatorId: IndicatorId; department: string | null; whys: string[]; conclusion: string }

export interface GapBrief { indicatorId: IndicatorId; name: string; dimension: Dimension; lost: Points | null; attainment: Points | null; light: Light | null; shown: string }
export interface WallGap extends GapBrief { missing: number; trend: { month: Month; attainment: Points | null }[]; trendSentence: string; causes: Omit<WallCause, 'indicatorId'>[] }
export interface WallDepartment { departmentId: DepartmentId | null; name: string; people: number; lost: Points | null; attainment: Points | null; light: Light | null; few: boolean; indicators: GapBrief[] }

export interface GapFacts { rows: readonly GapRow[]; /** Oldest first; the last is the meeting's. */ months: readonly Month[]; limits: LightLimits; causes: readonly WallCause[]; departments: ReadonlyMap<string, DepartmentId>; /** Each indicator's months where they are reckoned already; else they come from the rows. */ points?: ReadonlyMap<IndicatorId, readonly ChainPoint[]> }

const SHOWN = 8
const OF_DEPARTMENT = 3

/** Points that could be had and were not: Σ (weight − score) over the scored rows. */
const lostOf = (rows: readonly GapRow[]): Exact =>
  rows.filter(({ exempt, score }) => !exempt && score !== null).reduce((all, { weight, score, share }) => all.plus(recurring(weight).minus(recurring(score ?? '0')).times(exact(share))), new Exact(0))

/** Largest gaps of the whole company by indicator, and by department. Never by person: below three people no points are shown. */
export function gapsPage(facts: GapFacts): { sentence: string; indicators: WallGap[]; departments: WallDepartment[] } {
  const month = facts.months.at(-1) as Month
  const now = facts.rows.filter((row) => row.month === month)
  const lines = gapLines(now, month, facts.limits).filter(({ lost }) => lost.gt(0))
  const indicators = lines.slice(0, SHOWN).map(({ lost: _lost, ...line }): WallGap => {
    const trend = trendOf(facts, line.brief.indicatorId)
    return { ...line.brief, missing: line.missing, trend, trendSentence: trendSentence(trend.map(({ attainment }) => attainment)), causes: facts.causes.filter(({ indicatorId }) => indicatorId === line.brief.indicatorId).map(({ indicatorId: _id, ...cause }) => cause) }
  })
  const departments = [...Map.groupBy(now, ({ department }) => department)].map(([name, of]) => departmentOf(facts, month, name, of)).toSorted((a, b) => Number(a.few) - Number(b.few) || Number(b.lost ?? -1) - Number(a.lost ?? -1))
  return { sentence: sentenceOf(now, indicators, departments), indicators, departments }
}

interface Line { brief: GapBrief; missing: number; lost: Exact }

/** The most points lost first. */
function gapLines(rows: readonly GapRow[], month: Month, limits: LightLimits): Line[] {
  const lines = [...Map.groupBy(rows, ({ indicatorId }) => indicatorId)].flatMap(([indicatorId, of]): Line[] => {
    const counted = own(of)
    const [first] = counted
    if (first === undefined) return []
    const { attainment, light, missing, shown } = pointOf(month, of, limits)
    const lost = lostOf(counted)
    return [{ brief: { indicatorId, name: first.name, dimension: first.dimension, lost: peopleIn(counted) < ENOUGH || attainment === null ? null : twoPlaces(lost), attainment: percentOfPoints(attainment), light, shown }, missing, lost }]
  })
  return lines.toSorted((a, b) => b.lost.cmp(a.lost) || a.brief.indicatorId - b.brief.indicatorId)
}

function trendOf({ rows, months, limits, points }: GapFacts, indicatorId: IndicatorId): WallGap['trend'] {
  const known = points?.get(indicatorId)
  if (known !== undefined) return known.map(({ month, attainment }) => ({ month, attainment: percentOfPoints(attainment) }))
  const byMonth = Map.groupBy(rows.filter((row) => row.indicatorId === indicatorId), ({ month }) => month)
  return months.map((month) => ({ month, attainment: percentOfPoints(pointOf(month, byMonth.get(month) ?? [], limits).attainment) }))
}

/** '连续 3 个月下降', '比上月升 4.20 个百分点'; '' where there is no month before to compare with. */
export function trendSentence(attainments: readonly (Points | null)[]): string {
  const steps = attainments.slice(1).map((now, at) => {
    const before = attainments[at] ?? null
    return now === null || before === null ? null : exact(now).minus(exact(before))
  })
  const last = steps.at(-1) ?? null
  if (last === null) return ''
  if (last.isZero()) return '和上月一样'
  const run = steps.length - 1 - steps.findLastIndex((step) => step === null || step.isZero() || step.isNegative() !== last.isNegative())
  return run >= 2 ? `连续 ${run} 个月${last.isNegative() ? '下降' : '上升'}` : `比上月${last.isNegative() ? '降' : '升'} ${twoPlaces(last.abs())} 个百分点`
}

/** Points lost per head. Under three people a department's points would be somebody's own total. */
function departmentOf({ limits, departments }: GapFacts, month: Month, name: string, rows: readonly GapRow[]): WallDepartment {
  const people = peopleIn(rows)
  const head = { departmentId: departments.get(name) ?? null, name: name === '' ? '（未分部门）' : name, people }
  if (people < ENOUGH) return { ...head, lost: null, attainment: null, light: null, few: true, indicators: [] }
  const scored = rows.filter(({ exempt, score }) => !exempt && score !== null)
  const sum = (of: (row: GapRow) => Exact): Exact => scored.reduce((all, row) => all.plus(of(row).times(exact(row.share))), new Exact(0))
  const [points, weight] = [sum(({ score }) => recurring(score ?? '0')), sum((row) => recurring(row.weight))]
  // Points of fewer than three would again be somebody's own.
  const known = !weight.isZero() && peopleIn(scored) >= ENOUGH
  const lines = gapLines(rows, month, limits).filter(({ brief, lost }) => brief.lost !== null && lost.gt(0))
  return {
    ...head, few: false, lost: known ? twoPlaces(weight.minus(points).div(peopleIn(scored))) : null, attainment: known ? twoPlaces(points.times(100).div(weight)) : null,
    light: known ? lightOf(points, weight, limits) : null, indicators: known ? lines.slice(0, OF_DEPARTMENT).map(({ brief }) => brief) : [],
  }
}

function sentenceOf(rows: readonly GapRow[], indicators: readonly WallGap[], departments: readonly WallDepartment[]): string {
  if (rows.length === 0) return '本月还没有考核表，看不出差距。'
  const [first] = indicators
  if (first === undefined) return rows.some(({ score }) => score !== null) ? '有得分的指标都得了满分，没有差距。' : '本月还没有得分，看不出差距。'
  const lost = first.lost === null ? '' : `，全公司少得 ${first.lost} 分`
  const [worst] = departments.filter((each) => each.lost !== null)
  const few = departments.filter((each) => each.few).length
  const by = worst === undefined || worst.lost === null || departments.length < 2 ? '' : `按部门看，「${worst.name}」人均少得最多（${worst.lost} 分）。`
  return `差距最大的是「${first.name}」${lost}${first.attainment === null ? '' : `，得分率 ${minus(first.attainment)} %`}${first.trendSentence === '' ? '' : `，${first.trendSentence}`}。${by}${few === 0 ? '' : `${few} 个部门不足 ${ENOUGH} 人，不单独列出。`}`
}
