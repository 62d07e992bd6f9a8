import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { basisOf, staleKeys, writeSummary, type EditedSections } from '../../../shared/domain/summary/summary.ts'
import type { Connection } from '../../database/open.ts'
import { editedSections, putEditedSections } from '../../repositories/month-summary.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { summaryFacts } from './facts.ts'

function summaryOf(db: Connection, month: Month, edited: EditedSections): Output<'summary.get'> {
  const facts = summaryFacts(db, month)
  const sections = writeSummary(facts)
  return {
    month, closed: isClosed(db, month), sheets: facts.people.filter((person) => person.month === month).length,
    sections: sections.map(({ key, heading, paragraphs, table }) => ({ key, heading, generated: paragraphs, table, edited: edited[key]?.text ?? null })),
    stale: staleKeys(sections, edited),
  }
}

export const getSummary = ({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'summary.get'>): Output<'summary.get'> => summaryOf(db, month, editedSections(db, month))

/** Keeps one section in the owner's words, with what the program wrote at that time; null goes back to the program's. The record does not repeat the words. */
export function saveSummary({ db, audit }: WriteContext, { month, key, text }: Parsed<'summary.save'>): Output<'summary.save'> {
  const before = editedSections(db, month)
  const { [key]: _old, ...others } = before
  const section = writeSummary(summaryFacts(db, month)).find((each) => each.key === key)
  const edited: EditedSections = text === null || section === undefined ? others : { ...others, [key]: { text, basis: basisOf(section) } }
  putEditedSections(db, month, edited)
  audit(`summary ${month}`, { month, section: key, words: text === null ? 'program' : 'owner' })
  return summaryOf(db, month, edited)
}
