import type { SheetReading } from './intake.ts'
import type { RawSheet } from './sheet.ts'
import type { RawLine } from './raw-line.ts'
import { readTableSheet } from './table-sheet.ts'
import { readWideSheet } from './wide-sheet.ts'

const unreadSheet = (sheet: RawSheet, sentence: string): { readings: SheetReading[]; lines: RawLine[] } => ({
  readings: [{ name: sheet.name, kind: null, headerLine: null, columns: [], lines: 0, sentence }], lines: [],
})

const EXPECTED = '要有一行表头：员工表写“工号、姓名、部门、岗位…”，目标表写“工号、月份、指标、目标值…”，结果表写“工号、月份、指标、实际值…”。可以点“下载导入模板”，把内容贴进去再导入。'

/** Finds out what each sheet is. A sheet that is not understood is named, never passed over in silence. */
export function recognise(sheets: readonly RawSheet[]): { readings: SheetReading[]; lines: RawLine[] } {
  const parts = sheets.map((sheet) => {
    if (sheet.rows.length === 0) return unreadSheet(sheet, `工作表“${sheet.name}”是空的。`)
    if (sheet.hidden) return unreadSheet(sheet, `工作表“${sheet.name}”是隐藏的，没有读取。要导入它，请先在 Excel 里取消隐藏。`)
    return readWideSheet(sheet) ?? readTableSheet(sheet) ?? unreadSheet(sheet, `工作表“${sheet.name}”没有认出来，没有读取。${EXPECTED}`)
  })
  return { readings: parts.flatMap((part) => part.readings), lines: parts.flatMap((part) => part.lines) }
}
