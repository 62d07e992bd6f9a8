import type { DecimalText, EmployeeId, IndicatorId } from '../brand.ts'
import { isSummable } from '../breakdown/summable.ts'
import { Exact, exact, plain } from '../decimal/decimal.ts'
import { figureText } from '../figure/figure-text.ts'
import type { Feed } from './feed.ts'

/** Whose sheet hangs under whom in one month. Somebody with two managers has two sheets (parts), one under each. */
export interface TeamSheet { id: number; employeeId: EmployeeId; name: string; managerId: EmployeeId | null; /** Days the sheet covers; null for the whole month. */ days: number | null }

/** A row of one of those sheets. */
export interface TeamRow { sheetId: number; indicatorId: IndicatorId; feed: Feed; exempt: boolean; actual: DecimalText | null }

export interface FedRow { indicatorId: IndicatorId; feed: Exclude<Feed, 'typed'>; unit: string; displayUnit: string; name: string; /** How the indicator is computed. */ definition: string }
export interface Fed {
  /** Stored unit; null while somebody's result is missing: a sum without him would be a wrong sum. */
  actual: DecimalText | null
  /** How it came about, or what it waits for. */
  note: string
}

const DECIMALS = 4

/** All sheets beneath somebody, all levels down, each once; a circle of managers ends where it began. */
export function beneath(manager: EmployeeId, sheets: readonly TeamSheet[]): TeamSheet[] {
  const under = Map.groupBy(sheets, ({ managerId }) => managerId)
  const seen = new Set<number>()
  const asked = new Set<EmployeeId>([manager])
  const found: TeamSheet[] = []
  for (const above of asked) {
    for (const sheet of under.get(above) ?? []) {
      if (sheet.employeeId === manager || seen.has(sheet.id)) continue
      seen.add(sheet.id)
      found.push(sheet)
      asked.add(sheet.employeeId)
    }
  }
  return found
}

/**
 * 团队合计 and 团队平均 from what the people beneath have typed. Rows that are fed themselves are left out, so that nothing counts twice;
 * exempt rows as well. Somebody's part-sheets are added; where the figure does not add up (a ratio, an average) they count by their
 * days. The mean is by heads, half-up to 4 decimals in the stored unit.
 */
export function teamFeed({ indicatorId, feed, unit, displayUnit, name: title, definition }: FedRow, team: readonly TeamSheet[], rows: readonly TeamRow[]): Fed {
  const counts = new Map(rows.filter((row) => row.indicatorId === indicatorId && row.feed === 'typed' && !row.exempt).map((row) => [row.sheetId, row]))
  const members = [...Map.groupBy(team.filter(({ id }) => counts.has(id)), ({ employeeId }) => employeeId).values()].map((own) => ({
    name: own[0]?.name ?? '', days: own.map((sheet) => sheet.days), actuals: own.map(({ id }) => counts.get(id)?.actual ?? null),
  }))
  if (members.length === 0) return { actual: null, note: '待录：下属的考核表里还没有人有这个指标' }
  const waiting = members.filter(({ actuals }) => actuals.includes(null))
  if (waiting.length > 0) return { actual: null, note: `待录：还差 ${waiting.map(({ name }) => name).join('、')}` }
  const adds = isSummable({ unit, name: title, formula: definition })
  const figures = members.map(({ name, actuals, days }) => ({ name, sum: adds ? added(actuals) : byDays(actuals, days) }))
  const sum = added(figures.map((member) => plain(member.sum)))
  const shown = figures.map((member) => `${member.name} ${figureText(plain(member.sum), { unit, displayUnit, binary: false })}`).join(' + ')
  if (feed === 'team-sum') return { actual: plain(sum), note: `团队合计：${shown}` }
  const mean = sum.div(figures.length).toDP(DECIMALS, Exact.ROUND_HALF_UP)
  return { actual: plain(mean), note: `团队平均：${figures.length === 1 ? shown : `（${shown}）`} ÷ ${figures.length}` }
}

const added = (values: readonly (DecimalText | null)[]): Exact => values.reduce((total, value) => total.plus(exact(value ?? '0')), new Exact(0))

/** One figure of somebody's parts that do not add up: their mean weighted by days, half-up to 4 decimals. */
function byDays(actuals: readonly (DecimalText | null)[], days: readonly (number | null)[]): Exact {
  const all = days.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  if (actuals.length < 2 || all === 0) return added(actuals)
  return actuals.reduce((sum, actual, at) => sum.plus(exact(actual ?? '0').times(days[at] ?? 0)), new Exact(0)).div(all).toDP(DECIMALS)
}
