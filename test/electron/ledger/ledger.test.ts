import { afterEach, beforeEach, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'
import { writeCsv } from '../../../electron/files/workbook/write-csv.ts'
import { at, auditCount, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const adjust = (number: string, points: string, reason = '客户表扬', evidence = '') =>
  world.test.call('evaluations.adjust', { id: at(world.sheets, number), adjustmentId: null, points, reason, on: '1997-06-20', evidence })
const ledger = (from = '1997-06', to = '1997-06') => world.test.call('ledger.get', { from, to })

// Catches: entries in another order than they happened in; points that did not count told as counted, a veto left out, months outside the span taken in, ends given the wrong way round answered with nothing.
it('lists every adjustment and veto with what counted', async () => {
  await adjust('006', '8')
  await adjust('006', '5')
  await adjust('007', '-2', '迟到')
  await world.test.call('evaluations.veto', { id: at(world.sheets, '001'), veto: { kind: 'leak', reason: '泄露报价', on: '1997-06-28' } })
  const { entries, people, total, ratio, limit } = await ledger()
  expect(entries.map(({ number, kind, points, sum, counted, clamped }) => [number, kind, points, sum, counted, clamped])).toEqual([
    ['006', 'reward', '8', '13', '10.00', true], ['006', 'reward', '5', '13', '10.00', true], ['007', 'penalty', '-2', '-2', '-2.00', false], ['001', 'veto', null, '0', '0.00', false],
  ])
  expect([limit, total.net, total.counted]).toEqual(['10', '11', '8'])
  expect(people.map(({ number, net, counted }) => [number, net, counted])).toEqual([['001', '0', '0'], ['006', '13', '10'], ['007', '-2', '-2']])
  // 2 : 1 in count; 13 ÷ 2 = 6.5 in points.
  expect(ratio.sentence).toBe('奖 2 次共 13 分，惩 1 次共 −2 分，次数比 2 : 1，分数比 6.5 : 1。另有一票否决 1 次。')
  expect((await ledger('1997-07', '1998-01')).entries).toEqual([])
  expect((await ledger('1997-12', '1997-01')).entries.length).toBe(4)
})

it('says in words that there is nothing', async () => {
  expect(await ledger()).toMatchObject({ entries: [], people: [], departments: [], ratio: { count: null, sentence: '没有奖，也没有惩。' } })
})

// Catches: an export that writes an audit entry or a text that a spreadsheet would run as a formula; figures as text.
it('is exported as a workbook and as CSV', async () => {
  await adjust('006', '2.5', '=HYPERLINK("http://x","点我")', '他说："好",\n谢谢')
  const before = auditCount(world.test)
  await world.test.call('ledger.export', { from: '1997-06', to: '1997-06', format: 'xlsx' })
  await world.test.call('ledger.export', { from: '1997-06', to: '1997-06', format: 'csv' })
  const [book, csv] = world.test.ports.saved
  expect([book?.name, csv?.name]).toEqual(['奖惩台账_1997-06至1997-06.xlsx', '奖惩台账_1997-06至1997-06.csv'])
  const read = await readWorkbook(book?.bytes ?? new Uint8Array(), book?.name ?? '')
  if (!read.ok) throw new Error('not read')
  expect(read.sheets.map(({ name }) => name)).toEqual(['奖惩台账', '按人', '按部门'])
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv?.bytes)
  expect(text.startsWith('\uFEFF月份,工号,姓名')).toBe(true)
  expect(text).toContain('"\'=HYPERLINK(""http://x"",""点我"")"')
  expect(text).toContain('"他说：""好"",\n谢谢"')
  expect(text.split('\r\n').length).toBe(3)
  expect(auditCount(world.test)).toBe(before)
})

it('writes CSV that a spreadsheet reads as it was', () => {
  expect(new TextDecoder().decode(writeCsv([[{ header: '甲' }, null, { number: '-2.5' }, { day: '2026-11-01' }, '-2 号楼', '@all']]))).toBe("甲,,-2.5,2026-11-01,'-2 号楼,'@all\r\n")
})
