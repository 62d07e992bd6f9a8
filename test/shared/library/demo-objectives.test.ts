import { describe, expect, test } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { FIT_QUESTIONS } from '../../../shared/domain/fit/fit.ts'
import { isDay } from '../../../shared/domain/month/month.ts'
import { checkCheckIn } from '../../../shared/domain/okr/check-ins.ts'
import { checkObjective } from '../../../shared/domain/okr/check-objective.ts'
import { isInQuarter } from '../../../shared/domain/quarter/quarter.ts'
import { demoCompany } from '../../../shared/library/demo.ts'
import { servedKeys } from '../../../shared/library/demo/objectives.ts'
import { libraryIndicator } from '../../../shared/library/indicators.ts'
import { libraryTemplate } from '../../../shared/library/templates.ts'

const draft = ({ title, keyResults }: ReturnType<typeof demoCompany>['objectives'][number]) =>
  ({ title, keyResults: keyResults.map((each) => ({ ...each, id: null, indicatorId: null })) })

describe.each(['2026-10', '2026-12', '2027-02', '2028-05'])('the objectives of a demo that ends with %s', (last) => {
  const demo = demoCompany(last as Month)

  // Catches: an objective the program itself would refuse, or a key result of weight 33 + 33 + 33.
  test('could each be saved, and every check-in falls on a day of its quarter', () => {
    expect(demo.objectives.filter(({ carried }) => !carried).flatMap((each) => checkObjective(draft(each)).map(({ sentence }) => `${each.title}：${sentence}`))).toEqual([])
    for (const { quarter, keyResults } of demo.objectives) {
      for (const { kind, checkIns, indicatorCode } of keyResults) {
        expect(checkIns.flatMap((each) => checkCheckIn(kind, each))).toEqual([])
        for (const { on } of checkIns) expect(isDay(on) && isInQuarter(quarter, on.slice(0, 7) as Month), on).toBe(true)
        expect(checkIns.map(({ on }) => on)).toEqual(checkIns.map(({ on }) => on).toSorted())
        if (indicatorCode !== null) expect(libraryIndicator(indicatorCode)).toBeDefined()
      }
    }
  })

  // Catches: a parent, owner or department that is not there when the objective is written, and a copy of nothing.
  test('stand under objectives, people and departments that exist', () => {
    const seen = new Set<string>()
    const numbers = demo.employees.map(({ number }) => number)
    for (const { key, quarter, carried, parentKey, number, department, ownerNumber } of demo.objectives) {
      if (parentKey !== null) expect(seen, key).toContain(`${quarter}/${parentKey}`)
      for (const who of [number, ownerNumber]) if (who !== null) expect(numbers).toContain(who)
      if (department !== null) expect(demo.departments).toContain(department)
      if (carried) expect(demo.objectives.some((each) => each.key === key && each.quarter < quarter)).toBe(true)
      expect(seen.has(`${quarter}/${key}`), `${key} twice in ${quarter}`).toBe(false)
      seen.add(`${quarter}/${key}`)
    }
    for (const { quarter, key } of demo.reviews) if (key !== null) expect(seen).toContain(`${quarter}/${key}`)
    for (const { number, answers } of demo.fit) expect([numbers.includes(number), answers.length]).toEqual([true, FIT_QUESTIONS.length])
  })
})

// Catches: a slip in an indicator code, after which a row silently serves nothing; and a demo without a single orphan to find.
test('rows serve objectives that exist, and some serve none on purpose', () => {
  const demo = demoCompany('2026-10' as Month)
  const keys = new Set(demo.objectives.map(({ key }) => key))
  let [served, orphan] = [0, 0]
  for (const code of demo.templates) {
    for (const { indicatorCode } of libraryTemplate(code)?.rows ?? []) {
      const named = servedKeys(code, indicatorCode)
      for (const key of named) expect(keys, `${code} ${indicatorCode}`).toContain(key)
      if (named.length > 0) served += 1
      else orphan += 1
    }
  }
  expect(served).toBeGreaterThan(25)
  expect(orphan).toBeGreaterThan(5)
})
