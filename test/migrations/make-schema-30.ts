// Makes test/migrations/schema-30.db: the company of schema 20 with a month closed and reopened, a transfer, appeals, interviews and evidence.
// The new tables are filled row by row, so that the file can be made before (and without) the services above them.
import { fileURLToPath } from 'node:url'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'
import { fillSchema20 } from './make-schema-20.ts'
import { writeSchema } from './make-schema.ts'

/** Puts one row in, as the table takes it. */
export const putRow = (house: TestHouse, table: string, row: Record<string, unknown>): number => {
  const columns = Object.keys(row)
  return Number(house.db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`).run(row).lastInsertRowid)
}

export async function fillSchema30(house: TestHouse): Promise<void> {
  await fillSchema20(house)
  const put = (table: string, row: Record<string, unknown>) => putRow(house, table, row)
  const one = (sql: string): number => house.db.prepare(sql).pluck().get() as number
  const [seller, boss] = [one("SELECT id FROM employee WHERE number = '001'"), one("SELECT id FROM employee WHERE number = '900'")]
  const collected = one("SELECT id FROM indicator WHERE code = 'B20'")
  const sheet = one("SELECT id FROM evaluation WHERE month = '2026-11' AND number = '001'")
  const month = '2026-11'
  put('employee_change', { employee_id: seller, on_day: '2026-11-16', department_id: one("SELECT id FROM department WHERE name = '总经办'"), position_id: one("SELECT id FROM position WHERE name = '销售代表'"), manager_id: boss, note: '调到销售部' })
  put('target', { month, employee_id: seller, indicator_id: collected, part: 2, target: '300000' })
  put('result', { month, employee_id: seller, indicator_id: collected, part: 2, actual: '285000', note: '银行流水' })
  put('bad_cell', { month, employee_id: seller, indicator_id: collected, part: 2, field: 'stretch', text: '三十五万', reason: '不是数字' })
  put('target_change', { month, employee_id: seller, indicator_id: collected, part: 1, field: 'target', was: '250000', became: '300000', on_day: '2026-11-12', reason: '客户合并', by_name: '老板' })
  const appeal = put('appeal', { evaluation_id: sheet, row_id: null, filed_on: '2026-12-03', reason: '少算一单', wanted: '补上', outcome: 'changed', answer: '查实，补上一单', answered_on: '2026-12-05', answered_by: '老板' })
  put('interview', { month, employee_id: seller, held_on: '2026-12-04', place: '会议室', by_name: '陈国强', good: '回款早', gaps: '拜访少', support: '配一台车', employee_view: '同意', agreed: '[{"action":"每周拜访三家","who":"王芳","due":"2026-12-31"}]', signed_on: '2026-12-05' })
  put('attachment', { month, employee_id: seller, part: 1, kind: 'appeal', indicator_id: null, kind_id: appeal, file_name: '合同 <b>.pdf', sha256: 'a'.repeat(64), bytes: 10, added_on: '2026-12-03T09:00:00.000Z', by_name: '老板' })
  house.db.prepare("UPDATE adjustment SET kind = 'calibration' WHERE id = (SELECT max(id) FROM adjustment)").run()
  house.db.prepare("INSERT INTO period (month, state, meeting_on, meeting_skipped) VALUES ('2026-09', 'evaluating', NULL, '老板出差')").run()
  put('month_version', { month: '2026-09', version: 1, closed_at: '2026-10-08T01:00:00.000Z', closed_by: '老板', check_code: 'c'.repeat(64), snapshot: '{"month":"2026-09"}', reopened_at: '2026-10-09T01:00:00.000Z', reopened_by: '老板', reopen_reason: '漏录一单' })
  put('month_summary', { month: '2026-10', edited: '{}' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const house = openTestHouse()
  await fillSchema30(house)
  writeSchema(30, house)
  house.close()
}
