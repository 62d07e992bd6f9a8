import type Database from 'better-sqlite3'
import { beginCapture, endCapture, quoted, watchedTables, type Cell, type RowChange, type TableShape } from './undo-capture.ts'

/** The rows are not what the step left behind: something else has written since. Nothing may be taken back then. */
export class RowsMoved extends Error {}

type Run = (sql: string, values: readonly Cell[]) => number

/**
 * Puts the rows back, newest change first, and answers what takes that back in turn.
 * Needs a transaction, and its rollback when RowsMoved is thrown half-way.
 */
export function takeBack(db: Database.Database, changes: readonly RowChange[]): RowChange[] {
  const tables = watchedTables(db)
  const statements = new Map<string, Database.Statement>()
  const run: Run = (sql, values) => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement.run(...values).changes
  }
  // Rows come back in the order they went, yet two that name each other would still wait for one another.
  db.pragma('defer_foreign_keys = ON')
  beginCapture(db)
  try {
    for (const change of changes.toReversed()) {
      const shape = tables.get(change[0])
      if (shape === undefined) throw new RowsMoved(`there is no table ${change[0]}`)
      putBack(shape, change, run)
    }
    return endCapture(db)
  } catch (error) {
    endCapture(db)
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw new RowsMoved('a row is in the way', { cause: error })
    throw error
  }
}

function putBack({ name, columns, key }: TableShape, [, kind, ...values]: RowChange, run: Run): void {
  const table = quoted(name)
  const column = (at: number) => quoted(columns[at] ?? '')
  const where = key.map((at) => `${column(at)} = ?`).join(' AND ')
  if (kind === 'removed') {
    run(`INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, values)
  } else if (kind === 'added') {
    // None there: the row it hangs on went first, and a trigger took it along.
    run(`DELETE FROM ${table} WHERE ${where}`, values)
  } else {
    const [keys, rest] = [values.slice(0, key.length), values.slice(key.length)]
    const places = rest.filter((_, at) => at % 2 === 0).map(Number)
    const before = rest.filter((_, at) => at % 2 === 1)
    const done = run(`UPDATE ${table} SET ${places.map((at) => `${column(at)} = ?`).join(', ')} WHERE ${where}`, [...before, ...keys])
    if (done !== 1) throw new RowsMoved(`a row of ${name} is gone`)
  }
}
