import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { LIBRARY_LINKS } from '../../../shared/library/links.ts'
import { LIBRARY_INDICATORS } from '../../../shared/library/indicators.ts'
import { LIBRARY_TEMPLATES, libraryTemplate, type LibraryTemplateRow } from '../../../shared/library/templates.ts'
import type { TemplateRow } from '../../../shared/api/templates.ts'
import type { Connection } from '../../database/open.ts'
import type { Clock } from '../../platform/clock.ts'
import { appendAudit } from '../../repositories/audit.ts'
import { indicatorByName, indicatorIdsByCode, insertIndicator } from '../../repositories/indicators.ts'
import { fillDuty, insertTemplate, libraryRowsWithoutDuty, templateByName, templateCodes } from '../../repositories/templates.ts'
import { missingLibraryLinks, putLink } from '../../repositories/indicator-links.ts'
import { freeName } from './free-name.ts'

/** Puts in what the library has and the database lacks, by code: what the owner renamed or changed stays. Answers whether anything changed. */
export function seedLibrary(db: Connection, clock: Clock): boolean {
  const known = indicatorIdsByCode(db)
  const codes = templateCodes(db)
  const indicators = LIBRARY_INDICATORS.filter((indicator) => !known.has(indicator.code))
  const templates = LIBRARY_TEMPLATES.filter((template) => !codes.has(template.code))
  const silent = libraryRowsWithoutDuty(db).flatMap((place) => {
    const row = libraryTemplate(place.templateCode)?.rows.find((each) => each.indicatorCode === place.indicatorCode)
    return row === undefined ? [] : [{ place, row }]
  })
  const unlinked = indicators.length > 0 || missingLibraryLinks(db, LIBRARY_LINKS).length > 0
  if (indicators.length === 0 && templates.length === 0 && silent.length === 0 && !unlinked) return false
  const seed = db.transaction(() => {
    for (const { flow: _, ...indicator } of indicators) {
      const name = freeName(indicator.name, '库', (taken) => indicatorByName(db, taken) !== undefined)
      insertIndicator(db, { ...indicator, name, origin: 'library' })
    }
    const ids = indicatorIdsByCode(db)
    for (const template of templates) {
      const name = freeName(template.name, '库', (taken) => templateByName(db, taken) !== undefined)
      insertTemplate(db, { code: template.code, name, why: template.why, suggestedFor: template.positionNames, origin: 'library', rows: template.rows.map((row) => stored(row, ids)) })
    }
    for (const { causeId, effectId } of missingLibraryLinks(db, LIBRARY_LINKS)) putLink(db, causeId, effectId, 'library')
    for (const { place, row } of silent) fillDuty(db, place, row.duty, row.scope ?? 'person')
    appendAudit(db, {
      at: clock.now().toISOString(), operator: '本程序', method: 'library.seed', subject: 'library',
      details: { indicators: indicators.map((each) => each.code), templates: templates.map((each) => each.code), ...(silent.length > 0 && { duties: silent.length }) },
    })
  })
  seed.immediate()
  return true
}

function stored(row: LibraryTemplateRow, ids: ReadonlyMap<string, IndicatorId>): TemplateRow {
  const indicatorId = ids.get(row.indicatorCode)
  if (indicatorId === undefined) throw new Error(`the library has no indicator ${row.indicatorCode}`)
  return { indicatorId, name: row.name ?? '', weight: row.weight, rule: row.rule, displayUnit: row.displayUnit, source: row.source ?? '', objectiveId: null, scope: row.scope ?? 'person', duty: row.duty, proration: row.proration ?? 'auto', feed: row.feed ?? 'typed' }
}
