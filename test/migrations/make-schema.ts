import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { migrate } from '../../electron/database/migrate.ts'
import { MIGRATIONS } from '../../electron/database/migrations/index.ts'
import type { TestHouse } from '../helpers/house.ts'

export const keptSchema = (version: number): string => fileURLToPath(new URL(`./schema-${version}.db`, import.meta.url))

/**
 * Writes what a house holds as a file of an older schema: that schema's own tables and columns, nothing later.
 * So a script keeps making its file although the services it fills the house with have moved on.
 */
export function writeSchema(version: number, house: TestHouse, target = keptSchema(version)): void {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.filter((migration) => migration.version <= version), { backupFolder: null })
  db.pragma('foreign_keys = OFF')
  db.pragma(`application_id = ${String(house.db.pragma('application_id', { simple: true }))}`)
  db.prepare('ATTACH ? AS house').run(house.db.name)
  const tables = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
  for (const table of tables) {
    const columns = (db.pragma(`main.table_info(${table})`) as { name: string }[]).map(({ name }) => name).join(', ')
    db.exec(`INSERT OR REPLACE INTO main.${table} (${columns}) SELECT ${columns} FROM house.${table}`)
  }
  db.exec('DETACH house')
  const loose = db.pragma('foreign_key_check') as unknown[]
  if (loose.length > 0) throw new Error(`schema ${version} would refer to ${loose.length} rows it does not hold`)
  fs.rmSync(target, { force: true })
  db.prepare('VACUUM INTO ?').run(target)
  db.close()
}
