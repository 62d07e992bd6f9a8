import type Database from 'better-sqlite3'

/** What SQLite keeps in a column; there are no blobs in the tables that are watched. */
export type Cell = string | number | null

/** One row that became different, in the order in which it happened. A cascade is told as the rows it took. */
export type RowChange =
  | { kind: 'added' | 'removed'; table: string; row: Cell[] }
  /** `key`: of the row as it is afterwards. `columns`: those that changed, by place in the table's list. */
  | { kind: 'changed'; table: string; key: Cell[]; columns: number[]; before: Cell[]; after: Cell[] }

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
    const columns = db.pragma(`table_info(${quoted(name)})`) as { name: string; pk: number }[]
    const key = columns.flatMap(({ pk }, at) => (pk > 0 ? [{ pk, at }] : [])).toSorted((a, b) => a.pk - b.pk).map(({ at }) => at)
    if (key.length === 0) throw new Error(`${name} has no primary key`)
    return { name, columns: columns.map((column) => column.name), key }
  })
}

/**
 * Values go to the function as they are, not as JSON of SQL, which ends a text at its first NUL. Of an unchanged column both sides
 * are null, so that a long text that stays is not carried; a changed one is never null on both.
 */
function watch(db: Database.Database, capture: Capture, { name, columns, key }: TableShape, made: string): void {
  const each = (side: 'OLD' | 'NEW', places: readonly number[] = columns.map((_, at) => at)) => places.map((at) => `${side}.${quoted(columns[at] ?? '')}`).join(', ')
  const differs = columns.map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`)
  const sides = columns.flatMap((column, at) => (['OLD', 'NEW'] as const).map((side) => `iif(${differs[at]}, ${side}.${quoted(column)}, NULL)`))
  db.function(`${made}_added`, { varargs: true }, (...row: Cell[]) => { capture.changes?.push({ kind: 'added', table: name, row }) })
  db.function(`${made}_removed`, { varargs: true }, (...row: Cell[]) => { capture.changes?.push({ kind: 'removed', table: name, row }) })
  db.function(`${made}_changed`, { varargs: true }, (...values: Cell[]) => { capture.changes?.push(changed(name, key.length, values)) })
  db.exec(`
    CREATE TEMP TRIGGER ${made}_insert AFTER INSERT ON main.${quoted(name)} BEGIN SELECT ${made}_added(${each('NEW')}); END;
    CREATE TEMP TRIGGER ${made}_delete AFTER DELETE ON main.${quoted(name)} BEGIN SELECT ${made}_removed(${each('OLD')}); END;
    CREATE TEMP TRIGGER ${made}_update AFTER UPDATE ON main.${quoted(name)} WHEN ${differs.join(' OR ')} BEGIN SELECT ${made}_changed(${each('NEW', key)}, ${sides.join(', ')}); END;`)
}

function changed(table: string, keys: number, values: readonly Cell[]): RowChange {
  const change: RowChange = { kind: 'changed', table, key: values.slice(0, keys), columns: [], before: [], after: [] }
  for (let at = keys, column = 0; at < values.length; at += 2, column += 1) {
    const [before = null, after = null] = [values[at], values[at + 1]]
    if (before === null && after === null) continue
    change.columns.push(column)
    change.before.push(before)
    change.after.push(after)
  }
  return change
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
