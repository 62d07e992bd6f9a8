import type { Parsed } from '../../../shared/api/contract.ts'
import { auditLines, methodName } from '../../../shared/text/audit-sentence.ts'
import { safeFileName } from '../../../shared/print/file-name.ts'
import { writeCsv } from '../../files/workbook/write-csv.ts'
import { writeWorkbook, type OutCell } from '../../files/workbook/write-workbook.ts'
import { today } from '../../platform/clock.ts'
import { backwardSteps } from '../../repositories/audit.ts'
import type { ReadContext } from '../context.ts'
import { wallClock } from '../print/wall-clock.ts'
import { entriesThrough } from './list-audit.ts'
import { namesNow } from './names.ts'

/** A cell of a workbook takes no more. */
const LONGEST = 32_000

/** The record as a file, newest first, everything the filter lets through. */
export async function exportAudit({ db, clock }: Pick<ReadContext, 'db' | 'clock'>, { filter, format }: Parsed<'audit.export'>): Promise<{ name: string; bytes: Uint8Array; kind: 'xlsx' | 'csv' }> {
  const names = namesNow(db)
  const entries = [...entriesThrough(db, filter)]
  const back = backwardSteps(db, entries.map(({ seq }) => seq))
  const rows: OutCell[][] = [
    ['序号', '时间', '操作人', '操作', '做了什么', '细节', '时钟'].map((header) => ({ header })),
    ...entries.map(({ seq, at, operator, method, sentence, details }): OutCell[] => [
      { number: String(seq) }, wallClock(new Date(at)), operator, methodName(method), sentence,
      auditLines(method, details, names).map(({ label, value }) => `${label}：${value}`).join('；').slice(0, LONGEST), back.has(seq) ? '早于上一条' : '',
    ]),
  ]
  const name = safeFileName(`操作记录_${today(clock)}`, `.${format}`)
  if (format === 'csv') return { name, bytes: writeCsv(rows), kind: format }
  return { name, bytes: await writeWorkbook([{ name: '操作记录', frozenRows: 1, widths: [8, 18, 12, 14, 60, 80, 12], rows }]), kind: format }
}
