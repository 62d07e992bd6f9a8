import { Exact, exact, twoPlaces } from '../../shared/domain/decimal/decimal.ts'
import { DIMENSION_NAMES, displayFactor, type Dimension } from '../../shared/domain/indicator/indicator.ts'
import type { Light } from '../../shared/domain/scoring/row-score.ts'
import { text } from './text.ts'

/** A stored figure in its display unit, with thousands separators: ('285000','元','万元') -> '28.5'. */
export function shownFigure(value: string | null, unit: string, displayUnit: string): string {
  if (value === null) return '—'
  const [whole = '0', part] = exact(value).div(displayFactor(unit, displayUnit)).toFixed().split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** The text a cell starts from when it is edited: no separators, display unit. */
export function editableFigure(value: string | null, unit: string, displayUnit: string): string {
  return value === null ? '' : exact(value).div(displayFactor(unit, displayUnit)).toFixed()
}

export const points = (value: string | null): string => (value === null ? '—' : twoPlaces(new Exact(value)))

export function DimensionTag({ dimension }: { dimension: Dimension }) {
  return <span className="dimension" style={{ color: `var(--${dimension})` }}>{DIMENSION_NAMES[dimension]}</span>
}

const MARKS: Record<Light, { mark: string; tone: string }> = { red: { mark: '▼', tone: 'bad' }, amber: { mark: '◆', tone: 'wait' }, green: { mark: '▲', tone: 'good' } }
/** Colour is never alone: mark and word go with it. */
export function LightMark({ light, worded = false }: { light: Light; worded?: boolean }) {
  const { mark, tone } = MARKS[light]
  const word = text.app.lights[light]
  return <span className={tone} title={word}>{mark}{worded ? word : <span className="visually-hidden">{word}</span>}</span>
}
