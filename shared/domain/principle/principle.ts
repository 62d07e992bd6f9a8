import type { DecimalText, ObjectiveId, Points } from '../brand.ts'
import { Exact, exact, isAboveZero, plain } from '../decimal/decimal.ts'
import type { IndicatorKind } from '../indicator/indicator.ts'
import { figure } from '../scoring/figure-text.ts'
import type { Scope } from './scope.ts'

export interface PrincipleRow {
  name: string
  /** Points. A row of weight 0 is comment only (只写评语). */
  weight: Points
  scope: Scope
  /** 职责 or 价值观. */
  kind: IndicatorKind
  objectiveId: ObjectiveId | null
  /** The duty the row comes from. */
  duty: string
}

/** Percent of the sheet. */
export interface PrincipleLimits {
  /** Organisation and team rows together at least this much. */
  organisationShare: DecimalText
  /** Value rows together at most this much. */
  valueShare: DecimalText
}
export const DEFAULT_LIMITS: PrincipleLimits = { organisationShare: '10', valueShare: '10' }

export interface PrincipleFinding {
  principle: 1 | 2
  code: 'organisation-share' | 'objective-missing' | 'value-share' | 'duty-missing'
  /** Indexes of the rows it is about; empty when it is about the whole sheet. */
  rows: number[]
  sentence: string
}

const sumOf = (rows: readonly Pick<PrincipleRow, 'weight'>[]): Exact => rows.reduce((sum, { weight }) => sum.plus(exact(weight)), new Exact(0))

/** Unrounded percent of `part` in `all`; 0 for a sheet without weights. */
function shareOf(part: readonly Pick<PrincipleRow, 'weight'>[], all: readonly Pick<PrincipleRow, 'weight'>[]): Exact {
  const total = sumOf(all)
  return isAboveZero(total) ? sumOf(part).times(100).div(total).toDP(12) : total
}

const organisationRows = <R extends Pick<PrincipleRow, 'scope'>>(rows: readonly R[]): R[] => rows.filter(row => row.scope !== 'person')
const valueRows = <R extends Pick<PrincipleRow, 'kind'>>(rows: readonly R[]): R[] => rows.filter(row => row.kind === 'value')

/** Percent of the sheet's weight on organisation and team rows. */
export const organisationShare = (rows: readonly Pick<PrincipleRow, 'scope' | 'weight'>[]): DecimalText => plain(shareOf(organisationRows(rows), rows))
/** Percent of the sheet's weight on value rows. */
export const valueShare = (rows: readonly Pick<PrincipleRow, 'kind' | 'weight'>[]): DecimalText => plain(shareOf(valueRows(rows), rows))

/**
 * Principles 1 and 2 (domain.md 6) over one sheet. Findings only: whoever calls decides whether they refuse the save. Rows of
 * weight 0 need neither objective nor duty. Empty for an empty sheet.
 */
export function checkPrinciples(rows: readonly PrincipleRow[], limits: PrincipleLimits = DEFAULT_LIMITS): PrincipleFinding[] {
  if (!isAboveZero(sumOf(rows))) return []
  return [...organisation(rows, limits), ...unserved(rows), ...values(rows, limits), ...dutiless(rows)]
}

function organisation(rows: readonly PrincipleRow[], { organisationShare: least }: PrincipleLimits): PrincipleFinding[] {
  const share = shareOf(organisationRows(rows), rows)
  if (share.gte(exact(least))) return []
  const now = share.isZero() ? '没有组织或团队的指标' : `组织和团队的指标只占 ${percent(share)}`
  return [{ principle: 1, code: 'organisation-share', rows: [], sentence: `${now}，至少要占 ${figure(least)} %：考核的出发点是组织目标，不是个人所得。请加一行团队或公司的结果，或提高它的权重。` }]
}

function unserved(rows: readonly PrincipleRow[]): PrincipleFinding[] {
  const found = indexesOf(rows, row => row.objectiveId === null && isAboveZero(exact(row.weight)))
  if (found.length === 0) return []
  return [{ principle: 1, code: 'objective-missing', rows: found, sentence: `${namesOf(rows, found)}没有写服务于哪个目标。请给每一行选一个目标；找不到目标的指标，想一想还要不要考核。` }]
}

function values(rows: readonly PrincipleRow[], { valueShare: most }: PrincipleLimits): PrincipleFinding[] {
  const share = shareOf(valueRows(rows), rows)
  if (share.lte(exact(most))) return []
  const found = indexesOf(rows, row => row.kind === 'value' && isAboveZero(exact(row.weight)))
  return [{ principle: 2, code: 'value-share', rows: found, sentence: `价值观的指标（${namesOf(rows, found)}）占 ${percent(share)}，最多 ${figure(most)} %：考核看职责履行，不看价值观。请降低权重，或权重改为 0、只写评语。` }]
}

function dutiless(rows: readonly PrincipleRow[]): PrincipleFinding[] {
  const found = indexesOf(rows, row => row.duty.trim() === '' && isAboveZero(exact(row.weight)))
  if (found.length === 0) return []
  return [{ principle: 2, code: 'duty-missing', rows: found, sentence: `${namesOf(rows, found)}没有写来自哪条职责。请写明这一行考核的是岗位的哪项职责。` }]
}

const indexesOf = (rows: readonly PrincipleRow[], wanted: (row: PrincipleRow) => boolean): number[] => rows.flatMap((row, at) => (wanted(row) ? [at] : []))

const NAMED = 5
const namesOf = (rows: readonly PrincipleRow[], found: readonly number[]): string =>
  `${found.slice(0, NAMED).map(at => `“${rows[at]?.name ?? ''}”`).join('、')}${found.length > NAMED ? `等 ${found.length} 行` : ''}`

/** With as many decimals as it takes not to look like the limit: 9.999 % stays 9.999 %. */
const percent = (share: Exact): string => `${figure(plain(share))} %`
