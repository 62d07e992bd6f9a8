import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PdfEngineMissing } from '../../../electron/api/ports.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => {
  world = await openNorthwind()
  await world.test.call('company.save', { name: '北风贸易' })
})
afterEach(() => world.test.close())

const chosen = (...numbers: string[]) => ({ month: world.month, ids: numbers.map((number) => at(world.sheets, number)) })
const articles = (html: string) => html.split('<article').slice(1)
const codeOf = (html: string) => /数据核对码 ([0-9A-F-]+)/.exec(html)?.[1]

describe('printing', () => {
  it('puts everybody chosen into one document, in the order of their numbers, with their printed totals', async () => {
    const { html, people, pages } = await world.test.call('print.preview', chosen('009', '001', '002'))
    expect(people).toBe(3)
    expect(pages).toBeGreaterThanOrEqual(3)
    const sheets = articles(html)
    expect(sheets.map((sheet) => ['杜安妮', '戴南希', '傅安德'].find((name) => sheet.includes(name)))).toEqual(['戴南希', '傅安德', '杜安妮'])
    expect(sheets.map((sheet) => ['102.72', '100.49', '91.96'].find((total) => sheet.includes(total)))).toEqual(['100.49', '91.96', '102.72'])
    expect(html).toContain('北风贸易')
    expect(html).toContain('打印时间 2026-11-23 09:30')
  })

  it('saves a landscape PDF under a name that says whose it is', async () => {
    expect(await world.test.call('print.pdf', chosen('001'))).toEqual({ place: '1997年6月绩效考核表_001_戴南希.pdf', download: null })
    await world.test.call('print.pdf', chosen('001', '002'))
    expect(world.test.ports.saved.map(({ name, kind }) => [name, kind])).toEqual([['1997年6月绩效考核表_001_戴南希.pdf', 'pdf'], ['1997年6月绩效考核表_2人.pdf', 'pdf']])
  })

  it('says whether it was cancelled, could not be saved, or cannot be made at all', async () => {
    const { ports } = world.test
    ports.saveFile = () => Promise.resolve(null)
    expect(await world.test.refuse('print.pdf', chosen('001'))).toMatchObject({ code: 'cancelled' })
    ports.saveFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    expect(await world.test.refuse('print.pdf', chosen('001'))).toEqual({ code: 'save-failed', details: { name: '1997年6月绩效考核表_001_戴南希.pdf', cause: 'ENOSPC' } })
    ports.saveFile = () => Promise.reject(Object.assign(new Error('x'), { code: 'save-failed', details: { obstacle: 'in-use' } }))
    expect(await world.test.refuse('print.pdf', chosen('001'))).toEqual({ code: 'save-failed', details: { obstacle: 'in-use' } })
    ports.makePdf = () => Promise.reject(new PdfEngineMissing())
    expect(await world.test.refuse('print.pdf', chosen('001'))).toMatchObject({ code: 'no-pdf-engine' })
    ports.printHtml = () => Promise.resolve({ printed: false })
    expect(await world.test.refuse('print.paper', chosen('001'))).toMatchObject({ code: 'cancelled' })
    ports.printHtml = () => Promise.resolve({ printed: false, inPage: true })
    expect(await world.test.call('print.paper', chosen('001'))).toEqual({ printed: false, inPage: true })
  })

  it('refuses a sheet that is gone or belongs to another month instead of printing fewer', async () => {
    expect((await world.test.refuse('print.preview', { ...chosen('001'), month: '1997-07' })).code).toBe('not-found')
    expect((await world.test.refuse('print.preview', { month: world.month, ids: [at(world.sheets, '001'), 9999] })).code).toBe('not-found')
  })

  it('prints a confirmed sheet under the names, rules and scores it was confirmed under', async () => {
    const before = (await world.test.call('print.preview', chosen('006'))).html
    await world.test.call('operator.choose', { kind: 'employee', employeeId: at(world.people, '005') })
    await world.test.call('evaluations.confirm', { id: at(world.sheets, '006') })
    await world.test.call('operator.choose', { kind: 'owner' })
    const listed = (await world.test.call('employees.list', {})).employees.find((each) => each.number === '006')
    if (!listed) throw new Error('no 006')
    const { departmentId: _d, positionId: _p, managerName: _m, ...person } = listed
    await world.test.call('employees.save', { ...person, name: '改了名', position: '销售总监', managerId: null })
    const settings = await world.test.call('settings.get', {})
    await world.test.call('settings.save', { ...settings, totalCap: '60' })
    const after = (await world.test.call('print.preview', chosen('006'))).html
    expect(after).toContain('苏迈克')
    expect(after).not.toContain('改了名')
    expect(after).toContain('已确认：布史蒂 2026-11-23 09:30')
    expect(after).toContain('71.00')
    expect(codeOf(after)).toBe(codeOf(before))
    expect(codeOf(after)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
  })

  it('prints the month’s improvement steps of each person, and why somebody needs none', async () => {
    const step = { id: null, month: world.month, lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason: '' } as const
    const before = await world.test.call('print.preview', chosen('001', '002', '003'))
    await world.test.call('improvements.save', { ...step, employeeIds: [at(world.people, '001')], kind: 'plan', lever: 2, action: '每周一对账', expected: '逾期降到 4 %', dueOn: '1997-07-31' })
    await world.test.call('improvements.save', { ...step, employeeIds: [at(world.people, '002')], kind: 'none-needed', reason: '各项都在目标以上' })
    await world.test.call('improvements.save', { ...step, month: '1997-05', employeeIds: [at(world.people, '003')], kind: 'plan', action: '上个月的计划' })
    const { html } = await world.test.call('print.preview', chosen('001', '002', '003'))
    const [first = '', second = '', third = ''] = articles(html).map((sheet) => sheet.replace(/<[^>]+>/g, ' '))
    for (const text of ['流程与服务', '每周一对账', '逾期降到 4 %', '1997-07-31']) expect(first).toContain(text)
    expect(second).toMatch(/无需改进\s+各项都在目标以上/)
    expect(third).not.toContain('上个月的计划')
    expect(codeOf(articles(html)[2] ?? '')).toBe(codeOf(articles(before.html)[2] ?? ''))
  })

  it('gives another check code once a figure changes', async () => {
    const before = codeOf((await world.test.call('print.preview', chosen('006'))).html)
    await world.test.call('figures.save', { month: world.month, entries: [{ employeeId: at(world.people, '006'), indicatorId: at(world.indicators, '订单数'), field: 'actual', text: '9' }] })
    expect(codeOf((await world.test.call('print.preview', chosen('006'))).html)).not.toBe(before)
  })
})
