import { cell, formBand } from './typeset/bands.ts'
import type { Band, Grid } from './typeset/grid.ts'
import { FORM_FONT, FORM_LEADING } from './typeset/grid.ts'
import type { Format } from './typeset/page.ts'

/** A line for the pen on a form: 9 mm. */
export const FORM_LINE = 34

/** Label and fact pairs of a form, four cells a row. */
export function factGrid(name: string, pairs: readonly (readonly [string, string])[], { sheet }: Format, perRow = 3): Grid {
  const label = 84
  const value = Math.floor(sheet / perRow) - label
  const columns = Array.from({ length: perRow }, (_, at) => [label, at === perRow - 1 ? sheet - (label + value) * (perRow - 1) - label : value]).flat()
  const bands: Band[] = []
  for (let at = 0; at < pairs.length; at += perRow) {
    const own = pairs.slice(at, at + perRow)
    const padded = [...own, ...Array.from({ length: perRow - own.length }, () => ['', ''] as const)]
    bands.push(formBand(columns, padded.flatMap(([title, text]) => [['label', title], ['text', text]] as const)))
  }
  return { name, type: 'form', columns, head: [], bands }
}

/** A grey title over the width, and beneath it the text, or `lines` lines for the pen. */
export function boxGrid(name: string, title: string, text: string, lines: number, { sheet }: Format): Grid {
  const head: Band = { leading: FORM_LEADING, least: 26, withNext: true, rigid: true, shaded: true, cells: [{ kind: 'text', lines: [{ text: title, tone: 'strong' }] }] }
  const written = text.trim() !== ''
  const body: Band[] = written ? [{ ...formBand([sheet], [['open', text]]), least: FORM_LINE }]
    : Array.from({ length: lines }, (_, at) => ({ leading: FORM_LEADING, least: FORM_LINE, cells: [{ kind: 'text' as const, lines: [] }], withNext: at < lines - 1 }))
  return { name: written ? `${name} written` : name, type: 'form', columns: [sheet], head: [], bands: [head, ...body] }
}

/** A table of a form: filled rows, or empty ones for the pen. */
export function formTable(name: string, headings: readonly string[], columns: readonly number[], rows: readonly (readonly string[])[], least: number): Grid {
  const head: Band = { leading: FORM_LEADING, least: 26, cells: headings.map((heading) => ({ kind: 'label', lines: [{ text: heading }] })) }
  const empty = headings.map(() => '')
  const bands = [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, () => empty)].map((row): Band => ({
    leading: FORM_LEADING, least: FORM_LINE, pad: 4, continued: '续', cells: row.map((text, at) => cell(at === 0 ? 'centre' : 'text', text, columns[at] ?? 0, FORM_FONT)),
  }))
  return { name, type: 'form', columns: [...columns], head: [head], bands }
}
