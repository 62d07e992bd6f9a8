import { appealLine } from '../../../shared/domain/appeal/appeal.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import { RULE_NAMES } from '../../../shared/domain/scoring/rule.ts'
import { changeLines, type TargetField } from '../../../shared/domain/target/target-change.ts'
import type { PayFacts, SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import type { PaperPlan, SheetPaper } from '../../../shared/print/evaluation-sheet/paper.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import type { TargetPaper } from '../../../shared/print/target-sheet/paper.ts'
import { targetPaper } from '../../../shared/print/target-sheet/target-paper.ts'
import type { SnapshotImprovement, SnapshotTargetChange } from '../../../shared/domain/period/snapshot.ts'
import { attachmentCounts } from '../../repositories/attachments.ts'
import type { ReadContext } from '../context.ts'
import { standardOf } from '../evaluations/detail.ts'
import { rowInput } from '../evaluations/load-sheets.ts'
import type { PaperSource } from '../months/version-sheets.ts'
import { chosenSource, employeeOf, type Chosen } from './chosen.ts'
import { wallClock } from './wall-clock.ts'

/** The chosen people's sheets, one part a paper, by a handful of queries. */
export function chosenPapers({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, chosen: Chosen): { sheet: Sheet; paper: SheetPaper }[] {
  const source = chosenSource(db, chosen)
  const printedWhen = wallClock(clock.now())
  // Of an older version only what was written down then is known.
  const files = attachmentCounts(db, 'adjustment', chosen.version === null ? source.sheets.flatMap(({ adjustments }) => adjustments.map(({ id }) => id)) : [])
  return source.sheets.map((sheet) => ({ sheet, paper: sheetPaper({ ...factsOf(withFiles(sheet, files), source), printedWhen }) }))
}

/** The same people's 目标确认单: what was agreed, before any result. */
export function chosenTargetPapers({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, chosen: Chosen): { sheet: Sheet; paper: TargetPaper }[] {
  const { company, sheets, targetChanges } = chosenSource(db, chosen)
  const printedWhen = wallClock(clock.now())
  return sheets.map((sheet) => ({
    sheet,
    paper: targetPaper({
      company, month: sheet.head.month, printedWhen, employee: employeeOf(sheet.head), served: servedOn(sheet.head), part: sheet.head.parts > 1 ? sheet.head.part : null,
      rows: sheet.rows.map((row) => ({ input: rowInput(row), exempt: row.exempt, dimension: row.dimension, definition: row.definition, source: row.source, objective: row.objectiveTitle,
        changes: changesOf(row, sheet.head.part, targetChanges.get(sheet.head.employeeId) ?? []) })),
    }),
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

/** 提升方法 of domain.md 7 in as many characters as the column has. */
const LEVER_NAMES = { 1: '产品与性价比', 2: '流程与服务', 3: '组织' } as const

/** An improvement step as a line of the sheet's 改进计划; one that needs none says why. */
const planOf = ({ kind, lever, action, expected, dueOn, reason }: SnapshotImprovement): PaperPlan =>
  kind === 'none-needed' ? { lever: '无需改进', action: reason, expected: '', due: '' } : { lever: lever === null ? '' : LEVER_NAMES[lever], action, expected, due: dueOn ?? '' }

/** What became of the row's targets after they were agreed, as lines to print. */
function changesOf({ indicatorId, figures, unit, displayUnit }: Sheet['rows'][number], part: number, changes: readonly SnapshotTargetChange[]): string[] {
  const own = changes.filter((change) => change.indicatorId === indicatorId && change.part === part)
  return own.length === 0 ? [] : changeLines(own.map(({ onDay, byName, field, ...change }) => ({ ...change, field: field as TargetField, on: onDay, by: byName })), figures, { unit, displayUnit })
}

const servedOn = ({ from, to, days }: Sheet['head']) => (from === null || to === null ? null : { from, to, days })

/** Of part of a month the person's pay is not this sheet's to say: it goes by the month as a whole. */
const payOf = ({ employeeId, parts, days, month }: Sheet['head'], bases: PaperSource['bases']): PayFacts | null => {
  const baseFen = bases.get(employeeId) ?? null
  return baseFen === null || parts > 1 ? null : { baseFen, days, daysOfMonth: daysInMonth(month) }
}

/** Only what the sheet itself keeps: a confirmed one prints the names, rules and scores it was confirmed under. */
function factsOf({ head, rows, adjustments }: Sheet, { company, edition, improvements, appeals, targetChanges, bases }: PaperSource): Omit<SheetFacts, 'printedWhen'> {
  const changes = targetChanges.get(head.employeeId) ?? []
  return {
    company, month: head.month, served: servedOn(head),
    employee: employeeOf(head), servedNote: head.servedNote, part: head.whole === null ? null : { at: head.part, joined: head.whole.sentence },
    rows: rows.map((row) => ({
      input: rowInput(row), exempt: row.exempt, dimension: row.dimension, definition: row.definition, source: row.source, selfScore: row.selfScore,
      standard: `${RULE_NAMES[row.rule.kind]}：${standardOf(row)}`, evidence: row.note, changes: changesOf(row, head.part, changes),
    })),
    score: {
      state: head.sheet, rows: rows.map(({ effectiveWeight, score }) => ({ effectiveWeight, score })), subtotal: head.subtotal, adjustment: head.adjustment,
      total: head.total, grade: head.grade, coefficient: head.coefficient, sentence: head.sentence,
    },
    okr: head.okrWeight === null ? null : { weight: head.okrWeight, score: head.okrScore },
    adjustments, veto: head.veto, selfSummary: head.selfComment, managerComment: head.managerComment,
    plans: (improvements.get(head.employeeId) ?? []).map(planOf), appeal: (appeals.get(head.id) ?? []).map(appealLine).join('\n'), consent: null, corrected: edition, pay: payOf(head, bases),
    confirmed: head.confirmedAt === null ? null
      : { by: head.confirmedBy ?? '', at: wallClock(new Date(head.confirmedAt)), standIn: head.confirmedAs === 'owner-stand-in' },
  }
}
