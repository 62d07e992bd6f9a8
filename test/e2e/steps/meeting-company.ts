import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { importClean, indicatorId, laySheets } from '../../electron/intake/intake-house.ts'
import { openTestHouse } from '../../helpers/house.ts'
import { openProgram, type Program } from '../../helpers/program.ts'

const ratio: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
const interpolation: Rule = { kind: 'interpolation', points: ['60', '100', '120'] }
/** The one sheet of this firm, as test/e2e/steps/template-steps types it. */
const ROWS: { name: string; weight: string; rule: Rule }[] = [
  { name: '销售额', weight: '40', rule: ratio }, { name: '订单数', weight: '15', rule: ratio }, { name: '新客户数', weight: '10', rule: ratio },
  { name: '平均发货天数', weight: '15', rule: interpolation }, { name: '平均折扣率', weight: '10', rule: interpolation },
  { name: '逾期发货数', weight: '10', rule: { kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'continuous' } },
]
/** What the owner of this firm believes to move what. */
const CAUSES: [cause: string, effect: string][] = [['新客户数', '销售额'], ['平均折扣率', '销售额'], ['平均发货天数', '新客户数']]
const MONTHS = ['1997-01', '1997-02', '1997-03', '1997-04', '1997-05', '1997-06', '1997-07']

/** 绩效基数 in 分 that no figure of the firm looks like: 7,311.37 元 for 001, 7,322.37 元 for 002 … */
export const baseFen = (number: string): number => 730_037 + 1100 * Number(number)

interface CompanyOptions { page: string; month: string; /** The program's clock, '1997-07-03T09:30:00'. */ clock: string; width?: number; height?: number }

/** The program over Northwind as its owner would have it: the year imported, everybody's sheets to July, the causes linked. */
export async function openCompany({ page, month, ...options }: CompanyOptions): Promise<Program> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), '衡评 e2e-'))
  const house = openTestHouse({ clock: { now: () => new Date('1997-07-01T09:00:00') } })
  await importClean(house)
  for (const each of MONTHS) await laySheets(house, each, ROWS)
  for (const [cause, effect] of CAUSES) await house.call('chain.link', { causeId: indicatorId(house.db, cause), effectId: indicatorId(house.db, effect) })
  for (const { id, number } of (await house.call('employees.list', {})).employees) house.db.prepare('UPDATE employee SET base_fen = ? WHERE id = ?').run(baseFen(number), id)
  house.db.prepare('VACUUM INTO ?').run(path.join(folder, 'hengping.db'))
  house.close()
  fs.writeFileSync(path.join(folder, 'ui.json'), JSON.stringify({ page, month, theme: 'system', railCollapsed: false }))
  const program = await openProgram({ folder, ...options })
  return { ...program, async close() {
    await program.close()
    fs.rmSync(folder, { recursive: true, force: true })
  } }
}
