import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/files/workbook/read-workbook.ts'
import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'
import type { IntakePreview, KnownHouse } from '../../../shared/domain/intake/intake.ts'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import type { RawSheet } from '../../../shared/domain/intake/sheet.ts'

const EMPTY: KnownHouse = { employees: [], indicators: [], departments: [], positions: [] }
const bytesOf = (name: string): Buffer => readFileSync(new URL(`../../data/${name}`, import.meta.url))
async function sheetsOf(name: string): Promise<RawSheet[]> {
  const outcome = await readWorkbook(bytesOf(name), name)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.sheets
}
const accept = (sheets: RawSheet[], house: KnownHouse): IntakePreview =>
  readIntake(sheets, house, { ...NO_ANSWERS, indicators: readIntake(sheets, house).indicators.map(({ name, guess }) => ({ name, define: guess })) })

/** The house as it stands after clean-1997 was imported. */
async function house1997(): Promise<KnownHouse> {
  const { employees, newIndicators, targets, results } = accept(await sheetsOf('clean-1997.xlsx'), EMPTY)
  const people = new Map(employees.map(({ values }, index) => [values.person.number, (index + 1) as EmployeeId]))
  const indicators = new Map(newIndicators.map(({ name }, index) => [name, (index + 1) as IndicatorId]))
  const place = ({ values: { person, indicator, month } }: IntakePreview['targets'][number] | IntakePreview['results'][number]) => {
    const [employeeId, indicatorId] = [people.get(person?.number ?? ''), indicators.get(indicator?.name ?? '')]
    if (employeeId === undefined || indicatorId === undefined || month === null) throw new Error('line without a place')
    return { employeeId, indicatorId, month }
  }
  return {
    employees: employees.map(({ values: { person, manager, ...rest } }, index) => ({ ...rest, id: (index + 1) as EmployeeId, number: person.number, name: person.name, managerNumber: manager?.number ?? null })),
    indicators: newIndicators.map(({ name, unit }, index) => ({ id: (index + 1) as IndicatorId, code: `X${index}`, name, unit })),
    departments: ['西雅图销售部', '伦敦销售部'], positions: [],
    targets: targets.map((line) => ({ ...place(line), floor: line.values.floor, target: line.values.target, stretch: line.values.stretch })),
    results: results.map((line) => ({ ...place(line), actual: line.values.actual ?? '', note: line.values.note ?? '' })),
  }
}

/** Counts <row> in the raw XML, as a reader that shares nothing with ours. */
function rowsInXml(file: Buffer, part: string): number {
  const at = file.indexOf(part)
  const [packed, nameLength, extraLength] = [file.readUInt32LE(at - 12), file.readUInt16LE(at - 4), file.readUInt16LE(at - 2)]
  const start = at + nameLength + extraLength
  return inflateRawSync(file.subarray(start, packed === 0 ? undefined : start + packed)).toString('utf8').split('<row ').length - 1
}

test('clean-1997 holds 9 people, 648 targets and 636 results, and not one line is lost', async () => {
  const preview = accept(await sheetsOf('clean-1997.xlsx'), EMPTY)
  expect(['1', '2', '3'].map((number) => rowsInXml(bytesOf('clean-1997.xlsx'), `xl/worksheets/sheet${number}.xml`) - 1)).toEqual([9, 648, 636])
  expect([preview.summary.employee, preview.summary.target, preview.summary.result].map(({ total, new: fresh }) => [total, fresh])).toEqual([[9, 9], [648, 648], [636, 636]])
  expect(preview.summary).toMatchObject({ targetsWithoutResult: 12, errors: 0, newIndicators: 6, newDepartments: 2, newPositions: 4 })
  expect(preview.blocking).toEqual([])
  expect(preview.results.find(({ key }) => key === '结果!2')?.values).toMatchObject({ person: { number: '001' }, month: '1997-01', actual: '7331.6' })
})

test('the same file again changes nothing, and says so', async () => {
  const preview = readIntake(await sheetsOf('clean-1997.xlsx'), await house1997())
  expect([preview.summary.employee.same, preview.summary.target.same, preview.summary.result.same]).toEqual([9, 648, 636])
  expect(preview.blocking[0]).toContain('完全相同')
})

test('roster-gbk into an empty house: one red line, for its date, its amount and its name', async () => {
  const preview = readIntake(await sheetsOf('roster-gbk.csv'), EMPTY)
  expect(preview.employees.map(({ line, outcome }) => [line, outcome])).toEqual([...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => [line, 'new']), [11, 'refused']])
  expect(preview.employees.at(-1)?.problems.map(({ code }) => code)).toEqual(['name-twice', 'bad-day', 'bad-money'])
  expect(preview.employees.map(({ values }) => values.manager?.name ?? null)).toEqual(['傅安德', null, '傅安德', '傅安德', '傅安德', '布史蒂', '布史蒂', '傅安德', '布史蒂', '傅安德'])
  expect(preview.employees[0]?.values.baseFen).toBe(200_000)
})

test('roster-gbk into the house of clean-1997: every NW number is a question, and answering settles it', async () => {
  const [sheets, house] = [await sheetsOf('roster-gbk.csv'), await house1997()]
  const asked = readIntake(sheets, house)
  expect(asked.people.map(({ number, match }) => [number, match.number])).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => [`NW00${each}`, `00${each}`]), ['NW010', '001']])
  const people = asked.people.map(({ lineKey }) => ({ lineKey, choice: 'same-person' as const }))
  const settled = readIntake(sheets, house, { ...NO_ANSWERS, people, skip: ['roster-gbk!11'] })
  expect(settled.employees.map(({ outcome }) => outcome)).toEqual([...Array.from({ length: 9 }, () => 'same'), 'skipped'])
  expect(settled.blocking[0]).toContain('完全相同')
})

test("the owner's wide sheets agree with clean-1997 to the rounding of 万元, and 合计 is nobody", async () => {
  const house = await house1997()
  const { targets: _targets, results: _results, ...people } = house
  const preview = readIntake(await sheetsOf('owner-wide-1997.xlsx'), people)
  expect(preview.sheets.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'wide'))
  expect(preview.summary).toMatchObject({ errors: 0, openQuestions: 0, target: { total: 162, new: 162 } })
  const kept = new Map(house.results?.map((result) => [`${result.employeeId} ${result.indicatorId} ${result.month}`, Number(result.actual)]))
  const fresh = preview.results.filter(({ outcome }) => outcome === 'new')
  expect(fresh).toHaveLength(200)
  for (const { values: { person, indicator, month, actual } } of fresh) {
    expect(Math.abs((kept.get(`${person?.id} ${indicator?.id} ${month}`) ?? Number.NaN) - Number(actual))).toBeLessThanOrEqual(0.5)
  }
  expect(preview.results.filter(({ draft }) => draft.name === '合计').map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'ignored'))
  expect(readIntake(await sheetsOf('owner-wide-1997.xlsx'), EMPTY).blocking[0]).toContain('员工名册还是空的')
})
