import { Button } from 'antd'
import { useId, useRef, useState, type ReactNode } from 'react'
import { figuresWhole } from '../components/figures-whole.ts'
import { text } from '../components/text.ts'
import { useChartPicture } from './use-chart-picture.tsx'
import './chart-card.css'

const t = text.dashboard.card

export interface ChartTable { columns: readonly { title: string; figure?: boolean }[]; rows: readonly { key: string | number; cells: readonly ReactNode[] }[] }
export interface LegendWord { mark: 'solid' | 'dashed' | 'band' | 'good' | 'bad' | 'wait' | 'note'; words: string }

/** What the legend's marks are in a picture, which has only letters. */
const SIGNS: Record<LegendWord['mark'], string> = { solid: '━ ', dashed: '┅ ', band: '▒ ', good: '', bad: '', wait: '', note: '' }

interface ChartCardProps {
  title: string
  /** What the chart shows, in one sentence above it. */
  sentence: string
  /** What lines and fills mean, in words. */
  legend?: readonly LegendWord[]
  table: ChartTable
  /** Pickers at the right of the title. */
  tools?: ReactNode
  /** No chart: too little to draw. */
  blank?: boolean
  wide?: boolean
  children: ReactNode
}

/** A chart under its sentence, with its figures as a table, as a picture for the clipboard, and alone on paper. */
export function ChartCard({ title, sentence, legend = [], table, tools, blank = false, wide = false, children }: ChartCardProps) {
  const id = useId()
  const card = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  const { copy, save } = useChartPicture(card, { title, sentence, legend: legend.map(({ mark, words }) => `${SIGNS[mark]}${words}`).join('　') })
  return (
    <section ref={card} className="card chart-card" data-wide={wide} aria-labelledby={id} data-testid="chart-card">
      <header><h2 id={id}>{title}</h2><div className="chart-tools">{tools}</div></header>
      <p className="chart-says">{figuresWhole(sentence)}</p>
      {!blank && (
        <>
          {legend.length > 0 && <ul className="chart-legend">{legend.map(({ mark, words }) => <li key={words}>{mark !== 'note' && <span data-mark={mark} aria-hidden="true" />}{words}</li>)}</ul>}
          <div className="chart-canvas">{children}</div>
          <footer>
            <Button type="text" size="small" aria-expanded={open} aria-label={t.figuresOf(title)} onClick={() => setOpen(!open)}>{open ? t.hideFigures : t.figures}</Button>
            <span className="chart-acts">
              <Button type="text" size="small" aria-label={t.copyOf(title)} onClick={() => void copy()}>{t.copy}</Button>
              <Button type="text" size="small" aria-label={t.saveOf(title)} onClick={() => void save()}>{t.save}</Button>
              <Button type="text" size="small" aria-label={t.printOf(title)} onClick={() => printAlone(card.current)}>{t.print}</Button>
            </span>
          </footer>
          {open && <FiguresTable table={table} label={title} />}
        </>
      )}
    </section>
  )
}

function FiguresTable({ table, label }: { table: ChartTable; label: string }) {
  return (
    <div className="chart-table">
      <table aria-label={label}>
        <thead><tr>{table.columns.map(({ title, figure }) => <th key={title} scope="col" className={figure === true ? 'figure' : undefined}>{title}</th>)}</tr></thead>
        <tbody>{table.rows.map(({ key, cells }) => <tr key={key}>{cells.map((cell, at) => <td key={table.columns[at]?.title ?? at} className={table.columns[at]?.figure === true ? 'figure' : undefined}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

/** The page prints this card and nothing else; the print styles look for the marks. */
function printAlone(card: HTMLElement | null): void {
  if (card === null) return
  document.body.dataset['chartAlone'] = ''
  card.dataset['printed'] = ''
  window.addEventListener('afterprint', () => {
    delete document.body.dataset['chartAlone']
    delete card.dataset['printed']
  }, { once: true })
  window.print()
}
