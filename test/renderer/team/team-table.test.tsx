import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPerson, cell, editor, openTeam, press, type, type TeamHouse } from './team-house.tsx'

let team: TeamHouse
const stored = async (id: number) => (await team.house.call('employees.list', {})).employees.find((one) => one.id === id)
const saves = () => team.calls.filter((method) => method === 'employees.save').length
const refusals = () => screen.getByTestId('refused-cells').textContent

beforeEach(async () => {
  team = await openTeam()
  await addPerson(team.house, { number: '001', name: '戴南希', department: '销售部', position: '销售经理', joinedOn: '2024-03-01', baseFen: 600_050 })
  await addPerson(team.house, { number: '002', name: '单立人', department: '销售部', managerId: 1 })
  await addPerson(team.house, { number: '003', name: '𠮷安', managerId: 2 })
  await team.open()
})
afterEach(() => {
  cleanup()
  team.close()
})

describe('editing in the table', () => {
  it('a click opens the editor, Enter saves and goes on in the row below', async () => {
    fireEvent.click(cell(1, 'name'))
    expect(editor().value).toBe('戴南希')
    type('戴北希')
    press('Enter')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('单立人 姓名')
    await waitFor(async () => expect((await stored(1))?.name).toBe('戴北希'))
    expect(await stored(1)).toMatchObject({ number: '001', department: '销售部', joinedOn: '2024-03-01', baseFen: 600_050 })
  })

  it('a composing Enter picks a word and saves nothing: half a name would be stored', async () => {
    fireEvent.click(cell(1, 'name'))
    type('dai')
    press('Enter', { isComposing: true })
    press('Enter', { keyCode: 229 })
    expect(editor().value).toBe('dai')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('戴南希 姓名')
    expect(saves()).toBe(0)
    type('戴')
    press('Enter')
    await waitFor(async () => expect((await stored(1))?.name).toBe('戴'))
  })

  it('Tab saves and goes right, and two cells in a row both arrive: the second must not undo the first', async () => {
    fireEvent.click(cell(3, 'department'))
    type('仓储部')
    press('Tab')
    type('库管')
    press('Tab')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('𠮷安 直接上级')
    await waitFor(async () => expect(await stored(3)).toMatchObject({ department: '仓储部', position: '库管', managerId: 2 }))
  })

  it('Esc keeps what was there', async () => {
    fireEvent.click(cell(1, 'name'))
    type('错了')
    press('Escape')
    expect(cell(1, 'name').textContent).toBe('戴南希')
    expect(document.activeElement).toBe(cell(1, 'name'))
    expect(saves()).toBe(0)
  })

  it('opens by Enter, F2 or plain typing, and moves by arrows', () => {
    fireEvent.click(cell(1, 'number'))
    press('Escape')
    press('ArrowDown')
    expect(document.activeElement).toBe(cell(2, 'number'))
    press('F2')
    expect(editor().value).toBe('002')
    press('Escape')
    press('ArrowRight')
    press('单')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('单立人 姓名')
  })

  it('leaving the cell by the pointer saves too', async () => {
    fireEvent.click(cell(1, 'position'))
    type('总监')
    fireEvent.click(cell(3, 'name'))
    await waitFor(async () => expect((await stored(1))?.position).toBe('总监'))
  })

  it('takes a new department that begins like an old one as new, and pinyin as the old one', async () => {
    fireEvent.click(cell(3, 'department'))
    type('销售')
    press('Enter')
    await waitFor(async () => expect((await stored(3))?.department).toBe('销售'))
    fireEvent.click(cell(3, 'department'))
    type('xsb')
    press('Enter')
    await waitFor(async () => expect((await stored(3))?.department).toBe('销售部'))
  })

  it('reads dates and money as they are written', async () => {
    fireEvent.click(screen.getByTestId('show-pay'))
    fireEvent.click(cell(3, 'joinedOn'))
    type('2024年3月1日')
    press('Tab')
    type('20260131')
    press('Tab')
    type('1.2万')
    press('Tab')
    await waitFor(async () => expect(await stored(3)).toMatchObject({ joinedOn: '2024-03-01', leftOn: '2026-01-31', baseFen: 1_200_000 }))
    expect(cell(1, 'base').textContent).toBe('6,000.50')
  })
})

