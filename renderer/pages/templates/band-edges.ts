import { exact, isDecimalText, plain } from '../../../shared/domain/decimal/decimal.ts'
import type { Band } from '../../../shared/domain/scoring/rule.ts'
import { numberText } from '../../stores/template-draft.ts'

type Edge = 'from' | 'to'

/** Sets a boundary; the neighbour that shares it moves along. */
export const withEdge = (bands: readonly Band[], at: number, edge: Edge, value: string | null): Band[] =>
  onBothSides(bands, at, edge, (band) => ({ ...band, from: value }), (band) => ({ ...band, to: value }))

/** Takes a boundary into this band or leaves it out; the neighbour gets the opposite. */
export const withSide = (bands: readonly Band[], at: number, edge: Edge, inclusive: boolean): Band[] => {
  const lowerHas = edge === 'to' ? inclusive : !inclusive
  return onBothSides(bands, at, edge, (band) => ({ ...band, fromInclusive: !lowerHas }), (band) => ({ ...band, toInclusive: lowerHas }))
}

function onBothSides(bands: readonly Band[], at: number, edge: Edge, upper: (band: Band) => Band, lower: (band: Band) => Band): Band[] {
  const below = edge === 'from' ? at - 1 : at
  return bands.map((band, place) => (place === below ? lower(band) : place === below + 1 ? upper(band) : band))
}

/** A band on top, cut one step above the last boundary. */
export function addBand(bands: readonly Band[]): Band[] {
  const last = bands.at(-1)
  if (last === undefined) return [{ from: null, fromInclusive: true, to: null, toInclusive: false, points: '' }]
  const cut = nextCut(bands)
  return [...bands.slice(0, -1), { ...last, to: cut, toInclusive: false }, { from: cut, fromInclusive: true, to: null, toInclusive: false, points: last.points }]
}

function nextCut(bands: readonly Band[]): string | null {
  const [before, last] = bands.flatMap(({ from }) => (from !== null && isDecimalText(numberText(from)) ? [exact(numberText(from))] : [])).slice(-2)
  if (before === undefined) return null
  return plain(last === undefined ? before.plus(10) : last.plus(last.minus(before)))
}

/** The band beneath (or, for the lowest, the one above) takes over what the removed band covered. */
export function removeBand(bands: readonly Band[], at: number): Band[] {
  const gone = bands[at]
  if (gone === undefined) return [...bands]
  return bands.flatMap((band, place): Band[] => {
    if (place === at) return []
    if (at > 0 && place === at - 1) return [{ ...band, to: gone.to, toInclusive: gone.toInclusive }]
    if (at === 0 && place === 1) return [{ ...band, from: gone.from, fromInclusive: gone.fromInclusive }]
    return [band]
  })
}

export const BAND_PRESETS = ['two', 'three', 'four', 'events'] as const
export type BandPreset = (typeof BAND_PRESETS)[number]

const CUTS: Record<BandPreset, { cuts: string[]; gains: string[]; lowerHas: boolean }> = {
  two: { cuts: ['100'], gains: ['0', '100'], lowerHas: false },
  three: { cuts: ['80', '100'], gains: ['0', '80', '100'], lowerHas: false },
  four: { cuts: ['60', '80', '100'], gains: ['0', '60', '80', '100'], lowerHas: false },
  events: { cuts: ['0', '3'], gains: ['100', '80', '0'], lowerHas: true },
}

/** Ways of cutting that owners often use, in percent of the weight. */
export function presetBands(preset: BandPreset): Band[] {
  const { cuts, gains, lowerHas } = CUTS[preset]
  return gains.map((points, at) => ({ from: cuts[at - 1] ?? null, fromInclusive: !lowerHas, to: cuts[at] ?? null, toInclusive: lowerHas, points }))
}
