import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId, EvaluationId, IndicatorId, Month, ObjectiveId, TemplateId } from '../../../shared/domain/brand.ts'
import type { Exemption } from '../../../shared/domain/evaluation/evaluation.ts'
import { needsQuarterExemption, QUARTER_EXEMPTION } from '../../../shared/domain/evaluation/quarterly.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { managers } from '../../repositories/employees.ts'
import { layRows, rowsOfEvaluations, type RowTerms } from '../../repositories/evaluation-rows.ts'
import { addEvaluation, candidatesOfMonth, renewEvaluation, type Candidate } from '../../repositories/evaluations.ts'
import { carriedInto } from '../../repositories/objectives.ts'
import { templateName, termsOfTemplate } from '../../repositories/template-terms.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { refuseClosed } from './open-sheet.ts'
import { rescore } from './rescore.ts'

export interface SheetOrder { month: Month; employeeIds: readonly EmployeeId[]; templateId: TemplateId | null }
export interface SheetsLaid { made: EvaluationId[]; renewed: EvaluationId[]; kept: number; without: string[] }

export function applyTemplates(context: WriteContext, order: Parsed<'evaluations.apply'>): Output<'evaluations.apply'> {
  const { made, renewed, kept, without } = laySheets(context.db, order)
  const answer = { made: made.length, renewed: renewed.length, kept, without }
  context.audit(`evaluations ${order.month}`, { ...answer, template: order.templateId, employees: order.employeeIds })
  return answer
}

/**
 * Makes a scored sheet for everybody asked for who is employed in the month, or renews an open one under the template as it
 * stands now; figures, self scores, judged points, exemptions, comments and adjustments stay. Needs a transaction; no audit.
 */
export function laySheets(db: Connection, { month, employeeIds, templateId }: SheetOrder): SheetsLaid {
  refuseClosed(db, { month })
  const wanted = new Set(employeeIds)
  refuseUnknown(db, wanted)
  const people = candidatesOfMonth(db, month).filter((person) => wanted.has(person.employeeId))
  const templateOf = templateReader(db, carriedInto(db, quarterOfMonth(month)))
  const open = people.filter((person) => !person.confirmed)
  const exemptions = exemptionsOf(db, open)
  const lay = layRows(db)
  const laid: SheetsLaid = { made: [], renewed: [], kept: people.length - open.length, without: [] }
  for (const person of open) {
    const chosen = templateId ?? person.templateId
    if (chosen === null) {
      laid.without.push(person.name)
      continue
    }
    const { name, terms } = templateOf(chosen)
    const facts = { ...person, month, templateName: name }
    const id = person.evaluationId ?? addEvaluation(db, facts)
    if (person.evaluationId !== null) renewEvaluation(db, id, facts)
    lay(id, terms.map((row) => ({ ...row, exempt: exemptionFor(row, month, exemptions.get(id)?.get(row.indicatorId) ?? null) })))
    laid[person.evaluationId === null ? 'made' : 'renewed'].push(id)
  }
  rescore({ db }, [...laid.made, ...laid.renewed])
  return laid
}

function refuseUnknown(db: Connection, wanted: ReadonlySet<EmployeeId>): void {
  const known = managers(db)
  for (const id of wanted) if (!known.has(id)) throw new Refusal('not-found', { what: 'employee', id })
}

/** A row that names an objective of an earlier quarter serves the one that carries it on. */
function templateReader(db: Connection, carried: ReadonlyMap<ObjectiveId, ObjectiveId>): (id: TemplateId) => { name: string; terms: RowTerms[] } {
  const read = new Map<TemplateId, { name: string; terms: RowTerms[] }>()
  return (id) => {
    const known = read.get(id)
    if (known) return known
    const name = templateName(db, id)
    if (name === undefined) throw new Refusal('not-found', { what: 'template' })
    const template = { name, terms: termsOfTemplate(db, id).map((row) => ({ ...row, objectiveId: row.objectiveId === null ? null : carried.get(row.objectiveId) ?? row.objectiveId })) }
    read.set(id, template)
    return template
  }
}

function exemptionsOf(db: Connection, people: readonly Candidate[]): Map<EvaluationId, Map<IndicatorId, Exemption | null>> {
  const rows = rowsOfEvaluations(db, people.flatMap(({ evaluationId }) => (evaluationId === null ? [] : [evaluationId])))
  const bySheet = Map.groupBy(rows, (row) => row.evaluationId)
  return new Map([...bySheet].map(([id, own]) => [id, new Map(own.map((row) => [row.indicatorId, row.exempt]))]))
}

/** A 季 row is exempt until the quarter's last month whatever was said of it; in that month the program's own exemption goes. */
export function exemptionFor({ frequency }: Pick<RowTerms, 'frequency'>, month: Month, kept: Exemption | null): Exemption | null {
  if (needsQuarterExemption(frequency, month)) return QUARTER_EXEMPTION
  return kept?.kind === 'quarterly' ? null : kept
}
