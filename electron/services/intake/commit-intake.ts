import type { Parsed } from '../../../shared/api/contract.ts'
import type { IntakeReport } from '../../../shared/api/intake.ts'
import type { EmployeeLine, FieldChange, IntakeSummary, Tally } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import { addImportBatch } from '../../repositories/import-batches.ts'
import { reasonNow } from '../figures/agreed-targets.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { receivedFile } from './preview-intake.ts'
import { storedHouse } from './stored-house.ts'
import { takeFigures, type Landed } from './take-figures.ts'
import { takeIndicators } from './take-indicators.ts'
import { takePeople } from './take-people.ts'

/**
 * Reads the file once more against the house as it is now and writes what lands: all of it or nothing.
 * A file that brings nothing new is answered with a report of zeros; it leaves an audit entry but no batch.
 */
export function commitIntake(context: WriteContext, { file, answers }: Parsed<'intake.commit'>): IntakeReport {
  const { db } = context
  const { name, sha256, sheets } = receivedFile(context.files, file)
  const house = storedHouse(db, sheets, answers)
  const preview = readIntake(sheets, house.known, answers)
  if (preview.blocking.length > 0 && !bringsNothingNew(preview.summary)) throw new Refusal('import-blocked', { blocking: preview.blocking })

  const people = takePeople(db, preview.employees, house.people)
  const figures = takeFigures(db, preview, { personOf: people.idOf, indicatorOf: takeIndicators(context, preview.newIndicators) },
    reasonNow(context, `从文件导入：${name}`))

  const { summary } = preview
  const report: IntakeReport = {
    fileName: name, at: context.clock.now().toISOString(),
    employees: counts(people, summary.employee), targets: counts(figures.targets, summary.target), results: counts(figures.results, summary.result),
    newIndicators: preview.newIndicators.map((indicator) => indicator.name), newDepartments: preview.newDepartments, newPositions: preview.newPositions,
    rescored: figures.rescored, confirmedKept: figures.confirmedKept, fedKept: figures.fedKept, toShare: figures.toShare, months: summary.months,
  }
  const written = [report.employees, report.targets, report.results].some(({ added, changed }) => added + changed > 0)
  if (written) addImportBatch(db, { sha256, report })
  const { fileName, at: _, toShare, ...told } = report
  context.audit(`import ${fileName}`, { sha256, written, ...told, toShare: toShare.length, peopleChanged: peopleChanged(preview.employees), overwritten: figures.overwritten })
  return report
}

/** Everything in the file is in the house already: nothing to refuse, nothing to do. */
const bringsNothingNew = ({ employee, target, result, openQuestions }: IntakeSummary): boolean => {
  const sum = (pick: (tally: Tally) => number): number => pick(employee) + pick(target) + pick(result)
  return openQuestions === 0 && sum((tally) => tally.refused + tally.undecided + tally.new + tally.changed) === 0 && sum((tally) => tally.same) > 0
}

/** Lines without data of their own (合计, 无) are told among the skipped, so that the numbers add up to the file's lines. */
const counts = ({ added, changed }: Landed, tally: Tally): IntakeReport['employees'] =>
  ({ added, changed, same: tally.same, skipped: tally.skipped + tally.ignored })

/** Pay is told only as changed: the record is read by more people than pay is. */
const peopleChanged = (lines: readonly EmployeeLine[]): { number: string; changes: Partial<FieldChange>[] }[] => lines
  .filter(({ outcome }) => outcome === 'changed')
  .map(({ values, changes }) => ({ number: values.person.number, changes: changes.map((change) => (change.field === 'baseFen' ? { field: change.field } : change)) }))
