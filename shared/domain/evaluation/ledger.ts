import type { AdjustmentId, Day, EmployeeId, EvaluationId, Month, Points } from '../brand.ts'
import { exact, plain, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { peopleIn } from '../employee/people-once.ts'
import { VETO_NAMES, type Veto, type VetoKind } from './evaluation.ts'
import { ratioOf, type LedgerRatio } from './reward-ratio.ts'

/** One sheet with its 加减分 and veto, as stored. `counted`: points of all its adjustments after the clamp. */
export interface LedgerSheet {
  evaluationId: EvaluationId
  month: Month
  employeeId: EmployeeId
  number: string
  name: string
  department: string
  managerName: string
  veto: Veto | null
  counted: Points
  lines: LedgerLine[]
}
export interface LedgerLine { id: AdjustmentId; kind: 'merit' | 'calibration'; points: Points; reason: string; on: Day; evidence: string; attachments: number }

/** 奖, 惩, 记事 (0 points), 校准 (a change of calibration, neither reward nor penalty), 一票否决. */
export const ENTRY_KINDS = ['reward', 'penalty', 'note', 'calibration', 'veto'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** `sum` and `counted` are the whole sheet's, before and after the clamp to ± the limit: a single line has no clamped points of its own. */
export interface LedgerEntry extends Omit<LedgerSheet, 'veto' | 'lines'> {
  kind: EntryKind
  adjustmentId: AdjustmentId | null
  vetoKind: VetoKind | null
  /** null for a veto, which has no points. */
  points: Points | null
  reason: string
  on: Day
  evidence: string
  attachments: number
  sum: Points
  clamped: boolean
}

/** What one person or one department got. Points of penalties are negative; `counted` is what the sheets' totals took in. */
export interface LedgerSum { rewards: number; rewardPoints: Points; penalties: number; penaltyPoints: Points; calibrations: number; vetoes: number; net: Points; counted: Points }
export interface PersonSum extends LedgerSum { employeeId: EmployeeId; number: string; name: string; department: string }
export interface DepartmentSum extends LedgerSum { department: string; people: number }
export interface Ledger { entries: LedgerEntry[]; people: PersonSum[]; departments: DepartmentSum[]; total: LedgerSum; ratio: LedgerRatio }

const add = (points: readonly Points[]): Exact => points.reduce((sum, each) => sum.plus(exact(each)), exact('0'))

function kindOf({ kind, points }: LedgerLine): EntryKind {
  if (kind === 'calibration') return 'calibration'
  if (exact(points).isZero()) return 'note'
  return exact(points).lt(0) ? 'penalty' : 'reward'
}

function entriesOf({ veto, lines, ...sheet }: LedgerSheet): LedgerEntry[] {
  const sum = add(lines.map(({ points }) => points))
  const common = { ...sheet, sum: plain(sum), clamped: !exact(twoPlaces(sum)).eq(exact(sheet.counted)) }
  return [
    ...lines.map((line): LedgerEntry => ({ ...common, kind: kindOf(line), adjustmentId: line.id, vetoKind: null, points: line.points, reason: line.reason, on: line.on, evidence: line.evidence, attachments: line.attachments })),
    ...(veto === null ? [] : [{ ...common, kind: 'veto' as const, adjustmentId: null, vetoKind: veto.kind, points: null, reason: veto.reason, on: veto.on, evidence: '', attachments: 0 }]),
  ]
}

function sumOf(entries: readonly LedgerEntry[]): LedgerSum {
  const of = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind)
  const points = (some: readonly LedgerEntry[]): Exact => add(some.flatMap((entry) => (entry.points === null ? [] : [entry.points])))
  const sheets = new Map(entries.map((entry) => [entry.evaluationId, entry.counted]))
  return {
    rewards: of('reward').length, rewardPoints: plain(points(of('reward'))), penalties: of('penalty').length, penaltyPoints: plain(points(of('penalty'))),
    calibrations: of('calibration').length, vetoes: of('veto').length, net: plain(points(entries)), counted: plain(add([...sheets.values()])),
  }
}

/** As they happened within each month; of one day by number. */
const byDay = (a: LedgerEntry, b: LedgerEntry): number => {
  const [left, right] = [`${a.month}|${a.on}|${a.number}`, `${b.month}|${b.on}|${b.number}`]
  return left === right ? 0 : left < right ? -1 : 1
}

/** The ledger of some sheets: entries by month and day, sums per person (by number) and per department, and the ratio of rewards to penalties. */
export function ledgerOf(sheets: readonly LedgerSheet[]): Ledger {
  const entries = sheets.flatMap(entriesOf).toSorted(byDay)
  const byPerson = [...Map.groupBy(entries, ({ employeeId }) => employeeId)]
  const byDepartment = [...Map.groupBy(entries, ({ department }) => department)]
  const people = byPerson.map(([employeeId, own]): PersonSum => {
    const latest = own.at(-1)
    return { employeeId, number: latest?.number ?? '', name: latest?.name ?? '', department: latest?.department ?? '', ...sumOf(own) }
  })
  const total = sumOf(entries)
  return {
    entries, people: people.toSorted((a, b) => (a.number < b.number ? -1 : 1)),
    departments: byDepartment.map(([department, own]) => ({ department, people: peopleIn(own), ...sumOf(own) })),
    total, ratio: ratioOf(total),
  }
}

export const ENTRY_NAMES: Record<EntryKind, string> = { reward: '奖', penalty: '惩', note: '记事', calibration: '校准', veto: '一票否决' }

/** '奖', '惩' …, or which veto: '一票否决 · 泄密'. */
export const entryName = ({ kind, vetoKind }: Pick<LedgerEntry, 'kind' | 'vetoKind'>): string =>
  (kind === 'veto' && vetoKind !== null ? `${ENTRY_NAMES.veto} · ${VETO_NAMES[vetoKind]}` : ENTRY_NAMES[kind])
