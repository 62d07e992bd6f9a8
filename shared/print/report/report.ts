import type { Month } from '../../domain/brand.ts'
import { checkCode } from '../check-code.ts'
import { labelled } from '../evaluation-sheet/sheet-grid.ts'
import type { PaperOptions } from '../options.ts'
import { signatureGrid, type Signer } from '../signatures.ts'
import { textWidth } from '../typeset/advance.ts'
import { formBand } from '../typeset/bands.ts'
import type { PagedPaper } from '../typeset/document.ts'
import type { Band, Grid } from '../typeset/grid.ts'
import { columnEm, columnFor, FORM_FONT, FORM_LEADING, PROSE_FONT, PROSE_LEADING } from '../typeset/grid.ts'
import { breakLines } from '../typeset/lines.ts'
import { PORTRAIT } from '../typeset/page.ts'
import { fitPages } from '../typeset/paginate.ts'

/** A simple table: `numbers` names the columns that are set to the right. */
export interface ReportTable { headings: string[]; rows: string[][]; numbers?: number[] }
export interface ReportSection { heading: string; paragraphs: string[]; table?: ReportTable }
export interface ReportFacts { company: string; month: Month; title: string; number: string; sections: ReportSection[]; printedWhen: string; signers?: Signer[]; corrected?: string }

/** Running text in portrait: headings, paragraphs, simple tables. */
export interface ReportPaper extends ReportFacts { checkCode: string }
export const reportPaper = (facts: ReportFacts): ReportPaper => {
  const { printedWhen: _when, corrected: _mark, ...body } = facts
  return { ...facts, checkCode: checkCode(body) }
}

const HEADING_LEAST = 40
const WIDEST_WORDS = 20

/** The first lines are set in by two characters, as Chinese paragraphs are. */
const indented = (paragraph: string): string => paragraph.split('\n').map((line) => `　　${line.trim()}`).join('\n')

function paragraphBand(paragraph: string): Band[] {
  const lines = breakLines(indented(paragraph), columnEm(PORTRAIT.sheet, PROSE_FONT)).map((text) => ({ text }))
  return lines.length === 0 ? [] : [{ leading: PROSE_LEADING, least: 0, running: true, cells: [{ kind: 'text', lines }] }]
}

const prose = (bands: Band[]): Grid => ({ name: 'report', type: 'prose', columns: [PORTRAIT.sheet], head: [], bands })

const DAY = /^(?:\d{4}-\d{2}(?:-\d{2})?|—)$/

/** Figures and days get the width they need, so that none is broken; words share what is left. */
function tableColumns({ headings, rows, numbers = [] }: ReportTable): number[] {
  const wanted = headings.map((heading, at) => columnFor(Math.min(WIDEST_WORDS, Math.max(textWidth(heading), ...rows.map((row) => textWidth((row[at] ?? '').slice(0, 60))))), FORM_FONT))
  const whole = headings.map((_, at) => numbers.includes(at) || rows.every((row) => DAY.test(row[at] ?? '')))
  const widthOf = (figures: boolean): number => wanted.reduce((sum, width, at) => (whole[at] === figures ? sum + width : sum), 0)
  const fixed = widthOf(true)
  const [all, keep] = [fixed + widthOf(false), fixed < PORTRAIT.sheet * 0.7 && fixed + widthOf(false) > PORTRAIT.sheet]
  const columns = wanted.map((width, at) => (keep && whole[at] === true ? width : Math.floor(keep ? (width * (PORTRAIT.sheet - fixed)) / widthOf(false) : (width * PORTRAIT.sheet) / all)))
  const last = keep ? whole.indexOf(false) : columns.length - 1
  columns[last] = PORTRAIT.sheet - columns.reduce((sum, width, at) => (at === last ? sum : sum + width), 0)
  return columns
}

function tableGrid(table: ReportTable): Grid {
  const { headings, rows, numbers = [] } = table
  const columns = tableColumns(table)
  const head: Band = { leading: FORM_LEADING, least: 26, pad: 3, cells: headings.map((text, at) => ({ kind: 'label', lines: breakLines(text, columnEm(columns[at] ?? 0, FORM_FONT)).map((line) => ({ text: line })) })) }
  const bands = rows.map((row): Band => formBand(columns, headings.map((_, at) => [numbers.includes(at) ? 'number' : 'text', row[at] ?? ''] as const)))
  return { name: 'report-table', type: 'form', columns, head: [head], bands }
}

/** A heading never ends a page: it holds to the first lines, or to the table's first row. */
function sectionGrids({ heading, paragraphs, table }: ReportSection): Grid[] {
  const title: Band = { leading: PROSE_LEADING, least: HEADING_LEAST, withNext: true, cells: [{ kind: 'text', lines: breakLines(heading, columnEm(PORTRAIT.sheet, 15)).map((text) => ({ text, tone: 'strong' })) }] }
  const bands = [title, ...paragraphs.flatMap(paragraphBand)]
  if (table === undefined || table.rows.length === 0) return [prose(bands)]
  // Air between the text and the table, which it does not leave alone on a page.
  return [prose(paragraphs.length === 0 ? bands : [...bands, { leading: PROSE_LEADING, least: 8, withNext: true, cells: [{ kind: 'text', lines: [] }] }]), tableGrid(table)]
}

export function pagedReport(paper: ReportPaper, options: Pick<PaperOptions, 'signatures' | 'remark'>): PagedPaper {
  const air = prose([{ leading: PROSE_LEADING, least: 12, cells: [{ kind: 'text', lines: [] }] }])
  const flow = [...paper.sections.flatMap(sectionGrids), ...(options.remark === '' && !options.signatures ? [] : [air]), ...labelled('remark', '备注', options.remark, PORTRAIT)]
  const signers = options.signatures ? paper.signers ?? [] : []
  const fitted = fitPages(PORTRAIT, flow, signers.length === 0 ? [] : [signatureGrid(signers, PORTRAIT)], { signatures: 10 })
  return { ...paper, ...fitted, mark: paper.corrected ?? '', first: '', again: '' }
}
