/** What the parts share: one line of the printed table, and the little statistics it needs. */
export interface Line {
  name: string
  /** '1.21×'; empty where a line has only times. */
  ratio: string
  /** Medians in words: '12.3 ms / 118 ms'. */
  medians: string
  /** The middle half of the rounds, or the worst: how far they lay apart. */
  spread: string
  /** Only where the project states one: '≤ 2×: holds'. */
  limit?: string
}

export interface Options {
  quick: boolean
  /** A line for the reader while a slow part works. */
  say(text: string): void
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (low === undefined || high === undefined) throw new Error('no rounds were measured')
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const worst = (values: readonly number[]): number => quantile(values, 1)

export const ms = (value: number): string => `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`
export const times = (value: number): string => `${value.toFixed(2)}×`
export const middleHalf = (values: readonly number[], show: (value: number) => string): string => `${show(quantile(values, 0.25))} … ${show(quantile(values, 0.75))}`

export interface Pairs { first: number[]; second: number[]; ratios: number[] }

export function take(pairs: Pairs, first: number, second: number): void {
  pairs.first.push(first)
  pairs.second.push(second)
  pairs.ratios.push(second / first)
}

/** Round by round both in turn, the order swapped each time: what else the machine does in a round hits both. */
export async function inPairs(rounds: number, first: () => Promise<number>, second: () => Promise<number>): Promise<Pairs> {
  const pairs: Pairs = { first: [], second: [], ratios: [] }
  for (let round = 0; round < rounds; round += 1) {
    const firstLeads = round % 2 === 0
    const early = await (firstLeads ? first : second)()
    const late = await (firstLeads ? second : first)()
    const [a, b] = firstLeads ? [early, late] : [late, early]
    take(pairs, a, b)
  }
  return pairs
}

/** A line for `second / first`, the ratio taken pair by pair. */
export function pairLine(name: string, pairs: Pairs, limit?: number): Line {
  const ratio = median(pairs.ratios)
  return {
    name, ratio: times(ratio), medians: `${ms(median(pairs.second))} / ${ms(median(pairs.first))}`, spread: middleHalf(pairs.ratios, times),
    ...(limit === undefined ? {} : { limit: `≤ ${limit}×: ${ratio <= limit ? 'holds' : 'MISSED'}` }),
  }
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
