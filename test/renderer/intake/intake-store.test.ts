import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridgeHouse, ROSTER, sheetOf } from './intake-bridge.ts'

const house = bridgeHouse()
const { answer, check, commitIntake, editLine, openFile, startAnew, TYPING_PAUSE, useIntake } = await import('../../../renderer/stores/intake.ts')
const { withSkips } = await import('../../../renderer/stores/intake-answers.ts')
const state = () => useIntake.getState()
const settled = () => vi.waitFor(() => expect(state().previewed).toBe(state().answers))
const mend = (text: string) => editLine({ lineKey: '员工!3', field: 'joinedOn', text }, '1992-13-01')

beforeEach(() => {
  startAnew()
  Object.assign(house, { calls: [], held: [], hold: false, next: { name: '员工.xlsx', bytes: 100, sheets: [ROSTER] } })
})

describe('the import that waits for its answers', () => {
  it('asks once for a burst of typing: a request per keystroke would stall a large file', async () => {
    await openFile(null)
    const before = house.calls.length
    for (const text of ['1', '19', '199', '1992-08-14']) mend(text)
    await settled()
    expect(house.calls.length - before).toBe(1)
    expect(state().preview?.blocking).toEqual([])
  })

  it('lets an older preview that arrives late change nothing', async () => {
    await openFile(null)
    house.hold = true
    const late = check()
    answer((before) => withSkips(before, ['员工!3']))
    await vi.waitFor(() => expect(house.held).toHaveLength(2))
    house.held[1]?.()
    await settled()
    expect(state().preview?.summary.employee.skipped).toBe(1)
    house.held[0]?.()
    await late
    expect(state().preview?.summary.employee.skipped).toBe(1)
  })

  it('counts as not checked between the keystroke and its preview, so that 确认 cannot use stale red rows', async () => {
    await openFile(null)
    mend('1992-08-14')
    expect(state().previewed).not.toBe(state().answers)
    await settled()
  })

  it('keeps every answer when the house has forgotten the file, and takes them up with the same file', async () => {
    await openFile(null)
    mend('1992-08-14')
    await settled()
    house.forget()
    await check()
    expect(state().opened).toBeNull()
    expect(state().answers.edits).toHaveLength(1)
    await openFile(null)
    expect(state().note).toBe('kept')
    expect(state().preview?.blocking).toEqual([])
  })

  it('does not put the answers of one file on the lines of another of the same name', async () => {
    await openFile(null)
    mend('1992-08-14')
    await settled()
    house.next = { name: '员工.xlsx', bytes: 120, sheets: [sheetOf('员工', ['工号', '姓名', '入职日期'], ['009', '新来的', '1990-01-01'], ['001', '戴南希', '1992-05-01'], ['002', '傅安德', '1992-13-01'])] }
    await openFile(null)
    expect(state().note).toBe('not-kept')
    expect(state().answers.edits).toEqual([])
    expect(state().preview?.employees[1]?.values.joinedOn).toBe('1992-05-01')
  })

  it('keeps file and answers when the import itself fails', async () => {
    await openFile(null)
    answer((before) => withSkips(before, ['员工!3']))
    await settled()
    expect(await commitIntake()).toBeNull()
    expect(state().failure?.step).toBe('commit')
    expect(state().answers.skip).toEqual(['员工!3'])
    expect(state().preview).not.toBeNull()
  })

  it('keeps answers for a reload of the window, and forgets them when the import is put away', async () => {
    await openFile(null)
    mend('1992-08-14')
    expect(sessionStorage.getItem('hengping-intake')).toContain('1992-08-14')
    startAnew()
    expect(sessionStorage.getItem('hengping-intake')).toBeNull()
    await new Promise((go) => { setTimeout(go, TYPING_PAUSE + 50) })
    expect(state().preview).toBeNull()
  })
})
