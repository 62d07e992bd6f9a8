import fs from 'node:fs'
import Database from 'better-sqlite3'

type Method = (this: unknown, ...args: unknown[]) => unknown

/**
 * Counts every statement run and every file moved, synced or removed from now on, and kills this process,
 * as a power button does, before the one numbered `fatal`. Answers the count so far.
 */
export function countSteps(fatal: number): () => number {
  let steps = 0
  const counted = (owner: object, name: string): void => {
    const holder = owner as Record<string, Method>
    const real = holder[name]
    if (real === undefined) throw new Error(`nothing to count: ${name}`)
    holder[name] = function (...args) {
      steps += 1
      if (steps === fatal) process.kill(process.pid, 'SIGKILL')
      return real.apply(this, args)
    }
  }
  const memory = new Database(':memory:')
  counted(Object.getPrototypeOf(memory.prepare('SELECT 1')) as object, 'run')
  counted(Database.prototype, 'exec')
  counted(Database.prototype, 'pragma')
  memory.close()
  for (const name of ['renameSync', 'fsyncSync', 'rmSync']) counted(fs, name)
  return () => steps
}
