import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cell, fill, goTo, next, openSetup, page, typePerson, type SetupHouse } from './setup-house.tsx'

let setup: SetupHouse
beforeEach(async () => { setup = await openSetup() })
afterEach(() => setup.close())

const company = () => screen.getByTestId<HTMLInputElement>('setup-company')
const NOBODY = { id: null, department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null }

describe('the first-run wizard', () => {
  it('leads from nothing to a month that is ready', async () => {
    await setup.open()
    next()
    expect([page(), screen.getByTestId('wizard-problem').textContent]).toEqual(['profile', expect.stringContaining('请填公司名称')])
    fill(company(), '某某公司')
    next()
    fireEvent.click(screen.getByRole('radio', { name: '贸易批发' }))
    next()
    typePerson(0, '王总', '总经理')
    typePerson(1, '李销', '销售代表', '销售部', '王总')
    typePerson(2, '赵销', '销售代表')
    expect([cell(2, 'department').value, cell(2, 'manager').value, cell(2, 'number').value]).toEqual(['销售部', '王总', '003'])
    for (const name of ['positions', 'mix', 'managers', 'grades', 'targets']) {
      next()
      expect(page()).toBe(name)
    }
    const shared = screen.getAllByRole('textbox', { name: /^销售代表全部/ })[0] as HTMLInputElement
    fill(shared, '28.5')
    expect(screen.getByTestId('setup-summary').textContent).toContain('2 张考核表')
    next()
    await screen.findByTestId('setup-done', {}, { timeout: 10_000 })
    const { employees } = await setup.house.call('employees.list', {})
    expect(employees.map(({ number, name, managerName }) => [number, name, managerName])).toEqual([['001', '王总', ''], ['002', '李销', '王总'], ['003', '赵销', '王总']])
    const { cells } = await setup.house.call('figures.grid', { month: '2026-11' })
    expect(cells.filter(({ target }) => target !== null).map(({ target }) => target)).toEqual(['285000', '285000'])
    expect((await setup.house.call('wizard.get', { key: 'setup' })).draft).toBeNull()
    expect(setup.calls.filter((method) => method === 'setup.finish')).toHaveLength(1)
  })

  it('is on the same page with every letter after it was closed in the middle of typing', async () => {
    await setup.open()
    fill(company(), '某某公司')
    next()
    next()
    typePerson(0, '王总', '总经理')
    fill(cell(1, 'name'), '李')
    await setup.leave()
    setup.house.restart()
    await setup.open()
    expect([page(), cell(0, 'name').value, cell(0, 'position').value, cell(1, 'name').value, cell(1, 'number').value]).toEqual(['people', '王总', '总经理', '李', '002'])
    expect(screen.getByTestId('setup-notice').textContent).toContain('接着上次的继续')
    goTo('公司一页纸')
    expect(company().value).toBe('某某公司')
  })

  it('takes advice on an objective without losing the figure', async () => {
    await setup.open()
    const objective = () => screen.getByTestId<HTMLInputElement>('setup-objective-1')
    fill(objective(), '年销售额做到1500万元')
    fireEvent.click(within(screen.getByRole('note')).getByRole('button', { name: '采纳' }))
    expect(objective().value).toBe('年销售额上台阶')
    fill(screen.getByLabelText('年销售额 现在是'), '1200')
    expect(screen.getByTestId('wizard-preview').textContent).toContain('关键结果 年销售额 1200 → 1500 万元')
  })

  it('leaves advice that was declined out of sight', async () => {
    await setup.open()
    fill(screen.getByTestId('setup-objective-1'), '年销售额做到1500万元')
    fireEvent.click(within(screen.getByRole('note')).getByRole('button', { name: '不采纳' }))
    expect(screen.queryByRole('note')).toBeNull()
    expect(screen.getByTestId<HTMLInputElement>('setup-objective-1').value).toBe('年销售额做到1500万元')
  })

  it('an Enter that ends a composition neither adds a line nor goes on', async () => {
    await setup.open()
    fill(company(), '某某公司')
    goTo('员工')
    fill(cell(0, 'name'), 'wang')
    cell(0, 'name').focus()
    fireEvent.keyDown(cell(0, 'name'), { key: 'Enter', isComposing: true })
    expect([page(), document.activeElement]).toEqual(['people', cell(0, 'name')])
    fireEvent.keyDown(cell(0, 'name'), { key: 'Enter' })
    expect(document.activeElement).toBe(cell(1, 'name'))
    fireEvent.keyDown(cell(1, 'name'), { key: 'Enter' })
    expect(page()).toBe('positions')
  })

  it('pastes lines from Excel', async () => {
    await setup.open()
    goTo('员工')
    fireEvent.paste(cell(0, 'name'), { clipboardData: { getData: () => '姓名\t岗位\t直接上级\n李销\t销售代表\t王总\n王总\t总经理\t\n' } })
    expect([cell(0, 'name').value, cell(0, 'manager').value, cell(1, 'position').value]).toEqual(['李销', '王总', '总经理'])
  })

  it('a loop of managers keeps it from being finished and leads to its page', async () => {
    await setup.open()
    fill(company(), '某某公司')
    goTo('员工')
    typePerson(0, '王', '总经理')
    typePerson(1, '李', '经理', '', '王')
    typePerson(0, '王', '总经理', '', '李')
    goTo('首月目标')
    next()
    expect(page()).toBe('managers')
    expect(screen.getByTestId('wizard-problem').textContent).toContain('绕成了圈')
    expect(setup.calls).not.toContain('setup.finish')
  })
})

describe('a company that already runs', () => {
  it('finds everything filled in, says so, and a finish changes nothing that was not touched', async () => {
    const boss = await setup.house.call('employees.save', { ...NOBODY, number: 'A1', name: '王总', position: '总经理' })
    await setup.house.call('employees.save', { ...NOBODY, number: 'A2', name: '李销', position: '销售代表', department: '销售部', managerId: boss.id, joinedOn: '2020-03-01', baseFen: 300_000 })
    await setup.house.call('company.save', { name: '老公司' })
    const before = (await setup.house.call('employees.list', {})).employees
    await setup.open()
    expect(screen.getByTestId('setup-notice').textContent).toContain('已经按公司现有的资料填好')
    expect(company().value).toBe('老公司')
    goTo('员工')
    expect([cell(1, 'name').value, cell(1, 'manager').value, cell(1, 'number').readOnly]).toEqual(['李销', '王总', true])
    goTo('首月目标')
    next()
    await screen.findByTestId('setup-done', {}, { timeout: 10_000 })
    expect((await setup.house.call('employees.list', {})).employees).toEqual(before)
  })

  it('a resumed wizard gains the people an import brought, and keeps what was typed', async () => {
    await setup.open()
    fill(company(), '某某公司')
    goTo('员工')
    typePerson(0, '赵敏', '客服')
    await setup.leave()
    await waitFor(async () => expect((await setup.house.call('wizard.get', { key: 'setup' })).page).toBe(2))
    await setup.house.call('employees.save', { ...NOBODY, number: '001', name: '王总' })
    await setup.open()
    expect([0, 1].map((line) => [cell(line, 'number').value, cell(line, 'name').value])).toEqual([['001', '王总'], ['002', '赵敏']])
  })
})
