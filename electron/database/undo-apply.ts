import type Database from 'better-sqlite3'
import { quoted, watchedTables, type Cell, type RowChange, type TableShape } from './undo-capture.ts'

/** The rows are not what the step left behind: something else has written since. Nothing may be taken back then. */
export class RowsMoved extends Error {}

type Run = (sql: string, values: readonly Cell[]) => number
type Changed = Extract<RowChange, { kind: 'changed' }>

/** Takes the changes back, newest first. Needs a transaction, and its rollback when RowsMoved is thrown half-way. */
export function takeBack(db: Database.Database, changes: readonly RowChange[]): void {
  const tables = watchedTables(db)
  makeAgain(db, changes.toReversed().map((change) => inverse(change, shapeOf(tables, change))))
}

/** Makes them once more, as `takeBack`. */
export function makeAgain(db: Database.Database, changes: readonly RowChange[]): void {
  const tables = watchedTables(db)
  const statements = new Map<string, Database.Statement>()
  const run: Run = (sql, values) => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement.run(...values).changes
  }
  // Rows come back in the order they went, yet two that name each other would still wait for one another.
  db.pragma('defer_foreign_keys = ON')
  try {
    for (const change of changes) put(db, shapeOf(tables, change), change, run)
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw new RowsMoved('a row is in the way', { cause: error })
    throw error
  }
}

function shapeOf(tables: ReadonlyMap<string, TableShape>, { table }: RowChange): TableShape {
  const shape = tables.get(table)
  if (shape === undefined) throw new RowsMoved(`there is no table ${table}`)
  return shape
}

function inverse(change: RowChange, shape: TableShape): RowChange {
  if (change.kind !== 'changed') return { ...change, kind: change.kind === 'added' ? 'removed' : 'added' }
  return { ...change, key: keyBefore(change, shape), before: change.after, after: change.before }
}

/** Where the key itself changed, the row still stands under the old one. */
const keyBefore = ({ key, columns, before }: Changed, shape: TableShape): Cell[] => shape.key.map((column, at) => {
  const place = columns.indexOf(column)
  return (place < 0 ? key[at] : before[place]) ?? null
})

function put(db: Database.Database, shape: TableShape, change: RowChange, run: Run): void {
  const table = quoted(shape.name)
  const all = shape.columns.map((_, at) => at)
  const is = (places: readonly number[]) => places.map((at) => `${quoted(shape.columns[at] ?? '')} IS ?`).join(' AND ')
  if (change.kind === 'added') {
    run(`INSERT INTO ${table} (${shape.columns.map(quoted).join(', ')}) VALUES (${all.map(() => '?').join(', ')})`, change.row)
  } else if (change.kind === 'changed') {
    const set = change.columns.map((at) => `${quoted(shape.columns[at] ?? '')} = ?`).join(', ')
    const done = run(`UPDATE ${table} SET ${set} WHERE ${is(shape.key)} AND ${is(change.columns)}`, [...change.after, ...keyBefore(change, shape), ...change.before])
    if (done !== 1) throw new RowsMoved(`a row of ${shape.name} is not as it was left`)
  } else if (run(`DELETE FROM ${table} WHERE ${is(all)}`, change.row) === 0) {
    // A trigger of the row it hangs on may have taken it already; standing there with other values, somebody has written it since.
    const key = shape.key.map((at) => change.row[at] ?? null)
    if (db.prepare(`SELECT 1 FROM ${table} WHERE ${is(shape.key)}`).get(...key) !== undefined) throw new RowsMoved(`a row of ${shape.name} is not as it was left`)
  }
}
