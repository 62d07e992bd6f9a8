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
if (!process.argv.includes('--papers')) {
  await shot('home')
  for (const [name, label] of [['okr', '目标 OKR'], ['cycle', '本月四步'], ['health', '体检'], ['results', '月度结果'], ['targets', '目标值'], ['team', '团队'], ['templates', '指标与模板'], ['print', '打印中心']] as const) {
    await page.getByRole('link', { name: label }).click()
    await shot(name)
  }
  await page.getByRole('button', { name: '上个月' }).click()
  await page.getByRole('link', { name: '考核', exact: true }).click()
  await page.getByTestId('sheet-list').getByText('陶知夏').click()
  await page.getByTestId('rows-open-all').click()
  await shot('evaluation')
} else {
  await page.getByRole('button', { name: '上个月' }).click()
}
await takePapers(page, folder)
await program.close()
await closeBrowser()
console.log(`pictures in ${path.relative(process.cwd(), folder)}${program.complaints.length > 0 ? `\n${program.complaints.join('\n')}` : ''}`)
