import fs from 'node:fs'
import { writeWorkbook, type OutCell } from '../../../electron/files/workbook/write-workbook.ts'
import type { Connection } from '../../../electron/database/open.ts'
import type { IndicatorId, TemplateId } from '../../../shared/domain/brand.ts'
import { NO_ANSWERS, type IntakeAnswers, type IntakePreview } from '../../../shared/domain/intake/intake.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import type { TestHouse } from '../../helpers/house.ts'

export const testData = (name: string): Uint8Array => fs.readFileSync(new URL(`../../data/${name}`, import.meta.url))

export async function receive(test: TestHouse, name: string, bytes: Uint8Array = testData(name)): Promise<string> {
  const answer = await test.house.receiveFile(name, bytes)
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`)
  return answer.value.file
}

/** Rows per sheet name; a header is a plain text cell, as in the owners' own files. */
export const workbook = (sheets: Record<string, OutCell[][]>): Promise<Uint8Array> =>
  writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows })))

export const look = async (test: TestHouse, file: string, answers: Partial<IntakeAnswers> = {}): Promise<IntakePreview> =>
  (await test.call('intake.preview', { file, answers: { ...NO_ANSWERS, ...answers } })).preview

/** Takes every guess about a new indicator as it is offered. */
export const takeGuesses = (preview: IntakePreview): Pick<IntakeAnswers, 'indicators'> =>
  ({ indicators: preview.indicators.map(({ name, guess }) => ({ name, define: guess })) })

export async function importClean(test: TestHouse): Promise<string> {
  const file = await receive(test, 'clean-1997.xlsx')
  await test.call('intake.commit', { file, answers: { ...NO_ANSWERS, ...takeGuesses(await look(test, file)) } })
  return file
}

/** Every row of every table, so that "nothing changed" means nothing. */
export function everything(db: Connection, except: readonly string[] = []): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
  return tables.filter((table) => !except.includes(table)).map((table) => `${table} ${JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all())}`).join('\n')
}

export const audits = (db: Connection): { method: string; subject: string; details: string }[] =>
  db.prepare("SELECT method, subject, details FROM audit WHERE method <> 'library.seed' ORDER BY seq").all() as { method: string; subject: string; details: string }[]

export const indicatorId = (db: Connection, name: string): IndicatorId => db.prepare('SELECT id FROM indicator WHERE name = ?').pluck().get(name) as IndicatorId

/** Sheets of the month for everybody, on one template over these indicators. */
export async function laySheets(test: TestHouse, month: string, rows: { name: string; weight: string; rule: Rule }[]): Promise<TemplateId> {
  const template = await test.call('templates.save', {
    id: null, name: `北风考核表 ${month}`, why: '',
    rows: rows.map(({ name, weight, rule }) => ({ indicatorId: indicatorId(test.db, name), name: '', weight, rule, displayUnit: '', source: '' })),
  })
  const { employees } = await test.call('employees.list', {})
  await test.call('evaluations.apply', { month, employeeIds: employees.map(({ id }) => id), templateId: template.id })
  return template.id
}
