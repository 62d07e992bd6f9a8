import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { appendAudit } from '../../../electron/repositories/audit.ts'
import { person } from '../../helpers/person.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let page: HousePage
beforeEach(async () => { page = await openHousePage(['/audit'], async () => (await import('../../../renderer/pages/audit/audit-page.tsx')).AuditPage) })
afterEach(() => page.close())

const entries = () => screen.getAllByTestId('audit-entry').map((one) => one.dataset['seq'])
const sentences = () => screen.getAllByTestId('audit-entry').map((one) => one.textContent)

// Catches: an entry that cannot be opened, or opens in the program's own words; no way from it to the person.
it('shows the newest first; an entry opens to its lines and leads to the person', async () => {
  const { id } = await page.house.call('employees.save', person({ number: '001', name: '戴南希' }))
  await page.house.call('employees.save', { ...person({ number: '001', name: '戴南希', department: '华东' }), id })
  await page.open('/audit')
  const first = (await screen.findAllByTestId('audit-entry'))[0] as HTMLElement
  expect(first.textContent).toContain('修改员工 戴南希（001）：部门 空 → 华东')
  expect(entries()).toEqual(entries().toSorted((a, b) => Number(b) - Number(a)))
  fireEvent.click(within(first).getByRole('button'))
  expect(within(first).getByText('更改').nextElementSibling?.textContent).toBe('部门：空 → 华东')
  expect(within(first).getByRole('link', { name: '看这个人' }).getAttribute('href')).toBe(`#/people/${id}`)
})

// Catches: a hole or a double where two pages meet after a new entry has come in above.
it('goes on to older entries, and a new one above moves nothing out', async () => {
  for (let n = 0; n < 150; n += 1) appendAudit(page.house.db, { at: '2026-11-23T01:00:00.000Z', operator: '老板', method: 'company.save', subject: 'company', details: { from: '', to: `店${n}` } })
  await page.open('/audit')
  fireEvent.click(await screen.findByTestId('audit-more'))
  await vi.waitFor(() => expect(entries().length).toBeGreaterThan(149))
  await act(async () => { await page.house.call('company.save', { name: '新店' }) })
  await vi.waitFor(() => expect(sentences()[0]).toContain('新店'))
  await vi.waitFor(() => expect(entries().map(Number)).toEqual(Array.from({ length: entries().length }, (_, at) => Number(entries()[0]) - at)))
})

// Catches: a search that finds nothing and leaves the owner there, or an export that takes something else than what is shown.
it('searches, says when nothing is found, and exports what the filter lets through', async () => {
  await page.house.call('company.save', { name: '恒信' })
  await page.open('/audit')
  const search = await screen.findByLabelText('搜内容')
  fireEvent.change(search, { target: { value: '没有这个词' } })
  await screen.findByText('没有符合条件的记录')
  fireEvent.change(search, { target: { value: '恒信' } })
  await vi.waitFor(() => expect(screen.getByTestId('audit-total').textContent).toBe('共 1 条'))
  await act(async () => { fireEvent.click(screen.getByTestId('audit-csv')) })
  await vi.waitFor(() => expect(page.house.ports.saved).toHaveLength(1))
  expect(new TextDecoder().decode(page.house.ports.saved[0]?.bytes).trim().split('\r\n')).toHaveLength(2)
})
