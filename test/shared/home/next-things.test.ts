import { describe, expect, it } from 'vitest'
import { nextThings, type NextFacts } from '../../../shared/domain/home/next-things.ts'

const QUIET: NextFacts = { closed: false, companyNamed: true, decisions: { overdue: 0, longest: null }, plans: { overdue: 0, longest: null }, closing: [], steps: [], interviews: { people: 0, held: 0 }, confirmed: 0 }
const block = (code: string, count = 1) => ({ code, sentence: `${code} ${count}`, count, to: `/${code}` })
const codes = (facts: Partial<NextFacts>) => nextThings({ ...QUIET, ...facts }).things.map(({ code }) => code)

describe('the next five things', () => {
  // Catches: things in the order they were gathered, so that a nicety hides what keeps figures from counting.
  it('stand with the most blocking first, and say how many more there are', () => {
    const facts = { ...QUIET, decisions: { overdue: 2, longest: { what: '每周对账', days: 12 } }, confirmed: 3, steps: [block('process-missing'), block('results-missing', 7)], closing: [block('appeal-open'), block('unconfirmed', 4), block('bad-cells', 2)] }
    const { things, more } = nextThings(facts)
    expect(things.map(({ code }) => code)).toEqual(['decision-overdue', 'bad-cells', 'results-missing', 'unconfirmed', 'appeal-open'])
    expect(more).toBe(2)
    expect(things[0]).toEqual({ code: 'decision-overdue', label: '2 条决议逾期，最久的过了 12 天：每周对账', why: '会上定的事拖着没人追，下次就没人当真', count: 2, to: '/meeting?tab=decisions' })
    for (const { why, to } of things) expect(why !== '' && to.startsWith('/')).toBe(true)
  })

  // Catches: the same gap said twice, as rows by the steps and as sheets by the closing.
  it('count a gap once', () => {
    expect(codes({ steps: [block('results-missing', 7)], closing: [block('results-missing', 3)] })).toEqual(['results-missing'])
    expect(nextThings({ ...QUIET, steps: [block('results-missing', 7)], closing: [block('results-missing', 3)] }).things[0]?.count).toBe(7)
    expect(codes({ steps: [block('points-missing')], closing: [block('results-missing')] })).toEqual(['points-missing'])
    expect(codes({ steps: [], closing: [block('targets-missing')] })).toEqual(['targets-missing'])
    // These only say that an earlier step comes first.
    expect(codes({ steps: [block('nothing-to-measure'), block('nobody-to-improve')], closing: [block('no-sheets')] })).toEqual(['no-sheets'])
  })

  // Catches: being sent to improvement, talks and the meeting while scores are still to come.
  it('leave improvement, talks and next month for when everybody is evaluated', () => {
    const later = { steps: [block('next-targets')], interviews: { people: 3, held: 1 } }
    expect(codes({ ...later, closing: [block('unconfirmed'), block('without-improvement'), block('meeting-missing')] })).toEqual(['unconfirmed'])
    expect(codes({ ...later, closing: [block('without-improvement'), block('meeting-missing')] })).toEqual(['without-improvement', 'meeting-missing', 'interviews', 'next-targets'])
  })

  // Catches: a month offered for closing that cannot be closed, or a closed one asked about.
  it('offer closing exactly when nothing blocks it', () => {
    expect(codes({ confirmed: 9 })).toEqual(['close', 'print'])
    expect(codes({ closing: [block('meeting-missing')] })).toEqual(['meeting-missing'])
    expect(codes({ closed: true, confirmed: 9, steps: [block('next-targets'), block('process-missing')], plans: { overdue: 1, longest: null } })).toEqual(['plan-overdue'])
  })

  // Catches: a firm without a name that learns of it from its first paper.
  it('remind of the company’s name', () => { expect(codes({ companyNamed: false })).toEqual(['company-unnamed', 'close']) })
})
