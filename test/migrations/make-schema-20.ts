// Makes test/migrations/schema-20.db: the company of schema 10 with OKR, a guided cycle and a combined score.
// The new tables are filled row by row, so that the file can be made before (and without) the services above them.
import { fileURLToPath } from 'node:url'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'
import { fillSchema10 } from './make-schema-10.ts'
import { writeSchema } from './make-schema.ts'

export async function fillSchema20(house: TestHouse): Promise<void> {
  await fillSchema10(house)
  const { employees, positions } = await house.call('employees.list', {})
  const seller = positions.find((each) => each.name === '销售代表')
  await house.call('positions.save', { id: seller?.id ?? 0, name: '销售代表', templateId: seller?.templateId ?? null, mode: 'kpi-okr', okrWeight: '20' })
  const idOf = (number: string): number => employees.find((each) => each.number === number)?.id ?? 0
  const put = (table: string, row: Record<string, unknown>): number => {
    const columns = Object.keys(row)
    return Number(house.db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`).run(row).lastInsertRowid)
  }
  const collected = house.db.prepare("SELECT id FROM indicator WHERE code = 'B20'").pluck().get() as number
  put('company_profile', { id: 1, who_we_are: '把好锅送进厨房', where_from: '两家门店起步', where_to: '三年内做到全省前三', industry: '批发零售', headcount: 3 })
  const company = put('objective', { quarter: '2026-Q4', level: 'company', title: '让老客户愿意再来', type: 'improvement', ambition: 'committed', owner_id: idOf('900') })
  const own = put('objective', { quarter: '2026-Q4', level: 'person', employee_id: idOf('001'), parent_id: company, title: '把回款做在前面', type: 'innovation', ambition: 'aspirational', owner_id: idOf('001'), given_score: '0.6', given_reason: '客户月底才付' })
  const overdue = put('key_result', { objective_id: own, sequence: 1, title: '逾期率', kind: 'decrease', start: '8', target: '4', unit: '%', weight: '60', indicator_id: collected })
  put('key_result', { objective_id: own, sequence: 2, title: '对账单全部回签', kind: 'milestone', start: null, target: null, unit: '', weight: '40', indicator_id: null })
  const wrong = put('check_in', { key_result_id: overdue, on_day: '2026-10-20', current: '50', confidence: 7, note: '看错一位', corrects_id: null, by_name: '王芳' })
  put('check_in', { key_result_id: overdue, on_day: '2026-10-20', current: '5', confidence: 7, note: '', corrects_id: wrong, by_name: '王芳' })
  put('quarter_review', { quarter: '2026-Q4', objective_id: 0, goals: '回顾', results: '评估', causes: '原因', lessons: '规律' })
  put('process_mark', { objective_id: own, month: '2026-10', mark: 4, note: '每周对账' })
  put('improvement', { month: '2026-10', employee_id: idOf('001'), kind: 'plan', lever: 2, action: '每周一对账', expected: '逾期降到 4 %', due_on: '2026-11-30', indicator_id: collected, reason: '' })
  put('fit_answer', { employee_id: idOf('001'), quarter: '2026-Q4', answers: '[2,1,2,1,2,1]', mode: 'kpi-okr', on_day: '2026-10-08' })
  put('breakdown', { year: 2026, indicator_id: collected, total: '3600000', basis: 'even', months: '[]' })
  put('draft', { key: 'first-run', page: 3, value: '{"companyName":"恒信商贸"}' })
  house.db.prepare("UPDATE template_row SET objective_id = ?, scope = 'team', duty = '收回货款' WHERE template_id = (SELECT id FROM template WHERE name = '销售代表（试）') AND sequence = 1").run(own)
  const month = '2026-11'
  const template = house.db.prepare("SELECT id FROM template WHERE name = '销售代表（试）'").pluck().get() as number
  await house.call('evaluations.apply', { month, employeeIds: [idOf('001')], templateId: template })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const house = openTestHouse()
  await fillSchema20(house)
  writeSchema(20, house)
  house.close()
}
