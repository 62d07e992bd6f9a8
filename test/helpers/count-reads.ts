import Database from 'better-sqlite3'

type Method = (this: unknown, ...args: unknown[]) => unknown

/** How many queries of any connection `work` runs: what a page costs, without a clock. */
export async function countReads(work: () => Promise<unknown>): Promise<number> {
  const memory = new Database(':memory:')
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as Record<string, Method>
  memory.close()
  const real = new Map(['get', 'all', 'iterate'].map((name) => [name, statement[name] as Method]))
  let reads = 0
  for (const [name, method] of real) {
    statement[name] = function (...args) {
      reads += 1
      return method.apply(this, args)
    }
  }
  try {
    await work()
  } finally {
    for (const [name, method] of real) statement[name] = method
  }
  return reads
}
