import type { DecimalText, Points } from '../../../shared/domain/brand.ts'
import { exact, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'

/** A score of 0..1 in the points that the combined sum multiplies; null while no objective has one. */
export const okrPoints = (score: DecimalText | null): Points | null => (score === null ? null : twoPlaces(exact(score).times(100)))
