import { afterEach, beforeEach, expect, it } from 'vitest'
import { at, openNorthwind, type Northwind } from './northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const get = () => world.test.call('evaluations.get', { id: at(world.sheets, '006') })
const listed = async () => (await world.test.call('evaluations.list', { month: world.month })).evaluations.find(({ id }) => id === at(world.sheets, '006'))

// Catches: the list and the sheet telling two differences; a row without self score counted as 0; an exempt row compared.
it('is the same in the list and on the sheet, over the rows that have both', async () => {
  expect(await get()).toMatchObject({ selfTotal: null, difference: null, selfSentence: '' })
  const [first, second, third] = (await get()).rowsDetail
  for (const [row, points] of [[first, '40'], [second, '10'], [third, '5']] as const) await world.test.call('evaluations.selfScore', { id: at(world.sheets, '006'), rowId: row?.id ?? 0, points })
  await world.test.call('evaluations.exempt', { id: at(world.sheets, '006'), rowId: third?.id ?? 0, exempt: { kind: 'other', reason: '休假' } })
  const sheet = await get()
  // The third row's 10 points go to the others: 40 × 44.44 ÷ 40 = 44.44 and 10 × 16.67 ÷ 15 = 11.113… → 11.11, together 55.55.
  expect(sheet.rowsDetail.slice(0, 3).map(({ selfDifference }) => selfDifference?.self ?? null)).toEqual(['44.44', '11.11', null])
  expect(sheet.selfTotal).toBe('55.55')
  const scored = sheet.rowsDetail.slice(0, 2).reduce((sum, { score }) => sum + (score.state === 'scored' ? Math.round(Number(score.score) * 100) : 0), 0)
  expect(Math.round(Number(sheet.difference) * 100)).toBe(5555 - scored)
  expect(sheet.selfSentence).toContain('自评合计 55.55 − 同样 2 行得分')
  expect(sheet.selfSentence).toContain('另有 3 行没有自评')
  expect(await listed()).toMatchObject({ selfTotal: sheet.selfTotal, difference: sheet.difference })
})
