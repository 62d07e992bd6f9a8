import { changesSection } from './changes.ts'
import { SUMMARY_HEADINGS, type SummaryFacts, type SummaryKey, type SummarySection } from './facts.ts'
import { decisionsSection, goalsSection, peopleSection } from './month-facts.ts'
import { nextSection } from './next-month.ts'
import { resultsSection } from './results.ts'
import { rowsSection } from './score-rate.ts'

/** 月度营销总结 as the program writes it: seven sections, always all of them; one without data says so. */
export const writeSummary = (facts: SummaryFacts): SummarySection[] =>
  [resultsSection, changesSection, rowsSection, goalsSection, peopleSection, decisionsSection, nextSection]
    .map((section) => section(facts)).map((section) => ({ ...section, heading: SUMMARY_HEADINGS[section.key] }))

/** What the owner wrote instead of a section's paragraphs, and what the program had written then. */
export interface EditedSection { text: string; basis: string }
export type EditedSections = Partial<Record<SummaryKey, EditedSection>>

/** All the program says in a section, table included, as one text to compare with. */
export const basisOf = ({ paragraphs, table }: SummarySection): string => JSON.stringify([paragraphs, table])

/** Paragraphs as they print: the owner's own where there are some. */
export const printedParagraphs = ({ paragraphs }: SummarySection, edited: EditedSection | undefined): string[] =>
  edited === undefined ? paragraphs : edited.text.split('\n').filter((line) => line.trim() !== '')

/** Sections whose facts have changed since the owner's edit. */
export const staleKeys = (sections: readonly SummarySection[], edited: EditedSections): SummaryKey[] =>
  sections.filter((section) => edited[section.key] !== undefined && edited[section.key]?.basis !== basisOf(section)).map(({ key }) => key)
