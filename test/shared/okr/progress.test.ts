import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, isDecimalText, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'
import { checkGivenScore, objectiveScore, scoreText, scoreTextNear } from '../../../shared/domain/okr/objective-score.ts'
import { progressOf } from '../../../shared/domain/okr/progress.ts'
import type { KeyResultProgress, MeasuredKeyResult } from '../../../shared/domain/okr/progress.ts'

interface Case { id: string; start?: string; target?: string; current?: string; progress?: string; score?: string; krs?: [string, string][] }
const cases = (JSON.parse(readFileSync(new URL('../../data/scoring.json', import.meta.url), 'utf8')) as { okr: Case[] }).okr

const measured = (kind: MeasuredKeyResult['kind'], start: string | null, target: string | null, unit = '%'): MeasuredKeyResult => ({ kind, start, target, unit })
const figures = (found: KeyResultProgress) => (found.state === 'known' ? [found.progress, found.score] : found.state === 'refused' ? found.refusal : found.state)

describe('the worked OKR cases', () => {
  it('are all there', () => expect(cases.map(each => each.id)).toEqual(['kr-up', 'kr-down', 'kr-back', 'kr-over', 'kr-same', 'objective']))
  for (const each of cases.filter(({ krs }) => krs === undefined)) {
    it(`${each.id}: ${each.start} -> ${each.target}, now ${each.current} = ${each.progress}`, () => {
      const kind = Number(each.target) < Number(each.start) ? 'decrease' : 'increase'
      const found = progressOf(measured(kind, each.start ?? null, each.target ?? null), each.current ?? null)
      if (each.progress === 'REFUSED') { expect(figures(found)).toBe('start-is-target'); return }
      expect(found.state).toBe('known')
      if (found.state !== 'known') return
      expect(twoPlaces(exact(found.progress))).toBe(each.progress)
      expect(found.score).toBe(each.score ?? found.progress)
    })
  }
  it('objective: 0.775 is shown as 0.8 and kept as 0.775', () => {
    const krs = cases.find(each => each.krs)?.krs ?? []
    const found = objectiveScore(krs.map(([weight, score]) => ({ title: '', weight, score: exact(score).toFixed() })))
    expect([found.score, scoreText(found.score ?? '0')]).toEqual(['0.775', '0.8'])
    expect(found.sentence).toBe('50 % × 0.70 + 30 % × 0.75 + 20 % × 1.00 = 0.775，显示为 0.8。')
  })
})

describe('progress of a key result', () => {
  it('runs downwards as well as upwards, and shows the sum', () => {
    const found = progressOf(measured('decrease', '8', '4'), '5')
    expect(figures(found)).toEqual(['0.75', '0.75'])
    expect(found.sentence).toBe('从 8 % 到 4 %，现在 5 %：(5 − 8) ÷ (4 − 8) = 0.75。')
  })
  it('stays raw below the start and beyond the target, while the score is clamped', () => {
    expect(figures(progressOf(measured('decrease', '8', '4'), '9'))).toEqual(['-0.25', '0'])
    expect(figures(progressOf(measured('decrease', '8', '4'), '2'))).toEqual(['1.5', '1'])
    expect(figures(progressOf(measured('increase', '-10', '10'), '-20'))).toEqual(['-0.5', '0'])
    expect(progressOf(measured('decrease', '8', '4'), '2').sentence).toContain('超过目标，得分按 1 计')
  })
  it('takes equality as met for both kinds of keeping, however the number is written', () => {
    expect([['at-least', '95'], ['at-least', '94.99'], ['at-most', '95.0'], ['at-most', '95.01']].map(([kind, now]) => figures(progressOf(measured(kind as 'at-least', null, '95.00'), now ?? '')))).toEqual([['1', '1'], ['0', '0'], ['1', '1'], ['0', '0']])
  })
  it('knows a milestone reached or not, and nothing between', () => {
    const milestone = measured('milestone', null, null, '')
    expect([progressOf(milestone, '1'), progressOf(milestone, '0'), progressOf(milestone, '0.5'), progressOf(milestone, null)].map(figures)).toEqual([['1', '1'], ['0', '0'], 'milestone-not-binary', 'unknown'])
  })
  it('refuses what has no way to go even before the first check-in: 5 and 5.0 are the same', () => {
    expect([progressOf(measured('increase', '5', '5.0'), null), progressOf(measured('decrease', '5', '5'), '5'), progressOf(measured('increase', null, '5'), '5'), progressOf(measured('at-most', null, null), '5')].map(figures)).toEqual(['start-is-target', 'start-is-target', 'start-missing', 'target-missing'])
  })
  it('does not take a missing check-in for zero', () => {
    expect(figures(progressOf(measured('increase', '0', '10'), null))).toBe('unknown')
  })
  it('is 0 at the start, 1 at the target, the same from both ends, and always canonical text', () => {
    const decimal = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 })).map(([whole, places]) => exact('1').times(whole).div(10 ** places).toFixed())
    fc.assert(fc.property(decimal, decimal, decimal, (start, target, current) => {
      fc.pre(!exact(start).eq(exact(target)))
      const there = progressOf(measured('increase', start, target), current)
      const back = progressOf(measured('decrease', target, start), current)
      if (there.state !== 'known' || back.state !== 'known') throw new Error('not known')
      expect(isDecimalText(there.progress) && isDecimalText(there.score)).toBe(true)
      expect(Number(there.score)).toBeGreaterThanOrEqual(0)
      expect(Number(there.score)).toBeLessThanOrEqual(1)
      expect(exact(there.progress).plus(exact(back.progress)).minus(1).abs().lt('1e-12')).toBe(true)
      expect(figures(progressOf(measured('increase', start, target), start))).toEqual(['0', '0'])
      expect(figures(progressOf(measured('increase', start, target), target))).toEqual(['1', '1'])
    }))
  })
  it('has canonical text even where start and target all but touch', () => {
    const found = progressOf(measured('increase', '0', '0.000000000000001'), '999999999999999999999')
    expect(found.state === 'known' && isDecimalText(found.progress)).toBe(true)
  })
})

