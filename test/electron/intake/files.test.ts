import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { everything, look, receive, testData } from './intake-house.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => { house.close() })

// Catches: a half file taken for a small one, a text file that crashes the reader, and anything of them left in the house.
test.each([
  ['文字.xlsx', new TextEncoder().encode('工号,姓名\n001,戴南希\n')],
  ['半个.xlsx', testData('clean-1997.xlsx').subarray(0, 20_000)],
  ['少一字节.xlsx', testData('clean-1997.xlsx').subarray(0, -1)],
  ['空.xlsx', new Uint8Array()],
])('%s is refused by its reason, and nothing is written', async (name, bytes) => {
  const before = everything(house.db)
  house.ports.chosen = { name, bytes }
  const refusal = await house.refuse('intake.open', {})
  expect(refusal.code).toBe('file-refused')
  expect(refusal.details).toMatchObject({ name, reason: expect.stringMatching(/^[a-z-]+$/) as string })
  expect(await house.house.receiveFile(name, bytes)).toMatchObject({ ok: false, code: 'file-refused' })
  expect(everything(house.db)).toBe(before)
})

// Catches: a shell dialog whose file never reaches the preview; a cancelled dialog told as a fault.
test('the chosen file is opened, and a closed dialog is no failure', async () => {
  expect((await house.refuse('intake.open', {})).code).toBe('nothing-chosen')
  house.ports.chosen = { name: 'clean-1997.xlsx', bytes: testData('clean-1997.xlsx') }
  const opened = await house.call('intake.open', {})
  expect(opened).toMatchObject({ name: 'clean-1997.xlsx', bytes: testData('clean-1997.xlsx').byteLength })
  expect((await look(house, opened.file)).summary.target.total).toBe(648)
})

// Catches: an import of a file the house no longer holds, after a restart or after three newer ones.
test('a file that is no longer held is said to be gone', async () => {
  const file = await receive(house, 'clean-1997.xlsx')
  for (const name of ['1.csv', '2.csv', '3.csv']) await receive(house, name, testData('roster-gbk.csv'))
  for (const gone of [file, 'nonsense', '__proto__']) {
    expect((await house.refuse('intake.preview', { file: gone, answers: NO_ANSWERS })).code).toBe('file-gone')
    expect((await house.refuse('intake.commit', { file: gone, answers: NO_ANSWERS })).code).toBe('file-gone')
  }
  const kept = await receive(house, 'clean-1997.xlsx')
  house.restart()
  expect((await house.refuse('intake.preview', { file: kept, answers: NO_ANSWERS })).code).toBe('file-gone')
})

// Catches: a template whose own headers the importer asks about, or whose help line is read as a person.
test('the template is saved by its name, and the importer understands it', async () => {
  expect(await house.call('intake.template', {})).toEqual({ place: '衡评导入模板.xlsx', download: null })
  const saved = house.ports.saved[0]
  expect(saved).toMatchObject({ name: '衡评导入模板.xlsx', kind: 'xlsx' })
  expect((await readWorkbook(saved?.bytes ?? new Uint8Array(), '衡评导入模板.xlsx')).ok).toBe(true)
  const preview = await look(house, await receive(house, '衡评导入模板.xlsx', saved?.bytes))
  expect(preview.sheets.map(({ name, kind }) => [name, kind])).toEqual([['员工', 'employee'], ['目标', 'target'], ['结果', 'result']])
  expect(preview.summary.employee.total + preview.summary.target.total + preview.summary.result.total).toBe(0)
})

// Catches: a full or locked disk told as a fault of the program, a cancelled dialog told as saved.
test('a template that could not be saved says so', async () => {
  house.ports.saveFile = () => Promise.resolve(null)
  expect((await house.refuse('intake.template', {})).code).toBe('cancelled')
  house.ports.saveFile = () => Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }))
  expect(await house.refuse('intake.template', {})).toEqual({ code: 'save-failed', details: { name: '衡评导入模板.xlsx', cause: 'EBUSY' } })
})
