// Child process in a time zone of its own (TZ is read once, at start): says which days the house keeps around midnight at home.
import { demoLastMonth, loadDemo } from '../../electron/services/demo/load-demo.ts'
import { openTestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { sampleFor } from './samples.ts'
import { settableClock } from './settable-clock.ts'

const clock = settableClock('2026-11-23T09:30:00')
const house = openTestHouse({ clock })
await loadDemo(house.db, clock, null)
const kept = (sql: string): unknown => house.db.prepare(sql).pluck().get()
const answers = []
for (const [turn, at] of ['2026-10-31T23:58:00', '2026-11-01T00:02:00'].entries()) {
  clock.set(at)
  const { joinedOn, leftOn } = await house.call('employees.save', person({ number: `D${turn}`, joinedOn: '2026-11-01', leftOn: '2026-12-31' }))
  const adjusted = await house.call('evaluations.adjust', { id: 55, adjustmentId: null, points: '1', reason: '表扬', on: '2026-10-31', evidence: '' })
  await house.call('keyResults.checkIn', { ...await sampleFor(house, 'keyResults.checkIn'), on: '2026-10-31' })
  await house.call('fit.answer', await sampleFor(house, 'fit.answer'))
  await house.call('evaluations.withdraw', { id: 53, reason: '看错了' })
  const { confirmedAt } = await house.call('evaluations.confirm', { id: 53 })
  answers.push({
    today: (await house.call('system.start', {})).today, joinedOn, leftOn, adjustedOn: adjusted.adjustments.at(-1)?.on,
    checkedOn: kept('SELECT on_day FROM check_in ORDER BY id DESC LIMIT 1'), fitOn: kept("SELECT on_day FROM fit_answer WHERE employee_id = 4 AND quarter = '2026-Q4'"),
    sameMoment: confirmedAt === new Date(at).toISOString(), demo: demoLastMonth(clock),
  })
}
house.close()
process.stdout.write(JSON.stringify(answers))
