import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphemes, textWidth } from '../../../shared/print/typeset/advance.ts'
import { escapeHtml, printable } from '../../../shared/print/typeset/escape.ts'
import type { Grid } from '../../../shared/print/typeset/grid.ts'
import { heightOf, splitBand } from '../../../shared/print/typeset/grid.ts'
import { breakLines, oneLine } from '../../../shared/print/typeset/lines.ts'
import { paginate } from '../../../shared/print/typeset/paginate.ts'

const withoutSpace = (text: string) => text.replace(/\s+/gu, '')

describe('text for paper', () => {
  test('markup is text, in elements and in attributes', () => {
    expect(escapeHtml(`<img src=x onerror='a("b")'>&amp;`)).toBe('&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;amp;')
  })

  test('what would turn figures round or stop the line is dropped, real letters stay', () => {
    expect(printable('李\u202e00.29\u202c\u2066x\u2069')).toBe('李00.29x')
    expect(printable('a\u0000b\u0007c\r\nd')).toBe('abc\nd')
    expect(printable('\ud800𠮷')).toBe('\ufffd𠮷')
    expect(printable(`e${'\u0301'.repeat(50)}`)).toHaveLength(5)
  })
})

describe('lines', () => {
  test.each([
    ['no line starts with a stop', '一二三四，五六', 4, ['一二三', '四，五六']],
    ['no line ends with an opening bracket', '一二三（四五）', 4, ['一二三', '（四五）']],
    ['a figure stays whole', '回款额 28.5 万元', 5, ['回款额', '28.5 万元']],
    ['a percent sign stays with its figure', '一二三 95.00 %', 5, ['一二三', '95.00 %']],
    ['a unit stays with its figure', '一二三得 12 分', 6, ['一二三得', '12 分']],
    ['no line starts with a stroke', '一二三四/五', 4, ['一二三', '四/五']],
    ['typed line ends are kept', '一\n\n二', 9, ['一', '', '二']],
    ['nothing typed is no line', ' \n ', 9, []],
  ] as const)('%s', (_name, text, width, lines) => { expect(breakLines(text, width)).toEqual(lines) })

  test('a short remark in brackets moves to the next line whole where that is asked for', () => {
    expect(breakLines('得分等于权重（完成率 90.00 %）', 12, 'whole')).toEqual(['得分等于权重', '（完成率 90.00 %）'])
    expect(breakLines('得分等于权重（完成率 90.00 %）', 12)[0]).not.toBe('得分等于权重')
  })

  test('a step in brackets is not torn at its operator, not even with more brackets around it', () => {
    expect(breakLines('得分 ((90 − 80)) ÷ 10', 8, 'whole')).toEqual(['得分', '((90 − 80)) ÷', '10'])
  })

  test('a joined emoji is never cut in two', () => {
    expect(breakLines('👨‍👩‍👧👨‍👩‍👧', 5)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧'])
  })

  test('no letter is lost and no line is wider than its column, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 60 }), (text, width) => {
      const lines = breakLines(text, width)
      expect(withoutSpace(lines.join(''))).toBe(withoutSpace(printable(text)))
      for (const line of lines) if (graphemes(line).length > 1) expect(textWidth(line)).toBeLessThanOrEqual(width + 1e-9)
    }))
  })

  test('one line says with … that something is missing, and only then', () => {
    expect(oneLine('东海北风商贸有限公司', 10)).toBe('东海北风商贸有限公司')
    expect(oneLine('东海北风商贸有限公司', 6)).toBe('东海北风商…')
    expect(textWidth(oneLine('W'.repeat(200), 12))).toBeLessThanOrEqual(12)
  })
})

