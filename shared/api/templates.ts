import { z } from 'zod'
import { DIMENSIONS, DIRECTIONS, FREQUENCIES, INDICATOR_KINDS } from '../domain/indicator/indicator.ts'
import { decimal, done, indicatorId, line, name, none, prose, templateId } from './words.ts'
import { read, write } from './method.ts'
import { SCOPES } from '../domain/principle/scope.ts'
import { FEEDS } from '../domain/evaluation/feed.ts'
import { PRORATIONS } from '../domain/evaluation/proration.ts'
import { objectiveId } from './okr.ts'
import { rule } from './rule-schema.ts'

export const indicator = z.strictObject({
  id: indicatorId, code: z.string(), name: z.string(), dimension: z.enum(DIMENSIONS), unit: z.string(), direction: z.enum(DIRECTIONS),
  formula: z.string(), source: z.string(), frequency: z.enum(FREQUENCIES), kind: z.enum(INDICATOR_KINDS),
  defaultWeight: decimal, roles: z.array(z.string()),
  /** library: one of the 76 that came with the program; own: the company's. */
  origin: z.enum(['library', 'own']),
  /** Rows of templates that use it. */
  usedBy: z.int(),
})
export type IndicatorCard = z.infer<typeof indicator>

/** A library indicator keeps its code, dimension, unit and direction; name, formula and source may be edited. */
export const indicatorDraft = z.strictObject({
  id: indicatorId.nullable(), name: name(100), dimension: z.enum(DIMENSIONS), unit: name(20), direction: z.enum(DIRECTIONS),
  formula: line(500), source: line(100), frequency: z.enum(FREQUENCIES), kind: z.enum(INDICATOR_KINDS),
})
export type IndicatorDraft = z.infer<typeof indicatorDraft>

export const templateRow = z.strictObject({
  indicatorId,
  /** Name on the sheet; empty means the indicator's own. */
  name: line(100),
  weight: decimal, rule, displayUnit: line(20), source: line(100),
  /** The objective it serves (OKR框架之下建设KPI), whose result it is (principle 1), the duty it comes from (principle 2). */
  objectiveId: objectiveId.nullable().default(null), scope: z.enum(SCOPES).default('person'), duty: line(200).default(''),
  /** Whether targets shrink with the days served, and where the result comes from. */
  proration: z.enum(PRORATIONS).default('auto'), feed: z.enum(FEEDS).default('typed'),
})
export type TemplateRow = z.infer<typeof templateRow>

export const template = z.strictObject({
  id: templateId, name: z.string(), why: z.string(), origin: z.enum(['library', 'own']),
  /** Positions that use it (names), and for a library template the positions it suggests itself for. */
  positions: z.array(z.string()), suggestedFor: z.array(z.string()),
  rows: z.array(templateRow),
})
export type Template = z.infer<typeof template>

export const templateDraft = z.strictObject({ id: templateId.nullable(), name: name(100), why: prose, rows: z.array(templateRow).min(1).max(40) })
export type TemplateDraft = z.infer<typeof templateDraft>

export const templates = {
  'indicators.list': read(none, z.strictObject({ indicators: z.array(indicator) })),
  'indicators.save': write(indicatorDraft, indicator, ['name-taken', 'not-found', 'in-use', 'library-fixed']),
  'indicators.remove': write(z.strictObject({ id: indicatorId }), done, ['in-use', 'not-found', 'library-fixed']),
  'templates.list': read(none, z.strictObject({ templates: z.array(template) })),
  /** weights-wrong gives details.difference; rule-invalid gives details.findings [{row, sentence}]. A library template is saved as a copy of the owner's own. */
  'templates.save': write(templateDraft, template, ['weights-wrong', 'rule-invalid', 'indicator-repeated', 'name-taken', 'not-found', 'principle-broken']),
  'templates.remove': write(z.strictObject({ id: templateId }), done, ['in-use', 'not-found', 'library-fixed']),
}
