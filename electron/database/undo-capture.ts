import type Database from 'better-sqlite3'

/** What SQLite keeps in a column: the tables are STRICT, with whole numbers and texts. */
export type Cell = string | number | null
export type ChangeKind = 'added' | 'removed' | 'changed'

/**
 * What it takes to put one row back. added: its key. removed: the row. changed: its key as it is now, then column, value, column, value …
 * In the order in which it happened; a cascade is told as the rows it took. Flat, for thousands of them are kept as JSON.
 */
export type RowChange = [table: string, kind: ChangeKind, ...Cell[]]

export interface TableShape { name: string; columns: string[]; /** Places of the primary key in `columns`. */ key: number[] }

/** The record and its undo, frozen months, drafts nobody has saved, and where a meeting stands: none of it is ever taken back. */
const UNWATCHED = new Set(['audit', 'undo_step', 'month_version', 'draft', 'meeting_place'])

interface Capture { tables: Map<string, TableShape>; changes: RowChange[] | null }
const captures = new WeakMap<Database.Database, Capture>()

/** From now on `beginCapture` and `endCapture` work on this connection. Made from the schema: a new table is watched without a word here. */
export function installCapture(db: Database.Database): void {
  const tables = tableShapes(db)
  const capture: Capture = { tables: new Map(tables.map((table) => [table.name, table])), changes: null }
  captures.set(db, capture)
  // Temp triggers must not cost a file.
  db.pragma('temp_store = MEMORY')
  tables.forEach((table, at) => watch(db, capture, table, `undo_${at}`))
}

export function beginCapture(db: Database.Database): void {
  of(db).changes = []
}

/** What has changed since the beginning, oldest first; nothing is collected any more. */
export function endCapture(db: Database.Database): RowChange[] {
  const capture = of(db)
  const changes = capture.changes ?? []
  capture.changes = null
  return changes
}

export const watchedTables = (db: Database.Database): ReadonlyMap<string, TableShape> => of(db).tables

function of(db: Database.Database): Capture {
  const capture = captures.get(db)
  if (capture === undefined) throw new Error('this connection watches no tables')
  return capture
}

function tableShapes(db: Database.Database): TableShape[] {
  const names = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name").pluck().all() as string[]
  return names.filter((name) => !UNWATCHED.has(name)).map((name) => {
    const columns = db.pragma(`table_info(${quoted(name)})`) as { name: string; type: string; pk: number }[]
    if (columns.some(({ type }) => type !== 'TEXT' && type !== 'INTEGER')) throw new Error(`${name} has a column that undo cannot keep`)
    const key = columns.flatMap(({ pk }, at) => (pk > 0 ? [{ pk, at }] : [])).toSorted((a, b) => a.pk - b.pk).map(({ at }) => at)
    if (key.length === 0) throw new Error(`${name} has no primary key`)
    return { name, columns: columns.map((column) => column.name), key }
  })
}

/** Stands for a null that changed; null stands for a column that did not. No column holds a fraction, so no value can be taken for it. */
const WAS_NULL = 0.5

/**
 * Values go to the function as they are, not as JSON of SQL, which ends a text at its first NUL. Only what changed is handed over:
 * making JS strings of long texts that stay would cost more than all the rest.
 */
function watch(db: Database.Database, capture: Capture, { name, columns, key }: TableShape, made: string): void {
  const each = (side: 'OLD' | 'NEW', places: readonly number[]) => places.map((at) => `${side}.${quoted(columns[at] ?? '')}`).join(', ')
  const differs = columns.map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`)
  const before = columns.map((column, at) => `iif(${differs[at]}, ifnull(OLD.${quoted(column)}, ${WAS_NULL}), NULL)`)
  const keys = each('NEW', key)
  db.function(`${made}_added`, { varargs: true }, (...row: Cell[]) => { capture.changes?.push([name, 'added', ...row]) })
  db.function(`${made}_removed`, { varargs: true }, (...row: Cell[]) => { capture.changes?.push([name, 'removed', ...row]) })
  db.function(`${made}_changed`, { varargs: true }, (...values: Cell[]) => { capture.changes?.push(changed(name, key.length, values)) })
  db.exec(`
    CREATE TEMP TRIGGER ${made}_insert AFTER INSERT ON main.${quoted(name)} BEGIN SELECT ${made}_added(${keys}); END;
    CREATE TEMP TRIGGER ${made}_delete AFTER DELETE ON main.${quoted(name)} BEGIN SELECT ${made}_removed(${each('OLD', columns.map((_, at) => at))}); END;
    CREATE TEMP TRIGGER ${made}_update AFTER UPDATE ON main.${quoted(name)} WHEN ${differs.join(' OR ')} BEGIN SELECT ${made}_changed(${keys}, ${before.join(', ')}); END;`)
}

function changed(table: string, keys: number, values: readonly Cell[]): RowChange {
  const change: RowChange = [table, 'changed', ...values.slice(0, keys)]
  for (let at = keys; at < values.length; at += 1) {
    const before = values[at] ?? null
    if (before !== null) change.push(at - keys, before === WAS_NULL ? null : before)
  }
  return change
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
