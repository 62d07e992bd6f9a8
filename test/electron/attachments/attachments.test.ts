import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentStore, sha256Of } from '../../../electron/files/attachments/attachment-store.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

type AttachmentTarget = Input<'attachments.add'>['target']

let house: Northwind
let result: AttachmentTarget
let adjustment: AttachmentTarget
let sheet: number

beforeEach(async () => {
  house = await openNorthwind()
  const [[number, id] = []] = [...house.sheets]
  if (number === undefined || id === undefined) throw new Error('no sheet')
  sheet = id
  result = { kind: 'result', month: house.month, employeeId: at(house.people, number), indicatorId: at(house.indicators, '销售额'), part: 1 }
  const detail = await house.test.call('evaluations.adjust', { id, adjustmentId: null, points: '2', reason: '客户表扬', on: '1997-06-12', evidence: '' })
  adjustment = { kind: 'adjustment', id: detail.adjustments[0]?.id ?? 0 }
})
afterEach(() => house.test.close())

const folder = (): string => path.join(house.test.folder, 'attachments')
const files = (): string[] => (fs.existsSync(folder()) ? fs.readdirSync(folder()) : [])
const receive = (name: string, text = '银行回单') => house.test.call('attachments.receive', { dropped: { name, base64: Buffer.from(text).toString('base64') } })
const add = async (target: AttachmentTarget, name = '回单.pdf', text = '银行回单') => house.test.call('attachments.add', { file: (await receive(name, text)).file, target })
const list = async () => (await house.test.call('attachments.list', { month: house.month, employeeId: null, kind: null })).attachments

