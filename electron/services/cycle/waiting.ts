import type { Waiting } from '../../../shared/domain/cycle/cycle-state.ts'

/** Sentences name at most a few: the rest need not travel. */
const NAMED = 5

/** How many wait, and whose they are; somebody with several is named once. */
export const waiting = <T>(items: readonly T[], nameOf: (item: T) => string): Waiting =>
  ({ count: items.length, names: [...new Set(items.map(nameOf))].slice(0, NAMED) })
