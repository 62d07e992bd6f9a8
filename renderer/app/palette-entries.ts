import type { Employee } from '../../shared/api/employees.ts'
import { partName } from '../../shared/domain/employee/served-spans.ts'
import type { EvaluationSummary } from '../../shared/api/evaluations.ts'
import { personMatches } from '../../shared/domain/employee/person-search.ts'
import { text } from '../components/text.ts'
import type { Section } from './routes.tsx'

export interface Entry { key: string; group: 'person' | 'sheet' | 'past' | 'section' | 'command' | 'help'; label: string; detail: string; act: () => void }
export interface Command { key: string; label: string; words: string[]; act: () => void }

interface Sources {
  employees: Employee[]
  evaluations: EvaluationSummary[]
  month: string
  sections: Section[]
  commands: Command[]
  topics: readonly { key: string; title: string; paragraphs: readonly string[] }[]
  go: (path: string) => void
}

const PER_GROUP = 6
const t = text.palette

/** What the finder shows for a query, people first; with no query, the sections and commands. */
export function paletteEntries(query: string, sources: Sources): Entry[] {
  const wanted = query.trim().toLowerCase()
  const named = (label: string, words: string[]) => personMatches(label, '', wanted) || words.some((word) => word.toLowerCase().startsWith(wanted))
  const people = wanted === '' ? [] : sources.employees.filter((one) => personMatches(one.name, one.number, wanted)).slice(0, PER_GROUP)
  const sheets = wanted === '' ? [] : sources.evaluations.filter((one) => personMatches(one.name, one.number, wanted)).slice(0, PER_GROUP)
  return [
    ...people.map((one): Entry => ({
      key: `person-${one.id}`, group: 'person', label: one.name, detail: [one.number, one.department, one.position].filter((part) => part !== '').join(' · '), act: () => sources.go(`/team?person=${one.id}`),
    })),
    ...sheets.map((one): Entry => ({
      key: `sheet-${one.id}`, group: 'sheet', label: t.sheetOf(one.parts > 1 && one.from !== null && one.to !== null ? partName(one.name, one.from, one.to) : one.name, sources.month),
      detail: one.total === null ? t.pending : t.score(one.total, one.grade ?? ''), act: () => sources.go(`/evaluations/${one.id}`),
    })),
    ...people.map((one): Entry => ({ key: `past-${one.id}`, group: 'past', label: text.person.of(one.name), detail: one.number, act: () => sources.go(`/people/${one.id}`) })),
    ...sources.sections.filter((section) => named(section.label, section.words)).map((section): Entry => ({
      key: `section-${section.path}`, group: 'section', label: section.label, detail: '', act: () => sources.go(section.path),
    })),
    ...sources.commands.filter((command) => named(command.label, command.words)).map((command): Entry => ({
      key: `command-${command.key}`, group: 'command', label: command.label, detail: '', act: command.act,
    })),
    // By its title first, then by what it says; a single letter would be in all of them.
    ...(wanted === '' ? [] : topicsFor(wanted, sources.topics)).map((topic): Entry => ({ key: `help-${topic.key}`, group: 'help', label: topic.title, detail: '', act: () => sources.go(`/help?topic=${topic.key}`) })),
  ]
}

function topicsFor(wanted: string, topics: Sources['topics']): Sources['topics'] {
  const titled = topics.filter(({ title }) => personMatches(title, '', wanted))
  const telling = wanted.length < 2 ? [] : topics.filter((topic) => !titled.includes(topic) && topic.paragraphs.some((paragraph) => paragraph.toLowerCase().includes(wanted)))
  return [...titled, ...telling].slice(0, PER_GROUP)
}
