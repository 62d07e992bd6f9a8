import { textWidth } from '../typeset/advance.ts'
import type { Band, Cell, Grid, Line } from '../typeset/grid.ts'
import { columnEm, columnFor, LEADING, SUM_FONT, SUM_INDENT } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import { headBand } from '../typeset/bands.ts'
import { SHEET_WIDTH } from '../typeset/page.ts'
import type { PaperRow } from './paper.ts'

const HEADINGS = ['序号', '类别', '指标', '定义/公式', '单位', '权重', '目标值', '实际', '评分标准与算式', '数据来源', '自评', '得分'] as const
const NAME = 2, DEFINITION = 3, UNIT = 4, WEIGHT = 5, STANDARD = 8, SOURCE = 9
/** Widest a column of figures may grow; a longer figure is set in two lines. */
const FIGURE_MOST = 110, UNIT_MOST = 68
/** Columns of words take what their longest text needs in so many lines, up to so many em; 评分标准 has all the rest. */
const WORDS: Record<number, { lines: number; most: number }> = { [NAME]: { lines: 2, most: 9 }, [DEFINITION]: { lines: 3, most: 12 }, [SOURCE]: { lines: 2, most: 6 } }

const figuresOf = ({ floor, target, stretch }: PaperRow): string[] =>
  [['底线', floor], ['目标', target], ['挑战', stretch]].flatMap(([name, figure]) => (figure === '' ? [] : `${name} ${figure}`))

const texts = (row: PaperRow): string[][] => [
  [row.sequence], [row.dimensionName], [row.name], [row.definition], [row.displayUnit], [row.weight, row.effectiveWeight ?? ''],
  figuresOf(row), [row.actual], [], [row.source], [row.selfScore], [row.score],
]

/** Far longer than any column is wide: what it measures no longer matters. */
const measured = (text: string): number => (text.length > 60 ? 60 : textWidth(text))

function columnsOf(rows: readonly PaperRow[]): number[] {
  const widths = HEADINGS.map((heading, at) => (at === STANDARD ? 0 : columnFor(textWidth(heading))))
  for (const row of rows) texts(row).forEach((lines, at) => {
    const words = WORDS[at]
    const em = Math.max(0, ...lines.map(measured))
    // One em more than a fair share: lines end where words do.
    const wanted = words ? columnFor(Math.min(words.most, em / words.lines + 1)) : Math.min(at === UNIT ? UNIT_MOST : FIGURE_MOST, columnFor(em))
    if (at !== STANDARD) widths[at] = Math.max(widths[at] ?? 0, wanted)
  })
  widths[STANDARD] = SHEET_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return widths
}

function rowBand(row: PaperRow, columns: readonly number[]): Band {
  const set = (text: string, at: number, tone?: Line['tone']): Line[] =>
    breakLines(text, columnEm(columns[at] ?? 0)).map((line) => (tone ? { text: line, tone } : { text: line }))
  const cell = (kind: Cell['kind'], text: string, at: number, tone?: Line['tone']): Cell => ({ kind, lines: set(text, at, tone) })
  const sums = breakLines(row.sentence, columnEm((columns[STANDARD] ?? 0) - SUM_INDENT, SUM_FONT), 'whole').map((text): Line => ({ text, tone: 'sum' }))
  const weight = cell('number', row.weight, WEIGHT)
  if (row.effectiveWeight !== null) weight.lines.push(...set(row.effectiveWeight, WEIGHT, 'strong'))
  return {
    leading: LEADING, least: 0, continued: '续', ...(row.state === 'scored' ? {} : { shaded: true }),
    cells: [
      cell('centre', row.sequence, 0), cell('centre', row.dimensionName, 1), cell('text', row.name, NAME), cell('text', row.definition, DEFINITION),
      cell('centre', row.displayUnit, UNIT), weight, { kind: 'text', lines: figuresOf(row).flatMap((figure) => set(figure, 6)) },
      cell('number', row.actual, 7), { kind: 'text', lines: [...set(row.standard, STANDARD), ...sums] }, cell('text', row.source, SOURCE),
      cell('number', row.selfScore, 10), cell('number', row.score, 11, 'strong'),
    ],
  }
}

/** The scored rows: sequence to score, one band each. */
export function rowGrid(rows: readonly PaperRow[]): Grid {
  const columns = columnsOf(rows)
  return { name: 'rows', columns, head: [headBand(HEADINGS)], bands: rows.map((row) => rowBand(row, columns)) }
}
