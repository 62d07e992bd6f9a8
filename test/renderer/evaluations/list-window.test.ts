import { describe, expect, it } from 'vitest'
import { LINE, movedBy, scrollFor, windowOf } from '../../../renderer/pages/evaluations/list-window.ts'

describe('the windowed list', () => {
  it('draws what is in view and not the whole company', () => {
    const { first, end } = windowOf(100 * LINE, 10 * LINE, 200)
    expect(first).toBeLessThanOrEqual(100)
    expect(end).toBeGreaterThanOrEqual(110)
    expect(end - first).toBeLessThan(30)
  })
  it('stays inside the list at both ends and after a filter made it short', () => {
    expect(windowOf(0, 500, 3)).toEqual({ first: 0, end: 3 })
    expect(windowOf(9000, 500, 3)).toEqual({ first: 3, end: 3 })
    expect(windowOf(0, 500, 0)).toEqual({ first: 0, end: 0 })
  })
  it('arrows stop at the ends; from nowhere ↓ goes to the first and ↑ to the last', () => {
    expect(movedBy('ArrowDown', -1, 5, 10)).toBe(0)
    expect(movedBy('ArrowUp', -1, 5, 10)).toBe(4)
    expect(movedBy('ArrowDown', 4, 5, 10)).toBe(4)
    expect(movedBy('ArrowUp', 0, 5, 10)).toBe(0)
    expect(movedBy('PageDown', 0, 200, 10)).toBe(9)
    expect(movedBy('PageUp', 3, 200, 10)).toBe(0)
    expect(movedBy('End', 0, 200, 10)).toBe(199)
    expect(movedBy('Home', 120, 200, 10)).toBe(0)
  })
  it('other keys are left to the page, and an empty list takes none', () => {
    expect(movedBy('a', 0, 5, 10)).toBeNull()
    expect(movedBy('ArrowDown', -1, 0, 10)).toBeNull()
  })
  it('scrolls only as far as it must', () => {
    expect(scrollFor(2, 0, 10 * LINE)).toBe(0)
    expect(scrollFor(10, 0, 10 * LINE)).toBe(LINE)
    expect(scrollFor(3, 5 * LINE, 10 * LINE)).toBe(3 * LINE)
  })
})
