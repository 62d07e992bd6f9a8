import { appealLine } from '../../../shared/domain/appeal/appeal.ts'
import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import { RULE_NAMES } from '../../../shared/domain/scoring/rule.ts'
import type { SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import type { PaperPlan, SheetPaper } from '../../../shared/print/evaluation-sheet/paper.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import type { TargetPaper } from '../../../shared/print/target-sheet/paper.ts'
import { targetPaper } from '../../../shared/print/target-sheet/target-paper.ts'
import type { SnapshotImprovement } from '../../../shared/domain/period/snapshot.ts'
import type { AppealRecord } from '../../repositories/appeals.ts'
import { attachmentCounts } from '../../repositories/attachments.ts'
import type { ReadContext } from '../context.ts'
import { standardOf } from '../evaluations/detail.ts'
import { rowInput } from '../evaluations/load-sheets.ts'
import { paperSource } from '../months/version-sheets.ts'
import { wallClock } from './wall-clock.ts'

export interface ChosenSheets { month: Month; ids: readonly EvaluationId[]; version: number | null }

/** The chosen sheets in the order given, one person each, by a handful of queries. Refused when one is not of the month. */
export function chosenPapers({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, chosen: ChosenSheets): SheetPaper[] {
  const { company, edition, sheets, improvements, appeals } = paperSource(db, chosen)
  const printedWhen = wallClock(clock.now())
  // Of an older version only what was written down then is known.
  const files = attachmentCounts(db, 'adjustment', chosen.version === null ? sheets.flatMap(({ adjustments }) => adjustments.map(({ id }) => id)) : [])
  return sheets.map((sheet) => sheetPaper({
    ...factsOf(withFiles(sheet, files), company, printedWhen, (improvements.get(sheet.head.employeeId) ?? []).map(planOf), appeals.get(sheet.head.id) ?? []), corrected: edition,
  }))
}

/** The same people's 目标确认单: what was agreed, before any result. */
export function chosenTargetPapers({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, chosen: ChosenSheets): TargetPaper[] {
  const { company, sheets } = paperSource(db, chosen)
  const printedWhen = wallClock(clock.now())
  return sheets.map(({ head, rows }) => targetPaper({
    company, month: head.month, printedWhen, employee: employeeOf(head),
    rows: rows.map((row) => ({ input: rowInput(row), exempt: row.exempt, dimension: row.dimension, definition: row.definition, source: row.source, objective: row.objectiveTitle })),
  }))
}

/** 加减分 name how many files stand behind them: '截图（附件 2 份）'. */
function withFiles(sheet: Sheet, files: ReadonlyMap<number, number>): Sheet {
  const adjustments = sheet.adjustments.map((line) => {
    const counted = files.get(line.id) ?? 0
    if (counted === 0) return line
    return { ...line, evidence: line.evidence.trim() === '' ? `附件 ${counted} 份` : `${line.evidence}（附件 ${counted} 份）` }
  })
  return { ...sheet, adjustments }
}

const employeeOf = ({ number, name, department, position, joinedOn, managerName }: Sheet['head']) =>
  ({ number, name, department, position, hired: joinedOn, manager: managerName })

/** 提升方法 of domain.md 7 in as many characters as the column has. */
const LEVER_NAMES = { 1: '产品与性价比', 2: '流程与服务', 3: '组织' } as const

/** An improvement step as a line of the sheet's 改进计划; one that needs none says why. */
const planOf = ({ kind, lever, action, expected, dueOn, reason }: SnapshotImprovement): PaperPlan =>
  kind === 'none-needed' ? { lever: '无需改进', action: reason, expected: '', due: '' } : { lever: lever === null ? '' : LEVER_NAMES[lever], action, expected, due: dueOn ?? '' }

/** Only what the sheet itself keeps: a confirmed one prints the names, rules and scores it was confirmed under. */
function factsOf({ head, rows, adjustments }: Sheet, company: string, printedWhen: string, plans: PaperPlan[], appeals: readonly AppealRecord[]): SheetFacts {
  return {
    company, month: head.month, served: null, printedWhen,
    employee: employeeOf(head),
    rows: rows.map((row) => ({
      input: rowInput(row), exempt: row.exempt, dimension: row.dimension, definition: row.definition, source: row.source, selfScore: row.selfScore,
      standard: `${RULE_NAMES[row.rule.kind]}：${standardOf(row)}`,
    })),
    score: {
      state: head.sheet, rows: rows.map(({ effectiveWeight, score }) => ({ effectiveWeight, score })), subtotal: head.subtotal, adjustment: head.adjustment,
      total: head.total, grade: head.grade, coefficient: head.coefficient, sentence: head.sentence,
    },
    okr: head.okrWeight === null ? null : { weight: head.okrWeight, score: head.okrScore },
    adjustments, veto: head.veto, selfSummary: head.selfComment, managerComment: head.managerComment,
    plans, appeal: appeals.map(appealLine).join('\n'), consent: null,
    confirmed: head.confirmedAt === null ? null
      : { by: head.confirmedBy ?? '', at: wallClock(new Date(head.confirmedAt)), standIn: head.confirmedAs === 'owner-stand-in' },
  }
}