describe('cutting pages', () => {
  const grid = (name: string, lines: number[], head = 0): Grid => {
    const band = (count: number) => ({ leading: 10, least: 0, cells: [{ kind: 'text' as const, lines: Array.from({ length: count }, (_, at) => ({ text: `${name}${at}` })) }] })
    return { name, columns: [100], head: head > 0 ? [band(head)] : [], bands: lines.map(band) }
  }
  const textOf = (pages: ReturnType<typeof paginate>) => pages.map((page) => page.blocks.flatMap(({ grid: { name }, bands }) => bands.map((band) => `${name}:${band.cells[0]?.lines.length}`)))
  const room = () => 200

  test('an ordinary row moves to the next page whole; a giant one is cut and loses nothing', () => {
    expect(textOf(paginate([grid('a', [10]), grid('b', [5]), grid('c', [5])], [], room))).toEqual([['a:10', 'b:5'], ['c:5']])
    expect(textOf(paginate([grid('a', [5]), grid('b', [40])], [], room))).toEqual([['a:5', 'b:14'], ['b:19'], ['b:7']])
  })

  test('the signatures take the comments with them instead of standing alone', () => {
    expect(textOf(paginate([grid('rows', [10])], [grid('comments', [4]), grid('sign', [5])], room))).toEqual([['rows:10'], ['comments:4', 'sign:5']])
    expect(textOf(paginate([grid('rows', [5])], [grid('comments', [12]), grid('sign', [5])], room))).toEqual([['rows:5', 'comments:9'], ['comments:3', 'sign:5']])
  })

  test('a label stands on both sides of a cut', () => {
    const [band] = grid('a', [9]).bands
    if (!band) throw new Error('no band')
    band.cells.unshift({ kind: 'label', lines: [{ text: '自评' }] })
    expect(splitBand(band, 5).map(({ cells }) => cells.map(({ lines }) => lines.length))).toEqual([[1, 5], [1, 4]])
  })

  test('no page ever holds more than its room, and every line is set once', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 })
    fc.assert(fc.property(counts, counts, fc.integer({ min: 0, max: 3 }), (rows, closing, head) => {
      const grids = [grid('rows', rows, head)]
      const last = closing.map((lines, at) => grid(`closing${at}`, [lines]))
      const pages = paginate(grids, last, room)
      for (const page of pages) {
        const used = page.blocks.reduce((sum, block) => sum + [...block.grid.head, ...block.bands].reduce((all, band) => all + heightOf(band), 0), 0)
        expect(used).toBeLessThanOrEqual(room())
        expect(page.free).toBe(room() - used)
      }
      const set = pages.flatMap((page) => page.blocks.flatMap(({ bands }) => bands.flatMap((band) => band.cells[0]?.lines ?? []))).length
      expect(set).toBe([...rows, ...closing].reduce((sum, lines) => sum + lines, 0))
    }))
  })
})

describe('what holds together', () => {
  const one = (text: string, lines: number, more: object = {}) => ({ leading: 10, least: 0, cells: [{ kind: 'text' as const, lines: Array.from({ length: lines }, () => ({ text })) }], ...more })
  const grid = (name: string, bands: ReturnType<typeof one>[], head: ReturnType<typeof one>[] = []): Grid => ({ name, columns: [100], head, bands })
  const texts = (pages: ReturnType<typeof paginate>) => pages.map((page) => page.blocks.flatMap(({ bands }) => bands.map((band) => `${band.cells[0]?.lines[0]?.text}${band.cells[0]?.lines.length}`)))

  // Catches: a heading at the foot of a page with its table on the next; a row apart from the sum beneath it.
  test('a heading goes over with the first row of the table that follows in a grid of its own', () => {
    expect(texts(paginate([grid('p', [one('a', 10), one('h', 2, { withNext: true })]), grid('t', [one('r', 3), one('s', 3)], [one('head', 1)])], [], () => 165))).toEqual([['a10'], ['h2', 'r3', 's3']])
  })
  test('headings in a row go over together', () => {
    expect(texts(paginate([grid('p', [one('a', 10), one('h', 1, { withNext: true }), one('i', 1, { withNext: true }), one('b', 3)])], [], () => 165))).toEqual([['a10'], ['h1', 'i1', 'b3']])
  })
  test('a paragraph is cut with three lines on either side, and not at all where that cannot be', () => {
    expect(texts(paginate([grid('p', [one('a', 10), one('b', 8, { running: true })])], [], () => 165))).toEqual([['a10', 'b5'], ['b3']])
    expect(texts(paginate([grid('p', [one('a', 10), one('b', 5, { running: true })])], [], () => 140))).toEqual([['a10'], ['b5']])
    expect(texts(paginate([grid('p', [one('a', 13), one('b', 8, { running: true })])], [], () => 165))).toEqual([['a13'], ['b8']])
  })
})
