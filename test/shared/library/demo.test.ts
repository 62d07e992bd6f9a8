import { expect, test } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { isDay } from '../../../shared/domain/month/month.ts'
import { demoCompany } from '../../../shared/library/demo.ts'
import { libraryIndicator } from '../../../shared/library/indicators.ts'
import { libraryTemplate } from '../../../shared/library/templates.ts'

const demo = demoCompany('2026-10' as Month)
const byNumber = new Map(demo.employees.map((employee) => [employee.number, employee]))
const templateOf = (number: string) => {
  const position = demo.positions.find(({ name }) => name === byNumber.get(number)?.position)
  return position?.templateCode ? libraryTemplate(position.templateCode) : undefined
}

// Catches: a manager who is not there, or a ring of managers, which would leave sheets nobody may confirm.
test('everybody but the owner reports up to the owner', () => {
  expect(demo.employees).toHaveLength(12)
  expect(demo.employees.filter(({ managerNumber }) => managerNumber === null).map(({ position, hasSheet }) => [position, hasSheet])).toEqual([['总经理', false]])
  for (const employee of demo.employees) {
    const seen = new Set<string>()
    let at: string | null = employee.number
    while (at !== null) {
      expect(seen).not.toContain(at)
      seen.add(at)
      expect(byNumber.has(at)).toBe(true)
      at = byNumber.get(at)?.managerNumber ?? null
    }
  }
})

// Catches: a department or position an employee has and the company has not.
test('departments and positions exist and every position with a sheet has a starter template', () => {
  for (const { department, position } of demo.employees) {
    expect(demo.departments).toContain(department)
    expect(demo.positions.map(({ name }) => name)).toContain(position)
  }
  for (const { templateCode } of demo.positions) if (templateCode) expect(libraryTemplate(templateCode)).toBeDefined()
})

// Catches: 12 months arithmetic across a year's end, and days such as 2026-09-31.
test.each(['2026-10', '2027-02', '2028-03', '2026-01'])('the six months end with %s and every day in them exists', (last) => {
  const { months, employees } = demoCompany(last as Month)
  expect(months).toHaveLength(6)
  expect(months.at(-1)?.month).toBe(last)
  const spanned = months.map(({ month }) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)))
  expect(spanned.map((value) => value - (spanned[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5])
  const days = [
    ...employees.flatMap(({ joinedOn, leftOn }) => (leftOn ? [joinedOn, leftOn] : [joinedOn])),
    ...months.flatMap((month) => [...month.adjustments, ...month.vetoes].map(({ on }) => on)),
    ...months.flatMap(({ improvements }) => improvements.flatMap((step) => (step.kind === 'plan' ? [step.dueOn] : []))),
  ]
  expect(days.filter((day) => !isDay(day))).toEqual([])
})

// Catches: a figure for a row the person's sheet does not have, or in a form the database refuses (1e5, -0, 12.).
test('every figure belongs to a row of that person and is canonical', () => {
  for (const month of demo.months) {
    const figures = [...month.targets, ...month.results]
    expect(new Set(month.results.map(({ number, indicatorCode }) => `${number}/${indicatorCode}`)).size).toBe(month.results.length)
    for (const { number, indicatorCode } of [...figures, ...month.exemptions, ...month.judged]) {
      expect(templateOf(number)?.rows.map((row) => row.indicatorCode)).toContain(indicatorCode)
      expect(libraryIndicator(indicatorCode)).toBeDefined()
    }
    for (const { floor, target, stretch, base } of month.targets) {
      for (const figure of [floor, target, stretch, base]) if (figure !== null) expect(isDecimalText(figure)).toBe(true)
    }
    for (const { actual } of month.results) if (actual !== null) expect(isDecimalText(actual)).toBe(true)
  }
})

// Catches: closed months that could not have been closed (a gap, no comment, no improvement step), and an open month with nothing to do.
test('closed months are whole, the last one still waits for results', () => {
  const open = demo.months.at(-1)
  for (const month of demo.months.slice(0, -1)) {
    expect(month.stage).toBe('closed')
    expect(month.results.filter(({ actual }) => actual === null)).toEqual([])
    const sheets = [...new Set(month.targets.map(({ number }) => number))].sort()
    expect([...month.confirmed].sort()).toEqual(sheets)
    expect(month.comments.map(({ number }) => number).sort()).toEqual(sheets)
    expect([...new Set(month.improvements.map(({ number }) => number))].sort()).toEqual(sheets)
    for (const { self, manager } of month.comments) expect(self + manager).not.toMatch(/[{}]|未计|undefined/)
  }
  expect(open?.stage).toBe('collecting')
  expect(open?.confirmed).toEqual([])
  expect(open?.results.filter(({ actual }) => actual === null).length).toBeGreaterThanOrEqual(4)
})

// Catches: rows before somebody joined or after somebody left, and a tour of the demo without the cases it is there to show.
test('one joins and one leaves inside a month, with an exempt row, adjustments, a veto and plans', () => {
  const joiner = demo.employees.find(({ joinedOn }) => joinedOn > '2026-05-31')
  const leaver = demo.employees.find(({ leftOn }) => leftOn !== null)
  const served = (number: string | undefined) => demo.months.filter(({ targets }) => targets.some((target) => target.number === number)).map(({ month }) => month)
  expect(served(joiner?.number)).toEqual(['2026-07', '2026-08', '2026-09', '2026-10'])
  expect(served(leaver?.number)).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'])
  const all = <T>(of: (month: (typeof demo.months)[number]) => readonly T[]): number => demo.months.flatMap(of).length
  expect(all((month) => month.vetoes)).toBe(1)
  expect(all((month) => month.exemptions)).toBeGreaterThanOrEqual(2)
  expect(all((month) => month.adjustments)).toBeGreaterThanOrEqual(8)
  expect(all((month) => month.improvements.filter(({ kind }) => kind === 'plan'))).toBeGreaterThanOrEqual(8)
})

// Catches: names the screens are tried with going missing (a compound surname, a character outside the BMP).
test('names include a compound surname and a character of two UTF-16 units', () => {
  const names = demo.employees.map(({ name }) => name)
  expect(names).toContain('欧阳澈')
  expect(names.some((name) => name.length !== [...name].length)).toBe(true)
  expect(new Set(names).size).toBe(12)
})

// Catches: chance or the clock creeping in, which would make the demo differ between two machines.
test('the same month gives the same company', () => {
  expect(demoCompany('2026-10' as Month)).toEqual(demo)
})
