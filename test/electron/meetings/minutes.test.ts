import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'
import { closeMonth } from '../../helpers/closable.ts'

let world: Northwind
let month: Month
beforeEach(async () => {
  world = await openNorthwind()
  ;({ month } = world)
})
afterEach(() => world.test.close())

const decide = (change: Partial<Input<'decisions.save'>> = {}) => world.test.call('decisions.save', {
  id: null, month, kind: 'decision', what: '每周对账 <一次> & 抄送', ownerId: at(world.people, '001'), ownerName: '', partners: [{ employeeId: null, name: '财务' }], dueOn: '1997-07-20', acceptance: '四张对账单', resources: '两万元', page: 'gaps', indicatorId: null, ...change,
})
const MAY = '1997-05' as Month
/** May left a decision; June's meeting puts it off, decides one more, and ends. */
async function hold(): Promise<void> {
  await decide({ month: MAY, what: '清理旧价目', dueOn: '1997-06-20' })
  await world.test.call('meetings.start', { month, on: '1997-07-05' })
  await world.test.call('meetings.place', { month, page: 'gaps', used: { 'old-decisions': 720, gaps: 1210 }, paused: false })
  await decide()
  await world.test.call('chain.why', { month, scope: { kind: 'company' }, indicatorId: at(world.indicators, '平均折扣率'), whys: ['月底冲量', '价格没人批', '', '', ''], conclusion: '折扣没有审批' })
  await world.test.call('chain.why', { month, scope: { kind: 'person', employeeId: at(world.people, '002') }, indicatorId: at(world.indicators, '销售额'), whys: ['家里有事', '', '', '', ''], conclusion: '' })
  await world.test.call('meetings.end', { month })
}
const words = (xml: string): string => xml.replaceAll(/<\/w:p>|<w:br\/>/g, '\n').replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const paperText = async (): Promise<string> => (await world.test.call('print.preview', { month, ids: [], paper: 'minutes' })).html.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '')

describe('minutes', () => {
  // Catches: a paper without who was there, how long each item took, what was decided and who signs; or with somebody's private reasons.
  it('print attendance, time, old and new decisions, root causes and lines to sign on', async () => {
    await hold()
    const text = await paperText()
    for (const said of ['1997年6月月度会议纪要', '时间：1997-07-05', '决议销项', '12', '20', '清理旧价目', '每周对账 &lt;一次&gt; &amp; 抄送', '四张对账单', '两万元', '公司「平均折扣率」', '折扣没有审批', '责任人', '戴南希']) expect(text).toContain(said)
    expect(text).not.toContain('家里有事')
    expect(text).not.toContain('草稿')
    await world.test.call('meetings.reopen', { month })
    expect(await paperText()).toContain('草稿')
  })

  // Catches: minutes that follow what became of the decisions after the meeting.
  it('stay as they were on the day, however the decisions go on and though the month is closed', async () => {
    await hold()
    await closeMonth(world.test, month)
    const before = await paperText()
    const { decisions } = await world.test.call('decisions.list', { month: null, which: 'all' })
    for (const { id } of decisions) {
      await world.test.call('decisions.postpone', { id, to: '2026-12-31', reason: '晚了' })
      await world.test.call('decisions.close', { id, state: 'done', on: '2026-11-20', evidence: '后来办完了' })
    }
    await world.test.call('company.save', { name: '改名的公司' })
    expect(await paperText()).toBe(before)
  })

  // Catches: minutes of a closed month that a renamed department, another month's correction or a second closing rewrites.
  it('belong to the version of the month they were closed with', async () => {
    const { call } = world.test
    await hold()
    const departmentId = (await call('employees.list', {})).departments[0]?.id ?? 0
    await call('chain.why', { month, scope: { kind: 'department', departmentId }, indicatorId: at(world.indicators, '销售额'), whys: ['没有新客户', '', '', '', ''], conclusion: '没人找' })
    await closeMonth(world.test, month)
    const first = await paperText()
    const { name } = (await call('employees.list', {})).departments[0] ?? { name: '' }
    expect(first).toContain(`${name}「销售额」`)
    await call('departments.rename', { id: departmentId, name: '改了名的部门' })
    const old = (await call('decisions.list', { month: MAY, which: 'all' })).decisions[0]
    if (old === undefined) throw new Error('no decision of May')
    await decide({ id: old.id, month: MAY, what: '改过的五月决议', dueOn: '1997-06-20' })
    expect(await paperText()).toBe(first)
    await call('months.reopen', { month, reason: '决议写错了' })
    await decide({ what: '漏记的决议' })
    expect(await closeMonth(world.test, month)).toBe(2)
    const second = await paperText()
    for (const said of ['更正版（第 2 版）', '漏记的决议', '改过的五月决议', '改了名的部门「销售额」']) expect(second).toContain(said)
    const kept = (await call('print.preview', { month, ids: [], paper: 'minutes', version: 1 })).html.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '')
    expect(kept).toBe(first)
    expect((await world.test.refuse('print.preview', { month, ids: [], paper: 'minutes', version: 9 })).code).toBe('not-found')
    expect(await call('months.verify', { month, version: 1 })).toMatchObject({ same: true })
  })

  // Catches: a file Word cannot open (broken XML, a part nobody refers to), one that says something else than the paper, or of a meeting nobody held.
  it('go into a Word file that says the same', async () => {
    expect((await world.test.refuse('meetings.docx', { month })).code).toBe('not-found')
    await hold()
    const { place } = await world.test.call('meetings.docx', { month })
    const [saved] = world.test.ports.saved
    expect([place, saved?.kind]).toEqual(['1997年6月月度会议纪要.docx', 'docx'])
    const parts = Object.fromEntries(Object.entries(unzipSync(saved?.bytes ?? new Uint8Array())).map(([name, bytes]) => [name, strFromU8(bytes)]))
    expect(Object.keys(parts).toSorted()).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml', 'word/footer1.xml', 'word/styles.xml'])
    for (const [name, xml] of Object.entries(parts)) expect(wellFormed(xml), name).toEqual([])
    const text = words(parts['word/document.xml'] ?? '')
    for (const said of ['1997年6月月度会议纪要', '时间：1997-07-05', '清理旧价目', '1. 每周对账 <一次> & 抄送', '财务', '1997-07-20', '四张对账单', '根因：折扣没有审批', '签名']) expect(text).toContain(said)
    const styles = new Set([...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id))
    for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="(\w+)"/g)) expect(styles.has(id)).toBe(true)
    const tables = [...(parts['word/document.xml'] ?? '').matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table)
    for (const table of tables) expect(new Set([...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row.split('<w:tc>').length))).toEqual(new Set([table.split('<w:gridCol').length]))
  })
})

/** Tags that are not closed in their order, and characters XML does not know. */
function wellFormed(xml: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, closing, name, own] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) faults.push(`</${name ?? ''}>`)
    } else if (own !== '/') open.push(name ?? '')
  }
  const between = xml.replaceAll(/<[^<>]*>/g, '')
  if (/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(between)) faults.push('a bare < or &')
  return [...faults, ...open]
}
