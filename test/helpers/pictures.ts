import fs from 'node:fs'
import path from 'node:path'
import { takePapers } from './paper-pictures.ts'
import { closeBrowser, openProgram } from './program.ts'

// Takes the pictures of README and help from the demo company, as the program really looks: npm run pictures; the papers alone: npm run pictures -- --papers
const folder = path.resolve(import.meta.dirname, '..', '..', 'renderer', 'public', 'pictures')
fs.mkdirSync(folder, { recursive: true })

const program = await openProgram()
const { page } = program
await page.getByRole('button', { name: '看演示公司' }).click()
await page.getByRole('button', { name: '离开演示公司' }).waitFor()

const shot = async (name: string) => {
  await page.waitForTimeout(1200)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
const section = (name: string) => page.getByRole('link', { name, exact: true }).click()
/** The meeting as the room sees it: the walk from a red result to its red cause, and a gap asked down to its root. */
async function wallPictures(): Promise<void> {
  await section('月度会')
  await page.getByTestId('meeting-start').click()
  await page.getByTestId('wall').waitFor()
  await page.keyboard.press('3')
  const found = page.getByTestId('walk-says').getByText('假设')
  for (let walk = 0; walk < 6 && !await found.isVisible(); walk += 1) await page.keyboard.press('ArrowDown')
  await shot('wall-chain')
  await page.keyboard.press('4')
  await page.keyboard.press('w')
  const fields = page.locator('.wall-whys textarea')
  for (const [at, why] of ['拜访的多是老客户，新名单只有 6 家', '名单靠个人找，没有统一来源', '展厅来客没有留下联系方式'].entries()) await fields.nth(at).fill(why)
  await page.locator('.wall-dialog textarea').last().fill('展厅来客当天登记，第二天分给销售')
  await page.getByTestId('wall-save').click()
  await page.locator('.wall-dialog').waitFor({ state: 'detached' })
  await page.locator('.ant-message-notice').waitFor({ state: 'detached' })
  await shot('wall-gaps')
  await page.keyboard.press('q')
  await page.getByTestId('end-leave').click()
  await page.getByRole('navigation').first().waitFor()
}
if (!process.argv.includes('--papers')) {
  for (const [name, label] of [['okr', '目标 OKR'], ['cycle', '本月四步'], ['health', '体检'], ['results', '月度结果'], ['targets', '目标值'], ['team', '团队'], ['templates', '指标与模板'], ['print', '打印中心']] as const) {
    await section(label)
    await shot(name)
  }
  await page.getByRole('button', { name: '上个月' }).click()
  for (const [name, label] of [['home', '首页'], ['dashboard', '看板'], ['chain', '因果链'], ['improve', '改进']] as const) {
    await section(label)
    // The red result behind which a red cause was found.
    if (name === 'chain') await page.getByRole('button', { name: '看「销售指标完成率」' }).click()
    await shot(name)
  }
  await section('考核')
  await page.getByTestId('sheet-list').getByText('陶知夏').click()
  await page.getByTestId('rows-open-all').click()
  await shot('evaluation')
  await wallPictures()
} else {
  await page.getByRole('button', { name: '上个月' }).click()
}
await takePapers(page, folder)
await program.close()
await closeBrowser()
console.log(`pictures in ${path.relative(process.cwd(), folder)}${program.complaints.length > 0 ? `\n${program.complaints.join('\n')}` : ''}`)
