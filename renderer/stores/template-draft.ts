import { create } from 'zustand'
import type { IndicatorCard, IndicatorDraft, Template, TemplateDraft } from '../../shared/api/templates.ts'
import type { IndicatorId, ObjectiveId, TemplateId } from '../../shared/domain/brand.ts'
import { Exact, exact, isDecimalText, plain } from '../../shared/domain/decimal/decimal.ts'
import { apportion } from '../../shared/domain/evaluation/weights.ts'
import { displayFactor, type Direction } from '../../shared/domain/indicator/indicator.ts'
import { fold } from '../../shared/domain/intake/fold.ts'
import type { Feed } from '../../shared/domain/evaluation/feed.ts'
import type { Proration } from '../../shared/domain/evaluation/proration.ts'
import type { Scope } from '../../shared/domain/principle/scope.ts'
import { inOrder } from '../../shared/domain/scoring/bands.ts'
import { defaultRule } from '../../shared/domain/scoring/default-rule.ts'
import type { Band, Rule, RuleKind } from '../../shared/domain/scoring/rule.ts'

export type TrialField = 'floor' | 'target' | 'stretch' | 'base' | 'actual' | 'points' | 'reason'

/** A row as it stands in the form. Every number is the text typed: ratios in percent, amounts in the display unit. */
export interface RowText {
  key: number
  indicatorId: IndicatorId | null
  name: string
  weight: string
  rule: Rule
  displayUnit: string
  source: string
  objectiveId: ObjectiveId | null
  scope: Scope
  duty: string
  proration: Proration
  feed: Feed
  /** What was filled in for other kinds of rule, for when the owner goes back. */
  kept: Partial<Record<RuleKind, Rule>>
  trial: Partial<Record<TrialField, string>>
}
export interface TemplateText { name: string; why: string; rows: RowText[] }
export type DraftKey = TemplateId | 'new'
export type Indicators = ReadonlyMap<IndicatorId, IndicatorCard>

/** `changed` is false while only figures for a trial were typed. */
export interface Draft { text: TemplateText; changed: boolean }

interface Drafts {
  templates: Partial<Record<DraftKey, Draft>>
  indicators: Partial<Record<IndicatorId | 'new', IndicatorDraft>>
}
/** Unsaved texts, even wrong ones: they outlive the page. */
export const useTemplateDrafts = create<Drafts>(() => ({ templates: {}, indicators: {} }))

/** Keeps a text; changed back to what is saved it counts as unchanged. */
export function keepTemplate(key: DraftKey, text: TemplateText, saved: TemplateText | null): void {
  const changed = saved === null || !sameText(text, saved)
  useTemplateDrafts.setState(({ templates }) => ({ templates: { ...templates, [key]: { text, changed } } }))
}
export const dropTemplate = (key: DraftKey) => useTemplateDrafts.setState(({ templates: { [key]: _, ...templates } }) => ({ templates }))
export const keepIndicator = (key: IndicatorId | 'new', draft: IndicatorDraft) =>
  useTemplateDrafts.setState(({ indicators }) => ({ indicators: { ...indicators, [key]: draft } }))
export const dropIndicator = (key: IndicatorId | 'new') => useTemplateDrafts.setState(({ indicators: { [key]: _, ...indicators } }) => ({ indicators }))

const contentOf = ({ name, why, rows }: TemplateText) => JSON.stringify([name, why, rows.map(({ key: _, kept: _kept, trial: _trial, ...row }) => row)])
export const sameText = (a: TemplateText, b: TemplateText): boolean => contentOf(a) === contentOf(b)

/** The number a text means ('１２０％' -> '120'), or the text itself when it is none. */
export function numberText(text: string): string {
  const folded = fold(text).replace(/[−–—]/g, '-').replace(/[。]/g, '.').replace(/%$/, '').replace(/^\+/, '')
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(folded) ? folded.replaceAll(',', '') : folded
  return /^-?(\d{1,21}(\.\d{0,15})?|\.\d{1,15})$/.test(digits) ? plain(new Exact(digits)) : text
}
export const isNumber = (text: string): boolean => isDecimalText(numberText(text))

