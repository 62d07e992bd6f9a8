import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../electron/database/open.ts'
import { appendAudit } from '../../../electron/repositories/audit.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folder = tempFolders()

test('the record can be added to, never changed, removed or written over', () => {
  const db = openDatabase(path.join(folder(), 'hengping.db'))
  const entry = { at: '2026-11-23T01:30:00.000Z', operator: '老板', method: 'company.save', subject: 'company', details: { to: '甲' } }
  appendAudit(db, entry)
  appendAudit(db, { ...entry, details: { to: '乙' } })
  const all = () => db.prepare('SELECT * FROM audit ORDER BY seq').all()
  const before = all()
  for (const sql of [
    "UPDATE audit SET operator = '别人'",
    'DELETE FROM audit WHERE seq = 2',
    "INSERT OR REPLACE INTO audit (seq, at, operator, method, subject, details) VALUES (1, '', '', '', '', '{}')",
    "INSERT INTO audit (seq, at, operator, method, subject, details) VALUES (1, '', '', '', '', '{}') ON CONFLICT (seq) DO UPDATE SET operator = '别人'",
  ]) expect(() => db.exec(sql), sql).toThrow(/append-only/)
  expect(all()).toEqual(before)
  expect(before).toHaveLength(2)
  db.close()
})
