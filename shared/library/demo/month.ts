import type { DecimalText, Month } from '../../domain/brand.ts'
import { addMonths, isQuarterEnd } from '../../domain/month/month.ts'
import { libraryIndicator } from '../indicators.ts'
import { libraryTemplate } from '../templates.ts'
import type { LibraryTemplateRow } from '../templates.ts'
import { dayIn, servedShare } from './calendar.ts'
import { commentsOf } from './comments.ts'
import type { DemoImprovement, DemoMonth } from './company.ts'
import { ADJUSTMENTS, EXEMPTIONS, JUDGED, NO_PLAN_REASONS, PLANS, SET_FIGURES, STILL_MISSING, VETOES } from './events.ts'
import { agreedFigures, reached } from './figures.ts'
import { EVIDENCE, MEASURES } from './measures.ts'
import { DEMO_POSITIONS, employeeOf, PROFILES } from './staff.ts'
import type { Profile } from './staff.ts'
import { teamFigures, teamReceipts } from './team.ts'

export const DEMO_MONTHS = 6

interface Sheet { profile: Profile; share: number; templateCode: string; rows: readonly LibraryTemplateRow[] }

/** Everybody who served at least a day of the month and has a sheet. */
function sheetsOf(month: Month, lastMonth: Month): Sheet[] {
  return PROFILES.flatMap((profile) => {
    const { joinedOn, leftOn } = employeeOf(profile, lastMonth)
    const share = servedShare(month, joinedOn, leftOn)
    const templateCode = DEMO_POSITIONS.find(({ name }) => name === profile.position)?.templateCode ?? null
    if (templateCode === null || share === 0) return []
    const rows = (libraryTemplate(templateCode)?.rows ?? [])
      .filter(({ indicatorCode }) => libraryIndicator(indicatorCode)?.frequency !== 'quarter' || isQuarterEnd(month))
    return [{ profile, share, templateCode, rows }]
  })
}

function actualOf(sheet: Sheet, code: string, month: Month, at: number, team: Sheet[]): DecimalText | null {
  const { number } = sheet.profile
  if (at === DEMO_MONTHS - 1 && STILL_MISSING.some(([who, what]) => who === number && what === code)) return null
  const fixed = SET_FIGURES.find((event) => event.at === at && event.number === number && event.code === code)
  if (fixed) return fixed.actual
  if (code === 'B21') return teamReceipts(team, month, at)
  const measure = MEASURES[sheet.templateCode]?.[code]
  if (!measure) return null
  return reached(code, measure, sheet.profile, month, at, libraryIndicator(code)?.flow ? sheet.share : 1)
}

function figuresOf(sheet: Sheet, row: LibraryTemplateRow, month: Month, at: number, team: Sheet[]): DemoMonth['targets'][number] {
  const { profile, templateCode } = sheet
  const key = { number: profile.number, indicatorCode: row.indicatorCode }
  if (row.indicatorCode === 'B21') return { ...key, ...teamFigures(team, month) }
  const measure = MEASURES[templateCode]?.[row.indicatorCode]
  if (!measure) return { ...key, floor: null, target: null, stretch: null, base: null }
  const base = row.rule.kind === 'growth' ? reached(row.indicatorCode, measure, profile, addMonths(month, -1), at - 1, 1) : null
  return { ...key, ...agreedFigures(measure, profile, month), base }
}

const after = (month: Month, [months, day]: readonly [number, number]) => dayIn(addMonths(month, months), day)

/** A plan where one was agreed, else a reason why none is needed: no month closes without the step. */
function improvementsOf(sheets: Sheet[], month: Month, at: number): DemoImprovement[] {
  return sheets.flatMap(({ profile: { number } }, index): DemoImprovement[] => {
    const plans = PLANS.filter((plan) => plan.at === at && plan.number === number)
    if (plans.length === 0) return [{ number, kind: 'none-needed', reason: NO_PLAN_REASONS[(at + index) % NO_PLAN_REASONS.length] ?? '' }]
    return plans.map(({ lever, from, action, code, due, acceptance, done }) =>
      ({ number, kind: 'plan', lever, from, action, indicatorCode: code, dueOn: after(month, due), acceptance, ...(done === undefined ? {} : { done: { on: after(month, done.on), note: done.note } }) }))
  })
}

const happenedAt = <E extends { at: number }>(events: readonly E[], at: number): Omit<E, 'at'>[] =>
  events.filter((event) => event.at === at).map(({ at: _, ...event }) => event)

export function demoMonth(month: Month, at: number, lastMonth: Month): DemoMonth {
  const sheets = sheetsOf(month, lastMonth)
  const team = sheets.filter(({ templateCode }) => templateCode === 'sales-rep')
  const closed = at < DEMO_MONTHS - 1
  const eachRow = <T>(make: (sheet: Sheet, row: LibraryTemplateRow) => T): T[] => sheets.flatMap((sheet) => sheet.rows.map((row) => make(sheet, row)))
  const exemptions = happenedAt(EXEMPTIONS, at).map(({ code, ...event }) => ({ ...event, indicatorCode: code }))
  const isExempt = (number: string, code: string): boolean => exemptions.some((event) => event.number === number && event.indicatorCode === code)
  const results = eachRow((sheet, row) => {
    const code = row.indicatorCode
    const actual = actualOf(sheet, code, month, at, team)
    const source = row.source ?? libraryIndicator(code)?.source ?? ''
    const note = actual === null ? '' : (EVIDENCE[source] ?? source)
    const wanted = row.rule.kind !== 'judgement' && !isExempt(sheet.profile.number, code)
    return wanted ? [{ number: sheet.profile.number, indicatorCode: code, actual, note }] : []
  }).flat()

  return {
    month, stage: closed ? 'closed' : 'collecting',
    targets: eachRow((sheet, row) => figuresOf(sheet, row, month, at, team)),
    results, exemptions,
    adjustments: happenedAt(ADJUSTMENTS, at).map(({ day, ...event }) => ({ ...event, on: dayIn(month, day) })),
    vetoes: happenedAt(VETOES, at).map(({ day, ...event }) => ({ ...event, on: dayIn(month, day) })),
    judged: happenedAt(JUDGED, at).map(({ code, ...event }) => ({ ...event, indicatorCode: code })),
    comments: closed ? sheets.flatMap(({ profile: { number } }) => commentsOf(number, at, results)) : [],
    improvements: closed ? improvementsOf(sheets, month, at) : [],
    confirmed: closed ? sheets.map(({ profile }) => profile.number) : [],
  }
}
