import { expect, it } from 'vitest'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import { libraryIndicator, LIBRARY_INDICATORS } from '../../../shared/library/indicators.ts'
import { LEVER_ACTIONS, leversFor } from '../../../shared/library/levers.ts'
import { LIBRARY_LINKS } from '../../../shared/library/links.ts'

const place = (code: string): number => DIMENSIONS.indexOf(libraryIndicator(code)?.dimension ?? 'benefit')

// Catches: a link to a code that does not exist, or a cause that lies on the side of results.
it('every starter link joins two library indicators, its cause no further left than its effect, and none twice', () => {
  for (const { cause, effect } of LIBRARY_LINKS) {
    expect([libraryIndicator(cause), libraryIndicator(effect)], `${cause} -> ${effect}`).not.toContain(undefined)
    expect(place(cause), `${cause} -> ${effect}`).toBeGreaterThanOrEqual(place(effect))
  }
  expect(new Set(LIBRARY_LINKS.map(({ cause, effect }) => `${cause} ${effect}`)).size).toBe(LIBRARY_LINKS.length)
})

// Catches: a chain that leads back to itself, where "the cause" would be the effect.
it('the starter links have no loop', () => {
  const causes = Map.groupBy(LIBRARY_LINKS, ({ effect }) => effect)
  const loops = (code: string, path: string[]): string[] => (path.includes(code) ? [[...path, code].join(' <- ')] : (causes.get(code) ?? []).flatMap(({ cause }) => loops(cause, [...path, code])))
  expect(LIBRARY_INDICATORS.flatMap(({ code }) => loops(code, []))).toEqual([])
})

// Catches: a benefit row from which the walk could go nowhere.
it('every result has causes to walk to', () => {
  const linked = new Set(LIBRARY_LINKS.map(({ effect }) => effect))
  expect(LIBRARY_INDICATORS.filter(({ dimension, code }) => dimension === 'benefit' && !linked.has(code)).map(({ code }) => code)).toEqual([])
})

// Catches: an action nobody could start on, or whose effect nothing would show.
it('has at least thirty actions, each concrete and each with an indicator that will show it', () => {
  expect(LEVER_ACTIONS.length).toBeGreaterThanOrEqual(30)
  expect(new Set(LEVER_ACTIONS.map(({ code }) => code)).size).toBe(LEVER_ACTIONS.length)
  expect(new Set(LEVER_ACTIONS.map(({ title }) => title)).size).toBe(LEVER_ACTIONS.length)
  for (const { code, steps, fits, shows, cost } of LEVER_ACTIONS) {
    expect(steps.length, code).toBeGreaterThanOrEqual(25)
    expect(fits.length * cost.length, code).toBeGreaterThan(0)
    expect(shows.length, code).toBeGreaterThan(0)
    for (const shown of shows) expect(libraryIndicator(shown), `${code} ${shown}`).toBeDefined()
  }
  expect(new Set(LEVER_ACTIONS.map(({ branch }) => branch))).toEqual(new Set(['产品', '流程', '机制', '人才', '文化']))
  expect(leversFor(['U14']).map(({ code }) => code)).toEqual(['P10', 'S09', 'T03'])
})
