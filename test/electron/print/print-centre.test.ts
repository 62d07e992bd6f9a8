import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PdfEngineMissing } from '../../../electron/api/ports.ts'
import type { Input } from '../../../shared/api/contract.ts'
import type { HouseEvent } from '../../../shared/api/contract.ts'
import { PAPERS, type PaperKind } from '../../../shared/api/print.ts'
import { DEFAULT_OPTIONS, type PaperOptions } from '../../../shared/print/options.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => {
  world = await openNorthwind()
  await world.test.call('company.save', { name: '北风贸易' })
})
afterEach(() => world.test.close())

const chosen = (paper: PaperKind, numbers: string[], options: Partial<PaperOptions> = {}): Input<'print.preview'> =>
  ({ month: world.month, paper, ids: numbers.map((number) => at(world.sheets, number)), options: { ...DEFAULT_OPTIONS, ...options } })
const textOf = (html: string) => html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ')
const preview = async (paper: PaperKind, numbers: string[], options: Partial<PaperOptions> = {}) => {
  const answer = await world.test.call('print.preview', chosen(paper, numbers, options))
  return { ...answer, text: textOf(answer.html) }
}
const audits = (method: string): number => world.test.db.prepare('SELECT count(*) FROM audit WHERE method = ?').pluck().get(method) as number

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 120, 0, 0, 0, 40]), Buffer.alloc(40)]).toString('base64')

describe('every paper', () => {
  it('comes out of one address: people’s papers for who is chosen, the month’s without anybody', async () => {
    const seen = new Map<PaperKind, string>()
    for (const paper of PAPERS) seen.set(paper, (await preview(paper, ['ledger', 'monthSummary'].includes(paper) ? [] : ['001', '002'])).text)
    const titles: Partial<Record<PaperKind, string>> = {
      targets: '1997年6月目标确认单', blank: '1997年6月绩效考核表（手写）', evaluation: '1997年6月绩效考核表', summary: '1997年6月绩效考核汇总表', interview: '1997年6月绩效面谈记录', appeal: '1997年6月绩效申诉表', ledger: '1997年6月奖惩台账', monthSummary: '1997年6月营销总结',
    }
    for (const [paper, text] of seen) expect(text, paper).toContain(titles[paper] ?? '第 1 页')
    for (const paper of ['targets', 'blank', 'evaluation', 'summary', 'interview', 'appeal'] as const) expect(seen.get(paper)).toMatch(/戴南希[\s\S]*傅安德/)
  })

  // Catches: an empty PDF handed over as if it were everybody's.
  it('that is made for people is refused without them; the summary takes everybody then', async () => {
    for (const paper of ['targets', 'blank', 'evaluation', 'interview', 'appeal'] as const) expect((await world.test.refuse('print.pdf', chosen(paper, []))).code).toBe('nobody-chosen')
    expect(await preview('summary', [])).toMatchObject({ people: 9, text: expect.stringContaining('9 人') as string })
    expect((await world.test.call('print.preview', { month: '1997-01', paper: 'ledger', ids: [] })).html).toContain('本月没有奖惩记录')
    expect((await world.test.call('print.preview', { month: '1997-01', paper: 'summary', ids: [] })).people).toBe(0)
  })

  it('lies the way it is asked to, or the one way that suits it', async () => {
    const portrait = async (paper: PaperKind, on: boolean) => /size:A4 (portrait|landscape)/.exec((await preview(paper, ['001'], { portrait: on })).html)?.[1]
    expect([await portrait('evaluation', true), await portrait('evaluation', false), await portrait('targets', true), await portrait('blank', true)]).toEqual(['portrait', 'landscape', 'portrait', 'portrait'])
    expect([await portrait('summary', true), await portrait('ledger', true), await portrait('interview', false), await portrait('appeal', false)]).toEqual(['landscape', 'landscape', 'portrait', 'portrait'])
  })

  it('repeats one person’s copies together, and lies in the order asked for', async () => {
    const names = (html: string) => html.split('<article').slice(1).map((sheet) => ['杜安妮', '戴南希', '傅安德'].find((name) => sheet.includes(`<td>${name}`)))
    const two = await preview('evaluation', ['009', '001'], { copies: 2 })
    expect(names(two.html)).toEqual(['戴南希', '戴南希', '杜安妮', '杜安妮'])
    expect(two.pages).toBe(2 * ((await preview('evaluation', ['009', '001'])).pages ?? 0))
    // 002 is under nobody, 001 under 002, 009 under 005.
    expect(names((await preview('evaluation', ['001', '002', '009'], { order: 'manager' })).html)).toEqual(['戴南希', '杜安妮', '傅安德'])
  })
})

