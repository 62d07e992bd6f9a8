import { expect, it } from 'vitest'
import { fromFirst, inLines } from '../../../renderer/charts/chart-tones.ts'
import { axisStart, type WaterfallBar } from '../../../renderer/charts/waterfall.tsx'

const bar = (from: number, to: number): WaterfallBar => ({ key: `${from} ${to}`, label: '', from, to, words: '', tone: 'accent' })

// Catches: an axis that is cut although a bar passes zero, or that is cut so high that a bar disappears.
it('begins above zero only where all differences lie far above it', () => {
  expect(axisStart([bar(0, 105), bar(105, 95), bar(0, 95)])).toBe(87)
  expect(axisStart([bar(0, 100), bar(100, 30), bar(0, 30)])).toBe(0)
  expect(axisStart([bar(0, 10), bar(10, -5), bar(0, -5)])).toBe(0)
  for (const [target, actual] of [[1_000_000, 999_000], [30, 29.5], [0.5, 0.45]] as const) expect(axisStart([bar(0, target), bar(target, actual), bar(0, actual)])).toBeLessThan(actual)
})

// Catches: a long Chinese label that is cut off, or a line that begins with a comma.
it('breaks long labels without losing a sign', () => {
  const title = '销售往前走一步，回款跟得上，让老客户愿意一直买我们的锅'
  expect(inLines(title).join('')).toBe(title)
  for (const line of inLines(title)) expect(line).not.toMatch(/^[，。]/u)
  expect(inLines('销售部')).toEqual(['销售部'])
})

// Catches: a young company's chart that is half empty, and one of two months stretched over the page.
it('leaves out what lies before the first month, but keeps six', () => {
  const months = Array.from({ length: 12 }, (_, at) => at)
  expect(fromFirst(months, (at) => at >= 3)).toEqual(months.slice(3))
  expect(fromFirst(months, (at) => at >= 10)).toEqual(months.slice(6))
  expect(fromFirst(months, () => false)).toEqual(months)
})
