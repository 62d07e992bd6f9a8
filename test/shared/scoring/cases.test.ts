import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import type { PartSteps, Rule } from '../../../shared/domain/scoring/rule.ts'
import { rowOf } from './rows.ts'

interface CaseBand { from?: string; to?: string; fromExclusive?: boolean; toInclusive?: boolean; points: string }
interface Params {
  target?: string; direction?: 'higher' | 'lower'; cap?: string; floor?: string; stretch?: string; variant?: '2-A/T' | 'T/A'
  points?: [string, string, string]; bands?: CaseBand[]; per?: string; step?: string; count?: boolean; partial?: PartSteps
  base?: string; base_points?: string; per_percent?: string; reason?: string
}
interface Case { id: string; rule: Rule['kind']; weight: string; params: Params; actual: string; score: string }

const cases = (JSON.parse(readFileSync(new URL('../../data/scoring.json', import.meta.url), 'utf8')) as { rows: Case[] }).rows

function ruleOf({ rule, params }: Case): Rule {
  const { per = '1', step = '1', base_points: basePoints = '0', partial: partSteps = 'continuous' } = params
  switch (rule) {
    case 'ratio': return { kind: rule, cap: params.cap ?? '1.2', floorRatio: params.floor ?? null, lowerVariant: params.variant ?? '2-A/T' }
    case 'interpolation': return { kind: rule, points: params.points ?? ['60', '100', '120'] }
    case 'bands': return {
      kind: rule, award: 'points',
      bands: (params.bands ?? []).map(band => ({ from: band.from ?? null, to: band.to ?? null, fromInclusive: !band.fromExclusive, toInclusive: band.toInclusive ?? false, points: band.points })),
    }
    case 'deduction': return { kind: rule, basis: params.count ? 'count' : 'distance', per, step, partSteps }
    case 'bonus': return { kind: rule, basePoints, per, step }
    case 'growth': return { kind: rule, basePoints, perPercent: params.per_percent ?? '1', partSteps, base: params.base === undefined ? 'rate' : 'typed' }
    case 'binary': return { kind: rule, meetsTarget: false }
    case 'judgement': return { kind: rule, standard: '按标准' }
    case 'nearness': return { kind: rule }
  }
}

function inputOf(each: Case): RowInput {
  const { params, rule } = each
  const spoken: Record<string, string> = { met: '1', 'not met': '0' }
  const actual = spoken[each.actual] ?? each.actual.replace(/^\+|%$/g, '')
  const figures = {
    target: params.target ?? null, base: params.base ?? null, stretch: params.stretch ?? null,
    floor: rule === 'interpolation' ? params.floor ?? null : null,
  }
  const falling = rule === 'interpolation' && Number(params.floor) > Number(params.stretch)
  return rowOf(ruleOf(each), each.weight, figures, rule === 'judgement' ? null : actual, {
    direction: params.direction ?? (falling ? 'lower' : 'higher'),
    judged: rule === 'judgement' ? { points: actual, reason: params.reason ?? '' } : null,
  })
}

describe('the worked cases', () => {
  it('are all there', () => expect(cases.length).toBe(52))
  for (const each of cases) {
    it(`${each.id}: ${each.actual} -> ${each.score}`, () => {
      const scored = scoreRow(inputOf(each))
      expect(scored.state === 'scored' ? scored.score : scored.state.toUpperCase()).toBe(each.score)
      expect(scored.sentence.length).toBeGreaterThan(3)
    })
  }
})
