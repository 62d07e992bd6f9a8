import { setImmediate } from 'node:timers/promises'
import type { Month } from '../../../shared/domain/brand.ts'
import { addMonths, monthLabel } from '../../../shared/domain/month/month.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import { demoCompany } from '../../../shared/library/demo.ts'
import type { Connection } from '../../database/open.ts'
import { today, type Clock } from '../../platform/clock.ts'
import { appendAudit } from '../../repositories/audit.ts'
import { saveCompanyName } from '../../repositories/company.ts'
import { NO_EVIDENCE } from '../attachments/evidence-desk.ts'
import type { WriteContext } from '../context.ts'
import { addDemoGoals } from './demo-objectives.ts'
import { addDemoPeople } from './demo-people.ts'
import { goalServer } from './demo-templates.ts'
import { fillDemoMonth } from './demo-month.ts'
import { endDemoMonth } from './demo-closing.ts'

export interface DemoProgress { done: number; total: number; label: string }

/** The last whole month before today: it stands open, half filled in. */
export const demoLastMonth = (clock: Clock): Month => addMonths(today(clock).slice(0, 7) as Month, -1)

/**
 * Fills an empty house with the demo company, through the services the owner's own data goes through: one transaction, kept
 * open while the event loop turns between the months, and one audit entry. Whatever fails, nothing of it stays.
 */
export async function loadDemo(db: Connection, clock: Clock, month: Month | null, progress: (step: DemoProgress) => void = () => undefined): Promise<void> {
  db.exec('BEGIN IMMEDIATE')
  try {
    await fill(db, clock, month ?? demoLastMonth(clock), progress)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

async function fill(db: Connection, clock: Clock, lastMonth: Month, progress: (step: DemoProgress) => void): Promise<void> {
  const demo = demoCompany(lastMonth)
  const total = demo.months.length + 2
  // One entry stands for the whole load, so the services' own words go nowhere.
  const context: WriteContext = { db, clock, operator: { kind: 'owner' }, operatorName: '老板', files: { get: () => undefined }, evidence: NO_EVIDENCE, audit: () => undefined }
  const step = async (done: number, label: string): Promise<void> => {
    progress({ done, total, label })
    await setImmediate()
  }

  await step(0, '正在建立部门、岗位、员工和目标')
  saveCompanyName(db, demo.company.name)
  const staff = addDemoPeople(context, demo)
  const serve = goalServer(context, demo, addDemoGoals(context, demo, staff))
  let sheets = 0
  for (const [at, month] of demo.months.entries()) {
    await step(at + 1, `正在填写${monthLabel(month.month)}的目标、结果和考核表`)
    if (quarterOfMonth(month.month) !== quarterOfMonth(addMonths(month.month, -1)) || at === 0) serve(quarterOfMonth(month.month))
    sheets += fillDemoMonth(context, staff, month)
    if (month.stage === 'closed') endDemoMonth(context, staff, month, at, demo.months[at + 2] !== undefined)
  }
  await step(total - 1, '正在保存演示数据')
  appendAudit(db, {
    at: clock.now().toISOString(), operator: '本程序', method: 'demo.enter', subject: 'demo',
    details: { company: demo.company.name, employees: demo.employees.length, months: demo.months.map(({ month }) => month), sheets },
  })
}
