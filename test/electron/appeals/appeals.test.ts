import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { at, auditCount, openNorthwind, sitDown, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

/** 006 is led by 005 布史蒂. The house's clock stands on Monday 2026-11-23. */
const filing = (given: Partial<Input<'appeals.file'>> = {}): Input<'appeals.file'> => ({ evaluationId: at(world.sheets, '006'), rowId: null, on: '2026-11-20', reason: '有一单月底已发货', wanted: '', ...given })
const rowOf = async (name: string): Promise<number> => {
  const { rowsDetail } = await world.test.call('evaluations.get', { id: at(world.sheets, '006') })
  const row = rowsDetail.find((each) => each.name === name)
  if (row === undefined) throw new Error(`no row ${name}`)
  return row.id
}
const close = (month: string) => world.test.db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed') ON CONFLICT (month) DO UPDATE SET state = 'closed'").run(month)
const listed = async () => (await world.test.call('appeals.list', { month: world.month })).appeals

describe('an appeal', () => {
  // Catches: an appeal refused because the sheet is confirmed, which is exactly when people read it; an appeal that changes the sheet.
  it('is filed against a confirmed sheet and changes nothing on it', async () => {
    await world.test.call('evaluations.confirm', { id: at(world.sheets, '006') })
    const before = await world.test.call('evaluations.get', { id: at(world.sheets, '006') })
    await world.test.call('appeals.file', filing({ rowId: await rowOf('销售额') }))
    const after = await world.test.call('evaluations.get', { id: at(world.sheets, '006') })
    expect({ ...after, appeals: [] }).toEqual({ ...before, appeals: [] })
    expect(after.appeals).toMatchObject([{ rowName: '销售额', outcome: 'open', confirmed: true, may: true }])
  })

  it('needs a reason, a sheet that exists and a row of that sheet', async () => {
    const before = auditCount(world.test)
    const other = (await world.test.call('evaluations.get', { id: at(world.sheets, '007') })).rowsDetail[0]?.id ?? 0
    expect(await world.test.refuse('appeals.file', filing({ reason: ' \u3000' }))).toMatchObject({ code: 'reason-missing' })
    expect(await world.test.refuse('appeals.file', filing({ evaluationId: 9999 }))).toMatchObject({ code: 'not-found' })
    expect(await world.test.refuse('appeals.file', filing({ rowId: other }))).toMatchObject({ code: 'not-found' })
    expect([await listed(), auditCount(world.test)]).toEqual([[], before])
  })

  // Catches: a manager who decides on his own judgement, 人事 who decides instead of recording, an answer without a word.
  it('is answered by the owner alone, with words, once', async () => {
    const { id } = await world.test.call('appeals.file', filing())
    const answer = { id, outcome: 'upheld', answer: '发货日按物流单', on: '2026-11-23' } as const
    for (const [who, words] of [['005', '不能一个人决定'], ['hr', '不作决定'], ['006', '本人不能答复'], ['002', '只有老板']] as const) {
      await sitDown(world, who)
      const refused = await world.test.refuse('appeals.answer', answer)
      expect([refused.code, String(refused.details['reason']).includes(words)]).toEqual(['not-the-manager', true])
      expect((await listed())[0]).toMatchObject({ may: false, outcome: 'open' })
    }
    await world.test.call('operator.choose', { kind: 'owner' })
    expect(await world.test.refuse('appeals.answer', { ...answer, answer: ' ' })).toMatchObject({ code: 'reason-missing' })
    expect(await world.test.refuse('appeals.answer', { ...answer, on: '2026-11-19' })).toMatchObject({ code: 'bad-input' })
    expect((await world.test.call('appeals.answer', answer)).next).toContain('已维持原分')
    expect((await listed())[0]).toMatchObject({ outcome: 'upheld', answer: '发货日按物流单', answeredOn: '2026-11-23', answeredBy: '老板', may: false, advice: null })
    for (const again of [world.test.refuse('appeals.answer', answer), world.test.refuse('appeals.withdraw', { id, on: '2026-11-23' }), world.test.refuse('appeals.remove', { id }), world.test.refuse('appeals.edit', { id, rowId: null, on: '2026-11-20', reason: '改', wanted: '' })]) {
      expect(await again).toMatchObject({ code: 'appeal-settled', details: { outcome: '维持' } })
    }
  })

  // Catches: a changed outcome that sounds as if the score had been mended, or that forgets the withdrawal of a confirmed sheet.
  it('says what to do after a changed outcome', async () => {
    const first = await world.test.call('appeals.file', filing())
    expect(await world.test.call('appeals.answer', { id: first.id, outcome: 'changed', answer: '查实', on: '2026-11-23' })).toEqual({ next: expect.stringMatching(/还没有变.*改好.*布史蒂重新确认/) as string, to: `/evaluations/${at(world.sheets, '006')}` })
    await world.test.call('evaluations.confirm', { id: at(world.sheets, '006') })
    const second = await world.test.call('appeals.file', filing())
    expect((await world.test.call('appeals.answer', { id: second.id, outcome: 'changed', answer: '查实', on: '2026-11-23' })).next).toMatch(/撤回确认/)
  })

  it('is withdrawn and stays readable, edited or removed while open', async () => {
    const one = await world.test.call('appeals.file', filing())
    await world.test.call('appeals.edit', { id: one.id, rowId: await rowOf('订单数'), on: '2026-11-19', reason: '漏了一单', wanted: '补上' })
    expect((await listed())[0]).toMatchObject({ rowName: '订单数', on: '2026-11-19', reason: '漏了一单', wanted: '补上' })
    await world.test.call('appeals.withdraw', { id: one.id, on: '2026-11-23' })
    expect((await listed())[0]).toMatchObject({ outcome: 'withdrawn', answeredOn: '2026-11-23' })
    const two = await world.test.call('appeals.file', filing())
    await world.test.call('appeals.remove', { id: two.id })
    expect((await listed()).map(({ id }) => id)).toEqual([one.id])
  })

  it('is told as late after five working days, and open ones of every month are found together', async () => {
    await world.test.call('appeals.file', filing({ on: '2026-11-16' }))
    await world.test.call('appeals.file', filing({ on: '2026-11-13' }))
    const { appeals } = await world.test.call('appeals.list', { month: null })
    // 2026-11-13 is a Friday: six working days up to Monday the 23rd; from Monday the 16th it is five.
    expect(appeals.map(({ on, advice }) => [on, advice?.includes('6 个工作日') ?? null])).toEqual([['2026-11-13', true], ['2026-11-16', null]])
  })

  // Catches: a closed month whose appeals still move.
  it('is refused in a closed month by every way of writing', async () => {
    const { id } = await world.test.call('appeals.file', filing())
    close(world.month)
    const before = auditCount(world.test)
    for (const refused of [
      world.test.refuse('appeals.file', filing()), world.test.refuse('appeals.edit', { id, rowId: null, on: '2026-11-20', reason: '改', wanted: '' }),
      world.test.refuse('appeals.answer', { id, outcome: 'upheld', answer: '维持', on: '2026-11-23' }), world.test.refuse('appeals.withdraw', { id, on: '2026-11-23' }), world.test.refuse('appeals.remove', { id }),
    ]) expect(await refused).toMatchObject({ code: 'month-closed' })
    expect((await listed())[0]).toMatchObject({ outcome: 'open', closed: true, may: false })
    expect(auditCount(world.test)).toBe(before)
  })

  // Catches: markup, quotes or an emoji lost between the screen, the database and the paper.
  it('keeps hostile text and prints it escaped, with its answer', async () => {
    const reason = `<script>alert('1')</script>"; DROP TABLE appeal; -- 👍 ${'很'.repeat(300)}`
    const { id } = await world.test.call('appeals.file', filing({ rowId: await rowOf('销售额'), reason }))
    await world.test.call('appeals.answer', { id, outcome: 'upheld', answer: '</table><b>不变</b>', on: '2026-11-23' })
    expect((await listed())[0]?.reason).toBe(reason)
    const { html } = await world.test.call('print.preview', { month: world.month, ids: [at(world.sheets, '006')], paper: 'evaluation' })
    const read = html.replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<b>不变')
    for (const piece of ['对「销售额」有异议', '不变', '（维持，老板）']) expect(read).toContain(piece)
  })
})

// Catches: the files of a removed appeal turning up behind the next one, which gets the same number.
it('takes its evidence along when it is removed', async () => {
  const { id } = await world.test.call('appeals.file', filing())
  world.test.db.prepare(`INSERT INTO attachment (month, employee_id, kind, kind_id, file_name, sha256, bytes, added_on, by_name) VALUES (?, ?, 'appeal', ?, '物流单.jpg', ?, 1, '1997-07-01', '人事')`)
    .run(world.month, at(world.people, '006'), id, 'a'.repeat(64))
  await world.test.call('appeals.remove', { id })
  expect((await world.test.call('appeals.file', filing())).id).toBe(id)
  expect((await world.test.call('attachments.list', { month: world.month, employeeId: null, kind: 'appeal' })).attachments).toEqual([])
})

// Catches: a sheet that is thrown away together with the appeal against it.
it('keeps a sheet that is appealed against', async () => {
  const { id } = await world.test.call('appeals.file', filing())
  expect(await world.test.refuse('evaluations.remove', { id: at(world.sheets, '006') })).toMatchObject({ code: 'in-use', details: { appeals: 1 } })
  await world.test.call('appeals.remove', { id })
  await world.test.call('evaluations.remove', { id: at(world.sheets, '006') })
})