type Turn = (text: string) => string
/** Text that is no number passes unchanged, so that checkRule can name it. */
const scaled = (text: string, turn: (value: Exact) => Exact): string => {
  const number = numberText(text)
  return isDecimalText(number) ? plain(turn(exact(number))) : text
}

function turned(rule: Rule, ratio: Turn, amount: Turn, points: Turn): Rule {
  const open = (text: string | null, turn: Turn): string | null => (text === null ? null : turn(text))
  switch (rule.kind) {
    case 'ratio': return { ...rule, cap: ratio(rule.cap), floorRatio: open(rule.floorRatio, ratio) }
    case 'interpolation': return { ...rule, points: [points(rule.points[0]), points(rule.points[1]), points(rule.points[2])] }
    case 'bands': return { ...rule, bands: rule.bands.map((band): Band => ({ ...band, from: open(band.from, amount), to: open(band.to, amount), points: points(band.points) })) }
    // Events are counted one by one, whatever unit the row is shown in.
    case 'deduction': return { ...rule, per: points(rule.per), step: rule.basis === 'count' ? points(rule.step) : amount(rule.step) }
    case 'bonus': return { ...rule, basePoints: points(rule.basePoints), per: points(rule.per), step: amount(rule.step) }
    case 'growth': return { ...rule, basePoints: points(rule.basePoints), perPercent: points(rule.perPercent) }
    case 'binary': case 'judgement': case 'nearness': return rule
  }
}

const asIs: Turn = (text) => text
const toPercent: Turn = (text) => scaled(text, (value) => value.times(100))

/** A rule in stored units as typed text. */
export function typedRule(rule: Rule, unit: string, displayUnit: string): Rule {
  const factor = displayFactor(unit, displayUnit)
  return turned(rule, toPercent, (text) => scaled(text, (value) => value.div(factor)), asIs)
}

/** The rule a form means, for describing, trying, checking and saving. What is no number stays as typed. */
export function storedRule(rule: Rule, unit: string, displayUnit: string): Rule {
  const factor = displayFactor(unit, displayUnit)
  return turned(rule, (text) => scaled(text, (value) => value.div(100)), (text) => scaled(text, (value) => value.times(factor)), numberText)
}

/** Bands stand from low to high in the form, so that neighbours share a boundary. */
const ordered = (rule: Rule): Rule => (rule.kind === 'bands' ? { ...rule, bands: inOrder(rule.bands) } : rule)

export function textOf(template: Template, indicators: Indicators): TemplateText {
  return {
    name: template.name, why: template.why,
    rows: template.rows.map((row, at) => ({ ...row, key: at + 1, rule: typedRule(ordered(row.rule), indicators.get(row.indicatorId)?.unit ?? row.displayUnit, row.displayUnit), kept: {}, trial: {} })),
  }
}

/** What was saved, on the rows it was typed in: opened rows and trials stay as they are. */
export function settledText(saved: TemplateText, sent: TemplateText): TemplateText {
  return { ...saved, rows: saved.rows.map((row, at) => ({ ...row, ...(sent.rows[at] && { key: sent.rows[at].key, kept: sent.rows[at].kept, trial: sent.rows[at].trial }) })) }
}

/** What is sent to be saved; null while a row has no indicator. */
export function draftOf(id: TemplateId | null, text: TemplateText, indicators: Indicators): TemplateDraft | null {
  const rows = text.rows.map(({ indicatorId, name, weight, rule, displayUnit, source, objectiveId, scope, duty, proration, feed }) => {
    const indicator = indicatorId === null ? undefined : indicators.get(indicatorId)
    return indicator && { indicatorId: indicator.id, name: name.trim(), weight: numberText(weight), rule: storedRule(rule, indicator.unit, displayUnit), displayUnit, source: source.trim(), objectiveId, scope, duty: duty.trim(), proration, feed }
  })
  return rows.includes(undefined) ? null : { id, name: text.name.trim(), why: text.why, rows: rows.filter((row) => row !== undefined) }
}

const nextKey = (rows: readonly RowText[]): number => Math.max(0, ...rows.map(({ key }) => key)) + 1
const blankRow = (key: number): RowText => ({
  key, indicatorId: null, name: '', weight: '', rule: freshRule('ratio', '10', 'higher'), displayUnit: '', source: '', objectiveId: null, scope: 'person', duty: '', proration: 'auto', feed: 'typed', kept: {}, trial: {},
})
/** Starting numbers for a form: percent as percent, steps in whatever unit is shown. */
const freshRule = (kind: RuleKind, weight: string, direction: Direction): Rule => turned(defaultRule(kind, weight, direction), toPercent, asIs, asIs)

