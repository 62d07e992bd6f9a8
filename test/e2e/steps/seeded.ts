import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openNorthwind, type Northwind } from '../../electron/evaluations/northwind.ts'
import { openProgram, type Program, type ProgramOptions } from '../../helpers/program.ts'

/** The program over the nine people of Northwind with their sheets of June 1997, that month on screen; `furnish` adds to them first. */
export async function openWithSheets(options: Omit<ProgramOptions, 'folder'> = {}, furnish?: (world: Northwind) => Promise<void>): Promise<Program> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), '衡评 e2e-'))
  const world = await openNorthwind()
  const { test } = world
  await furnish?.(world)
  test.db.prepare('VACUUM INTO ?').run(path.join(folder, 'hengping.db'))
  test.close()
  fs.writeFileSync(path.join(folder, 'ui.json'), JSON.stringify({ page: '/settings', month: '1997-06', theme: 'system', railCollapsed: false }))
  const program = await openProgram({ ...options, folder })
  return { ...program, async close() {
    await program.close()
    fs.rmSync(folder, { recursive: true, force: true })
  } }
}

/** Asks the program's own file behind its back, read-only. */
export function ask<T>({ folder }: Program, sql: string): T[] {
  const db = new Database(path.join(folder, 'hengping.db'), { readonly: true, fileMustExist: true })
  try {
    return db.prepare(sql).all() as T[]
  } finally {
    db.close()
  }
}

/** Rows of every table that holds the owner's data; the record of operations is counted too. */
export function counts(program: Program): Record<string, number> {
  const tables = ask<{ name: string }>(program, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'setting' ORDER BY name")
  return Object.fromEntries(tables.map(({ name }) => [name, ask<{ n: number }>(program, `SELECT count(*) AS n FROM "${name}"`)[0]?.n ?? -1]))
}
