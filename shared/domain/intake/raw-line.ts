import type { IntakeField, IntakeKind, LineKey } from './intake.ts'
import type { Cell } from './sheet.ts'
import { quoted, saysNothing } from './fold.ts'

/** One fact of the file before it is judged. */
export interface RawLine {
  key: LineKey
  kind: IntakeKind
  sheet: string
  line: number
  draft: Partial<Record<IntakeField, string>>
  /** Units from the header, per field. */
  units: Partial<Record<IntakeField, string>>
  /** Cells that hold no usable value (#DIV/0!, a formula never computed), until the user edits them. */
  broken: Partial<Record<IntakeField, string>>
  /** Set when the row carries no data: 合计, 制表. */
  notData: string | null
}

export const brokenCell = (cell: Cell): string | null => {
  if (cell.kind === 'error') return `单元格里是错误值 ${quoted(cell.text)}，请改成数字或文字`
  return cell.kind === 'formula-without-value' ? '这个公式没有保存算好的结果，请用 Excel 或 WPS 打开文件、保存一次再导入，或在这里直接写上数值' : null
}

const TOTALS = /^(合计|总计|小计|共计|平均|平均值|汇总|总和|合\s*计)[::]?$/
const SIGNATURES = /^(制表|制单|填表|填报|审核|审批|复核|批准|签字|签名|确认|总经理|负责人|日期|说明|注|备注|填写说明)(人|者|日期|签字|签名)*[::]/
/** The word that shows a row to be a total or a signature line rather than a person, or null. */
export function notDataWord(texts: readonly string[]): string | null {
  const first = texts.map((text) => text.normalize('NFKC').replace(/\s+/g, '')).find((text) => text !== '') ?? ''
  return TOTALS.test(first) || SIGNATURES.test(first) ? first : null
}

/** The draft's text of a field, '' where the file says nothing. */
export const said = (line: RawLine, field: IntakeField): string => {
  const text = line.draft[field] ?? ''
  return saysNothing(text) ? '' : text.trim()
}
