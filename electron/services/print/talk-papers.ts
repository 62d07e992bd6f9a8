import type { SnapshotInterview } from '../../../shared/domain/period/snapshot.ts'
import type { AgreedPoint } from '../../../shared/domain/interview/interview.ts'
import { appealPaper, type AppealFacts, type AppealPaper } from '../../../shared/print/appeal-sheet/appeal-paper.ts'
import { interviewPaper, type InterviewPaper } from '../../../shared/print/interview-sheet/interview-paper.ts'
import type { AppealRecord } from '../../repositories/appeals.ts'
import type { ReadContext } from '../context.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import { chosenSource, employeeOf, type Chosen } from './chosen.ts'
import { wallClock } from './wall-clock.ts'

type Context = Pick<ReadContext, 'db' | 'clock'>
export interface TalkPapers<Paper> { sheet: Sheet; papers: Paper[] }

const outcomeOf = ({ total, grade, whole }: Sheet['head']) => (whole === null ? { total, grade } : { total: whole.total, grade: whole.grade })
const said = ({ agreed, ...interview }: SnapshotInterview) => ({ ...interview, agreed: agreed as AgreedPoint[] })

/** 绩效面谈记录: one paper a person, however many part-sheets; blank lines where nothing is written down yet. */
export function interviewPapers({ db, clock }: Context, chosen: Chosen): TalkPapers<InterviewPaper>[] {
  const { company, sheets, interviews } = chosenSource(db, chosen)
  const printedWhen = wallClock(clock.now())
  const last = new Map(sheets.map((sheet) => [sheet.head.employeeId, sheet]))
  return [...last.values()].map((sheet) => {
    const interview = interviews.get(sheet.head.employeeId)
    return {
      sheet, papers: [interviewPaper({ company, month: chosen.month, employee: employeeOf(sheet.head), ...outcomeOf(sheet.head), interview: interview === undefined ? null : said(interview), signedOn: interview?.signedOn ?? null, printedWhen })],
    }
  })
}

const told = ({ on, rowName, reason, wanted, outcome, answer, answeredOn, answeredBy }: AppealRecord, at: number): AppealFacts['appeal'] =>
  ({ at, on, rowName, reason, wanted, outcome, answer, answeredOn, answeredBy })

/** 申诉表: one paper an appeal, a blank form for who has none. */
export function appealPapers({ db, clock }: Context, chosen: Chosen): TalkPapers<AppealPaper>[] {
  const { company, sheets, appeals } = chosenSource(db, chosen)
  const printedWhen = wallClock(clock.now())
  return sheets.map((sheet) => {
    const facts = { company, month: chosen.month, employee: employeeOf(sheet.head), ...outcomeOf(sheet.head), printedWhen }
    const own = appeals.get(sheet.head.id) ?? []
    return { sheet, papers: own.length === 0 ? [appealPaper({ ...facts, appeal: null })] : own.map((appeal, at) => appealPaper({ ...facts, appeal: told(appeal, at + 1) })) }
  })
}
