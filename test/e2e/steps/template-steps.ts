import type { Page } from 'playwright-core'
import { chooseOption, eventually, findOption, goBySection } from './pages.ts'

export interface RowWanted { indicator: string; weight: string; kind: string; settings: Record<string, string> }

/** A new template, typed row by row in the editor. */
export async function typeTemplate(page: Page, name: string, rows: readonly RowWanted[]): Promise<void> {
  await goBySection(page, '指标与模板')
  await page.getByTestId('template-new').click()
  // Typed sooner than an owner can, the name would still land in the template that stood there before.
  await eventually(() => page.getByTestId('template-name').inputValue()).toBe('')
  await page.getByTestId('template-name').fill(name)
  for (const [at, row] of rows.entries()) {
    if (at > 0) await page.getByTestId('template-add-row').click()
    await typeRow(page, at + 1, row)
  }
}

export async function typeRow(page: Page, place: number, { indicator, weight, kind, settings }: RowWanted): Promise<void> {
  const label = (field: string) => `第 ${place} 行 ${field}`
  await findOption(page, label('指标'), indicator)
  await page.getByLabel(label('权重'), { exact: true }).fill(weight)
  await chooseOption(page, page.getByRole('combobox', { name: label('评分规则') }), kind)
  await page.getByRole('button', { name: label('设置和试算') }).click()
  for (const [field, value] of Object.entries(settings)) await page.getByLabel(label(field), { exact: true }).fill(value)
  await page.getByRole('button', { name: label('收起') }).click()
}

export const weightTotal = (page: Page) => page.getByTestId('template-weight-total')

export async function saveTemplate(page: Page): Promise<void> {
  await page.getByTestId('template-save').click()
  await eventually(() => page.getByTestId('template-unsaved').count()).toBe(0)
}

/** 设为岗位模板, one position after another. */
export async function setForPositions(page: Page, positions: readonly string[]): Promise<void> {
  for (const position of positions) {
    await findOption(page, '设为岗位模板', position)
    await page.locator('.tpl-positions .ant-tag').filter({ hasText: position }).waitFor()
  }
}

/** The one template this firm measures everybody with, as an owner sets it. */
export const NORTHWIND_ROWS: readonly RowWanted[] = [
  { indicator: '销售额', weight: '40', kind: '比率法', settings: { 封顶: '120' } },
  { indicator: '订单数', weight: '15', kind: '比率法', settings: { 封顶: '120' } },
  { indicator: '新客户数', weight: '10', kind: '比率法', settings: { 封顶: '120' } },
  { indicator: '平均发货天数', weight: '15', kind: '插值法', settings: { 达到底线得: '60', 达到目标得: '100', 达到挑战得: '120' } },
  { indicator: '平均折扣率', weight: '10', kind: '插值法', settings: { 达到底线得: '60', 达到目标得: '100', 达到挑战得: '120' } },
  { indicator: '逾期发货数', weight: '10', kind: '减分法', settings: { '每发生 1 次扣': '2' } },
]