describe('what is on them', () => {
  it('amounts only where they are asked for, with the base of the month', async () => {
    const { employees } = await world.test.call('employees.list', {})
    const person = employees.find(({ number }) => number === '001')
    if (person === undefined) throw new Error('001')
    const { id, number, name, department, position, managerId, joinedOn, leftOn } = person
    await world.test.call('employees.save', { id, number, name, department, position, managerId, joinedOn, leftOn, baseFen: 612_300 })
    for (const paper of ['evaluation', 'summary'] as const) {
      expect((await preview(paper, ['001'])).text).not.toMatch(/6,123|9,184|绩效工资/)
      // Grade S: 6,123.00 × 1.5.
      expect((await preview(paper, ['001'], { hidePay: false })).text).toContain('9,184.50')
    }
  })

  it('the summary’s totals are those of the sheets, and its departments add up to the whole', async () => {
    const { evaluations } = await world.test.call('evaluations.list', { month: world.month })
    const { text } = await preview('summary', [])
    for (const { total, name } of evaluations) expect(text.replaceAll('\n', ' ')).toMatch(new RegExp(`${name}[\\s\\S]*?${(total ?? '').replace('.', '\\.')}`))
    const sum = evaluations.reduce((all, { total }) => all + Math.round(Number(total) * 100), 0)
    expect(text).toMatch(new RegExp(`总计\\s+[\\d.]+\\s+[+−]?[\\d.]+\\s+${(sum / 100).toFixed(2).replace('.', '\\.')}`))
    expect(text).toContain(`平均 ${(Math.round(sum / 9) / 100).toFixed(2)}`)
  })

  it('an interview, an appeal and an adjustment that were written down', async () => {
    const [employeeId, id] = [at(world.people, '001'), at(world.sheets, '001')]
    await world.test.call('interviews.save', { month: world.month, employeeId, heldOn: '1997-07-03', place: '二楼会议室', byName: '傅安德', good: '新客户多签三家', gaps: '审批两次超时', support: '', employeeView: '', agreed: [{ action: '每周对账', who: '戴南希', due: '1997-07-31' }] })
    const interview = await preview('interview', ['001', '009'])
    expect(interview.text).toMatch(/二楼会议室[\s\S]*新客户多签三家[\s\S]*每周对账[\s\S]*1997-07-31/)
    expect(interview.pages).toBe(2)
    await world.test.call('evaluations.adjust', { id, adjustmentId: null, points: '2', reason: '协助退货', on: '1997-06-12', evidence: '感谢信' })
    const ledger = (await preview('ledger', [])).text
    expect(ledger).toMatch(/1997-06-12\s+001\s+戴南希[\s\S]*协助退货[\s\S]*感谢信/)
    expect(ledger).toContain('奖 1 次共 2 分，没有惩')
  })

  it('hostile names stay text on every paper', async () => {
    const person = (await world.test.call('employees.list', {})).employees.find(({ number }) => number === '001')
    if (person === undefined) throw new Error('001')
    const { id, number, department, position, managerId, joinedOn, leftOn, baseFen } = person
    await world.test.call('employees.save', { id, number, name: '<img src=x onerror=alert(1)>', department, position, managerId, joinedOn, leftOn, baseFen })
    await world.test.call('evaluations.apply', { month: world.month, employeeIds: [id], templateId: world.templateId })
    for (const paper of PAPERS) expect((await preview(paper, ['001'])).html, paper).not.toMatch(/<img|onerror=[^&]*>/i)
  })
})

