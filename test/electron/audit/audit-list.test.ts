import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit } from '../../../electron/repositories/audit.ts'
import type { Input, Output } from '../../../shared/api/contract.ts'
import { person } from '../../helpers/person.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { furnishedHouses, type FurnishedHouses } from '../../faults/furnished-house.ts'

type Filter = Input<'audit.list'>['filter']
const NONE: Filter = { text: '', operator: null, domain: null, month: null, employeeId: null }
const list = (house: TestHouse, filter: Partial<Filter> = {}, page: { before: number | null; limit: number } = { before: null, limit: 200 }): Promise<Output<'audit.list'>> =>
  house.call('audit.list', { ...page, filter: { ...NONE, ...filter } })

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

async function furnished(work: (house: TestHouse) => Promise<void>): Promise<void> {
  const house = houses.open()
  try {
    await work(house)
  } finally {
    house.close()
  }
}

const entry = { operator: '老板', subject: 'company', details: { from: '', to: '恒信' } }

// Catches: a record ordered by a clock that somebody set back, so that what came later stands earlier.
test('the order is that of the numbers, and a clock that went back is told', async () => {
  const house = openTestHouse()
  try {
    for (const at of ['2026-12-23T01:00:00.000Z', '2026-12-20T01:00:00.000Z', '2026-12-21T01:00:00.000Z']) appendAudit(house.db, { ...entry, at, method: 'company.save' })
    const { entries } = await list(house, { domain: 'company' })
    expect(entries.map(({ at, clockWentBack }) => [at.slice(8, 10), clockWentBack])).toEqual([['21', false], ['20', true], ['23', false]])
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => b - a))
  } finally {
    house.close()
  }
})

// Catches: pages that repeat an entry or leave one out.
test('pages by number join without a hole, and the total counts all that fit', async () => {
  const house = openTestHouse()
  try {
    for (let n = 0; n < 25; n += 1) appendAudit(house.db, { ...entry, at: '2026-11-23T01:00:00.000Z', method: 'company.save', details: { from: '', to: `店${n}` } })
    const whole = await list(house)
    const seen: number[] = []
    for (let before: number | null = null; ;) {
      const page: Output<'audit.list'> = await list(house, {}, { before, limit: 10 })
      expect(page.total).toBe(whole.total)
      seen.push(...page.entries.map(({ seq }) => seq))
      if (page.entries.length < 10) break
      before = page.entries.at(-1)?.seq ?? null
    }
    expect(seen).toEqual(whole.entries.map(({ seq }) => seq))
  } finally {
    house.close()
  }
})

// Catches: filters that let through what is not meant, or look in ids nobody sees.
test('by words, operator, kind of work, month and person', () => furnished(async (house) => {
  await house.call('evaluations.adjust', { id: 55, adjustmentId: null, points: '2', reason: '客户表扬', on: '2026-10-12', evidence: '' })
  const sheet = await house.call('evaluations.get', { id: 55 })
  await house.call('operator.choose', { kind: 'hr' })
  await house.call('company.save', { name: '恒信 HX' })
  await house.call('figures.save', { month: '2026-10', entries: [{ employeeId: 3, indicatorId: 20, field: 'actual', text: '123456' }] })
  const sentences = async (filter: Partial<Filter>) => (await list(house, filter)).entries.map(({ sentence }) => sentence)
  const given = `给${sheet.name}（${sheet.number}）2026年10月加 2 分：客户表扬`
  expect(await sentences({ text: '表扬' })).toEqual([given])
  expect(await sentences({ text: ' hx ' })).toEqual(['公司名称改为“恒信 HX”（原“雪狮炊具（演示）”）'.replace(/（原.*/, '')].map((start) => expect.stringContaining(start) as string))
  expect(await sentences({ text: 'evaluation 55' })).toEqual([given])
  expect(await sentences({ operator: '人事', domain: 'company' })).toHaveLength(1)
  expect(await sentences({ operator: '老板', domain: 'company' })).toEqual([])
  expect((await sentences({ month: '2026-10' })).slice(0, 2)).toEqual([expect.stringContaining('录入数据'), given])
  expect(await sentences({ month: '2026-12' })).toEqual([])
  expect(await sentences({ employeeId: sheet.employeeId, domain: 'evaluations' })).toEqual([given])
  expect(await sentences({ employeeId: 3, domain: 'figures' })).toHaveLength(1)
  const [newest] = (await list(house, { text: '表扬' })).entries
  expect(newest).toMatchObject({ employeeId: sheet.employeeId, month: '2026-10', operator: '老板' })
  expect(newest?.lines).toEqual(expect.arrayContaining([{ label: '现在 · 分值', value: '2' }, { label: '现在 · 原因', value: '客户表扬' }]))
}))

