// Makes test/migrations/schema-40.db: the company of schema 30 with a review meeting, its decisions, causes and a plan that came from one.
import { fileURLToPath } from 'node:url'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'
import { fillSchema30, putRow } from './make-schema-30.ts'
import { writeSchema } from './make-schema.ts'

export async function fillSchema40(house: TestHouse): Promise<void> {
  await fillSchema30(house)
  const put = (table: string, row: Record<string, unknown>) => putRow(house, table, row)
  const one = (sql: string): number => house.db.prepare(sql).pluck().get() as number
  const [seller, collected, visits] = [one("SELECT id FROM employee WHERE number = '001'"), one("SELECT id FROM indicator WHERE code = 'B20'"), one("SELECT id FROM indicator WHERE code = 'E22'")]
  const month = '2026-10'
  house.db.prepare('INSERT OR IGNORE INTO indicator_link (cause_id, effect_id, origin) VALUES (?, ?, ?)').run(visits, collected, 'own')
  put('hypothesis', { month, scope: 'person', department_id: null, employee_id: seller, effect_id: collected, cause_id: visits, sentence: '可能是拜访少', verdict: 'confirmed', note: '', by_name: '老板', on_day: '2026-11-05' })
  const meeting = put('meeting', { month, state: 'ended', held_on: '2026-11-05', place: '会议室', chair: '陈国强', agenda: '[]', attendance: '[]', notes: '{"gaps":"先听"}', outlook: '展会', started_at: '2026-11-05T01:00:00.000Z', ended_at: '2026-11-05T02:30:00.000Z' })
  put('meeting_place', { meeting_id: meeting, page: 'reading', used: '{"gaps":1200}', paused: 1, at: '2026-11-05T02:30:00.000Z' })
  const decision = put('decision', { meeting_id: meeting, month, sequence: 1, kind: 'decision', what: '每周对账一次', owner_id: seller, owner_name: '王芳', partners: '[]', due_on: '2026-11-30', acceptance: '连续四周', resources: '', page: 'gaps', indicator_id: collected, state: 'open', closed_on: null, evidence: '' })
  put('decision_postponement', { decision_id: decision, from_due: '2026-11-20', to_due: '2026-11-30', reason: '客户月底才付', on_day: '2026-11-19' })
  put('root_cause', { month, scope: 'company', department_id: null, employee_id: null, indicator_id: collected, whys: '["回款慢","没人提醒","","",""]', conclusion: '没有人负责提醒' })
  put('improvement', { month, employee_id: seller, kind: 'plan', lever: 2, action: '回款提前十天提醒', expected: '', due_on: '2026-11-30', indicator_id: collected, reason: '', source: 'decision', decision_id: decision, lever_action: 'S05', partners: '财务', acceptance: '逾期清单为零', cost_fen: 50_000, measured: 'company', state: 'done', closed_on: '2026-11-28', closing_note: '已做' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const house = openTestHouse()
  await fillSchema40(house)
  writeSchema(40, house)
  house.close()
}