describe('what is remembered', () => {
  it('options of each paper, with one entry in the record and no word of the remark in it', async () => {
    expect(await world.test.call('print.setup', {})).toEqual({ options: {}, logo: null })
    await world.test.call('print.options', { paper: 'evaluation', options: { ...DEFAULT_OPTIONS, portrait: true, remark: '一式两份', copies: 3 } })
    await world.test.call('print.options', { paper: 'summary', options: { ...DEFAULT_OPTIONS, signColumn: true } })
    world.test.restart()
    const { options } = await world.test.call('print.setup', {})
    expect(options.evaluation).toMatchObject({ portrait: true, remark: '一式两份', copies: 3 })
    expect(options.summary).toMatchObject({ portrait: false, signColumn: true })
    expect(audits('print.options')).toBe(2)
    expect(JSON.stringify(world.test.db.prepare("SELECT details FROM audit WHERE method = 'print.options'").all())).not.toContain('一式两份')
    expect((await world.test.refuse('print.options', { paper: 'evaluation', options: { ...DEFAULT_OPTIONS, copies: 10 } })).code).toBe('bad-input')
  })

  // Catches: one setting that a newer or older program wrote taking the print centre down.
  it('settings that cannot be read are as good as none', async () => {
    world.test.db.prepare("INSERT INTO setting (key, value) VALUES ('print-options', '{\"evaluation\":{\"portrait\":\"yes\"},\"gone\":{}}'), ('logo', '{\"type\":\"svg\"}')").run()
    expect(await world.test.call('print.setup', {})).toEqual({ options: {}, logo: null })
  })

  it('a logo by its bytes: printed in the head, kept in one copy, taken away again; anything else leaves it as it was', async () => {
    await world.test.call('print.logo', { dataBase64: PNG })
    const { html } = await preview('evaluation', ['001', '002'])
    expect(html.match(/data:image\/png;base64,/g)).toHaveLength(1)
    for (const [dataBase64, reason] of [[Buffer.from('<svg onload=alert(1)>').toString('base64'), 'not-an-image'], [Buffer.alloc(205_000, 1).toString('base64'), 'too-large']] as const) {
      expect(await world.test.refuse('print.logo', { dataBase64 })).toEqual({ code: 'logo-refused', details: { reason } })
    }
    expect((await world.test.call('print.setup', {})).logo).toMatchObject({ type: 'png', width: 120, height: 40 })
    expect((await world.test.call('print.logo', { dataBase64: null })).logo).toBeNull()
    expect((await preview('evaluation', ['001'])).html).not.toContain('data:image')
    expect(audits('print.logo')).toBe(2)
  })
})

describe('one PDF a person', () => {
  it('names every file after its person and tells how far it is', async () => {
    const events: HouseEvent[] = []
    world.test.house.subscribe((event) => { if (event.type === 'progress') events.push(event) })
    expect(await world.test.call('print.folder', chosen('evaluation', ['002', '001'], { copies: 4 }))).toEqual({ place: '1997年6月绩效考核表_2人', files: 2, download: null })
    expect(world.test.ports.folders[0]?.files.map(({ name }) => name)).toEqual(['1997年6月绩效考核表_001_戴南希.pdf', '1997年6月绩效考核表_002_傅安德.pdf'])
    expect(events.map((event) => (event.type === 'progress' ? [event.done, event.total] : []))).toEqual([[0, 2], [1, 2], [2, 2]])
  })

  it('stops when it is told to: what is made stays, the rest is not begun', async () => {
    const { ports } = world.test
    let made = 0
    ports.makePdf = async () => {
      made += 1
      if (made === 3) expect(await world.test.call('print.cancel', {})).toEqual({ stopped: 1 })
      return new TextEncoder().encode('%PDF-fake')
    }
    expect((await world.test.refuse('print.folder', chosen('evaluation', [...world.sheets.keys()]))).code).toBe('cancelled')
    expect(ports.folders[0]?.files).toHaveLength(1)
    expect(made).toBe(3)
    expect(await world.test.call('print.cancel', {})).toEqual({ stopped: 0 })
  })

  it('says when the folder was not chosen, a file could not be written, or no PDF can be made', async () => {
    const { ports } = world.test
    ports.makePdf = () => Promise.reject(new PdfEngineMissing())
    expect((await world.test.refuse('print.folder', chosen('evaluation', ['001']))).code).toBe('no-pdf-engine')
    ports.saveFolder = () => Promise.resolve(null)
    expect((await world.test.refuse('print.folder', chosen('evaluation', ['001']))).code).toBe('cancelled')
    ports.saveFolder = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    expect(await world.test.refuse('print.folder', chosen('evaluation', ['001']))).toEqual({ code: 'save-failed', details: { name: '1997年6月绩效考核表_001_戴南希', cause: 'ENOSPC' } })
  })
})
