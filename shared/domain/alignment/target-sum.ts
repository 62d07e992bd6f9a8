import type { DecimalText, EmployeeId, IndicatorId } from '../brand.ts'
import { isSummable } from '../breakdown/summable.ts'
import { Exact, exact, isAboveZero, plain } from '../decimal/decimal.ts'
import { peopleIn } from '../employee/people-once.ts'
import { figure } from '../scoring/figure-text.ts'
import type { Direction } from '../indicator/indicator.ts'
import type { Scope } from '../principle/scope.ts'

/** One person's target, in the indicator's stored unit. Team and organisation rows are left out: they hold the same money again. */
export interface TargetRow {
  employeeId: EmployeeId
  indicatorId: IndicatorId
  indicatorName: string
  unit: string
  target: DecimalText | null
  /** Higher when not given. */
  direction?: Direction
  formula?: string
  scope?: Scope
}

export interface CompanyTarget { indicatorId: IndicatorId; indicatorName: string; unit: string; target: DecimalText; direction?: Direction; formula?: string }

export interface TargetSum {
  indicatorId: IndicatorId
  indicatorName: string
  unit: string
  /** People with a target. */
  people: number
  sum: DecimalText
  company: DecimalText | null
  /** Company − sum in the stored unit, null without a company target. Above 0 is a gap where higher is better. */
  gap: DecimalText | null
  sentence: string
}

/** 目标缺口: what people's targets come to against the company's, for indicators that add up only; in the order they first appear. */
export function targetSums(rows: readonly TargetRow[], companyTargets: readonly CompanyTarget[]): TargetSum[] {
  const groups = new Map<IndicatorId, { about: TargetRow | CompanyTarget; rows: TargetRow[]; company: DecimalText | null }>()
  const groupOf = (about: TargetRow | CompanyTarget) => {
    const group = groups.get(about.indicatorId) ?? { about, rows: [], company: null }
    groups.set(about.indicatorId, group)
    return group
  }
  for (const row of rows) if (summable(row) && (row.scope ?? 'person') === 'person') groupOf(row).rows.push(row)
  for (const company of companyTargets) if (summable(company)) groupOf(company).company = company.target
  return [...groups.values()].map(({ about, rows, company }) => sumOf(about, rows, company))
}

const summable = ({ unit, indicatorName, formula }: TargetRow | CompanyTarget): boolean => isSummable({ unit, name: indicatorName, ...(formula !== undefined && { formula }) })

function sumOf({ indicatorId, indicatorName, unit, direction = 'higher' }: TargetRow | CompanyTarget, rows: readonly TargetRow[], company: DecimalText | null): TargetSum {
  const targets = rows.flatMap(row => (row.target === null ? [] : [exact(row.target)]))
  const sum = targets.reduce((all, target) => all.plus(target), new Exact(0))
  const gap = company === null ? null : exact(company).minus(sum)
  const people = peopleIn(rows.filter(row => row.target !== null))
  const without = peopleIn(rows.filter(row => row.target === null))
  const tail = without === 0 ? '。' : `；另有 ${without} 人还没有填目标。`
  return { indicatorId, indicatorName, unit, people, sum: plain(sum), company, gap: gap === null ? null : plain(gap), sentence: `${compared(sum, company, gap, unit, direction)}${tail}` }
}

function compared(sum: Exact, company: DecimalText | null, gap: Exact | null, unit: string, direction: Direction): string {
  const total = `个人目标合计 ${amountText(plain(sum), unit)}`
  if (company === null || gap === null) return `${total}，公司目标还没有填`
  const goal = amountText(company, unit)
  if (gap.isZero()) return `${total}，正好等于公司目标 ${goal}`
  const apart = amountText(plain(gap.abs()), unit)
  // Lower is better: it is the people's limits together that may be too generous.
  if (direction === 'lower') return isAboveZero(gap) ? `${total}，比公司上限 ${goal}少 ${apart}，留有余地` : `超出上限 ${apart}：${total}，比公司上限 ${goal}多 ${apart}`
  return isAboveZero(gap) ? `目标缺口 ${apart}：${total}，比公司目标 ${goal}少 ${apart}` : `没有缺口：${total}，比公司目标 ${goal}多 ${apart}`
}

const TEN_THOUSAND = new Exact(10_000)

/** Money as people say it: ('2880000', '元') -> '288 万', ('9500', '元') -> '9500 元', ('12', '家') -> '12 家'. Exact. */
export function amountText(value: DecimalText, unit: string): string {
  if (unit === '万元') return `${figure(value)} 万`
  if (unit === '元' && exact(value).abs().gte(TEN_THOUSAND)) return `${figure(plain(exact(value).div(TEN_THOUSAND)))} 万`
  return `${figure(value)} ${unit}`.trimEnd()
}