describe('a refused cell', () => {
  it('keeps the text in red with the reason in words, and can be put back', async () => {
    fireEvent.click(cell(2, 'number'))
    type('001')
    press('Enter')
    await waitFor(() => expect(cell(2, 'number').dataset['state']).toBe('refused'))
    expect(cell(2, 'number').textContent).toContain('✕ 001')
    expect(cell(2, 'number').getAttribute('aria-invalid')).toBe('true')
    expect(refusals()).toContain('工号 001 已经是戴南希的，请换一个。')
    expect((await stored(2))?.number).toBe('002')
    fireEvent.click(screen.getByRole('button', { name: /恢复原值/ }))
    expect(cell(2, 'number').textContent).toBe('002')
    expect(screen.queryByTestId('refused-cells')).toBeNull()
  })

  it('names the loop of managers', async () => {
    fireEvent.click(cell(1, 'manager'))
    type('ja')
    press('Enter')
    await waitFor(() => expect(refusals()).toContain('戴南希 → 𠮷安 → 单立人 → 戴南希'))
    expect((await stored(1))?.managerId).toBeNull()
  })

  it('does not offer somebody as their own manager, and refuses the name typed out', async () => {
    fireEvent.click(cell(1, 'manager'))
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['𠮷安（003）', '单立人（002）'])
    type('戴南希')
    press('Enter')
    await waitFor(() => expect(refusals()).toContain('不能选自己做直接上级'))
    expect(saves()).toBe(0)
  })

  it('holds reversed dates until the other date is mended, then takes both', async () => {
    fireEvent.click(cell(1, 'leftOn'))
    type('2023-01-01')
    press('Enter')
    await waitFor(() => expect(refusals()).toContain('离职日期 2023-01-01 早于入职日期 2024-03-01'))
    fireEvent.click(cell(1, 'joinedOn'))
    type('2022-01-01')
    press('Enter')
    await waitFor(async () => expect(await stored(1)).toMatchObject({ joinedOn: '2022-01-01', leftOn: '2023-01-01' }))
    await waitFor(() => expect(screen.queryByTestId('refused-cells')).toBeNull())
  })

  it('does not tell pay that is hidden', async () => {
    fireEvent.click(screen.getByTestId('show-pay'))
    fireEvent.click(cell(1, 'base'))
    type('8500.555')
    press('Enter')
    await waitFor(() => expect(refusals()).toContain('8500.555'))
    press('Escape')
    fireEvent.click(screen.getByTestId('show-pay'))
    expect(document.body.textContent).not.toContain('8500')
    expect(document.body.textContent).not.toContain('6,000')
  })
})

describe('the list', () => {
  it('hides pay until it is asked for', () => {
    expect(document.body.textContent).not.toContain('6,000')
    fireEvent.click(screen.getByTestId('show-pay'))
    expect(cell(1, 'base').textContent).toBe('6,000.50')
  })

  it('finds by pinyin and keeps a row in its place while its name changes', async () => {
    fireEvent.change(screen.getByTestId('find-person'), { target: { value: 'JA' } })
    expect([...document.querySelectorAll('[data-person]')].map((row) => row.getAttribute('data-person'))).toEqual(['3'])
    fireEvent.click(cell(3, 'name'))
    type('王五')
    press('Enter')
    await waitFor(async () => expect((await stored(3))?.name).toBe('王五'))
    expect(cell(3, 'name')).not.toBeNull()
  })

  it('shows who reports to somebody', async () => {
    expect(cell(2, 'reports').textContent).toBe('1 人')
    fireEvent.click(screen.getByRole('button', { name: '单立人的下级 1 人' }))
    expect(await screen.findByRole('button', { name: /𠮷安（003）/ })).toBeDefined()
  })
})
