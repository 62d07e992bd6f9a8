import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { joinSums } from '../../../shared/domain/evaluation/join-parts.ts'
import { ledgerOf, type LedgerSheet } from '../../../shared/domain/evaluation/ledger.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import { ledgerPaper, type LedgerPaper } from '../../../shared/print/ledger-sheet/ledger-paper.ts'
import { monthTitle } from '../../../shared/print/month-title.ts'
import { performancePay } from '../../../shared/print/pay-text.ts'
import { reportPaper, type ReportPaper, type ReportTable } from '../../../shared/print/report/report.ts'
import type { SummaryPerson } from '../../../shared/print/summary-sheet/facts.ts'
import { summaryPaper, type SummaryPaper } from '../../../shared/print/summary-sheet/summary-paper.ts'
import { ledgerSheets } from '../../repositories/ledger.ts'
import type { ReadContext } from '../context.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import { getSummary } from '../summary/summary.ts'
import { companyOn, type PaperSource } from '../months/version-sheets.ts'
import { monthSource, wholeSource, type Chosen } from './chosen.ts'
import { wallClock } from './wall-clock.ts'

type Context = Pick<ReadContext, 'db' | 'clock'>

/** 汇总表: each person once; who had two managers or positions stands with the last of them and the month's joined total. */
export function monthSummaryPaper({ db, clock }: Context, chosen: Chosen): { paper: SummaryPaper; people: number } {
  const { company, edition, sheets, bases, grades } = wholeSource(db, chosen)
  const people = [...Map.groupBy(sheets, ({ head }) => head.employeeId)].map(([id, own]) => personOf(id, own.map(({ head }) => head), bases))
  return { paper: summaryPaper({ company, month: chosen.month, people, grades, corrected: edition ?? '', printedWhen: wallClock(clock.now()) }), people: people.length }
}

function personOf(id: EmployeeId, parts: readonly Sheet['head'][], bases: PaperSource['bases']): SummaryPerson {
  const last = parts.at(-1)
  if (last === undefined) throw new RangeError('somebody without a sheet is not on the summary')
  const { number, name, department, position, managerName, whole } = last
  const said = whole === null ? last : { ...last, ...whole, ...joinSums(parts, whole.total) }
  const excused = whole === null ? last.sheet === 'excused' : whole.state === 'excused'
  const baseFen = bases.get(id) ?? null
  const days = parts.reduce((sum, part) => sum + part.days, 0)
  const daysOfMonth = daysInMonth(last.month)
  return {
    number, name, department, position, manager: managerName, total: said.total, grade: said.grade, coefficient: said.coefficient,
    subtotal: said.total === null ? null : said.subtotal, adjustment: said.total === null ? null : said.adjustment,
    split: whole !== null,
    remark: excused ? `免考${last.excusedReason === null ? '' : `：${last.excusedReason}`}` : whole !== null && whole.total !== null ? whole.sentence : days < daysOfMonth ? `在岗 ${days} 天` : '',
    confirmed: parts.every(({ confirmedAt }) => confirmedAt !== null),
    payFen: baseFen === null || said.coefficient === null ? null : performancePay({ baseFen, days, daysOfMonth, coefficient: said.coefficient }),
  }
}

const lineOf = ({ head, adjustments }: Sheet): LedgerSheet => ({
  evaluationId: head.id, month: head.month, employeeId: head.employeeId, number: head.number, name: head.name, department: head.department, managerName: head.managerName,
  veto: head.veto, counted: head.adjustment, lines: adjustments.map(({ id, points, reason, on, evidence, ...one }) => ({ id, points, reason, on, evidence, kind: 'kind' in one && one.kind === 'calibration' ? 'calibration' : 'merit', attachments: 0 })),
})

/** 奖惩台账 of the month; of an older version what its sheets kept. */
export function monthLedgerPaper({ db, clock }: Context, chosen: Chosen): LedgerPaper {
  const { month, version } = chosen
  const source = version === null ? null : monthSource(db, chosen)
  const sheets = source === null ? ledgerSheets(db, month, month) : source.sheets.map(lineOf)
  return ledgerPaper({ company: source?.company ?? companyOn(db, month), month, ledger: ledgerOf(sheets), printedWhen: wallClock(clock.now()) })
}

const tableOf = (table: NonNullable<ReturnType<typeof getSummary>['sections'][number]['table']>): ReportTable => ({
  headings: table.columns.map(({ title }) => title), rows: table.rows, numbers: table.columns.flatMap(({ align }, at) => (align === 'right' ? [at] : [])),
})

/** 月度营销总结 in the owner's words where there are some. A month that is not closed prints as a draft. */
export function monthReportPaper(context: Context, { month }: Chosen): ReportPaper {
  const { sections, closed } = getSummary(context, { month })
  return reportPaper({
    company: companyOn(context.db, month), month, title: `${monthTitle(month)}营销总结`, number: `ZJ-${month}`, printedWhen: wallClock(context.clock.now()), corrected: closed ? '' : '草稿',
    signers: [{ who: '总经理', boxes: '' }],
    sections: sections.map(({ heading, generated, edited, table }) => ({
      heading, paragraphs: edited === null ? generated : edited.split('\n').filter((line) => line.trim() !== ''), ...(table !== null && { table: tableOf(table) }),
    })),
  })
}