export const newText = (): TemplateText => ({ name: '', why: '', rows: [blankRow(1)] })
export const addRow = (rows: readonly RowText[]): RowText[] => [...rows, blankRow(nextKey(rows))]
export const removeRow = (rows: readonly RowText[], key: number): RowText[] => rows.filter((row) => row.key !== key)
/** A copy beneath, without its indicator: no template may carry one twice. */
export const duplicateRow = (rows: readonly RowText[], key: number): RowText[] =>
  rows.flatMap((row) => (row.key === key ? [row, { ...row, key: nextKey(rows), indicatorId: null, name: '' }] : [row]))
export function moveRow(rows: readonly RowText[], key: number, by: 1 | -1): RowText[] {
  const at = rows.findIndex((row) => row.key === key)
  const [row, other] = [rows[at], rows[at + by]]
  if (row === undefined || other === undefined) return [...rows]
  return rows.map((each, place) => (place === at ? other : place === at + by ? row : each))
}

/** Puts an indicator on a row; a row without a weight takes the library's. */
export function withIndicator(row: RowText, indicator: IndicatorCard): RowText {
  const known = displayFactor(indicator.unit, row.displayUnit) !== '1'
  const fresh = row.indicatorId === null && row.weight.trim() === ''
  return { ...row, indicatorId: indicator.id, displayUnit: known ? row.displayUnit : indicator.unit, weight: fresh ? plain(new Exact(indicator.defaultWeight)) : row.weight, trial: {} }
}

export function withKind(row: RowText, kind: RuleKind, direction: Direction): RowText {
  if (kind === row.rule.kind) return row
  const weight = numberText(row.weight)
  const usable = isDecimalText(weight) && exact(weight).gte(0) && exact(weight).lte(100) ? weight : '10'
  return { ...row, rule: row.kept[kind] ?? freshRule(kind, usable, direction), kept: { ...row.kept, [row.rule.kind]: row.rule }, trial: {} }
}

/** Shows the row in another unit; the amounts typed so far stay the same amounts. */
export function withUnit(row: RowText, unit: string, displayUnit: string): RowText {
  const again = (rule: Rule): Rule => typedRule(storedRule(rule, unit, row.displayUnit), unit, displayUnit)
  return { ...row, rule: again(row.rule), kept: Object.fromEntries(Object.entries(row.kept).map(([kind, rule]) => [kind, again(rule)])), displayUnit, trial: {} }
}

export interface WeightTotal {
  total: string
  /** total − 100: '0' when right, '-1' when one point is lacking. */
  difference: string
  /** Places (from 1) of weights that are empty or no number; they count as 0. */
  unread: number[]
}
export function weightTotal(rows: readonly Pick<RowText, 'weight'>[]): WeightTotal {
  const total = rows.reduce((sum, { weight }) => (isNumber(weight) ? sum.plus(numberText(weight)) : sum), new Exact(0))
  return { total: plain(total), difference: plain(total.minus(100)), unread: rows.flatMap(({ weight }, at) => (isNumber(weight) ? [] : [at + 1])) }
}

/** Weights in the same proportion that total 100: whole points where all were whole, else two decimals. Null when there is nothing to go by. */
export function filledWeights(rows: readonly Pick<RowText, 'weight'>[]): string[] | null {
  const weights = rows.map(({ weight }) => new Exact(isNumber(weight) ? numberText(weight) : '0'))
  const sum = weights.reduce((total, weight) => total.plus(weight), new Exact(0))
  if (rows.length === 0 || weights.some((weight) => weight.isNegative() && !weight.isZero())) return null
  const shares = sum.isZero() ? rows.map(() => new Exact(1)) : weights
  const whole = shares.every((share) => share.isInteger())
  return apportion(whole ? 100 : 10_000, shares, sum.isZero() ? new Exact(rows.length) : sum).map((part) => plain(new Exact(part).div(whole ? 1 : 100)))
}
