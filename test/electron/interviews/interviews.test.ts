import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { at, auditCount, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const talk = (given: Partial<Input<'interviews.save'>> = {}): Input<'interviews.save'> => ({
  month: world.month, employeeId: at(world.people, '006'), heldOn: '1997-07-03', place: '会议室', byName: '布史蒂', good: '', gaps: '', support: '', employeeView: '', agreed: [], ...given,
})
const listed = () => world.test.call('interviews.list', { month: world.month })
const get = () => world.test.call('interviews.get', { month: world.month, employeeId: at(world.people, '006') })
const close = () => world.test.db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed') ON CONFLICT (month) DO UPDATE SET state = 'closed'").run(world.month)

describe('the list', () => {
  // Catches: people without a record left out, so that nobody sees whom to talk to; counts that include them.
  it('names everybody with a sheet and counts those talked to and signed', async () => {
    expect(await listed()).toMatchObject({ held: 0, signed: 0, closed: false, sentence: '应谈 9 人，还没有谈。' })
    const one = await world.test.call('interviews.save', talk())
    await world.test.call('interviews.save', talk({ employeeId: at(world.people, '007') }))
    await world.test.call('interviews.sign', { id: one.id, on: '1997-07-04' })
    const { people, held, signed, sentence } = await listed()
    expect([people.length, held, signed, sentence]).toEqual([9, 2, 1, '应谈 9 人，已谈 2 人，其中 1 人的记录已签字；还有 7 人没有谈。'])
    expect(people.filter(({ state }) => state !== 'none').map(({ number, state }) => [number, state])).toEqual([['006', 'signed'], ['007', 'held']])
  })

  // Catches: somebody with two part-sheets listed, and asked to be talked to, twice.
  it('lists somebody with two part-sheets once', async () => {
    world.test.db.prepare(`INSERT INTO evaluation (month, employee_id, part, number, name, department, position, manager_name, template_name, sheet, adjustment, sentence, row_count, missing)
      SELECT month, employee_id, 2, number, name, department, '新岗位', manager_name, template_name, sheet, adjustment, sentence, 0, 0 FROM evaluation WHERE id = ?`).run(at(world.sheets, '006'))
    expect((await listed()).people.filter(({ number }) => number === '006')).toMatchObject([{ position: '新岗位' }])
  })
})

describe('a record', () => {
  // Catches: a second record of the same person and month instead of the first one changed; points agreed lost or put in another order.
  it('is one per person and month, with its agreed points in their order', async () => {
    const agreed = [{ action: '每周拜访两家', who: '金罗伯', due: '1997-07-31' }, { action: '一起报价', who: '布史蒂', due: null }] as const
    const first = await world.test.call('interviews.save', talk({ agreed: [...agreed] }))
    const second = await world.test.call('interviews.save', talk({ good: '订单多', agreed: agreed.toReversed() }))
    expect(second.id).toBe(first.id)
    expect((await get()).record).toMatchObject({ good: '订单多', agreed: agreed.toReversed(), signedOn: null })
  })

  // Catches: a text changed under a signature; a record that can no longer be mended at all once signed.
  it('is not changed or removed while its paper counts as signed', async () => {
    const { id } = await world.test.call('interviews.save', talk())
    await world.test.call('interviews.sign', { id, on: '1997-07-04' })
    expect(await world.test.refuse('interviews.save', talk({ good: '改' }))).toMatchObject({ code: 'interview-signed', details: { on: '1997-07-04' } })
    expect(await world.test.refuse('interviews.remove', { id })).toMatchObject({ code: 'interview-signed' })
    await world.test.call('interviews.sign', { id, on: null })
    await world.test.call('interviews.save', talk({ good: '改' }))
    await world.test.call('interviews.remove', { id })
    expect((await get()).record).toBeNull()
  })

  it('needs a person with a sheet, a day, and somebody who held it', async () => {
    const before = auditCount(world.test)
    expect(await world.test.refuse('interviews.save', talk({ employeeId: 9999 }))).toMatchObject({ code: 'not-found' })
    expect(await world.test.refuse('interviews.save', talk({ month: '1997-05' }))).toMatchObject({ code: 'not-found' })
    expect(await world.test.refuse('interviews.save', talk({ byName: ' ' }))).toMatchObject({ code: 'bad-input' })
    expect(await world.test.refuse('interviews.save', talk({ heldOn: '1997-06-31' }))).toMatchObject({ code: 'bad-input' })
    expect(await world.test.refuse('interviews.sign', { id: 9999, on: null })).toMatchObject({ code: 'not-found' })
    expect(auditCount(world.test)).toBe(before)
  })

  it('gives hostile text back as it was typed', async () => {
    const good = `"]}'); DROP TABLE interview; --\n<img src=x onerror=alert(1)> 👨‍👩‍👧 ${'长'.repeat(5000)}`
    await world.test.call('interviews.save', talk({ good, agreed: [{ action: '"},{"action":"', who: '\\', due: null }] }))
    expect((await get()).record).toMatchObject({ good, agreed: [{ action: '"},{"action":"', who: '\\', due: null }] })
  })

  // Catches: a closed month that still takes interviews.
  it('is refused in a closed month by every way of writing', async () => {
    const { id } = await world.test.call('interviews.save', talk())
    close()
    for (const refused of [world.test.refuse('interviews.save', talk({ good: '改' })), world.test.refuse('interviews.sign', { id, on: '1997-07-04' }), world.test.refuse('interviews.remove', { id })]) expect(await refused).toMatchObject({ code: 'month-closed' })
    expect(await get()).toMatchObject({ closed: true, record: { good: '', signedOn: null } })
  })
})

// Catches: suggestions of another month or person, scores in words the sheet does not say, plans without their day.
it('suggests from the sheet, its plans and the interview before', async () => {
  const sheet = await world.test.call('evaluations.get', { id: at(world.sheets, '006') })
  const red = sheet.rowsDetail.flatMap(({ score }) => (score.state === 'scored' && score.light === 'red' ? [score.sentence] : []))
  expect(red.length).toBeGreaterThan(0)
  world.test.db.prepare("INSERT INTO interview (month, employee_id, held_on, place, by_name, good, gaps, support, employee_view, agreed) VALUES ('1997-04', ?, '1997-05-05', '', '布史蒂', '', '', '', '', ?)")
    .run(at(world.people, '006'), JSON.stringify([{ action: '每周两家', who: '', due: null }]))
  await world.test.call('improvements.save', { id: null, month: world.month, employeeIds: [at(world.people, '006')], kind: 'plan', lever: 2, action: '缩短发货', expected: '8 天内', dueOn: '1997-07-31', indicatorId: null, reason: '' })
  await world.test.call('evaluations.comment', { id: at(world.sheets, '006'), self: '六月尽力了', manager: null })
  const { suggestions } = await get()
  for (const sentence of red) expect(suggestions.gaps.some((said) => said.includes(sentence.replace(/。$/, '')))).toBe(true)
  expect(suggestions.gaps.at(-1)).toBe('上次（1997-04）约定“每周两家”：完成了没有？')
  expect(suggestions.agreed).toEqual([{ action: '缩短发货，做到8 天内', who: sheet.name, due: '1997-07-31' }])
  expect(suggestions.employeeView).toEqual(['本人自评：六月尽力了。'])
})

// Catches: deleting a person whose interview is kept ending as an inner fault.
it('keeps a person who has an interview', async () => {
  await world.test.call('interviews.save', talk())
  expect(await world.test.refuse('employees.remove', { id: at(world.people, '006') })).toMatchObject({ code: 'in-use', details: { interviews: 1 } })
})
