import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import type { EvidenceOf } from '../../../renderer/components/attachments.tsx'
import { openHousePage, type HousePage } from '../house-page.tsx'

let page: HousePage
let locked = false
const month = '2026-11' as Month

beforeEach(async () => {
  locked = false
  let target: EvidenceOf | null = null
  page = await openHousePage(['/'], async () => {
    const { Attachments } = await import('../../../renderer/components/attachments.tsx')
    return () => (target === null ? null : createElement(Attachments, { target, locked }))
  })
  const { house } = page
  const indicator = await house.call('indicators.save', { id: null, name: '回款单数', dimension: 'benefit', unit: '单', direction: 'higher', formula: '', source: '台账', frequency: 'month', kind: 'duty' })
  const template = await house.call('templates.save', { id: null, name: '销售', why: '', rows: [{ indicatorId: indicator.id, name: '', weight: '100', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '单', source: '' }] })
  const person = await house.call('employees.save', { id: null, number: '1', name: '张三', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null })
  await house.call('evaluations.apply', { month, employeeIds: [person.id], templateId: template.id })
  target = { kind: 'result', month, employeeId: person.id, indicatorId: indicator.id, part: 1 }
})
afterEach(() => {
  cleanup()
  page.close()
})

const drop = (...files: File[]) => fireEvent.drop(screen.getByTestId('attachments'), { dataTransfer: { types: ['Files'], files, dropEffect: 'none' } })
const names = () => screen.queryAllByTestId('attachment').map((line) => line.querySelector('bdi')?.textContent)

// Catches: a refused file that stops the good one behind it, or bytes that arrive changed; a removal that takes another file.
test('dropped files are added one by one; one that runs is refused with its reason and the rest goes on', async () => {
  await page.open('/')
  drop(new File(['MZ'], '发票.pdf.exe'), new File(['银行回单'], '回单.pdf'))
  await waitFor(() => expect(names()).toEqual(['回单.pdf']))
  expect(document.body.textContent).toContain('是可以运行的程序或脚本')
  fireEvent.click(screen.getByRole('button', { name: '打开 回单.pdf' }))
  await waitFor(() => expect(page.house.ports.shown.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['银行回单']))
  // In the shell the button asks by the system's own dialog.
  page.house.ports.chosen = { name: '照片.jpg', bytes: Buffer.from('JPEG') }
  fireEvent.click(screen.getByTestId('attachment-add'))
  await waitFor(() => expect(names()).toEqual(['回单.pdf', '照片.jpg']))
})

// Catches: evidence of a signed sheet that can be added to or taken away on the screen.
test('locked, it is listed and opened but neither added nor removed', async () => {
  const { file } = await page.house.call('attachments.receive', { dropped: { name: '回单.pdf', base64: 'QQ==' } })
  const { evaluations } = await page.house.call('evaluations.list', { month })
  const detail = await page.house.call('evaluations.get', { id: evaluations[0]?.id ?? 0 })
  await page.house.call('attachments.add', { file, target: { kind: 'result', month, employeeId: detail.employeeId, indicatorId: detail.rowsDetail[0]?.indicatorId ?? 0, part: 1 } })
  locked = true
  await page.open('/')
  await waitFor(() => expect(names()).toEqual(['回单.pdf']))
  expect(screen.queryByTestId('attachment-add')).toBeNull()
  expect(screen.queryByRole('button', { name: '移除 回单.pdf' })).toBeNull()
  drop(new File(['x'], '晚到.pdf'))
  await new Promise((done) => { setTimeout(done, 50) })
  expect(names()).toEqual(['回单.pdf'])
})
