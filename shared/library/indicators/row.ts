import type { Points } from '../../domain/brand.ts'
import type { Direction, Frequency } from '../../domain/indicator/indicator.ts'

/** One line of the library, kept flat so that it reads like the table it is. The dimension is the file's. */
export type LibraryIndicatorRow = readonly [
  code: string, name: string, unit: string, direction: Direction, formula: string,
  defaultWeight: Points, source: string, frequency: Frequency, roles: readonly string[],
]
