import type { Band, Cell, Grid, Line } from '../typeset/grid.ts'
import { bandLines, columnEm, FONT, LEADING } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import type { Consent, SheetPaper } from './paper.ts'

/** Paper A4 landscape is 1122 px wide; 8 mm stay free left and right. */
export const SHEET_WIDTH = 1062
/** Least heights for the pen: a comment box, a plan line, a signature. */
const COMMENT_LEAST = 52, PEN_LINE = 25, SIGN_LINE = 23
const LABEL = 72

const cell = (kind: Cell['kind'], text: string, width: number, font = FONT): Cell =>
  ({ kind, lines: breakLines(text, columnEm(width, font)).map((line): Line => ({ text: line })) })
/** A band of (kind, text) pairs over the grid's columns. */
const band = (columns: readonly number[], cells: readonly [Cell['kind'], string][], least = 0): Band =>
  ({ leading: LEADING, least, cells: cells.map(([kind, text], at) => cell(kind, text, columns[at] ?? 0)) })

/** Grey head row; headings are short words that fit their columns. */
export const headBand = (headings: readonly string[]): Band =>
  ({ leading: LEADING, least: 0, cells: headings.map((text) => ({ kind: 'label', lines: [{ text }] })) })

/** Above this many lines a fact gets the sheet's whole width, so that one long name does not push the rows off the page. */
const FACT_LINES = 3

export function employeeGrid({ employee }: SheetPaper): Grid {
  const columns = [40, 64, 40, 104, 40, 112, 40, 130, 40, 88, 64, 84, 40, 176]
  const pairs = [['工号', employee.number], ['姓名', employee.name], ['部门', employee.department], ['岗位', employee.position],
    ['入职', employee.hired], ['直接上级', employee.manager], ['周期', employee.period]] as const
  const side = band(columns, pairs.flatMap(([label, text]) => [['label', label], ['text', text]] as const))
  if (bandLines(side) <= FACT_LINES) return { name: 'employee', columns, head: [], bands: [side] }
  const wide = [LABEL, SHEET_WIDTH - LABEL]
  return { name: 'employee', columns: wide, head: [], bands: pairs.map(([label, text]) => band(wide, [['label', label], ['text', text]])) }
}

export const noteGrid = ({ notes }: SheetPaper): Grid =>
  ({ name: 'notes', columns: [SHEET_WIDTH], head: [], bands: notes.map((note) => band([SHEET_WIDTH], [['text', `注：${note}`]])) })

export function adjustmentGrid({ adjustments }: SheetPaper): Grid {
  if (adjustments.length === 0) {
    const columns = [LABEL, SHEET_WIDTH - LABEL]
    return { name: 'adjustments', columns, head: [], bands: [band(columns, [['label', '加减分'], ['text', '本月无加减分']])] }
  }
  const columns = [LABEL, 92, 560, 338]
  return {
    name: 'adjustments', columns, head: [headBand(['加减分', '日期', '原因', '凭据'])],
    bands: adjustments.map(({ points, on, reason, evidence }) => band(columns, [['number', points], ['centre', on], ['text', reason], ['text', evidence]])),
  }
}

export function totalGrid({ totals, veto }: SheetPaper): Grid[] {
  const pairs = [['小计', totals.subtotal], ['加减', totals.adjustment], ['总分', totals.total], ['等级', totals.grade], ['系数', totals.coefficient]] as const
  const figures = [LABEL, 140, LABEL, 140, LABEL, 141, LABEL, 140, LABEL, 141]
  const words = [LABEL, SHEET_WIDTH - LABEL]
  const sum: Band = {
    leading: 22, least: 30,
    cells: pairs.flatMap(([label, text], at) => [cell('label', label, LABEL), cell('big', text, figures[2 * at + 1] ?? 0, 17)]),
  }
  return [
    { name: 'totals', columns: figures, head: [], bands: [sum] },
    {
      name: 'totals', columns: words, head: [],
      bands: [band(words, [['label', '合计说明'], ['text', totals.sentence]]), ...(veto === null ? [] : [band(words, [['label', '一票否决'], ['text', veto]])])],
    },
  ]
}

export function commentGrid({ selfSummary, managerComment }: SheetPaper): Grid {
  const half = SHEET_WIDTH / 2
  return {
    name: 'comments', columns: [half, half], head: [headBand(['自评总结', '上级评语'])],
    bands: [band([half, half], [['open', selfSummary], ['open', managerComment]], selfSummary !== '' && managerComment !== '' ? 0 : COMMENT_LEAST)],
  }
}

export function planGrid({ plans }: SheetPaper): Grid {
  const columns = [200, 432, 320, 110]
  const written = plans.map(({ lever, action, expected, due }) => band(columns, [['text', lever], ['text', action], ['text', expected], ['centre', due]]))
  const blank = (): Band => band(columns, [['text', ''], ['text', ''], ['text', ''], ['text', '']], PEN_LINE)
  return { name: 'plans', columns, head: [headBand(['改进领域', '行动', '期望结果', '期限'])], bands: written.length > 0 ? written : [blank(), blank()] }
}

export function appealGrid({ appeal }: SheetPaper): Grid {
  const columns = [LABEL, SHEET_WIDTH - LABEL]
  const text = appeal.trim() === '' ? '□ 无申诉　　□ 申诉，理由：' : `☑ 申诉，理由：${appeal}`
  return { name: 'appeal', columns, head: [], bands: [band(columns, [['label', '申　诉'], ['text', text]], PEN_LINE)] }
}

const CONSENTS: readonly [Consent, string][] = [['agree', '同意'], ['disagree', '有异议'], ['refused', '拒签（见证人：　　　　　）']]
const SIGN = '签名：'
const DATE = '日期：　　　　年　　月　　日'

/** One band, so that no cut can fall between a name and its date. */
export function signatureGrid({ consent }: SheetPaper): Grid {
  const columns = [SHEET_WIDTH / 3, SHEET_WIDTH / 3, SHEET_WIDTH / 3]
  const boxes = CONSENTS.map(([answer, word]) => `${answer === consent ? '☑' : '□'} ${word}`).join('　')
  const signer = (first: string): Cell => ({ kind: 'open', lines: [first, SIGN, DATE].map((text) => ({ text })) })
  return {
    name: 'signatures', columns, head: [headBand(['被考核人', '直接上级', '总经理'])],
    bands: [{ leading: SIGN_LINE, least: 0, cells: [signer(boxes), signer('已与被考核人面谈　□ 是　□ 否'), signer('')] }],
  }
}
