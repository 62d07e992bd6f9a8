import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId, EvaluationId, IndicatorId, Month, ObjectiveId, TemplateId } from '../../../shared/domain/brand.ts'
import type { Exemption } from '../../../shared/domain/evaluation/evaluation.ts'
import { needsQuarterExemption, QUARTER_EXEMPTION } from '../../../shared/domain/evaluation/quarterly.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { managers } from '../../repositories/employees.ts'
import { layRows, rowsOfEvaluations, type RowTerms } from '../../repositories/evaluation-rows.ts'
import { addEvaluation, candidatesOfMonth, evaluationsById, renewEvaluation, type Candidate } from '../../repositories/evaluations.ts'
import { carriedInto } from '../../repositories/objectives.ts'
import { copyPart } from '../../repositories/targets.ts'
import { templateName, termsOfTemplate } from '../../repositories/template-terms.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { refuseClosed } from './open-sheet.ts'
import { refeed } from './feed-teams.ts'
import { rescore } from './rescore.ts'

export interface SheetOrder { month: Month; employeeIds: readonly EmployeeId[]; templateId: TemplateId | null; /** Leaves the sheets that are there as they are. */ onlyMissing?: boolean }
export interface SheetsLaid { made: EvaluationId[]; renewed: EvaluationId[]; kept: number; without: string[] }

export function applyTemplates(context: WriteContext, order: Parsed<'evaluations.apply'>): Output<'evaluations.apply'> {
  const { made, renewed, kept, without } = laySheets(context.db, order)
  const answer = { made: made.length, renewed: renewed.length, kept, without }
  context.audit(`evaluations ${order.month}`, { ...answer, template: order.templateId, employees: order.employeeIds })
  return answer
}

/**
 * Makes a scored sheet for everybody asked for who is employed in the month (one for each span of theirs), or renews an open one under the template as it
 * stands now; figures, self scores, judged points, exemptions, comments and adjustments stay. Needs a transaction; no audit.
 */
export function laySheets(db: Connection, { month, employeeIds, templateId, onlyMissing = false }: SheetOrder): SheetsLaid {
  refuseClosed(db, { month })
  const wanted = new Set(employeeIds)
  refuseUnknown(db, wanted)
  const everybody = candidatesOfMonth(db, month).filter((person) => wanted.has(person.employeeId))
  const people = everybody.filter(({ evaluationId }) => !(onlyMissing && evaluationId !== null))
  const templateOf = templateReader(db, carriedInto(db, quarterOfMonth(month)))
  const open = people.filter((person) => !person.confirmed)
  const exemptions = exemptionsOf(db, open)
  const lay = layRows(db)
  const laid: SheetsLaid = { made: [], renewed: [], kept: people.length - open.length, without: [] }
  for (const person of open) {
    const chosen = templateId ?? person.templateId
    const before = person.evaluationId === null ? partBefore(person, everybody) : undefined
    const measured = (onlyMissing && before ? termsOfSheet(db, before.evaluationId) : null) ?? (chosen === null ? null : templateOf(chosen))
    if (measured === null) {
      laid.without.push(person.name)
      continue
    }
    const { name, terms } = measured
    const facts = { ...person, month, templateName: name }
    const id = person.evaluationId ?? addEvaluation(db, facts)
    if (person.evaluationId !== null) renewEvaluation(db, id, facts)
    if (before !== undefined) copyPart(db, { month, employeeId: person.employeeId, from: before.part, to: person.part })
    lay(id, terms.map((row) => ({ ...row, exempt: exemptionFor(row, month, exemptions.get(id)?.get(row.indicatorId) ?? null) })))
    laid[person.evaluationId === null ? 'made' : 'renewed'].push(id)
  }
  rescore({ db }, [...laid.made, ...laid.renewed])
  refeed(db, [month])
  return laid
}

/** The same work under another manager keeps what was agreed for the month: the part before, if it is of the same position. */
function partBefore({ employeeId, part, positionId }: Candidate, everybody: readonly Candidate[]): Candidate | undefined {
  const before = everybody.filter((each) => each.employeeId === employeeId && each.part < part).at(-1)
  return before?.positionId === positionId ? before : undefined
}

function termsOfSheet(db: Connection, id: EvaluationId | null): { name: string; terms: RowTerms[] } | null {
  const [head] = id === null ? [] : evaluationsById(db, [id])
  return head === undefined ? null : { name: head.templateName, terms: rowsOfEvaluations(db, [head.id]) }
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
