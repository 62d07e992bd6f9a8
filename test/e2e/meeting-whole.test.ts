import fs from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, type Program } from '../helpers/program.ts'
import { openCompany } from './steps/meeting-company.ts'
import { choose, closed, command, decide, goByKeys, onWall, tabTo, wallText, write, type Typed } from './steps/meeting-steps.ts'
import { eventually } from './steps/pages.ts'
import { pdfPages, squeezed } from './steps/print-steps.ts'
import { ask } from './steps/seeded.ts'

const DECISIONS: (Typed & { ownerName: string; page: string })[] = [
  { what: '每周一下午核对到账和未发货订单', owner: 'fad', ownerName: '傅安德', due: '1997-07-20', acceptance: '四张对账单都有签字', page: 'benefit' },
  { what: '每人每周拜访两家没有成交过的客户', owner: 'bsd', ownerName: '布史蒂', due: '7-31', acceptance: '拜访表三十家，新签四家', partners: ['伦敦', 'lzn'], resources: '样品费3000元', page: 'chain' },
  { what: '折扣超过百分之六先报价后签字', owner: '老板', ownerName: '老板', due: '1997年8月31日', acceptance: '抽查十张订单无一例外', page: 'gaps' },
]
/** By hand, from test/data/northwind-1997-06.json; sums over the nine. */
const PAGES: [key: string, title: string, words: string[]][] = [
  ['old-decisions', '决议销项', ['以前没有留下决议']],
  // 5468.35 + 6882.20 + 5599.79 + 4082.84 + 3037.40 + 3464.81 + 2082.00 + 2262.91 + 3482.50 = 36,362.80 ÷ 54,800 = 66.3555 %; May 53,781.29: −32.3876 %. Orders 30 ÷ 32.
  ['benefit', '效益一页', ['0项达到目标，2项没有达到；差得最多的是「销售额」，完成66.36%', '销售额▼红完成66.36%', '得分率59.80%', '订单数●黄完成93.75%', '比上月−32.39%']],
  // Two of nine won a new customer: 20 of 90 points. Deliveries before it are amber.
  ['chain', '四维因果链', ['效益红项1个：1个查到了第一个红色的原因', '效益「销售额」得分率59.80%（36362.8元，目标54800元），为红。往原因方向查，遇到的第一个红项是效用「新客户数」得分率22.22%（2家，目标9家）']],
  // 41.27 + 36.71 + 0 + 0 + 31.15 + 33.00 + 0 + 25.14 + 48 = 215.27 of 360. Discount 6.97 + 12 + 10.91 + 11.65 + 12 + 0 + 12 + 0 + 9.05 = 74.58 of 90.
  ['gaps', '差距与根因', ['差距最大的是「销售额」，全公司少得144.73分', '新客户数▼红少得70.00分', '平均折扣率●黄少得15.42分', '还没有问过为什么']],
  ['okr', 'OKR 信心与风险', ['本季还没有写目标']],
  ['outlook', '下月机会与资源', ['销售额（元）9行合计5480053700−2.01%', '还没有写']],
  ['reading', '宣读决议', ['这次会还没有定下决议']],
]
const WHYS = ['没有人负责找新客户', '提成只看销售额', '指标里没有新客户的目标']
const OUTLOOK = '伦敦秋季展会；再请一名内勤'