// Catches: a record that is told in ids or in the program's own words.
test('a figure is told with whose it is, what it was and what it became', () => furnished(async (house) => {
  await house.call('figures.save', { month: '2026-10', entries: [{ employeeId: 3, indicatorId: 20, field: 'actual', text: '123' }] })
  const { entries: [entry_] } = await list(house, { domain: 'figures' })
  expect(entry_?.sentence).toMatch(/^2026年10月录入数据：.+（.+） .+ 实际值 .+ → \d+ .+$/u)
}))

// Catches: a person who gets another number dropping out of their own record.
test('a person is found under every number they have had', async () => {
  const house = openTestHouse()
  try {
    const { id } = await house.call('employees.save', person({ number: 'A1', name: '甲' }))
    await house.call('employees.save', { ...person({ number: 'B2', name: '甲' }), id })
    appendAudit(house.db, { at: '', operator: '老板', method: 'evaluations.confirm', subject: 'evaluation 1', details: { month: '2026-10', number: 'A1', name: '甲', as: 'owner' } })
    expect((await list(house, { employeeId: id })).entries.map(({ method }) => method)).toEqual(['evaluations.confirm', 'employees.save', 'employees.save'])
  } finally {
    house.close()
  }
})

// Catches: a formula from a typed text running in the owner's spreadsheet; a CSV that Excel reads as Latin.
test('the export takes what the filter lets through, with a BOM and no formula', () => furnished(async (house) => {
  await house.call('company.save', { name: '=HYPERLINK("http://x")' })
  await house.call('operator.choose', { kind: 'hr' })
  appendAudit(house.db, { at: '2026-11-23T01:00:00.000Z', operator: '=1+1', method: 'company.save', subject: 'company', details: { from: '', to: '乙' } })
  await house.call('audit.export', { filter: { ...NONE, domain: 'company' }, format: 'csv' })
  const bytes = house.ports.saved.at(-1)?.bytes ?? new Uint8Array()
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xEF, 0xBB, 0xBF])
  const csv = new TextDecoder().decode(bytes)
  expect(csv.split('\r\n')[0]).toBe('序号,时间,操作人,操作,做了什么,细节,时钟')
  expect(csv).toContain("'=1+1")
  expect(csv).not.toMatch(/(^|,)"?=/m)
  expect(csv).not.toContain('换操作人')
  await house.call('audit.export', { filter: NONE, format: 'xlsx' })
  expect(house.ports.saved.at(-1)?.name).toMatch(/^操作记录_2026-11-23\.xlsx$/)
  expect(String.fromCharCode(...(house.ports.saved.at(-1)?.bytes.slice(0, 2) ?? []))).toBe('PK')
}))

// Catches: pay or private answers that an older or a careless entry holds being shown on a page that more people read.
test('pay and private answers are shown nowhere, whatever an entry holds', async () => {
  const house = openTestHouse()
  try {
    const details = { number: 'P1', name: '甲', baseFen: 87654321, costFen: 76543219, changed: [{ field: 'baseFen', from: '87654321', to: '76543219' }], secret: { baseFen: 87654321 } }
    appendAudit(house.db, { at: '', operator: '老板', method: 'employees.save', subject: 'employee 1', details })
    appendAudit(house.db, { at: '', operator: '老板', method: 'fit.answer', subject: 'employee 1', details: { quarter: '2026-Q4', number: 'P1', name: '甲', mode: 'kpi-only', answers: [2, 1, 0, 2, 1, 0] } })
    const text = JSON.stringify((await list(house)).entries)
    for (const word of ['87654321', '876,543', '876543.21', '76543219', 'kpi-only', '仅KPI', '2,1,0', '2、1、0']) expect(text.includes(word), word).toBe(false)
    expect(text).toContain('绩效基数')
    await house.call('audit.export', { filter: NONE, format: 'csv' })
    expect(new TextDecoder().decode(house.ports.saved.at(-1)?.bytes)).not.toMatch(/8765|仅KPI/)
  } finally {
    house.close()
  }
})
