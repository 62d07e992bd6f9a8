import { writeWorkbook } from './write-workbook.ts'
import type { OutCell, OutSheet } from './write-workbook.ts'

const heads = (...names: string[]): OutCell[] => names.map((header) => ({ header }))

/** Headers are the importer's own first choice, so a filled template is read without a question. */
const SHEETS: OutSheet[] = [
  {
    name: '员工', frozenRows: 2, widths: [10, 14, 18, 16, 14, 14, 14, 16],
    rows: [
      [{ note: '说明：从第 3 行起一人一行；工号和姓名必填，工号写成文本（如 001）。日期写成 2026-11-01，金额只写数字。用不到的工作表可以留空。' }],
      heads('工号', '姓名', '部门', '岗位', '直接上级工号', '入职日期', '离职日期', '绩效基数(元)'),
    ],
  },
  {
    name: '目标', frozenRows: 2, widths: [10, 14, 12, 22, 12, 12, 12],
    rows: [
      [{ note: '说明：一行是一个人一个月一项指标；月份写成 2026-11。底线和挑战可以不填。百分比指标写 5 或 5%。' }],
      heads('工号', '姓名', '月份', '指标', '底线值', '目标值', '挑战值'),
    ],
  },
  {
    name: '结果', frozenRows: 2, widths: [10, 14, 12, 22, 12, 30],
    rows: [
      [{ note: '说明：还没有结果的不要写 0，留空或删掉那一行，它会显示“待录”。' }],
      heads('工号', '姓名', '月份', '指标', '实际值', '备注'),
    ],
  },
]

/** 导入模板.xlsx */
export const importTemplate = (): Promise<Uint8Array> => writeWorkbook(SHEETS)