describe('the score of an objective', () => {
  const three = (scores: (string | null)[]) => objectiveScore(scores.map((score, at) => ({ title: `结果${at + 1}`, weight: ['33.33', '33.33', '33.34'][at] ?? '0', score })))
  it('weighs 33.33 / 33.33 / 33.34 exactly', () => {
    expect([three(['1', '1', '1']).score, three(['0', '0', '1']).score, three(['1', '0.5', '0']).score]).toEqual(['1', '0.3334', '0.49995'])
  })
  it('is none while a key result has no check-in, and says which and what is known', () => {
    const found = three(['1', null, '0.5'])
    expect([found.score, found.partial, found.knownWeight, found.missing]).toEqual([null, '0.74996250187491', '66.67', [1]])
    expect(found.sentence).toBe('关键结果 2“结果2”还没有进展记录，不算总得分。已知部分（权重 66.67）得分 0.7。')
    expect(three([null, null, null])).toMatchObject({ score: null, partial: null, knownWeight: '0' })
    expect(objectiveScore([])).toMatchObject({ score: null, sentence: '还没有关键结果，没有得分。' })
  })
  it('is exactly 0.9 where thirds make 0.9, so that it does not count as above 0.9', () => {
    const third = progressOf(measured('increase', '0', '3'), '2')
    const score = third.state === 'known' ? third.score : ''
    expect(objectiveScore([{ title: '', weight: '30', score }, { title: '', weight: '70', score: '1' }]).score).toBe('0.9')
  })
  it('lies between its lowest and its highest key result', () => {
    const part = fc.record({ title: fc.constant(''), weight: fc.integer({ min: 1, max: 10_000 }).map(hundredths => String(hundredths / 100)), score: fc.integer({ min: 0, max: 1000 }).map(score => String(score / 1000)) })
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), parts => {
      const score = Number(objectiveScore(parts).score)
      expect(score).toBeGreaterThanOrEqual(Math.min(...parts.map(each => Number(each.score))) - 1e-12)
      expect(score).toBeLessThanOrEqual(Math.max(...parts.map(each => Number(each.score))) + 1e-12)
    }))
  })
  it('is shown half-up, and never as a limit it has not reached', () => {
    expect([scoreText('0.775'), scoreText('0.75'), scoreText('0.25'), scoreText('1')]).toEqual(['0.8', '0.8', '0.3', '1.0'])
    expect([scoreTextNear('0.96', '1'), scoreTextNear('0.995', '1'), scoreTextNear('1', '1'), scoreTextNear('0.91', '0.9')]).toEqual(['0.96', '0.995', '1.0', '0.91'])
  })
  it('may be given otherwise by the owner, with a reason and within 0..1', () => {
    expect([checkGivenScore('0.6', '市场变了'), checkGivenScore('0.6', ' '), checkGivenScore('1.01', '好'), checkGivenScore('-0.1', '坏'), checkGivenScore(null, '')]).toEqual([null, 'reason-missing', 'points-out-of-range', 'points-out-of-range', null])
  })
})
