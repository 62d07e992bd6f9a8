import type { DecimalText, Month } from '../../domain/brand.ts'
import type { TargetFigures } from '../../domain/target/target.ts'
import { seasonOf } from './calendar.ts'
import { draw } from './draw.ts'
import type { Measure } from './measures.ts'
import type { Profile } from './staff.ts'

/** 12.50 -> '12.5', -0 -> '0': canonical text of a rounded demo figure. */
const text = (value: number, decimals: number): DecimalText => String(Number(value.toFixed(decimals)) || 0)

const rounded = (value: number, step: number): number => Math.round(value / step) * step

const size = (measure: Measure, profile: Profile, month: Month): number =>
  measure.seasonalStep === undefined ? 1 : profile.scale * seasonOf(month)

/** Figures agreed for a whole month. */
export function agreedFigures(measure: Measure, profile: Profile, month: Month): TargetFigures {
  const step = measure.seasonalStep
  const [floor, target, stretch] = measure.figures.map((figure) => {
    if (figure === null) return null
    return text(step === undefined ? figure : rounded(figure * size(measure, profile, month), step), 2)
  })
  return { floor: floor ?? null, target: target ?? null, stretch: stretch ?? null, base: null }
}

/** What was reached in month `at` (0-5; -1 is the month before the demo). `share` of the month served, for adding figures. */
export function reached(code: string, measure: Measure, profile: Profile, month: Month, at: number, share: number): DecimalText {
  const form = profile.form[Math.max(0, at)] ?? 0
  const even = measure.usual + measure.gain * form + measure.noise * draw(`${profile.number}/${code}/${at}`)
  const value = even * size(measure, profile, month) * share
  return text(Math.min(measure.max ?? Infinity, Math.max(0, value)), measure.decimals)
}