/** A whole meeting of June 1997 and the next one, by the keyboard alone: no mouse and no filling of fields. */
describe('a meeting by keys alone', () => {
  let program: Program
  const decisions = () => ask<{ what: string; state: string; evidence: string; dueOn: string; owner: string; page: string }>(program, `
    SELECT what, state, evidence, due_on AS dueOn, coalesce(e.name, owner_name) AS owner, page FROM decision d LEFT JOIN employee e ON e.id = d.owner_id ORDER BY d.id`)
  /** Presses the button and answers the file that comes of it. */
  const saved = async (button: string): Promise<string> => {
    await tabTo(program.page, button)
    const [file] = await Promise.all([program.page.waitForEvent('download'), program.page.keyboard.press('Enter')])
    return file.path()
  }
  const audited = (like: string) => ask<{ method: string }>(program, `SELECT method FROM audit WHERE ${like} ORDER BY seq`).map(({ method }) => method)
  beforeAll(async () => { program = await openCompany({ page: '/', month: '1997-06', clock: '1997-07-03T09:30:00' }) })
  afterAll(async () => {
    await program.close()
    await closeBrowser()
  })

  // Catches: a field of the preparation that Tab does not reach, or one that is not saved when the meeting starts.
  it('is prepared from the start screen', async () => {
    const { page } = program
    await eventually(() => page.locator('header h1').innerText()).toContain('1997年6月')
    await goByKeys(page, '月度会')
    await tabTo(page, '哪天开')
    await page.keyboard.type('7-3')
    await page.keyboard.press('Tab')
    await page.keyboard.type('二楼会议室')
    await tabTo(page, '布史蒂')
    await page.keyboard.press('Space')
    await tabTo(page, '加一位员工')
    await choose(page, 'dnx')
    await tabTo(page, '加一位外来的人，回车')
    await page.keyboard.type('会计师老陈')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('#meeting-people').innerText()).toContain('到会 4 / 5 人')
    await tabTo(page, 'OKR 信心与风险用几分钟')
    await write(page, '5')
    await tabTo(page, '差距与根因的讲解备注')
    await page.keyboard.type('先问新客户')
    await eventually(() => page.locator('#meeting-agenda').innerText()).toContain('共 85 分钟')
  })

  // Catches: a page of the wall that an arrow does not reach, or that shows other figures than the sheets.
  it('walks the seven pages with real figures', async () => {
    const { page } = program
    await tabTo(page, '开始开会')
    await page.keyboard.press('Enter')
    await onWall(page, 'old-decisions')
    expect(ask(program, "SELECT state, held_on AS heldOn, place FROM meeting WHERE month = '1997-06'")).toEqual([{ state: 'running', heldOn: '1997-07-03', place: '二楼会议室' }])
    for (const [key, title, words] of PAGES) {
      await onWall(page, key)
      await eventually(() => page.locator('.wall-stage h1').innerText()).toBe(title)
      for (const each of words) await eventually(() => wallText(page)).toContain(each)
      await page.keyboard.press('ArrowRight')
    }
    // There is no eighth.
    await onWall(page, 'reading')
  })

  // Catches: D deaf on some page, a letter lost to the wall's own keys, Tab caught in a list, or a field that keys cannot fill.
  it('takes three decisions on three pages', async () => {
    const { page } = program
    for (const { page: on, ...typed } of DECISIONS) {
      await page.keyboard.press(String(1 + PAGES.findIndex(([key]) => key === on)))
      await onWall(page, on)
      await decide(page, typed)
      await onWall(page, on)
    }
    expect(decisions().map(({ what, state, dueOn, owner, page: on }) => [what, state, dueOn, owner, on])).toEqual([
      [DECISIONS[0]?.what, 'open', '1997-07-20', '傅安德', 'benefit'], [DECISIONS[1]?.what, 'open', '1997-07-31', '布史蒂', 'chain'], [DECISIONS[2]?.what, 'open', '1997-08-31', '老板', 'gaps'],
    ])
    expect(ask(program, 'SELECT acceptance, resources FROM decision ORDER BY id')).toEqual(DECISIONS.map(({ acceptance, resources = '' }) => ({ acceptance, resources })))
    expect(audited("method = 'decisions.save'")).toHaveLength(3)
  })

  it('asks why five times about new customers, and writes down what comes next month', async () => {
    const { page } = program
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('w')
    for (const [at, why] of WHYS.entries()) {
      await tabTo(page, `第 ${at + 1} 个为什么`)
      await page.keyboard.type(why)
    }
    await tabTo(page, '根本原因（能动手改的）')
    await page.keyboard.type('没有人和指标管新客户')
    await page.keyboard.press('Control+Enter')
    await closed(page)
    for (const words of [...WHYS, '没有人和指标管新客户']) await eventually(() => wallText(page)).toContain(words)
    await page.keyboard.press('6')
    await page.keyboard.press('e')
    await page.keyboard.type(OUTLOOK)
    await page.keyboard.press('Control+Enter')
    await closed(page)
    await eventually(() => page.getByTestId('wall-outlook').innerText()).toBe(OUTLOOK)
  })

  it('reads the decisions aloud and ends', async () => {
    const { page } = program
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.getByTestId('reading').allInnerTexts()).toEqual([
      '第 1 条决议：每周一下午核对到账和未发货订单。责任人傅安德，截止 1997-07-20，验收标准：四张对账单都有签字。',
      '第 2 条决议：每人每周拜访两家没有成交过的客户。责任人布史蒂，协同伦敦销售部、李珍妮，截止 1997-07-31，验收标准：拜访表三十家，新签四家，需要：样品费3000元。',
      '第 3 条决议：折扣超过百分之六先报价后签字。责任人老板，截止 1997-08-31，验收标准：抽查十张订单无一例外。',
    ])
    // Looked at and left as it stands, it is not what the next D goes on with.
    await page.keyboard.press('e')
    await eventually(() => page.getByTestId('decision-what').inputValue()).toBe(DECISIONS[0]?.what)
    await page.keyboard.press('Escape')
    await closed(page)
    await page.keyboard.press('d')
    await eventually(() => page.getByTestId('decision-what').inputValue()).toBe('')
    // What is put by goes on behind its last letter.
    await page.keyboard.type('改价')
    await page.keyboard.press('Escape')
    await closed(page)
    await page.keyboard.press('d')
    await page.getByTestId('decision-what').waitFor()
    await page.keyboard.type('先问')
    await eventually(() => page.getByTestId('decision-what').inputValue()).toBe('改价先问')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Escape')
    await closed(page)
    await page.keyboard.press('q')
    await tabTo(page, '散会写进纪要，本月算开过会')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('header h1').innerText()).toBe('月度会')
    expect(ask(program, "SELECT m.state, p.meeting_on AS meetingOn, p.state AS month FROM meeting m JOIN period p ON p.month = m.month")).toEqual([{ state: 'ended', meetingOn: '1997-07-03', month: 'meeting' }])
  })

  const MINUTES = [
    '1997年6月', '1997-07-03', '二楼会议室', '傅安德', '戴南希', '会计师老陈', '布史蒂', ...WHYS, OUTLOOK.replace(/\s/gu, ''),
    ...DECISIONS.flatMap(({ what, ownerName, acceptance }) => [what, ownerName, acceptance]), '1997-07-20', '1997-07-31', '1997-08-31', '伦敦销售部', '样品费3000元',
  ]

  // Catches: minutes that lack somebody or a decision, on paper or in the file.
  it('prints the minutes and saves them for Word', async () => {
    const { page } = program
    const docx = await saved('存成 Word')
    const written = strFromU8(unzipSync(fs.readFileSync(docx))['word/document.xml'] ?? new Uint8Array())
    const words = squeezed(written.replaceAll(/<[^>]+>/g, ''))
    for (const each of MINUTES) expect(words).toContain(each)
    await tabTo(page, '打印', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('header h1').innerText()).toBe('打印中心')
    const paper = pdfPages(await saved('存成 PDF')).map(squeezed).join('')
    for (const each of MINUTES) expect(paper).toContain(each)
  })

  // Catches: a decision past its day of which nobody is reminded; one that is not yet due called overdue.
  it('next month, home reminds of the two that are overdue', async () => {
    const { page } = program
    await program.killAndRestart('1997-08-05T09:00:00')
    await command(page, '到下个月')
    await goByKeys(page, '首页', '1997年7月')
    const card = page.getByRole('region', { name: '决议' })
    await eventually(() => card.innerText()).toContain('3 条没关闭，2 条逾期')
    // From 20 July to 5 August, and from 31 July.
    expect((await card.getByRole('listitem').allInnerTexts()).map(squeezed)).toEqual([`${DECISIONS[0]?.what}▼傅安德·逾期16天`, `${DECISIONS[1]?.what}▼布史蒂·逾期5天`])
  })

  // Catches: open decisions forgotten at the next meeting or late in it; one closed without evidence, or another than the chosen one.
  it('the next meeting begins with the three, and closes one with evidence', async () => {
    const { page } = program
    await goByKeys(page, '月度会')
    await tabTo(page, '开始开会')
    await page.keyboard.press('Enter')
    await onWall(page, 'old-decisions')
    await eventually(() => wallText(page)).toContain('以前的决议还有3条没有关闭，2条逾期。')
    expect(await page.getByTestId('old-decision').locator('.wall-what').allInnerTexts()).toEqual(DECISIONS.map(({ what }) => what))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('c')
    await page.keyboard.press('Control+Enter')
    await eventually(() => page.getByRole('dialog').getByRole('alert').innerText()).toContain('凭')
    await page.keyboard.type('拜访表三十二家，新签四家')
    await page.keyboard.press('Control+Enter')
    await closed(page)
    await eventually(() => page.getByTestId('old-decision').locator('.wall-what').allInnerTexts()).toEqual([DECISIONS[0]?.what, DECISIONS[2]?.what])
    expect(await wallText(page)).toContain('以前的决议还有2条没有关闭，1条逾期。上次会后关闭了1条。')
    expect(decisions().map(({ state, evidence }) => [state, evidence])).toEqual([['open', ''], ['done', '拜访表三十二家，新签四家'], ['open', '']])
    expect(audited("method LIKE 'decisions.%' OR method LIKE 'meetings.st%' OR method LIKE 'meetings.end'")).toEqual(
      ['meetings.start', 'decisions.save', 'decisions.save', 'decisions.save', 'meetings.end', 'meetings.start', 'decisions.close'])
    const [last] = ask<{ details: string; at: string }>(program, "SELECT details, at FROM audit WHERE method = 'decisions.close'")
    expect(JSON.parse(last?.details ?? '')).toMatchObject({ what: DECISIONS[1]?.what, state: 'done', on: '1997-08-05', evidence: '拜访表三十二家，新签四家' })
  })

  it('nothing complained and nothing was asked of any other machine', () => {
    expect(program.complaints).toEqual([])
  })
})
