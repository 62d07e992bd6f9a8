import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, openProgram, type Program } from '../helpers/program.ts'
import { openSheet } from './steps/evaluation-steps.ts'
import { saved } from './steps/figure-steps.ts'
import { block, confirmShown, handOf, judgeRows, next, onPage, outAndBack, PEOPLE, readyNext, typePeople, typeResults, typeTargets, type Hand } from './steps/guided-steps.ts'
import { eventually, findOption, operateAs } from './steps/pages.ts'
import { pdfPages, previewText, squeezed } from './steps/print-steps.ts'

const OBJECTIVE = '让回款率上台阶'
const PLAN = '每周一上午给欠款客户逐家打电话'
const REASON = '各项达标，按现在的做法继续'

/** One owner, from nothing to the second month; each step stands on what the one before it left. */
describe('an owner led by the wizards alone', () => {
  let program: Program
  let hand: Hand
  let totals: Record<string, string> = {}
  beforeAll(async () => {
    program = await openProgram()
    hand = handOf(program.page)
  })
  afterAll(async () => {
    await program.close()
    await closeBrowser()
  })

  // Catches: a page of the wizard that cannot be left by keyboard, a suggestion that is not taken over, a company built by halves.
  it('says who the company is and ends with a month that is ready', async () => {
    const { page } = program
    await hand.click(page.getByTestId('setup-begin'))
    await onPage(page, 'profile')
    for (const [at, words] of ['杭州干货贸易', '给餐饮店配送干货调料，第二天到。', '去年回款慢。', '做本地餐饮店第一个想到的供应商。', '让回款率达到 95 %'].entries()) {
      if (at > 0) await hand.press('Tab')
      await hand.type(words)
    }
    await hand.click(page.getByRole('note').getByRole('button', { name: '采纳', exact: true }))
    await eventually(() => page.getByTestId('setup-objective-1').inputValue()).toBe(OBJECTIVE)
    await hand.press('Alt+ArrowRight')

    await onPage(page, 'business')
    await hand.click(page.getByRole('radio', { name: '贸易批发' }))
    await hand.fill(page.getByTestId('setup-headcount'), '12')
    await hand.press('Enter')

    await onPage(page, 'people')
    await typePeople(page, hand, PEOPLE)
    await eventually(() => page.getByTestId('wizard-preview').innerText()).toContain('8 位员工')
    await hand.press('Enter')

    await onPage(page, 'positions')
    expect(await page.getByTestId('setup-positions').getByText('✓ 建议').count()).toBe(6)
    await hand.press('Enter')

    await onPage(page, 'mix')
    expect(await page.locator('[data-position="销售经理"] .ant-segmented-item-selected').innerText()).toBe('KPI+OKR')
    expect(await page.locator('[data-position="会计"] .ant-segmented-item-selected').innerText()).toBe('仅KPI')
    await hand.press('Enter')

    await onPage(page, 'managers')
    await hand.click(page.getByTestId('setup-managers-all'))
    await eventually(() => page.getByTestId('wizard-preview').innerText()).toContain('管 4 人')
    await hand.press('Alt+ArrowRight')
    await onPage(page, 'grades')
    await hand.press('Enter')

    await onPage(page, 'targets')
    const figures = await typeTargets(page, hand)
    expect(figures).toBeGreaterThan(20)
    await hand.press('Enter')
    await eventually(() => page.getByTestId('setup-done').innerText()).toContain('8 人要考核，8 张考核表。')
    expect(await page.getByTestId('setup-done').innerText()).toMatch(/项指标的目标都填好了/)
  })

  // Catches: a sheet to sign that leaves somebody out, or that asks for no signature.
  it('prints the target confirmation sheets of all eight', async () => {
    const { page } = program
    await hand.click(page.getByTestId('setup-print'))
    await eventually(() => previewText(page)).toContain(PEOPLE[0]?.name)
    const download = page.waitForEvent('download')
    await hand.click(page.getByRole('button', { name: '存成 PDF' }))
    const done = await download
    expect(done.suggestedFilename()).toContain('目标确认单')
    const papers = pdfPages(await done.path()).map(squeezed)
    for (const { name, position } of PEOPLE) {
      const own = papers.filter((paper) => paper.includes(`姓名${name}`))
      expect(own.length, name).toBeGreaterThan(0)
      for (const words of [position, '目标确认单', '签名', '直接上级']) expect(own.join(''), `${name} ${words}`).toContain(words)
    }
    console.info(`eight people, from an empty database to the printed target sheets: ${hand.clicks} clicks, ${hand.keys} keystrokes`)
    // What it took when it was last looked at, with room for a question or two; a detour would show here.
    expect(hand.clicks).toBeLessThanOrEqual(12)
    expect(hand.keys).toBeLessThanOrEqual(400)
  })

  // Catches: a step that names what blocks it but leads to no place that mends it, or from where there is no way back.
  it('mends the first step by its own link and finds the second ready', async () => {
    const { page } = program
    await page.getByRole('navigation').getByRole('link', { name: '本月四步', exact: true }).click()
    await onPage(page, 'goals')
    expect(await page.getByTestId('cycle-blocks').innerText()).toContain('1 个目标没有负责人')
    await outAndBack(page, block(page, 'objective-without-owner'), async () => {
      await page.locator('[data-testid^="okr-edit-"]').click()
      await findOption(page, '负责人', '周启明')
      await page.getByTestId('okr-save').click()
      await page.getByTestId('okr-editor').waitFor({ state: 'detached' })
    })
    await page.getByTestId('cycle-ready').waitFor()
  })

  // Catches: objectives asked of people whose position the owner just put on KPI alone.
  it('offers a personal objective only to whom the mix gives one', async () => {
    const { page } = program
    await outAndBack(page, page.getByRole('link', { name: '+ 建目标' }), async () => {
      await page.getByTestId('okr-level').getByText('个人', { exact: true }).click()
      await page.getByRole('combobox', { name: '谁', exact: true }).click()
      const offered = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      await eventually(() => offered.allInnerTexts()).toEqual([expect.stringContaining('周启明')])
      await eventually(async () => {
        await page.keyboard.press('Escape')
        return page.getByTestId('okr-editor').count()
      }).toBe(0)
    })
    await readyNext(page, 'key-results')
    await readyNext(page, 'evaluate')
  })

  // Catches: a check-in that the wizard goes on asking for.
  it('checks in on the quarter’s key result where the wizard sends one', async () => {
    const { page } = program
    await outAndBack(page, page.getByTestId('cycle-nudges').getByRole('link', { name: /^去打卡/ }), async () => {
      await page.locator('[data-testid^="okr-check-in-"]').click()
      await page.getByTestId('okr-current').fill('96')
      await page.getByTestId('okr-note').fill('大客户的款到了')
      await page.getByTestId('okr-check-in-save').click()
      await page.getByTestId('okr-current').waitFor({ state: 'detached' })
    })
    await eventually(() => page.getByTestId('cycle-nudges').innerText()).toContain('这个月的关键结果都打卡了')
  })

  // Catches: results, judgements or confirmations that the step does not count, and confirmations by the wrong person.
  it('types the results, judges, confirms as each direct manager and marks the way', async () => {
    const { page } = program
    await outAndBack(page, block(page, 'results-missing'), async () => {
      await typeResults(page, (number, indicator, lower) => (number === '002' && indicator === '回款额' ? '30' : lower ? '2' : '96'))
      await saved(page)
    })
    await eventually(() => block(page, 'results-missing').count()).toBe(0)
    await outAndBack(page, block(page, 'points-missing'), async () => {
      for (const number of ['007', '008']) {
        await openSheet(page, number)
        await judgeRows(page, '4', '本月沟通顺畅')
      }
      totals = Object.fromEntries(await page.getByTestId('sheet-line').evaluateAll((lines) => lines.map((line) => [/\b\d{3}\b/.exec((line as HTMLElement).innerText)?.[0] ?? '', /\d+\.\d{2}/.exec((line as HTMLElement).innerText)?.[0] ?? ''])))
      await page.getByTestId('sheet-mine').click()
      for (const who of ['周启明', '老板']) {
        await operateAs(page, who)
        await eventually(() => page.getByTestId('sheet-line').count()).toBe(4)
        await confirmShown(page)
      }
    })
    await eventually(() => block(page, 'not-confirmed').count()).toBe(0)
    await page.getByRole('radio', { name: /主动想办法/ }).check()
    await page.getByLabel(`${OBJECTIVE} 的过程说明`).fill('每周对账一次')
    await page.keyboard.press('Enter')
    await readyNext(page, 'improve')
  })

  // Catches: a month finished without its improvements, and targets of the next month that are not copied.
  it('cannot end the month before everybody has a step and the next month its targets', async () => {
    const { page } = program
    await next(page).click()
    expect(await page.getByTestId('wizard-problem').innerText()).toContain('8 人还没有改进计划')
    const people = page.getByTestId('plans-people')
    const form = page.getByTestId('plan-form')
    // The first of the list is chosen already.
    await people.getByRole('checkbox', { name: '许佳宁' }).check()
    await people.getByRole('checkbox', { name: '周启明' }).uncheck()
    await page.getByTestId('plan-suggestions').getByRole('button', { name: /回款额：实际 30/ }).click()
    await form.getByRole('radio', { name: /流程与服务/ }).check()
    await page.getByTestId('plan-action').fill(PLAN)
    await page.getByTestId('plan-save').click()
    await eventually(() => people.getByRole('checkbox').count()).toBe(7)
    await people.getByRole('button', { name: '全选' }).click()
    await form.getByText('不需要', { exact: true }).click()
    await form.getByRole('button', { name: REASON }).click()
    await page.getByTestId('plan-save').click()
    await eventually(() => people.getByRole('checkbox').count()).toBe(0)
    await block(page, 'next-targets').click()
    await page.getByTestId('next-copy').click()
    await page.getByTestId('cycle-ready').waitFor()
    await next(page).click()
    await eventually(() => page.getByTestId('cycle-done').innerText()).toContain('8 张考核表已确认')
    await eventually(() => page.getByTestId('cycle-done').innerText()).toContain('1 条改进计划，7 人不需要')
  })

  // Catches: paper that says another total than the screen, or that leaves out what was agreed for the next month.
  it('prints the evaluation sheets with totals, grades and what is to change', async () => {
    const { page } = program
    await page.getByTestId('cycle-done').getByRole('button', { name: '打印考核表' }).click()
    await eventually(() => previewText(page)).toContain('周启明')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '存成 PDF' }).click()
    const papers = pdfPages(await (await download).path()).map(squeezed)
    for (const [at, { name }] of PEOPLE.entries()) {
      const number = String(at + 1).padStart(3, '0')
      const own = papers.filter((paper) => paper.includes(`-${number}`)).join('')
      expect(totals[number], name).toMatch(/^\d+\.\d{2}$/)
      for (const words of [name, `总分${totals[number]}`, '已确认', ...(number === '002' ? ['流程与服务', PLAN] : [`无需改进${REASON}`])]) expect(own, `${name} ${words}`).toContain(words)
    }
  })

  it('nothing complained and nothing was asked of any other machine', () => {
    expect(program.complaints).toEqual([])
  })
})