describe('keeping evidence', () => {
  // Catches: bytes changed on their way, a half-written file, a file under the owner's name instead of its hash.
  it('keeps the very bytes beside the database under their hash, and the name exactly', async () => {
    const kept = await add(result, '../../x \u202efdp.txt')
    expect(kept).toMatchObject({ kind: 'result', fileName: '../../x \u202efdp.txt', bytes: 12, byName: '老板', addedOn: new Date('2026-11-23T09:30:00').toISOString(), kindId: null })
    expect(files()).toEqual([sha256Of(Buffer.from('银行回单'))])
    expect(fs.readFileSync(path.join(folder(), files()[0] ?? ''), 'utf8')).toBe('银行回单')
    // Where '../../' would have led: the folder above the house's own.
    expect(fs.readdirSync(path.dirname(house.test.folder)).filter((name) => name.includes('fdp.txt'))).toEqual([])
    expect(await list()).toEqual([kept])
  })

  // Catches: device and path names that reach the disk, or come back changed.
  it('stores any name and opens it as a copy with that name', async () => {
    for (const name of ['CON', 'aux.txt', '..', 'a/b\\c.pdf', '名 字.pdf']) {
      const { id } = await add(result, name, name)
      await house.test.call('attachments.open', { id })
      expect(house.test.ports.shown.at(-1)).toMatchObject({ name })
      expect(Buffer.from(house.test.ports.shown.at(-1)?.bytes ?? []).toString()).toBe(name)
    }
    for (const file of files()) expect(file).toMatch(/^[0-9a-f]{64}$/)
  })

  // Catches: the same scan for ten people taking ten times the room, and removing one of them taking it from the others.
  it('keeps the same file once; removing takes the row and leaves the file', async () => {
    const [first, second] = [await add(result), await add(adjustment)]
    expect(files()).toHaveLength(1)
    await house.test.call('attachments.remove', { id: first.id })
    expect((await list()).map(({ id }) => id)).toEqual([second.id])
    await house.test.call('attachments.open', { id: second.id })
    expect(files()).toHaveLength(1)
  })

  // Catches: a rolled-back write that leaves a row, or one entry too few in the record.
  it('leaves no row when the write fails, and one entry when it does not', async () => {
    const { file } = await receive('回单.pdf')
    house.test.db.exec("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no room'); END")
    const failed = await house.test.house.invoke('attachments.add', { file, target: result })
    house.test.db.exec('DROP TRIGGER full')
    expect(failed.ok).toBe(false)
    expect(await list()).toEqual([])
    const before = house.test.db.prepare('SELECT count(*) FROM audit').pluck().get() as number
    // The file is still in the house's hands: trying again needs no second choice.
    await house.test.call('attachments.add', { file, target: result })
    expect(house.test.db.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(before + 1)
  })

  it('refuses a file it does not hold, and things that are not there', async () => {
    expect((await house.test.refuse('attachments.add', { file: 'x', target: result })).code).toBe('file-gone')
    const { file } = await receive('a.pdf')
    expect((await house.test.refuse('attachments.add', { file, target: { kind: 'adjustment', id: 999 } })).code).toBe('not-found')
    expect((await house.test.refuse('attachments.add', { file, target: { kind: 'appeal', id: 999 } })).code).toBe('not-found')
    expect((await house.test.refuse('attachments.add', { file, target: { ...result, part: 2 } as AttachmentTarget })).code).toBe('not-found')
    expect((await house.test.refuse('attachments.remove', { id: 999 })).code).toBe('not-found')
    expect((await house.test.refuse('attachments.open', { id: 999 })).code).toBe('not-found')
    expect(files()).toEqual([])
  })
})

describe('what comes in', () => {
  // Catches: programs, empty and endless files taken in as proof.
  it('refuses what runs, what is empty and what is too large, with the reason', async () => {
    const refuse = (name: string, bytes: Buffer) => house.test.refuse('attachments.receive', { dropped: { name, base64: bytes.toString('base64') } })
    expect(await refuse('发票.pdf.exe', Buffer.from('MZ'))).toEqual({ code: 'evidence-refused', details: { reason: 'runs', name: '发票.pdf.exe' } })
    expect((await refuse('a.pdf', Buffer.alloc(0))).details['reason']).toBe('empty')
    expect((await refuse('a\u0000.pdf', Buffer.from('x'))).details['reason']).toBe('bad-name')
    expect((await house.test.house.receiveEvidence('a.pdf', new Uint8Array(20 * 1024 * 1024 + 1)))).toMatchObject({ ok: false, code: 'evidence-refused', details: { reason: 'too-large' } })
  })

  it('asks by the dialog when nothing was dropped', async () => {
    expect((await house.test.refuse('attachments.receive', { dropped: null })).code).toBe('nothing-chosen')
    house.test.ports.chosen = { name: '照片.jpg', bytes: Buffer.from('JPEG') }
    expect(await house.test.call('attachments.receive', { dropped: null })).toMatchObject({ name: '照片.jpg', bytes: 4 })
  })
})

describe('opening', () => {
  // Catches: an altered scan shown as if it were the one that was signed for.
  it('tells a file that was changed, and one that is gone, instead of showing it', async () => {
    const { id } = await add(result)
    const place = path.join(folder(), files()[0] ?? '')
    fs.writeFileSync(place, '银行回单改')
    expect(await house.test.refuse('attachments.open', { id })).toEqual({ code: 'evidence-damaged', details: { name: '回单.pdf', gone: false } })
    fs.rmSync(place)
    expect((await house.test.refuse('attachments.open', { id })).details['gone']).toBe(true)
    expect(house.test.ports.shown).toEqual([])
    // The original added once more mends both rows.
    await add(adjustment)
    await house.test.call('attachments.open', { id })
    expect(house.test.ports.shown).toHaveLength(1)
  })

  // Catches: a row written past our door that makes the shell run a program, or a hash that leads out of the folder.
  it('opens nothing that runs and nothing outside its folder', async () => {
    const { id } = await add(result)
    house.test.db.prepare("UPDATE attachment SET file_name = 'x.exe' WHERE id = ?").run(id)
    expect((await house.test.refuse('attachments.open', { id })).code).toBe('evidence-refused')
    expect(() => attachmentStore(folder()).read('../'.repeat(21) + 'x')).toThrow('not a hash')
  })
})

describe('locks', () => {
  // Catches: evidence slipped under a sheet after it was signed.
  it('takes and gives nothing once the sheet is confirmed', async () => {
    const { id } = await add(adjustment)
    const { file } = await receive('晚到.pdf')
    await house.test.call('evaluations.confirm', { id: sheet })
    for (const target of [result, adjustment]) expect((await house.test.refuse('attachments.add', { file, target })).code).toBe('sheet-confirmed')
    expect((await house.test.refuse('attachments.remove', { id })).code).toBe('sheet-confirmed')
    await house.test.call('attachments.open', { id })
  })

  // Catches: appeals and interviews locked by the signature they come after, or left open by a closed month.
  it('lets appeals and interviews take evidence until the month is closed', async () => {
    await house.test.call('evaluations.confirm', { id: sheet })
    const { month, test: { db } } = house
    const appeal = Number(db.prepare("INSERT INTO appeal (evaluation_id, filed_on, reason, wanted) VALUES (?, '1997-07-01', '漏算一单', '')").run(sheet).lastInsertRowid)
    const interview = Number(db.prepare("INSERT INTO interview (month, employee_id, held_on, place, by_name, good, gaps, support, employee_view, agreed) VALUES (?, ?, '1997-07-02', '', '老板', '', '', '', '', '[]')")
      .run(month, result.kind === 'result' ? result.employeeId : 0).lastInsertRowid)
    const kept = [await add({ kind: 'appeal', id: appeal }), await add({ kind: 'interview', id: interview })]
    expect(kept.map(({ kind, month: of }) => [kind, of])).toEqual([['appeal', month], ['interview', month]])
    const { file } = await receive('晚到.pdf')
    db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed') ON CONFLICT (month) DO UPDATE SET state = 'closed'").run(month)
    expect((await house.test.refuse('attachments.add', { file, target: { kind: 'appeal', id: appeal } })).code).toBe('month-closed')
    expect((await house.test.refuse('attachments.remove', { id: kept[1]?.id ?? 0 })).code).toBe('month-closed')
  })

  // Catches: ids given anew (SQLite does so) that hand the evidence of a removed adjustment to the next one.
  it('lets go of the evidence of an adjustment that is removed, also with its sheet', async () => {
    await add(adjustment)
    if (adjustment.kind !== 'adjustment') throw new Error('no adjustment')
    await house.test.call('evaluations.removeAdjustment', { id: sheet, adjustmentId: adjustment.id })
    expect(await list()).toEqual([])
    const next = await house.test.call('evaluations.adjust', { id: sheet, adjustmentId: null, points: '1', reason: '另一件', on: '1997-06-13', evidence: '' })
    await add({ kind: 'adjustment', id: next.adjustments[0]?.id ?? 0 })
    await add(result)
    await house.test.call('evaluations.remove', { id: sheet })
    // What stands behind a figure stays with the figure.
    expect((await list()).map(({ kind }) => kind)).toEqual(['result'])
  })
})

