import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, auditCount, openNorthwind, sitDown, type Northwind } from './northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

describe('only the direct manager confirms', () => {
  it('takes the direct manager, by name and as such', async () => {
    await sitDown(world, '005')
    const sheet = await world.test.call('evaluations.confirm', { id: at(world.sheets, '006') })
    expect(sheet).toMatchObject({ confirmedBy: '布史蒂', confirmedAs: 'direct-manager', total: '71.00', grade: 'B' })
    expect(sheet.confirmedAt).not.toBeNull()
  })

  it.each([['hr', '006'], ['007', '006'], ['002', '006'], ['006', '006'], ['002', '002'], ['005', '002']])('refuses %s for the sheet of %s and leaves no trace (principle 3)', async (who, whose) => {
    await sitDown(world, who)
    const before = auditCount(world.test)
    const refused = await world.test.refuse('evaluations.confirm', { id: at(world.sheets, whose) })
    expect(refused.code).toBe('not-the-manager')
    expect(refused.details['reason']).toMatch(/确认/)
    expect(auditCount(world.test)).toBe(before)
    const shown = await world.test.call('evaluations.get', { id: at(world.sheets, whose) })
    expect(shown).toMatchObject({ confirmedAt: null, confirm: { may: false, as: null } })
  })

  it('records the owner as owner for somebody without a manager, and as a stand-in for all others', async () => {
    expect(await world.test.call('evaluations.confirm', { id: at(world.sheets, '002') })).toMatchObject({ confirmedAs: 'owner', confirmedBy: '老板' })
    expect(await world.test.call('evaluations.confirm', { id: at(world.sheets, '001') })).toMatchObject({ confirmedAs: 'owner-stand-in', confirmedBy: '老板' })
  })

  it('does not confirm a sheet that lacks a result, and says what is lacking', async () => {
    await world.test.call('figures.save', { month: world.month, entries: [{ employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '订单数'), field: 'actual', text: '' }] })
    const refused = await world.test.refuse('evaluations.confirm', { id: at(world.sheets, '001') })
    expect(refused).toMatchObject({ code: 'sheet-incomplete', details: { state: 'incomplete', missing: 1 } })
    expect((await world.test.call('evaluations.get', { id: at(world.sheets, '001') })).confirm).toMatchObject({ may: false })
  })

  it('does not confirm over an unmended cell, even where the row could be scored without it', async () => {
    await world.test.call('figures.save', { month: world.month, entries: [{ employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), field: 'floor', text: '很低' }] })
    const refused = await world.test.refuse('evaluations.confirm', { id: at(world.sheets, '001') })
    expect(refused.code).toBe('sheet-incomplete')
    expect(refused.details['reason']).toContain('1 格')
  })

  it('confirms what it may of many and names the rest', async () => {
    await sitDown(world, '005')
    await world.test.call('evaluations.confirm', { id: at(world.sheets, '007') })
    const answer = await world.test.call('evaluations.confirmMany', { ids: ['006', '007', '009', '001'].map((number) => at(world.sheets, number)) })
    expect(answer.confirmed).toBe(2)
    expect(answer.left.map(({ name, reason }) => [name, reason])).toEqual([['金罗伯', '已经确认过了。'], ['戴南希', '只有直接上级傅安德可以确认；现在操作的不是本人上级。']])
  })

  it('is withdrawn only by whoever could confirm, and only with a reason', async () => {
    const id = at(world.sheets, '006')
    await sitDown(world, '005')
    expect(await world.test.refuse('evaluations.withdraw', { id, reason: '数错了' })).toMatchObject({ code: 'not-confirmed' })
    await world.test.call('evaluations.confirm', { id })
    expect(await world.test.refuse('evaluations.withdraw', { id, reason: '  ' })).toMatchObject({ code: 'reason-missing' })
    await sitDown(world, 'hr')
    expect(await world.test.refuse('evaluations.withdraw', { id, reason: '数错了' })).toMatchObject({ code: 'not-the-manager' })
    await sitDown(world, '005')
    expect(await world.test.call('evaluations.withdraw', { id, reason: '数错了' })).toMatchObject({ confirmedAt: null, confirmedBy: null, confirmedAs: null, total: '71.00' })
    const details = world.test.db.prepare("SELECT details FROM audit WHERE method = 'evaluations.withdraw'").pluck().get() as string
    expect(JSON.parse(details)).toMatchObject({ reason: '数错了', was: { confirmedBy: '布史蒂', confirmedAs: 'direct-manager' } })
  })
})
