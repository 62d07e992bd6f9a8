import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { SummaryFacts, SummarySection } from '../../../shared/domain/summary/facts.ts'
import { basisOf, staleKeys, writeSummary, type EditedSections } from '../../../shared/domain/summary/summary.ts'
import type { Connection } from '../../database/open.ts'
import { editedSections, putEditedSections } from '../../repositories/month-summary.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { frozenMonth } from '../months/frozen-month.ts'
import { summaryFacts } from './facts.ts'

function summaryOf(db: Connection, month: Month, edited: EditedSections): Output<'summary.get'> {
  const facts = summaryFacts(db, month)
  const sections = sectionsOf(db, month, facts)
  return {
    month, closed: isClosed(db, month), sheets: facts.people.filter((person) => person.month === month).length,
    sections: sections.map(({ key, heading, paragraphs, table }) => ({ key, heading, generated: paragraphs, table, edited: edited[key]?.text ?? null })),
    stale: staleKeys(sections, edited),
  }
}

/** Of a closed month what was written at its closing; the look ahead follows the next month. */
function sectionsOf(db: Connection, month: Month, facts: SummaryFacts): SummarySection[] {
  const frozen = frozenMonth(db, month)?.snapshot.surroundings.summary ?? []
  return writeSummary(facts).map((section) => frozen.find(({ key }) => key === section.key) ?? section)
}

export const getSummary = ({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'summary.get'>): Output<'summary.get'> => summaryOf(db, month, editedSections(db, month))

/** Keeps one section in the owner's words, with what the program wrote at that time; null goes back to the program's. The record does not repeat the words. */
export function saveSummary({ db, audit }: WriteContext, { month, key, text }: Parsed<'summary.save'>): Output<'summary.save'> {
  const before = editedSections(db, month)
  const { [key]: _old, ...others } = before
  const section = sectionsOf(db, month, summaryFacts(db, month)).find((each) => each.key === key)
  const edited: EditedSections = text === null || section === undefined ? others : { ...others, [key]: { text, basis: basisOf(section) } }
  putEditedSections(db, month, edited)
  audit(`summary ${month}`, { month, section: key, words: text === null ? 'program' : 'owner' })
  return summaryOf(db, month, edited)
}
