import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPerson, openTeam, type TeamHouse } from './team-house.tsx'

let team: TeamHouse
const people = async () => (await team.house.call('employees.list', {})).employees
const field = (name: string) => document.querySelector<HTMLInputElement>(`#add-${name}`) as HTMLInputElement
const fill = (name: string, typed: string) => fireEvent.change(field(name), { target: { value: typed } })

beforeEach(async () => { team = await openTeam() })
afterEach(() => {
  cleanup()
  team.close()
})

describe('adding people', () => {
  it('the first screen leads here, with a number suggested', async () => {
    await team.open('?person=new')
    expect(field('number').value).toBe('001')
    fill('name', '<img src=x onerror=alert(1)>')
    fill('department', '销售部')
    fill('base', '6000.5')
    fireEvent.click(screen.getByTestId('save-person'))
    await waitFor(async () => expect(await people()).toMatchObject([{ number: '001', name: '<img src=x onerror=alert(1)>', department: '销售部', baseFen: 600_050 }]))
    await waitFor(() => expect(screen.getByTestId('team-table').textContent).toContain('<img src=x onerror=alert(1)>'))
    expect(document.querySelector('img')).toBeNull()
  })

  it('adds several in a row: the department stays, the number goes on, the name is empty', async () => {
    await addPerson(team.house, { number: 'HP-009', name: '甲' })
    await team.open('?person=new')
    expect(field('number').value).toBe('HP-010')
    fill('name', '乙')
    fill('department', '客户部')
    fireEvent.click(screen.getByTestId('save-more'))
    await waitFor(() => expect(field('number').value).toBe('HP-011'))
    expect(field('name').value).toBe('')
    expect(field('department').value).toBe('客户部')
    expect(screen.getByText(/已添加 乙（HP-010）/)).toBeDefined()
  })

  it('a composing Enter does not submit', async () => {
    await team.open('?person=new')
    fill('name', 'wang')
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    fireEvent(field('name'), enter)
    // Prevented: no browser may take it for the form's own Enter.
    expect(enter.defaultPrevented).toBe(true)
    expect(team.calls).not.toContain('employees.save')
  })

  it('keeps what was typed when refused, with the sentence at the field', async () => {
    await addPerson(team.house, { number: '001', name: '甲' })
    await team.open('?person=new')
    fill('name', '乙')
    fill('number', '001')
    fill('joinedOn', '2024-3-1')
    fireEvent.click(screen.getByTestId('save-person'))
    expect(await screen.findByText('工号 001 已经是甲的，请换一个。')).toBeDefined()
    expect([field('name').value, field('number').value, field('joinedOn').value]).toEqual(['乙', '001', '2024-3-1'])
    expect(await people()).toHaveLength(1)
    fill('joinedOn', '2024-2-30')
    fireEvent.click(screen.getByTestId('save-person'))
    expect(await screen.findByText(/“2024-2-30”不是日历上有的日期/)).toBeDefined()
  })

  it('keeps what was typed when the drawer is closed by accident', async () => {
    await team.open('?person=new')
    fill('name', '只填了一半')
    fireEvent.click(screen.getByRole('button', { name: /close|关闭/i }))
    await waitFor(() => expect(document.querySelector('#add-name')).toBeNull())
    expect(screen.getByTestId('add-person').textContent).toBe('继续添加员工')
    fireEvent.click(screen.getByTestId('add-person'))
    await waitFor(() => expect(field('name').value).toBe('只填了一半'))
    expect(screen.getByText('上次没填完的内容还在。')).toBeDefined()
  })

  it('an empty form says what is missing and sends nothing', async () => {
    await team.open('?person=new')
    fireEvent.click(screen.getByTestId('save-person'))
    expect(await screen.findByText('姓名不能空着。')).toBeDefined()
    expect(team.calls).not.toContain('employees.save')
  })

  it('teaches on an empty list', async () => {
    await team.open()
    expect(screen.getByText('还没有员工')).toBeDefined()
    expect(screen.getAllByRole('link', { name: /从 Excel 导入/ }).length).toBeGreaterThan(0)
  })
})

describe('departments and positions', () => {
  it('renames in place, keeps a taken name with the reason, removes only what is empty', async () => {
    await addPerson(team.house, { number: '1', name: '甲', department: '销售部' })
    const left = await addPerson(team.house, { number: '2', name: '乙', department: '客户部' })
    await addPerson(team.house, { id: left.id, number: '2', name: '乙', department: '销售部' })
    await team.open('?tab=departments')
    expect(screen.getByRole('button', { name: /^删除部门 销售部/ })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: '改部门名称：销售部' }))
    const name = screen.getByRole('textbox', { name: '改部门名称：销售部' })
    fireEvent.change(name, { target: { value: '客户部' } })
    fireEvent.keyDown(name, { key: 'Enter', isComposing: true })
    expect(team.calls).not.toContain('departments.rename')
    fireEvent.keyDown(name, { key: 'Enter' })
    expect(await screen.findByText(/“客户部”已经有了/)).toBeDefined()
    expect(screen.getByRole('textbox', { name: '改部门名称：销售部' })).toHaveProperty('value', '客户部')
    fireEvent.click(screen.getByRole('button', { name: '删除部门 客户部' }))
    await waitFor(async () => expect((await team.house.call('employees.list', {})).departments.map((one) => one.name)).toEqual(['销售部']))
  })

  it('marks positions without a template in words, suggests the fitting one, and takes it', async () => {
    await addPerson(team.house, { number: '1', name: '甲', position: '销售代表' })
    await team.open('?tab=positions')
    expect(screen.getByText('◆ 还没有模板')).toBeDefined()
    expect(await screen.findByText(/建议用“销售代表/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: /采\s*纳/ }))
    await waitFor(async () => expect((await team.house.call('employees.list', {})).positions[0]?.templateId).not.toBeNull())
  })
})
