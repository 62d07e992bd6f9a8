import { wideCell } from '../typeset/bands.ts'
import { cellsOf, columnWidths, FIGURE, headOf, REST, runLines, words, type Column } from '../typeset/columns.ts'
import type { Band, Grid, Line } from '../typeset/grid.ts'
import { LEADING, SUM_FONT, SUM_INDENT } from '../typeset/grid.ts'
import type { Format } from '../typeset/page.ts'
import type { PaperOptions } from '../options.ts'
import type { PaperRow } from './paper.ts'

export type RowOptions = Pick<PaperOptions, 'hideWeights' | 'source' | 'self' | 'gap' | 'definition' | 'evidence'>
/** `pen`: least height of a row whose cells are filled in by hand, px. */
export interface RowSetting extends RowOptions { pen?: number }

const figuresOf = ({ floor, target, stretch }: PaperRow): string[] =>
  [['底线', floor], ['目标', target], ['挑战', stretch]].flatMap(([name, figure]) => (figure === '' ? [] : `${name} ${figure}`))

const bold = (text: string): Line => ({ text, tone: 'strong' })
const sum = (text: string): Line => ({ text, tone: 'sum' })

const SEQUENCE: Column<PaperRow> = { heading: '序号', kind: 'centre', width: FIGURE, texts: (row) => [row.sequence] }
const DIMENSION: Column<PaperRow> = { heading: '类别', kind: 'centre', width: FIGURE, texts: (row) => [row.dimensionName] }
const DEFINITION: Column<PaperRow> = { heading: '定义/公式', kind: 'text', width: words(12, 3), texts: (row) => [row.definition] }
const UNIT: Column<PaperRow> = { heading: '单位', kind: 'centre', width: { kind: 'figure', most: 68 }, texts: (row) => [row.displayUnit] }
const WEIGHT: Column<PaperRow> = { heading: '权重', kind: 'number', width: FIGURE, texts: (row) => (row.effectiveWeight === null ? [row.weight] : [row.weight, bold(row.effectiveWeight)]) }
const TARGET: Column<PaperRow> = { heading: '目标值', kind: 'text', width: FIGURE, texts: figuresOf }
const ACTUAL: Column<PaperRow> = { heading: '实际', kind: 'number', width: FIGURE, texts: (row) => [row.actual] }
const SOURCE: Column<PaperRow> = { heading: '数据来源', kind: 'text', width: words(6, 2), texts: (row) => [row.source] }
const SELF: Column<PaperRow> = { heading: '自评', kind: 'number', width: FIGURE, texts: (row) => [row.selfScore] }
const GAP: Column<PaperRow> = { heading: '自评差', kind: 'number', width: FIGURE, texts: (row) => [row.selfGap] }
const SCORE: Column<PaperRow> = { heading: '得分', kind: 'number', width: FIGURE, texts: (row) => [bold(row.score)] }

const when = (shown: boolean, column: Column<PaperRow>): Column<PaperRow>[] => (shown ? [column] : [])
/** A cell for the pen is as wide as a figure written by hand: 14 mm. */
const forPen = (column: Column<PaperRow>): Column<PaperRow> => ({ ...column, texts: () => ['　　　　'] })

/** Standard, changed targets, sum and evidence: what explains the score. */
const explained = (row: PaperRow, { evidence }: RowOptions): Line[] => [
  { text: row.standard }, ...row.changes.map((text): Line => ({ text })), ...(evidence && row.evidence !== '' ? [{ text: `凭据：${row.evidence}` }] : []), sum(row.sentence),
].filter(({ text }) => text !== '')

const explainedLines = (row: PaperRow, options: RowOptions, width: number): Line[] =>
  explained(row, options).flatMap((run) => (run.tone === 'sum' ? runLines(run, width - SUM_INDENT, SUM_FONT, 'whole') : runLines(run, width)))

const shade = (row: PaperRow): Pick<Band, 'shaded'> => (row.state === 'scored' ? {} : { shaded: true })

/** Landscape: one band a row, with the standard and its sum in a column of their own. */
function wideRows(rows: readonly PaperRow[], options: RowSetting, total: number): Grid {
  const pen = options.pen !== undefined
  const column = (one: Column<PaperRow>) => (pen ? forPen(one) : one)
  const standard: Column<PaperRow> = { heading: options.hideWeights || pen ? '评分标准' : '评分标准与算式', kind: 'text', width: REST, texts: () => [] }
  const columns = [
    SEQUENCE, DIMENSION, { heading: '指标', kind: 'text' as const, width: words(9, 2), texts: (row: PaperRow) => [row.name] }, ...when(options.definition, DEFINITION), UNIT,
    ...when(!options.hideWeights, WEIGHT), TARGET, column(ACTUAL), standard, ...when(options.source, SOURCE), ...when(options.self, column(SELF)), ...when(options.gap && !pen, GAP), column(SCORE),
  ]
  const widths = columnWidths(columns, rows, total)
  const at = columns.indexOf(standard)
  const bands = rows.map((row): Band => {
    const cells = cellsOf(columns, widths, row)
    cells[at] = { kind: 'text', lines: explainedLines(row, options, widths[at] ?? 0) }
    return { leading: LEADING, least: options.pen ?? 0, continued: '续', ...shade(row), cells }
  })
  return { name: 'rows', columns: widths, head: [headOf(columns)], bands }
}

/** Portrait: the figures in one band, and beneath it, over the whole width, what they mean. */
function tallRows(rows: readonly PaperRow[], options: RowSetting, total: number): Grid {
  const pen = options.pen !== undefined
  const column = (one: Column<PaperRow>) => (pen ? forPen(one) : one)
  const columns = [
    SEQUENCE, DIMENSION, { heading: '指标', kind: 'text' as const, width: REST, texts: (row: PaperRow) => [bold(row.name)] }, UNIT, ...when(!options.hideWeights, WEIGHT), TARGET,
    column(ACTUAL), ...when(options.self, column(SELF)), ...when(options.gap && !pen, GAP), column(SCORE),
  ]
  const widths = columnWidths(columns, rows, total)
  const [first = 0] = widths
  const bands = rows.flatMap((row): Band[] => {
    const figures: Band = { leading: LEADING, least: options.pen ?? 22, withNext: true, continued: '续', ...shade(row), cells: cellsOf(columns, widths, row) }
    const about = [options.definition && row.definition !== '' ? `定义：${row.definition}` : '', options.source && row.source !== '' ? `数据来源：${row.source}` : ''].filter((text) => text !== '').join('　')
    const words_ = wideCell('text', about, total - first, columns.length - 1)
    words_.lines.push(...explainedLines(row, options, total - first))
    if (words_.lines.length === 0) return [{ ...figures, withNext: false }]
    return [figures, { leading: LEADING, least: 0, continued: '续', ...shade(row), cells: [{ kind: 'centre', lines: [], joined: true }, words_] }]
  })
  return { name: 'rows', columns: widths, head: [headOf(columns)], bands }
}

/** The scored rows: sequence to score. */
export const rowGrid = (rows: readonly PaperRow[], options: RowSetting, { name, sheet }: Format): Grid =>
  (name === 'landscape' ? wideRows : tallRows)(rows, options, sheet)
