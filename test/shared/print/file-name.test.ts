import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { pdfName, safeFileName } from '../../../shared/print/file-name.ts'

const MONTH = '2026-11' as Month

describe('file names', () => {
  test('one sheet carries number and name, several carry the count', () => {
    expect(pdfName('绩效考核表', MONTH, [{ number: '001', name: '张三' }])).toBe('2026年11月绩效考核表_001_张三.pdf')
    expect(pdfName('绩效考核表', '2026-01' as Month, Array.from({ length: 12 }, () => ({ number: '1', name: 'x' })))).toBe('2026年1月绩效考核表_12人.pdf')
  })

  test.each([
    ['CON', '_CON.pdf'], ['con.txt', '_con.txt.pdf'], ['LPT1', '_LPT1.pdf'], ['console', 'console.pdf'], ['../../x', '_.._x.pdf'], ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j.pdf'],
    ['张三. ', '张三.pdf'], ['...', '未命名.pdf'], ['', '未命名.pdf'], ['a\u0000b\u202ec', 'a_b_c.pdf'], ['𠮷野家', '𠮷野家.pdf'], ['  多  空格 ', '多 空格.pdf'],
  ])('%j becomes %j', (stem, name) => { expect(safeFileName(stem, '.pdf')).toBe(name) })

  test('a very long name is cut at a whole character and keeps its extension', () => {
    const name = safeFileName('𠮷'.repeat(500), '.pdf')
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^𠮷+\.pdf$/u)
  })

  test('whatever is typed, the name is one plain file on every system', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (stem) => {
      const name = safeFileName(stem, '.pdf')
      expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f]+\.pdf$/u)
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\.|^[. ]|[. ]\.pdf$/iu)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(204)
    }))
  })
})
