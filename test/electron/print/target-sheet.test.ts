import { afterEach, beforeEach, expect, it } from 'vitest'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { printPdf } from '../../../electron/files/pdf/chromium-pdf.ts'
import { findChromium } from '../../../electron/platform/chromium.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-targets-'))
beforeEach(async () => {
  world = await openNorthwind()
  await world.test.call('company.save', { name: '北风贸易' })
})
afterEach(() => world.test.close())

const chosen = (...numbers: string[]) => ({ month: world.month, ids: numbers.map((number) => at(world.sheets, number)), paper: 'targets' as const })

it('prints what was agreed and nothing of the results: it is signed before the month', async () => {
  const { html, people, pages } = await world.test.call('print.preview', chosen('001', '006'))
  expect([people, pages]).toEqual([2, 2])
  expect(html).toContain('1997年6月目标确认单')
  expect(html).toContain('权重合计 100')
  for (const secret of ['100.49', '总分', '实际：', '自评总结']) expect(html, secret).not.toContain(secret)
})

it('shows a target that is not filled in as 待定, so that nobody signs a blank', async () => {
  const { html: before } = await world.test.call('print.preview', chosen('001'))
  expect(before).not.toContain('待定')
  await world.test.call('figures.save', { month: world.month, entries: [{ employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), field: 'target', text: '' }] })
  expect((await world.test.call('print.preview', chosen('001'))).html).toContain('待定')
})

it('comes out of Chromium as one page a person with names, targets and signature lines that can be read back', async () => {
  const chromium = findChromium(process.env, process.platform)
  if (chromium === null) throw new Error('this test needs a Chromium')
  const { html } = await world.test.call('print.preview', chosen('001', '002', '003'))
  const file = path.join(folder, 'targets.pdf')
  fs.writeFileSync(file, await printPdf(html, { chromium, landscape: true }))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect(text.split('\f').filter((page) => page.trim() !== '')).toHaveLength(3)
  for (const word of ['戴南希', '傅安德', '李珍妮', '目标确认单', '评分标准', '同意以上目标', '签名']) expect(text).toContain(word)
  // The layout mode widens gaps between words: the label is compared without them.
  expect(text.replace(/\s+/g, '').match(/第1页\/共1页/g)).toHaveLength(3)
})

it('saves under its own name', async () => {
  expect((await world.test.call('print.pdf', chosen('001'))).place).toBe('1997年6月目标确认单_001_戴南希.pdf')
})

it('keeps a hostile name as text', async () => {
  const person = (await world.test.call('employees.list', {})).employees.find(({ number }) => number === '001')
  if (person === undefined) throw new Error('001')
  const { id, number, department, position, managerId, joinedOn, leftOn, baseFen } = person
  await world.test.call('employees.save', { id, number, name: '<img src=x onerror=alert(1)>', department, position, managerId, joinedOn, leftOn, baseFen })
  const { html } = await world.test.call('print.preview', chosen('001'))
  expect(html).not.toMatch(/<img/i)
  expect(html).toContain('&lt;img')
})
