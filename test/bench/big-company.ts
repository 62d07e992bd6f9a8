import { NO_EVIDENCE } from '../../electron/services/attachments/evidence-desk.ts'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Day, EmployeeId, Fen, IndicatorId, Month } from '../../shared/domain/brand.ts'
import { addMonths } from '../../shared/domain/month/month.ts'
import { NO_FIGURES } from '../../shared/domain/target/target.ts'
import type { Connection } from '../../electron/database/open.ts'
import { putJudged, rowsOfMonth } from '../../electron/repositories/evaluation-rows.ts'
import { evaluationsOfMonth, putComments, putConfirmation } from '../../electron/repositories/evaluations.ts'
import { saveCompanyName } from '../../electron/repositories/company.ts'
import { putResults, type ResultRecord } from '../../electron/repositories/results.ts'
import { putTargets, type TargetRecord } from '../../electron/repositories/targets.ts'
import type { WriteContext } from '../../electron/services/context.ts'
import { savePosition } from '../../electron/services/employees/positions.ts'
import { saveEmployee } from '../../electron/services/employees/save-employee.ts'
import { laySheets } from '../../electron/services/evaluations/apply.ts'
import { rescore } from '../../electron/services/evaluations/rescore.ts'
import { saveIndicator } from '../../electron/services/templates/indicators.ts'
import { saveTemplate } from '../../electron/services/templates/templates.ts'
import { openWorkspace } from '../../electron/services/workspace/workspace.ts'
import { drawer, MEASURES, TEMPLATES, type Draw, type Measure } from './measures.ts'

export const LAST_MONTH = '2026-10' as Month
/** Everything the benchmark writes lies in one folder, gone when it ends. */
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-bench-'))
export const removeCompanies = (): void => fs.rmSync(place, { recursive: true, force: true })

const made = new Map<string, string>()
let copies = 0

/** A data folder of its own with so many people × 8 rows × months, all scored, all but the last month confirmed. */
export function bigCompany(people: number, months: number): string {
  const key = `${people}x${months}`
  const original = made.get(key) ?? make(path.join(place, key), people, months)
  made.set(key, original)
  copies += 1
  const folder = path.join(place, `${key}-${copies}`)
  fs.cpSync(original, folder, { recursive: true })
  return folder
}

interface Person { id: EmployeeId; measures: readonly Measure[] }
type IndicatorIds = ReadonlyMap<string, IndicatorId>

function make(folder: string, people: number, months: number): string {
  const clock = { now: () => new Date('2026-11-05T09:00:00') }
  const workspace = openWorkspace(folder, clock)
  const db = workspace.db()
  const context: WriteContext = { db, clock, operator: { kind: 'owner' }, operatorName: '老板', files: { get: () => undefined }, evidence: NO_EVIDENCE, audit: () => undefined }
  const draw = drawer(20_261_005)
  const { staff, ids } = db.transaction(() => addCompany(context, people))()
  let before = new Map<EmployeeId, string>()
  for (let back = months - 1; back >= 0; back -= 1) {
    const month = addMonths(LAST_MONTH, -back)
    before = db.transaction(() => addMonth(db, { month, staff, ids, draw, before, confirm: back > 0 }))()
  }
  const unscored = db.prepare("SELECT count(*) FROM evaluation WHERE sheet <> 'scored'").pluck().get() as number
  workspace.close()
  if (unscored > 0) throw new Error(`${unscored} sheets of the benchmark company have no total`)
  return folder
}

function addCompany(context: WriteContext, people: number): { staff: Person[]; ids: IndicatorIds } {
  saveCompanyName(context.db, '大区实业')
  const ids = new Map(MEASURES.map(({ key, indicator }) => {
    const saved = saveIndicator(context, { id: null, ...indicator, formula: `${indicator.name}，按当月台账合计`, source: '经营台账', frequency: 'month', kind: 'value' })
    return [key, saved.id] as const
  }))
  for (const { name, position, measures } of TEMPLATES) {
    const rows = measures.map(({ key, weight, rule, displayUnit, indicator }) => ({ indicatorId: idOf(ids, key), name: '', weight, rule, displayUnit: displayUnit ?? indicator.unit, source: '', objectiveId: null, scope: 'person' as const, duty: '', proration: 'auto' as const, feed: 'typed' as const }))
    const template = saveTemplate(context, { id: null, name, why: '', rows })
    savePosition(context, { id: null, name: position, templateId: template.id })
  }
  const staff: Person[] = []
  for (let at = 0; at < people; at += 1) {
    const template = TEMPLATES[at % TEMPLATES.length] as (typeof TEMPLATES)[number]
    // One manager for every ten people, and the first of all above the managers.
    const manager = at === 0 ? undefined : staff[at % 10 === 0 ? 0 : at - at % 10]
    const saved = saveEmployee(context, {
      id: null, number: String(at + 1).padStart(4, '0'), name: nameOf(at), department: `第${Math.floor(at / 20) + 1}大区`, position: template.position,
      managerId: manager?.id ?? null, joinedOn: '2019-03-01' as Day, leftOn: null, baseFen: 250_000 as Fen,
    })
    staff.push({ id: saved.id, measures: template.measures })
  }
  return { staff, ids }
}

interface MonthOrder { month: Month; staff: readonly Person[]; ids: IndicatorIds; draw: Draw; before: ReadonlyMap<EmployeeId, string>; confirm: boolean }

/** Answers what each person reached where growth starts from, for the month after. */
function addMonth(db: Connection, { month, staff, ids, draw, before, confirm }: MonthOrder): Map<EmployeeId, string> {
  const reached = new Map<EmployeeId, string>()
  const targets: TargetRecord[] = []
  const results: ResultRecord[] = []
  for (const { id, measures } of staff) {
    for (const { key, rule, figures, actual } of measures) {
      const cell = { month, employeeId: id, indicatorId: idOf(ids, key), part: 1 }
      const base = rule.kind === 'growth' ? before.get(id) ?? '85000' : null
      targets.push({ ...cell, ...NO_FIGURES, ...figures, base })
      if (actual === null) continue
      const value = actual(draw)
      if (rule.kind === 'growth') reached.set(id, value)
      results.push({ ...cell, actual: value, note: '经营台账' })
    }
  }
  putTargets(db, targets)
  putResults(db, results)
  laySheets(db, { month, employeeIds: staff.map(({ id }) => id), templateId: null })
  const judged = rowsOfMonth(db, month).filter((row) => row.rule.kind === 'judgement')
  for (const row of judged) putJudged(db, row.id, { points: draw(8, 2, 1), reason: '响应及时，偶有拖延' })
  rescore({ db }, judged.map((row) => row.evaluationId))
  for (const { id, managerName } of evaluationsOfMonth(db, month)) {
    putComments(db, id, '本月签约集中在下旬，下月提前排访。', '继续保持，注意毛利。')
    if (confirm) putConfirmation(db, id, { at: '2026-11-05T01:00:00.000Z', by: managerName || '老板', as: managerName === '' ? 'owner' : 'direct-manager' })
  }
  return reached
}

function idOf(ids: IndicatorIds, key: string): IndicatorId {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`no indicator for ${key}`)
  return id
}

const FAMILY = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何']
const GIVEN = [...'明芳伟静强丽军敏杰燕']
const nameOf = (at: number): string => `${FAMILY[at % 20] ?? ''}${GIVEN[Math.floor(at / 20) % 10] ?? ''}${GIVEN[at * 7 % 10] ?? ''}`
