import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HouseEvent, Input } from '../../../shared/api/contract.ts'
import { DEFAULT_AGENDA } from '../../../shared/domain/meeting/agenda.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { closeMonth } from '../../helpers/closable.ts'
import { auditCount, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
let month: Month
beforeEach(async () => {
  world = await openNorthwind()
  ;({ month } = world)
})
afterEach(() => world.test.close())

const texts = (change: Partial<Input<'meetings.save'>> = {}): Input<'meetings.save'> => ({
  month, heldOn: '1997-07-05', place: '二楼会议室', chair: '老板', agenda: DEFAULT_AGENDA.map((item) => ({ ...item })), attendance: [{ employeeId: null, name: '财务王姐', present: false }],
  notes: { gaps: '先问折扣' }, outlook: '七月有展会', ...change,
})
const start = (on = '1997-07-05') => world.test.call('meetings.start', { month, on })
const stateOf = async () => (await world.test.call('months.state', { month }))

describe('the meeting of a month', () => {
  // Catches: a proposal that is stored by looking, one without the people who lead others, or agenda items that are lost.
  it('is proposed before anything of it is stored: who leads somebody comes, and the owner', async () => {
    const { meeting, place, closed } = await world.test.call('meetings.get', { month })
    expect([meeting.id, meeting.state, place, closed, meeting.agenda]).toEqual([null, 'planned', null, false, DEFAULT_AGENDA])
    const leaders = world.test.db.prepare('SELECT DISTINCT m.name FROM employee e JOIN employee m ON m.id = e.manager_id ORDER BY m.number').pluck().all()
    expect(meeting.attendance.map(({ name }) => name)).toEqual(['老板', ...leaders])
    expect(world.test.db.prepare('SELECT count(*) FROM meeting').pluck().get()).toBe(0)
  })

  // Catches: typed text that does not come back, an agenda that cannot be run, notes in the record.
  it('keeps what is typed, refuses a broken agenda, and repeats no note in the record', async () => {
    const before = auditCount(world.test)
    await world.test.call('meetings.save', texts())
    expect(auditCount(world.test)).toBe(before + 1)
    expect((await world.test.call('meetings.get', { month })).meeting).toMatchObject({ ...texts(), state: 'planned' })
    expect(world.test.db.prepare('SELECT details FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()).not.toContain('先问折扣')
    const refusal = await world.test.refuse('meetings.save', texts({ agenda: DEFAULT_AGENDA.slice(1) }))
    expect(refusal).toEqual({ code: 'agenda-invalid', details: { sentence: expect.stringContaining('各有一次') as string } })
  })

  // Catches: a meeting begun twice or on a day to come, one that ends without being held, an end that does not satisfy the closing.
  it('runs, ends, and is then what closing asks for', async () => {
    expect((await world.test.refuse('meetings.end', { month })).code).toBe('meeting-state')
    expect((await world.test.refuse('meetings.start', { month, on: '2999-01-01' })).code).toBe('bad-input')
    expect((await world.test.refuse('meetings.start', { month, on: '2026-11-24' })).code).toBe('day-to-come')
    const running = await start()
    expect([running.state, running.heldOn, (await stateOf()).state]).toEqual(['running', '1997-07-05', 'meeting'])
    expect((await world.test.refuse('meetings.start', { month, on: '1997-07-06' }))).toEqual({ code: 'meeting-state', details: { state: 'running' } })
    expect((await stateOf()).closeBlocks.map(({ code }) => code)).toContain('meeting-missing')
    await world.test.call('meetings.end', { month })
    const state = await stateOf()
    expect([state.meetingOn, state.closeBlocks.some(({ code }) => code === 'meeting-missing')]).toEqual(['1997-07-05', false])
    expect((await world.test.call('meetings.reopen', { month })).state).toBe('running')
    expect((await stateOf()).closeBlocks.map(({ code }) => code)).toContain('meeting-running')
    expect((await world.test.call('meetings.end', { month })).heldOn).toBe('1997-07-05')
  })

  // Catches: notes of the presenter's that go to the wall and back with what is typed there; other typed text lost by it; the text in the record.
  it('takes what is typed on the wall alone, and says where it stands without a note', async () => {
    expect(await world.test.call('meetings.now', { month })).toEqual({ month, state: 'planned', place: null })
    await world.test.call('meetings.save', texts({ notes: { gaps: '她想走先别提' } }))
    await start()
    const answers = [await world.test.call('meetings.outlook', { month, outlook: '招一名客服' }), await world.test.call('meetings.now', { month }), await world.test.call('meetings.end', { month })]
    expect(JSON.stringify(answers)).not.toContain('她想走')
    expect(answers[1]).toMatchObject({ state: 'running', place: { page: 'old-decisions' } })
    expect((await world.test.call('meetings.get', { month })).meeting).toMatchObject({ ...texts(), notes: { gaps: '她想走先别提' }, outlook: '招一名客服', state: 'ended' })
    expect(world.test.db.prepare("SELECT details FROM audit WHERE method = 'meetings.outlook'").pluck().all()).toEqual([JSON.stringify({ month, emptied: false })])
    await closeMonth(world.test, month)
    expect((await world.test.refuse('meetings.outlook', { month, outlook: '再补一句' })).code).toBe('month-closed')
  })

  // Catches: a corrected day of an ended meeting that the month does not follow.
  it('corrects the day of a meeting that has ended, in the month too', async () => {
    await start()
    await world.test.call('meetings.end', { month })
    await world.test.call('meetings.save', texts({ heldOn: '1997-07-06' }))
    expect((await stateOf()).meetingOn).toBe('1997-07-06')
    expect((await world.test.refuse('meetings.save', texts({ heldOn: '2026-12-01' }))).code).toBe('day-to-come')
    expect((await world.test.call('meetings.save', texts({ heldOn: null }))).heldOn).toBe('1997-07-06')
  })

  // Catches: a page turned that leaves a trace in the record or an undo step, windows that are not told, a place of a meeting that is not on.
  it('keeps where it stands without a trace, and tells every window', async () => {
    const place = { month, page: 'gaps' as const, used: { 'old-decisions': 540, benefit: 30 }, paused: true }
    expect((await world.test.refuse('meetings.place', place))).toEqual({ code: 'meeting-state', details: { state: 'planned' } })
    await start()
    expect((await world.test.call('meetings.get', { month })).place).toMatchObject({ page: 'old-decisions', used: {}, paused: false })
    const [before, step] = [auditCount(world.test), (await world.test.call('undo.state', {})).next?.id]
    const told: HouseEvent[] = []
    world.test.house.subscribe((event) => { told.push(event) })
    const { at } = await world.test.call('meetings.place', place)
    expect(told).toEqual([{ type: 'meeting', ...place, at }])
    expect([auditCount(world.test), (await world.test.call('undo.state', {})).next?.id]).toEqual([before, step])
    world.test.restart()
    expect((await world.test.call('meetings.get', { month })).place).toEqual({ page: 'gaps', used: place.used, paused: true, at })
  })

  // Catches: start or end that Ctrl+Z cannot take back, or takes back by half.
  it('takes a start and an end back', async () => {
    const take = async () => {
      const { next } = await world.test.call('undo.state', {})
      await world.test.call('undo.last', { id: next?.id ?? 0 })
    }
    await world.test.call('meetings.save', texts())
    await start()
    await world.test.call('meetings.end', { month })
    await take()
    expect([(await world.test.call('meetings.get', { month })).meeting.state, (await stateOf()).meetingOn]).toEqual(['running', null])
    await take()
    expect((await world.test.call('meetings.get', { month })).meeting).toMatchObject({ state: 'planned', place: '二楼会议室' })
  })

  // Catches: a meeting of a closed month that is written anew.
  it('is read only once its month is closed', async () => {
    await start()
    await world.test.call('meetings.end', { month })
    await closeMonth(world.test, month)
    for (const answer of [await world.test.refuse('meetings.save', texts()), await world.test.refuse('meetings.reopen', { month }), await world.test.refuse('meetings.start', { month, on: '1997-07-05' })]) expect(answer.code).toBe('month-closed')
    expect((await world.test.refuse('meetings.place', { month, page: 'gaps', used: {}, paused: false })).code).toBe('meeting-state')
    expect((await world.test.call('meetings.get', { month })).closed).toBe(true)
  })
})
