import { band, wideCell } from '../typeset/bands.ts'
import { cellsOf, columnWidths, FIGURE, headOf, REST, words, type Column } from '../typeset/columns.ts'
import type { Band, Cell, Grid } from '../typeset/grid.ts'
import { LEADING } from '../typeset/grid.ts'
import { LABEL, type Format } from '../typeset/page.ts'
import type { PaperOptions } from '../options.ts'
import { signatureGrid } from '../signatures.ts'
import type { TargetPaper, TargetRow } from './paper.ts'

export type TargetOptions = Pick<PaperOptions, 'hideWeights' | 'source' | 'definition'>

const column = (heading: string, kind: Cell['kind'], width: Column<TargetRow>['width'], text: (row: TargetRow) => string): Column<TargetRow> =>
  ({ heading, kind, width, texts: (row) => [text(row)] })
const SEQUENCE = column('序号', 'centre', FIGURE, (row) => row.sequence)
const DIMENSION = column('类别', 'centre', FIGURE, (row) => row.dimensionName)
const DEFINITION = column('定义/公式', 'text', words(11), (row) => row.definition)
const UNIT = column('单位', 'centre', words(4), (row) => row.displayUnit)
const WEIGHT = column('权重', 'number', FIGURE, (row) => row.weight)
const FLOOR = column('底线', 'number', FIGURE, (row) => row.floor)
const TARGET: Column<TargetRow> = { heading: '目标', kind: 'number', width: FIGURE, texts: (row) => [{ text: row.target, tone: 'strong' }] }
const STRETCH = column('挑战', 'number', FIGURE, (row) => row.stretch)
const SOURCE = column('数据来源', 'text', words(5), (row) => row.source)
const OBJECTIVE = column('服务的目标', 'text', words(9), (row) => row.objective)

const when = (shown: boolean, one: Column<TargetRow>): Column<TargetRow>[] => (shown ? [one] : [])
const standardOf = (row: TargetRow, { hideWeights }: TargetOptions): string => (hideWeights ? row.plainStandard : row.standard)
const bandOf = (row: TargetRow, cells: Cell[]): Band => ({ leading: LEADING, least: 24, continued: '续', ...(row.open ? { shaded: true } : {}), cells })

function wideRows(rows: readonly TargetRow[], options: TargetOptions, total: number): Grid {
  const columns = [
    SEQUENCE, DIMENSION, column('指标', 'text', words(8), (row) => row.name), ...when(options.definition, DEFINITION), UNIT, ...when(!options.hideWeights, WEIGHT), FLOOR, TARGET, STRETCH,
    column('评分标准', 'text', REST, (row) => standardOf(row, options)), ...when(options.source, SOURCE), OBJECTIVE,
  ]
  const widths = columnWidths(columns, rows, total)
  return { name: 'rows', columns: widths, head: [headOf(columns)], bands: rows.map((row) => bandOf(row, cellsOf(columns, widths, row))) }
}

/** Portrait: the figures in one band, and beneath it, over the whole width, how they are read. */
function tallRows(rows: readonly TargetRow[], options: TargetOptions, total: number): Grid {
  const columns = [SEQUENCE, DIMENSION, column('指标', 'text', REST, (row) => row.name), UNIT, ...when(!options.hideWeights, WEIGHT), FLOOR, TARGET, STRETCH]
  const widths = columnWidths(columns, rows, total)
  const [first = 0] = widths
  const bands = rows.flatMap((row): Band[] => {
    const about = [options.definition && row.definition !== '' ? `定义：${row.definition}` : '', options.source && row.source !== '' ? `数据来源：${row.source}` : '',
      row.objective === '' ? '' : `服务的目标：${row.objective}`].filter((text) => text !== '').join('　')
    const words_ = wideCell('text', [`评分标准：${standardOf(row, options)}`, ...(about === '' ? [] : [about])].join('\n'), total - first, columns.length - 1)
    return [{ ...bandOf(row, cellsOf(columns, widths, row)), withNext: true }, { ...bandOf(row, [{ kind: 'centre', lines: [], joined: true }, words_]), least: 0 }]
  })
  return { name: 'rows', columns: widths, head: [headOf(columns)], bands }
}

export const targetRowGrid = (rows: readonly TargetRow[], options: TargetOptions, { name, sheet }: Format): Grid =>
  (name === 'landscape' ? wideRows : tallRows)(rows, options, sheet)

export function agreementGrid({ weightTotal, notes }: Pick<TargetPaper, 'weightTotal' | 'notes'>, { hideWeights }: TargetOptions, { sheet }: Format): Grid {
  const columns = [LABEL, sheet - LABEL]
  return { name: 'notes', columns, head: [], bands: [band(columns, [['label', '说明'], ['text', [...(hideWeights ? [] : [`${weightTotal}。`]), ...notes].join('\n')]])] }
}

/** 9 mm a line for what both agree on beyond the figures: resources, support. */
const PEN_LINE = 34
export function supportGrid({ sheet }: Format): Grid {
  const columns = [LABEL, sheet - LABEL]
  return { name: 'comments', columns, head: [], bands: [band(columns, [['label', '需要的\n支持'], ['open', '']], PEN_LINE * 2)] }
}

export const agreeGrid = (format: Format): Grid => signatureGrid([
  { who: '本人', boxes: '□ 同意以上目标　□ 有异议：　　　　　　' }, { who: '直接上级', boxes: '□ 已当面沟通' }, { who: '总经理', boxes: '' },
], format)
