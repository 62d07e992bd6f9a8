import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../electron/database/open.ts'
import { seedLibrary } from '../../../electron/services/templates/seed-library.ts'
import { LIBRARY_INDICATORS } from '../../../shared/library/indicators.ts'
import { LIBRARY_TEMPLATES } from '../../../shared/library/templates.ts'
import { heldClock, openTestHouse } from '../../helpers/house.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folder = tempFolders()

test('the first start offers all 76 indicators and every starter sheet, told to the record once', async () => {
  const house = openTestHouse()
  const { indicators } = await house.call('indicators.list', {})
  expect(indicators).toHaveLength(76)
  expect(new Map(indicators.map((each) => [each.code, each.name]))).toEqual(new Map(LIBRARY_INDICATORS.map((each) => [each.code, each.name])))
  const { templates } = await house.call('templates.list', {})
  expect(templates.map((each) => each.name)).toEqual(LIBRARY_TEMPLATES.map((each) => each.name))
  const codes = new Map(indicators.map((each) => [each.id, each.code]))
  for (const [index, template] of templates.entries()) {
    const source = LIBRARY_TEMPLATES[index]
    expect(template.rows.map((row) => [codes.get(row.indicatorId), row.weight, row.rule, row.displayUnit, row.name, row.duty, row.scope, row.objectiveId]))
      .toEqual(source?.rows.map((row) => [row.indicatorCode, row.weight, row.rule, row.displayUnit, row.name ?? '', row.duty, row.scope ?? 'person', null]))
    expect(template.suggestedFor).toEqual(source?.positionNames)
  }
  house.restart()
  expect(house.db.prepare("SELECT count(*) FROM audit WHERE method = 'library.seed'").pluck().get()).toBe(1)
  expect((await house.call('indicators.list', {})).indicators).toHaveLength(76)
  house.close()
})

test('a later library adds what is new, keeps what the owner renamed, and gives way to a name the owner took', () => {
  const db = openDatabase(path.join(folder(), 'hengping.db'))
  seedLibrary(db, heldClock())
  const [gone, clash] = LIBRARY_INDICATORS.filter((each) => !LIBRARY_TEMPLATES.some((template) => template.rows.some((row) => row.indicatorCode === each.code)))
  const template = LIBRARY_TEMPLATES[0]
  if (!gone || !clash || !template) throw new Error('the library has no indicator outside its templates')
  db.prepare('DELETE FROM indicator WHERE code IN (?, ?)').run(gone.code, clash.code)
  db.prepare("UPDATE indicator SET name = '净回款' WHERE code = 'B20'").run()
  db.prepare(`INSERT INTO indicator (code, name, dimension, unit, direction, formula, source, frequency, kind, default_weight, roles, origin)
    VALUES ('X001', ?, 'benefit', '元', 'higher', '', '', 'month', 'duty', '10', '[]', 'own')`).run(clash.name)
  db.prepare('UPDATE template SET code = NULL, origin = ? WHERE code = ?').run('own', template.code)
  expect(seedLibrary(db, heldClock())).toBe(true)
  const nameOf = (code: string) => db.prepare('SELECT name FROM indicator WHERE code = ?').pluck().get(code)
  expect(nameOf(gone.code)).toBe(gone.name)
  expect(nameOf('B20')).toBe('净回款')
  expect(nameOf('X001')).toBe(clash.name)
  expect(nameOf(clash.code)).toBe(`${clash.name}（库）`)
  expect(db.prepare('SELECT name FROM template WHERE code = ?').pluck().get(template.code)).toBe(`${template.name}（库）`)
  expect(seedLibrary(db, heldClock())).toBe(false)
  const entries = db.prepare("SELECT details FROM audit WHERE method = 'library.seed' ORDER BY seq").pluck().all() as string[]
  expect(entries).toHaveLength(2)
  expect(JSON.parse(entries[1] ?? '')).toEqual({ indicators: LIBRARY_INDICATORS.filter((each) => [gone.code, clash.code].includes(each.code)).map((each) => each.code), templates: [template.code] })
  db.close()
})

test('a database from before duties were kept gets the library’s, once; what the owner copied and wrote stays', () => {
  const db = openDatabase(path.join(folder(), 'hengping.db'))
  seedLibrary(db, heldClock())
  const rows = () => db.prepare('SELECT t.code, r.duty, r.scope FROM template_row r JOIN template t ON t.id = r.template_id ORDER BY r.template_id, r.sequence').all() as { code: string; duty: string; scope: string }[]
  const fresh = rows()
  db.prepare("UPDATE template SET code = NULL, origin = 'own' WHERE code = 'finance'").run()
  db.prepare("UPDATE template_row SET duty = '', scope = 'person'").run()
  db.prepare("INSERT INTO template (code, name, why, suggested_for, origin) VALUES ('finance', '财务（空）', '', '[]', 'library')").run()
  expect(seedLibrary(db, heldClock())).toBe(true)
  expect(rows().filter(({ code }) => code !== null)).toEqual(fresh.filter(({ code }) => code !== 'finance'))
  expect(new Set(rows().filter(({ code }) => code === null).map(({ duty }) => duty))).toEqual(new Set(['']))
  expect(seedLibrary(db, heldClock())).toBe(false)
  db.close()
})
