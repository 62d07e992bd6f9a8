import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Migration } from '../../electron/database/migrate.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '../../electron/database/migrations/index.ts'
import { openDatabase } from '../../electron/database/open.ts'
import { refused } from '../electron/database/refused.ts'
import { sha256, tempFolders } from '../helpers/temp-folder.ts'

const folder = tempFolders()
const next = (sql: string, version = SCHEMA_VERSION + 10): Migration => ({ version, name: `made-up ${version}`, sql })
const withNext = (...sql: string[]) => ({ migrations: [...MIGRATIONS, ...sql.map((each, index) => next(each, SCHEMA_VERSION + 10 * (index + 1)))] })

function filled(): string {
  const file = path.join(folder(), 'hengping.db')
  const db = openDatabase(file)
  db.exec(`
    INSERT INTO department (id, name) VALUES (1, '销售部');
    INSERT INTO employee (id, number, name, department_id) VALUES (1, '001', '王芳', 1), (2, '002', '李强', 1);
    INSERT INTO evaluation (id, month, employee_id, number, name, department, position, manager_name, template_name, sheet, adjustment, sentence, row_count, missing)
      VALUES (7, '2026-10', 1, '001', '王芳', '销售部', '', '', '', 'incomplete', '0', '', 0, 0);
    INSERT INTO adjustment (evaluation_id, points, reason, on_day, evidence) VALUES (7, '2', '救急', '2026-10-09', '');`)
  db.close()
  return file
}

const adjustments = (file: string): number => {
  const db = new Database(file, { readonly: true })
  const count = db.prepare('SELECT count(*) FROM adjustment').pluck().get() as number
  db.close()
  return count
}
const backupsOf = (file: string): string[] => fs.readdirSync(path.join(path.dirname(file), 'backups')).sort()

test('migrations run upwards, in steps of ten, none twice', () => {
  const versions = MIGRATIONS.map((migration) => migration.version)
  expect(versions).toEqual(versions.map((_, index) => (index + 1) * 10))
})

describe('an upgrade', () => {
  test('is preceded by a copy that opens, is sound and holds the data', () => {
    const file = filled()
    const db = openDatabase(file, withNext('ALTER TABLE company ADD COLUMN vision TEXT'))
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION + 10)
    db.close()
    const [name = ''] = backupsOf(file)
    expect(backupsOf(file)).toEqual([`hengping-before-upgrade-${SCHEMA_VERSION}-to-${SCHEMA_VERSION + 10}.db`])
    const copy = openDatabase(path.join(path.dirname(file), 'backups', name))
    expect(copy.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(copy.prepare('SELECT name FROM employee ORDER BY id').pluck().all()).toEqual(['王芳', '李强'])
    copy.close()
  })

  test('that rebuilds a table keeps the rows which refer to it', () => {
    const file = filled()
    openDatabase(file, withNext(`
      CREATE TABLE evaluation_next AS SELECT * FROM evaluation;
      DROP TABLE evaluation;
      ALTER TABLE evaluation_next RENAME TO evaluation;
      CREATE UNIQUE INDEX evaluation_id ON evaluation (id)`)).close()
    expect(adjustments(file)).toBe(1)
  })

  test.each([
    ['a statement that fails', ['UPDATE company SET name = name; DELETE FROM employee; SELECT nonsense FROM nowhere']],
    ['rows that refer to nothing', ['DELETE FROM department']],
    ['a later step that fails after an earlier one was done', ['DELETE FROM adjustment', 'SELECT nonsense FROM nowhere']],
    ['a step that ends the transaction', ['DELETE FROM adjustment; COMMIT']],
  ])('with %s leaves the file as it was', (name, sql) => {
    const file = filled()
    const before = sha256(file)
    const error = refused(() => openDatabase(file, withNext(...sql)))
    expect(error.code).toBe('migration-failed')
    if (!name.includes('transaction')) {
      expect(sha256(file)).toBe(before)
      const db = openDatabase(file)
      expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
      db.close()
      expect(adjustments(file)).toBe(1)
    }
  })

  test('does not start when the copy can not be made', () => {
    const file = filled()
    fs.writeFileSync(path.join(path.dirname(file), 'backups'), 'a file where the folder should be')
    const before = sha256(file)
    expect(refused(() => openDatabase(file, withNext('DELETE FROM adjustment'))).code).toBe('migration-failed')
    expect(sha256(file)).toBe(before)
  })

  test('tried again makes a second copy and keeps the first', () => {
    const file = filled()
    for (let round = 0; round < 2; round += 1) refused(() => openDatabase(file, withNext('SELECT nonsense')))
    const name = `hengping-before-upgrade-${SCHEMA_VERSION}-to-${SCHEMA_VERSION + 10}`
    expect(backupsOf(file)).toEqual([`${name}-2.db`, `${name}.db`])
  })
})

test('a file of a newer schema is refused by both numbers, its bytes unchanged', () => {
  const file = filled()
  openDatabase(file, withNext('ALTER TABLE company ADD COLUMN vision TEXT')).close()
  const before = sha256(file)
  const error = refused(() => openDatabase(file))
  expect(error.code).toBe('newer')
  expect(error.sentence).toContain(String(SCHEMA_VERSION + 10))
  expect(error.sentence).toContain(String(SCHEMA_VERSION))
  expect(sha256(file)).toBe(before)
})
