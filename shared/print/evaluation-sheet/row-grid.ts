import { textWidth } from '../typeset/advance.ts'
import type { Band, Cell, Grid, Line } from '../typeset/grid.ts'
import { columnEm, columnFor, LEADING } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import { headBand, SHEET_WIDTH } from './sheet-grid.ts'
import type { PaperRow } from './paper.ts'

const HEADINGS = ['序号', '类别', '指标', '定义 / 公式', '单位', '权重', '底线', '目标', '挑战', '实际', '评分标准与算式', '数据来源', '自评', '得分'] as const
/** Widest a column of figures may grow; a longer figure is set in two lines. */
const FIGURE_MOST = 92
/** Shares of what the figures leave: 指标, 定义, 评分标准, 数据来源. */
const NAME = 2, DEFINITION = 3, STANDARD = 10, SOURCE = 11
const SHARES: Record<number, number> = { [NAME]: 1, [DEFINITION]: 1.6, [STANDARD]: 3.95, [SOURCE]: 0.68 }
/** 数据来源 must not be narrower than its own heading. */
const WORDS_LEAST = columnFor(4)

const figures = (row: PaperRow): string[][] => [
  [row.sequence], [row.dimensionName], [], [], [row.displayUnit], [row.weight, row.effectiveWeight ?? ''],
  [row.floor], [row.target], [row.stretch], [row.actual], [], [], [row.selfScore], [row.score],
]

/** Columns of figures are as wide as this person's longest figure; the four columns of words share the rest. */
function columnsOf(rows: readonly PaperRow[]): number[] {
  const widths = HEADINGS.map((heading, at) => (at in SHARES ? 0 : columnFor(textWidth(heading))))
  for (const row of rows) figures(row).forEach((texts, at) => {
    if (at in SHARES) return
    const em = Math.max(...texts.map((text) => (text.length > 20 ? 20 : textWidth(text))))
    widths[at] = Math.min(FIGURE_MOST, Math.max(widths[at] ?? 0, columnFor(em)))
  })
  const rest = SHEET_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  const all = Object.values(SHARES).reduce((sum, share) => sum + share, 0)
  for (const [at, share] of Object.entries(SHARES)) widths[Number(at)] = Math.max(WORDS_LEAST, Math.floor((rest * share) / all))
  widths[STANDARD] = (widths[STANDARD] ?? 0) + SHEET_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return widths
}

function rowBand(row: PaperRow, columns: readonly number[]): Band {
  const set = (text: string, at: number, tone?: Line['tone']): Line[] =>
    breakLines(text, columnEm(columns[at] ?? 0), tone === 'sum' ? 'whole' : 'cut').map((line) => (tone ? { text: line, tone } : { text: line }))
  const cell = (kind: Cell['kind'], text: string, at: number, tone?: Line['tone']): Cell => ({ kind, lines: set(text, at, tone) })
  const sums = set(row.sentence, STANDARD, 'sum')
  const standard = set(row.standard, STANDARD)
  if (sums[0] && standard.length > 0) sums[0].tone = 'sum-start'
  const weight = cell('number', row.weight, 5)
  if (row.effectiveWeight !== null) weight.lines.push(...set(row.effectiveWeight, 5, 'strong'))
  return {
    leading: LEADING, least: 0, continued: '续', ...(row.state === 'scored' ? {} : { shaded: true }),
    cells: [
      cell('centre', row.sequence, 0), cell('centre', row.dimensionName, 1), cell('text', row.name, NAME), cell('text', row.definition, DEFINITION),
      cell('centre', row.displayUnit, 4), weight, cell('number', row.floor, 6), cell('number', row.target, 7), cell('number', row.stretch, 8),
      cell('number', row.actual, 9), { kind: 'text', lines: [...standard, ...sums] }, cell('text', row.source, SOURCE),
      cell('number', row.selfScore, 12), cell('number', row.score, 13, 'strong'),
    ],
  }
}

/** The scored rows: sequence to score, one band each. */
export function rowGrid(rows: readonly PaperRow[]): Grid {
  const columns = columnsOf(rows)
  return { name: 'rows', columns, head: [headBand(HEADINGS)], bands: rows.map((row) => rowBand(row, columns)) }
}
