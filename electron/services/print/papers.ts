import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import { RULE_NAMES } from '../../../shared/domain/scoring/rule.ts'
import type { SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import type { SheetPaper } from '../../../shared/print/evaluation-sheet/paper.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { companyName } from '../../repositories/company.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { standardOf } from '../evaluations/detail.ts'
import { loadSheets, rowInput } from '../evaluations/load-sheets.ts'
import { wallClock } from './wall-clock.ts'

export interface ChosenSheets { month: Month; ids: readonly EvaluationId[] }

/** The chosen sheets in the order given, one person each, by a handful of queries. Refused when one is not of the month. */
export function chosenPapers({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, { month, ids }: ChosenSheets): SheetPaper[] {
  const wanted = [...new Set(ids)]
  const sheets = loadSheets(db, wanted).filter((sheet) => sheet.head.month === month)
  if (sheets.length !== wanted.length) throw new Refusal('not-found', { what: 'evaluation', missing: wanted.length - sheets.length })
  const company = companyName(db)
  const printedWhen = wallClock(clock.now())
  return sheets.map((sheet) => sheetPaper(factsOf(sheet, company, printedWhen)))
}

/** Only what the sheet itself keeps: a confirmed one prints the names, rules and scores it was confirmed under. */
function factsOf({ head, rows, adjustments }: Sheet, company: string, printedWhen: string): SheetFacts {
  return {
    company, month: head.month, served: null, printedWhen,
    employee: { number: head.number, name: head.name, department: head.department, position: head.position, hired: head.joinedOn, manager: head.managerName },
    rows: rows.map((row) => ({
      input: rowInput(row), exempt: row.exempt, dimension: row.dimension, definition: row.definition, source: row.source, selfScore: row.selfScore,
      standard: `${RULE_NAMES[row.rule.kind]}：${standardOf(row)}`,
    })),
    score: {
      state: head.sheet, rows: rows.map(({ effectiveWeight, score }) => ({ effectiveWeight, score })), subtotal: head.subtotal, adjustment: head.adjustment,
      total: head.total, grade: head.grade, coefficient: head.coefficient, sentence: head.sentence,
    },
    adjustments, veto: head.veto, selfSummary: head.selfComment, managerComment: head.managerComment,
    plans: [], appeal: '', consent: null,
    confirmed: head.confirmedAt === null ? null
      : { by: head.confirmedBy ?? '', at: wallClock(new Date(head.confirmedAt)), standIn: head.confirmedAs === 'owner-stand-in' },
  }
}
