import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { entryName } from '../../../shared/domain/evaluation/ledger.ts'
import { safeFileName } from '../../../shared/print/file-name.ts'
import { writeCsv } from '../../files/workbook/write-csv.ts'
import { writeWorkbook, type OutCell, type OutSheet } from '../../files/workbook/write-workbook.ts'
import type { ReadContext } from '../context.ts'
import { getLedger } from './ledger.ts'

type Ledger = Output<'ledger.get'>

const heads = (...names: string[]): OutCell[] => names.map((header) => ({ header }))
const figure = (number: string | null): OutCell => (number === null ? null : { number })

/** The ledger as a file: entries, people and departments as sheets of a workbook, or the entries alone as CSV. */
export async function exportLedger(context: Pick<ReadContext, 'db'>, { format, ...span }: Parsed<'ledger.export'>): Promise<{ name: string; bytes: Uint8Array; kind: 'xlsx' | 'csv' }> {
  const ledger = getLedger(context, span)
  const name = safeFileName(`奖惩台账_${ledger.from}至${ledger.to}`, `.${format}`)
  if (format === 'csv') return { name, bytes: writeCsv(entryRows(ledger)), kind: format }
  return { name, bytes: await writeWorkbook([entrySheet(ledger), sumSheet('按人', ['工号', '姓名', '部门'], ledger.people.map((person) => [[person.number, person.name, person.department], person])), sumSheet('按部门', ['部门'], ledger.departments.map((each) => [[each.department], each]))]), kind: format }
}

function entryRows({ entries }: Ledger): OutCell[][] {
  return [
    heads('月份', '工号', '姓名', '部门', '直接上级', '日期', '类别', '分值', '原因', '证据', '附件数', '该表加减合计', '计入总分', '是否封顶'),
    ...entries.map((entry): OutCell[] => [
      entry.month, entry.number, entry.name, entry.department, entry.managerName, { day: entry.on }, entryName(entry), figure(entry.points), entry.reason, entry.evidence,
      figure(String(entry.attachments)), figure(entry.sum), figure(entry.counted), entry.clamped ? '是' : '否',
    ]),
  ]
}

function entrySheet(ledger: Ledger): OutSheet {
  const note = `${ledger.ratio.sentence}加减分合计封顶 ±${ledger.limit} 分；“计入总分”是整张考核表封顶后的加减分。`
  return { name: '奖惩台账', frozenRows: 2, widths: [10, 10, 12, 14, 12, 12, 18, 8, 36, 24, 8, 14, 10, 10], rows: [[{ note }], ...entryRows(ledger)] }
}

function sumSheet(name: string, keys: string[], lines: readonly (readonly [string[], Ledger['total']])[]): OutSheet {
  return {
    name, frozenRows: 1, widths: [...keys.map(() => 14), 8, 10, 8, 10, 8, 10, 10, 10],
    rows: [
      heads(...keys, '奖次数', '奖分', '惩次数', '惩分', '校准', '一票否决', '净分', '计入总分'),
      ...lines.map(([words, sum]): OutCell[] => [
        ...words, ...[String(sum.rewards), sum.rewardPoints, String(sum.penalties), sum.penaltyPoints, String(sum.calibrations), String(sum.vetoes), sum.net, sum.counted].map(figure),
      ]),
    ],
  }
}
