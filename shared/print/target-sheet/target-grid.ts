import { textWidth } from '../typeset/advance.ts'
import { band, headBand } from '../typeset/bands.ts'
import type { Band, Cell, Grid } from '../typeset/grid.ts'
import { columnEm, columnFor, LEADING } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import { LABEL, SHEET_WIDTH } from '../typeset/page.ts'
import type { TargetPaper, TargetRow } from './paper.ts'

const HEADINGS = ['序号', '类别', '指标', '定义/公式', '单位', '权重', '底线', '目标', '挑战', '评分标准', '数据来源', '服务的目标'] as const
const KINDS: Cell['kind'][] = ['centre', 'centre', 'text', 'text', 'centre', 'number', 'number', 'number', 'number', 'text', 'text', 'text']
const STANDARD = 9
/** Words wrap: so many em at the most. Figures take what they need, up to 110 px. */
const WORDS: Record<number, number> = { 2: 8, 3: 11, 4: 4, 10: 5, 11: 9 }
const FIGURE_MOST = 110

const texts = (row: TargetRow): string[] =>
  [row.sequence, row.dimensionName, row.name, row.definition, row.displayUnit, row.weight, row.floor, row.target, row.stretch, row.standard, row.source, row.objective]

function columnsOf(rows: readonly TargetRow[]): number[] {
  const widths = HEADINGS.map((heading) => columnFor(textWidth(heading)))
  for (const row of rows) texts(row).forEach((text, at) => {
    if (at === STANDARD) return
    const em = text.length > 60 ? 60 : textWidth(text)
    const wanted = WORDS[at] === undefined ? Math.min(FIGURE_MOST, columnFor(em)) : columnFor(Math.min(WORDS[at], em))
    widths[at] = Math.max(widths[at] ?? 0, wanted)
  })
  widths[STANDARD] = SHEET_WIDTH - widths.reduce((sum, width, at) => (at === STANDARD ? sum : sum + width), 0)
  return widths
}

export function targetRowGrid(rows: readonly TargetRow[]): Grid {
  const columns = columnsOf(rows)
  const bands = rows.map((row): Band => ({
    leading: LEADING, least: 24, continued: '续', ...(row.open ? { shaded: true } : {}),
    cells: texts(row).map((text, at) => ({ kind: KINDS[at] ?? 'text', lines: breakLines(text, columnEm(columns[at] ?? 0)).map((line) => (at === 7 ? { text: line, tone: 'strong' as const } : { text: line })) })),
  }))
  return { name: 'rows', columns, head: [headBand(HEADINGS)], bands }
}

export function agreementGrid({ weightTotal, notes }: TargetPaper): Grid {
  const columns = [LABEL, SHEET_WIDTH - LABEL]
  return { name: 'notes', columns, head: [], bands: [band(columns, [['label', '说明'], ['text', [`${weightTotal}。`, ...notes].join('\n')]])] }
}

/** 9 mm a line for what both agree on beyond the figures: resources, support. */
const PEN_LINE = 34
export function supportGrid(): Grid {
  const columns = [LABEL, SHEET_WIDTH - LABEL]
  return { name: 'comments', columns, head: [], bands: [band(columns, [['label', '需要的\n支持'], ['open', '']], PEN_LINE * 2)] }
}

const SIGN = '签名：　　　　　　　　　　日期：　　　　年　　月　　日'
/** One band: no cut between a name and its date. */
export function agreeGrid(): Grid {
  const columns = [SHEET_WIDTH / 3, SHEET_WIDTH / 3, SHEET_WIDTH / 3]
  const signer = (who: string, first: string): Cell => ({ kind: 'sign', lines: [{ text: who, tone: 'strong' }, { text: first }, { text: SIGN }] })
  return {
    name: 'signatures', columns, head: [],
    bands: [{ leading: LEADING, least: LEADING + 49, cells: [signer('本人', '□ 同意以上目标　□ 有异议：　　　　　　'), signer('直接上级', '□ 已当面沟通'), signer('总经理', '')] }],
  }
}
