import { useMemo } from 'react'
import type { ChainCard } from '../../shared/api/chain.ts'
import { columnsOf } from '../../shared/domain/diagnosis/walk.ts'
import { exact, twoPlaces } from '../../shared/domain/decimal/decimal.ts'
import { DIMENSIONS } from '../../shared/domain/indicator/indicator.ts'
import { monthLabel } from '../../shared/domain/month/month.ts'
import { text } from './text.ts'
import './chain-board.css'

const t = text.chain
/** Heights of a card with its gap, and of the column's head, in px: lines are drawn from these, nothing is measured. */
const STEP = 64, HEAD = 52, CARD = 56
/** A name of more signs takes two smaller lines. */
const LONG = 11

interface Place { at: number; row: number }
const middleOf = ({ row }: Place): number => HEAD + row * STEP + CARD / 2
const curve = (x1: number, y1: number, x2: number, y2: number): string => `C${x1 + 6} ${y1} ${x2 - 6} ${y2} ${x2} ${y2}`

/** From the right edge of one card to the left edge of another; a column in between is crossed in the gap between two of its cards. */
function wayOf(effect: Place, cause: Place): string {
  const [x1, x2, y1, y2] = [effect.at * 100 + 94, cause.at * 100 + 6, middleOf(effect), middleOf(cause)]
  if (cause.at - effect.at === 1) return `M${x1} ${y1} ${curve(x1, y1, x2, y2)}`
  const gap = HEAD + Math.max(0, cause.row > effect.row ? cause.row - 1 : cause.row) * STEP + (CARD + STEP) / 2
  return `M${x1} ${y1} ${curve(x1, y1, x1 + 12, gap)} L${x2 - 12} ${gap} ${curve(x2 - 12, gap, x2, y2)}`
}

interface BoardLink { causeId: number; effectId: number }
interface ChainBoardProps {
  nodes: readonly ChainCard[]
  links: readonly BoardLink[]
  /** From a red result to its cause: drawn strongly. */
  path: readonly number[]
  chosen: number | null
  onChoose?: (id: number) => void
}

export const percentOf = (attainment: string | null | undefined): string => (attainment == null ? t.noRate : t.rate(twoPlaces(exact(attainment).times(100))))

/** Four columns, results left and causes right; links between them. The same on the page and on the wall. */
export function ChainBoard({ nodes, links, path, chosen, onChoose }: ChainBoardProps) {
  const columns = useMemo(() => columnsOf(nodes as Parameters<typeof columnsOf>[0]), [nodes])
  const places = useMemo(() => new Map(columns.flatMap((column, at) => column.map(({ indicatorId }, row): [number, Place] => [indicatorId, { at, row }]))), [columns])
  const height = HEAD + Math.max(1, ...columns.map((column) => column.length)) * STEP
  const strong = new Set(path.slice(1).map((cause, at) => `${path[at] ?? 0} ${cause}`))
  const near = (link: BoardLink) => chosen !== null && (link.causeId === chosen || link.effectId === chosen)
  return (
    <div className="chain-board" role="group" aria-label={t.board} style={{ minHeight: height }}>
      <svg className="chain-lines" viewBox={`0 0 400 ${height}`} preserveAspectRatio="none" style={{ height }} aria-hidden="true">
        {links.map((link) => {
          const [effect, cause] = [places.get(link.effectId), places.get(link.causeId)]
          if (effect === undefined || cause === undefined || effect.at === cause.at) return null
          const kind = strong.has(`${link.effectId} ${link.causeId}`) ? 'strong' : near(link) ? 'near' : 'faint'
          return <path key={`${link.effectId} ${link.causeId}`} data-kind={kind} d={wayOf(effect, cause)} />
        })}
      </svg>
      {DIMENSIONS.map((dimension, at) => (
        <section key={dimension} className="chain-column" aria-label={t.columns[dimension]}>
          <h3 style={{ color: `var(--${dimension})` }}><span className="dimension">{t.columns[dimension]}</span><small className="quiet">{t.columnHints[dimension]}</small></h3>
          {columns[at]?.length === 0 && <p className="quiet chain-none">{t.noColumn}</p>}
          {columns[at]?.map((node) => <NodeCard key={node.indicatorId} node={node} on={path.includes(node.indicatorId)} chosen={chosen === node.indicatorId} onChoose={onChoose} />)}
        </section>
      ))}
    </div>
  )
}

function NodeCard({ node, on, chosen, onChoose }: { node: ChainCard; on: boolean; chosen: boolean; onChoose: ((id: number) => void) | undefined }) {
  const last = node.points.at(-1)
  const light = last?.light ?? null
  const inside = (
    <>
      <span className="chain-name" title={node.name} data-long={node.name.length > LONG}>{node.name}</span>
      <span className="chain-rate">
        {light !== null && <span className={light === 'red' ? 'bad' : light === 'amber' ? 'wait' : 'good'}>{t.lights[light]}</span>}
        <b>{percentOf(last?.attainment)}</b>
        <Trend node={node} />
      </span>
    </>
  )
  const facts = { className: 'chain-card', 'data-light': light ?? 'none', 'data-on': on, 'data-id': node.indicatorId }
  return onChoose === undefined ? <div {...facts}>{inside}</div>
    : <button type="button" {...facts} aria-pressed={chosen} title={last?.shown} onClick={() => onChoose(node.indicatorId)}>{inside}</button>
}

/** Twelve months as small bars of at most one line's height; the figures are in its label. */
function Trend({ node }: { node: ChainCard }) {
  const known = node.points.filter(({ attainment }) => attainment !== null)
  if (known.length < 2) return null
  const label = t.trend(node.name, known.map(({ month, attainment }) => `${monthLabel(month)} ${percentOf(attainment)}`).join('、'))
  return (
    <svg className="chain-trend" viewBox="0 0 60 16" role="img" aria-label={label}>
      {node.points.map(({ month, attainment, light }, at) => {
        const tall = attainment === null ? 0 : Math.max(1, Math.min(16, Number(attainment) * 13))
        return <rect key={month} x={at * 5} y={16 - tall} width="3.5" height={tall} data-light={light ?? 'none'} />
      })}
    </svg>
  )
}
