import type { AuditFilter } from '../../../shared/api/audit.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { concerns, employeeIdOf, monthsOf } from '../../../shared/domain/audit/about.ts'
import { auditLines, auditSentence } from '../../../shared/text/audit-sentence.ts'
import type { Connection } from '../../database/open.ts'
import { auditOperators, backwardSteps, entriesBackwards, knownNames, numbersOfEmployee, type AuditRecord } from '../../repositories/audit.ts'
import type { ReadContext } from '../context.ts'
import { namesNow } from './names.ts'

export interface ToldEntry extends AuditRecord { sentence: string }

/** A page of the record. Every entry that fits is counted, so that the owner sees how many there are; only the page's are laid out. */
export function listAudit({ db }: Pick<ReadContext, 'db'>, { before, limit, filter }: Parsed<'audit.list'>): Output<'audit.list'> {
  const page: ToldEntry[] = []
  let total = 0
  for (const entry of entriesThrough(db, filter)) {
    total += 1
    if (page.length < limit && (before === null || entry.seq < before)) page.push(entry)
  }
  const names = namesNow(db)
  const back = backwardSteps(db, page.map(({ seq }) => seq))
  const byNumber = new Map(knownNames(db).employees.map(({ id, number }) => [number, id]))
  const personOf = ({ subject, details }: ToldEntry) => employeeIdOf({ subject, details }) ?? (typeof details['number'] === 'string' ? byNumber.get(details['number']) ?? null : null)
  const here = new Set(byNumber.values())
  return {
    entries: page.map((entry) => {
      const { seq, at, operator, method, subject, sentence, details } = entry
      const employeeId = personOf(entry)
      return {
        seq, at, operator, method, subject, sentence, lines: auditLines(method, details, names), clockWentBack: back.has(seq),
        employeeId: (employeeId !== null && here.has(employeeId) ? employeeId : null) as Output<'audit.list'>['entries'][number]['employeeId'], month: monthsOf(entry)[0] ?? null,
      }
    }),
    total, operators: auditOperators(db),
  }
}

/** Entries the filter lets through, newest first, each with its sentence. */
export function* entriesThrough(db: Connection, { text, operator, domain, month, employeeId }: AuditFilter): Generator<ToldEntry> {
  const names = namesNow(db)
  const wanted = text.trim().toLowerCase()
  const numbers = new Set(employeeId === null ? [] : numbersOfEmployee(db, employeeId))
  for (const entry of entriesBackwards(db, { operator, domain })) {
    if (month !== null && !monthsOf(entry).includes(month)) continue
    if (employeeId !== null && !concerns(entry, employeeId, numbers)) continue
    const sentence = auditSentence(entry.method, entry.subject, entry.details, names)
    if (wanted !== '' && !sentence.toLowerCase().includes(wanted) && !entry.subject.toLowerCase().includes(wanted)) continue
    yield { ...entry, sentence }
  }
}
