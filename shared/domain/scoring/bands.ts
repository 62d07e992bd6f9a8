import { exact, isBelowZero } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure, percentSetting } from './figure-text.ts'
import { missing, points, refused, shareOfWeight } from './outcome.ts'
import type { Outcome, RuleFinding, ScoredRow } from './outcome.ts'
import type { Band, BandsRule } from './rule.ts'

const HUNDRED = recurring('100')

/** '≥4 且 <5', '=4', '<3', or '任何结果', in the display unit. */
export function bandText(band: Band, shift: number): string {
  if (band.from === null && band.to === null) return '任何结果'
  if (band.from !== null && band.to !== null && recurring(band.from).eq(recurring(band.to))) return `=${figure(band.from, shift)}`
  const from = band.from === null ? '' : `${band.fromInclusive ? '≥' : '>'}${figure(band.from, shift)}`
  const to = band.to === null ? '' : `${band.toInclusive ? '≤' : '<'}${figure(band.to, shift)}`
  return from && to ? `${from} 且 ${to}` : from || to
}

const byLowerBound = (a: Band, b: Band): number => {
  if (a.from === null || b.from === null) return a.from === b.from ? 0 : a.from === null ? -1 : 1
  return recurring(a.from).cmp(recurring(b.from)) || Number(b.fromInclusive) - Number(a.fromInclusive)
}

/** From low to high, whatever order they were typed in. */
export const inOrder = (bands: readonly Band[]): Band[] => bands.toSorted(byLowerBound)

function checkBand(rule: BandsRule, band: Band, weight: Exact, shift: number): Omit<RuleFinding, 'band'> | null {
  const text = (): string => bandText(band, shift)
  if (band.from !== null && band.to !== null) {
    const order = recurring(band.from).cmp(recurring(band.to))
    if (order > 0 || (order === 0 && !(band.fromInclusive && band.toInclusive))) return { refusal: 'rule-invalid', sentence: `分段「${text()}」里没有任何数；请改正上下限` }
  }
  const value = recurring(band.points)
  if (isBelowZero(value)) return { refusal: 'points-out-of-range', sentence: `分段「${text()}」的得分为负；请填 0 以上` }
  const most = rule.award === 'points' ? weight : HUNDRED
  if (value.lte(most)) return null
  const limit = rule.award === 'points' ? `权重 ${most.toFixed()}` : '权重的 100 %'
  return { refusal: 'bands-over-weight', sentence: `分段「${text()}」得 ${value.toFixed()}${rule.award === 'points' ? '' : ' %'}，超过${limit}；请改小` }
}

/** What lies wrong between two neighbours: a hole, an overlap, or nothing. */
function checkJoint(low: Band, high: Band, shift: number): Omit<RuleFinding, 'band'> | null {
  const names = (): string => `「${bandText(low, shift)}」与「${bandText(high, shift)}」`
  const overlap = (): Omit<RuleFinding, 'band'> => ({ refusal: 'bands-overlap', sentence: `分段${names()}重叠；请让每个数只属于一段` })
  if (low.to === null || high.from === null) return overlap()
  const order = recurring(low.to).cmp(recurring(high.from))
  if (order > 0 || (order === 0 && low.toInclusive && high.fromInclusive)) return overlap()
  if (order === 0 && (low.toInclusive || high.fromInclusive)) return null
  const hole = order === 0 ? `结果正好为 ${figure(low.to, shift)} 时` : `${figure(low.to, shift)} 与 ${figure(high.from, shift)} 之间`
  return { refusal: 'bands-hole', sentence: `分段${names()}之间有空档，${hole}没有得分；请把两段接上` }
}

/** Bands must cover every number exactly once and give 0..W. Their order in the list does not matter. */
export function checkBands(rule: BandsRule, weight: Exact, shift: number): RuleFinding[] {
  if (rule.bands.length === 0) return [{ refusal: 'bands-empty', sentence: '还没有分段；请至少填写一段' }]
  const findings: RuleFinding[] = []
  const note = (found: Omit<RuleFinding, 'band'> | null, band: Band): void => { if (found) findings.push({ ...found, band: rule.bands.indexOf(band) }) }
  const ordered = inOrder(rule.bands)
  ordered.forEach((band, i) => {
    note(checkBand(rule, band, weight, shift), band)
    const next = ordered[i + 1]
    if (next !== undefined) note(checkJoint(band, next, shift), next)
  })
  const [first, last] = [ordered[0] as Band, ordered.at(-1) as Band]
  if (first.from !== null) note({ refusal: 'bands-hole', sentence: `低于「${bandText(first, shift)}」的结果没有得分；请把最低一段的下限留空` }, first)
  if (last.to !== null) note({ refusal: 'bands-hole', sentence: `高于「${bandText(last, shift)}」的结果没有得分；请把最高一段的上限留空` }, last)
  return findings
}

const holds = (band: Band, actual: Exact): boolean => {
  const below = band.from === null ? 1 : actual.cmp(recurring(band.from))
  const above = band.to === null ? -1 : actual.cmp(recurring(band.to))
  return (below > 0 || (below === 0 && band.fromInclusive)) && (above < 0 || (above === 0 && band.toInclusive))
}

/** 层差法. The one band that holds the actual gives its points, or its percent of the weight. */
export function scoreBands(rule: BandsRule, row: ScoredRow): Outcome {
  const { input, shift } = row
  const finding = checkBands(rule, row.weight, shift)[0]
  if (finding) return refused(finding.refusal, finding.sentence)
  if (input.actual === null) return missing(row, 'actual')
  const actual = exact(input.actual)
  const band = rule.bands.find(each => holds(each, actual))
  if (!band) return refused('bands-hole', `${input.name} ${figure(input.actual, shift)} 不在任何分段里；请把分段接上`)
  const lead = `${input.name} ${figure(input.actual, shift)} 属于「${bandText(band, shift)}」一档，`
  const value = recurring(band.points)
  if (rule.award === 'points') return points(value, lead)
  const ratio = value.div(HUNDRED)
  return shareOfWeight(ratio, percentSetting(ratio), row, lead)
}
