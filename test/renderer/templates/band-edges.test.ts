import { describe, expect, it } from 'vitest'
import { addBand, BAND_PRESETS, presetBands, removeBand, withEdge, withSide } from '../../../renderer/pages/templates/band-edges.ts'
import { checkRule } from '../../../shared/domain/scoring/check-rule.ts'
import type { Band } from '../../../shared/domain/scoring/rule.ts'

const sound = (bands: Band[]) => checkRule({ kind: 'bands', award: 'percent', bands }, '20')

describe('boundaries of bands', () => {
  it('offers presets that leave no hole and no overlap', () => {
    for (const preset of BAND_PRESETS) expect(sound(presetBands(preset)), preset).toEqual([])
  })

  it('moves the neighbour along, from either side', () => {
    expect(sound(withEdge(presetBands('four'), 1, 'to', '75'))).toEqual([])
    expect(sound(withEdge(presetBands('four'), 2, 'from', '75'))).toEqual([])
    expect(withEdge(presetBands('four'), 1, 'to', '75')[2]?.from).toBe('75')
    expect(withEdge(presetBands('four'), 2, 'from', '75')[1]?.to).toBe('75')
  })

  it('gives a boundary to exactly one band whichever side is switched', () => {
    const taken = withSide(presetBands('four'), 1, 'to', true)
    expect([taken[1]?.toInclusive, taken[2]?.fromInclusive]).toEqual([true, false])
    const left = withSide(taken, 2, 'from', true)
    expect([left[1]?.toInclusive, left[2]?.fromInclusive]).toEqual([false, true])
    expect(sound(taken).concat(sound(left))).toEqual([])
  })

  it('closes the gap a removed band leaves, wherever it stood', () => {
    for (const at of [0, 1, 3]) expect(sound(removeBand(presetBands('four'), at)), String(at)).toEqual([])
    expect(removeBand(presetBands('four'), 1)[0]?.to).toBe('80')
  })

  it('adds a band on top, one step above the last boundary', () => {
    const added = addBand(presetBands('four'))
    expect(added.slice(-2).map(({ from, to }) => [from, to])).toEqual([['100', '120'], ['120', null]])
    expect(sound(added)).toEqual([])
    expect(addBand([{ from: null, fromInclusive: true, to: null, toInclusive: false, points: '0' }])[0]?.to).toBeNull()
  })
})
