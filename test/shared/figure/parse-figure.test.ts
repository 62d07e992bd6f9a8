import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureText } from '../../../shared/domain/figure/figure-text.ts'
import { parseFigure, type FigureCell } from '../../../shared/domain/figure/parse-figure.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'

const yuan: FigureCell = { unit: '元', displayUnit: '元', binary: false }
const tenThousand: FigureCell = { unit: '元', displayUnit: '万元', binary: false }
const percent: FigureCell = { unit: '%', displayUnit: '%', binary: false }
const visits: FigureCell = { unit: '人次', displayUnit: '人次', binary: false }
const met: FigureCell = { unit: '', displayUnit: '', binary: true }
const reasonOf = (text: string, cell: FigureCell): string => {
  const parsed = parseFigure(text, cell)
  if (!('reason' in parsed)) throw new Error(`${text} was read as ${JSON.stringify(parsed)}`)
  return parsed.reason
}

describe('parseFigure', () => {
  it.each([
    ['28.5', tenThousand, '285000'], [' 28.5 ', tenThousand, '285000'], ['28.5万', tenThousand, '285000'], ['285000元', tenThousand, '285000'],
    ['1.2万', yuan, '12000'], ['12,345.60', yuan, '12345.6'], ['１２，３４５', yuan, '12345'], ['¥3,000', yuan, '3000'], ['0.07', tenThousand, '700'],
    ['-5', yuan, '-5'], ['−5', yuan, '-5'], ['(1,200)', yuan, '-1200'], ['95%', percent, '95'], ['95 %', percent, '95'], ['９５％', percent, '95'], ['0.95', percent, '0.95'],
    ['12人次', visits, '12'], ['1.2万', visits, '12000'], ['0', visits, '0'], ['-0', visits, '0'], ['0.6981000000000001', yuan, '0.6981'],
  ] as const)('reads %j as people mean it (a wrong factor would move a figure by 10000)', (text, cell, value) => {
    expect(parseFigure(text, cell)).toEqual({ value })
  })

  it.each([
    ['达成', '1'], ['是', '1'], ['√', '1'], ['1', '1'], ['未达成', '0'], ['否', '0'], ['×', '0'], ['0', '0'], [' 达成 ', '1'],
  ])('reads %j of a met-or-not row (否 read as text would leave the row 待录)', (text, value) => {
    expect(parseFigure(text, met)).toEqual({ value })
  })

  it('empties a cell only when nothing at all was typed', () => {
    expect(parseFigure('', yuan)).toEqual({ clear: true })
    expect(parseFigure('  　', yuan)).toEqual({ clear: true })
  })

  it.each(['—', '无', '-', 'N/A', '/'])('does not take %j for zero or for empty', (text) => {
    expect(reasonOf(text, yuan)).toContain('确实为零请填 0')
  })

  it.each([
    ['很好', yuan, '“很好”不是数字'], ['约30', yuan, '确定的数'], ['30左右', yuan, '确定的数'], ['30-40', yuan, '确定的数'], ['≥30', yuan, '确定的数'], ['1.23E+11', yuan, '科学计数法'],
    ['#DIV/0!', yuan, 'Excel'], ['10²', yuan, '上标'], ['12 345', yuan, '空格'], ['1,23', yuan, '逗号'], ['1.2.3', yuan, '1.2.3'], ['5%', yuan, '对不上'], ['1.2万', percent, '对不上'],
    ['2026-11-03', yuan, '2026-11-03'], ['1234567890123456', yuan, '15 位'], ['差不多', met, '看不出'], ['2', met, '看不出'], ['100%', met, '看不出'], ['=SUM(A1)', yuan, '确定的数'],
  ] as const)('refuses %j in a whole sentence instead of guessing', (text, cell, words) => {
    const reason = reasonOf(text, cell)
    expect(reason).toContain(words)
    expect(reason).toMatch(/。$/)
  })

  it('reads back exactly what the cell showed (undo would otherwise change a figure)', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n), fc.integer({ min: 0, max: 9 }), fc.constantFrom(yuan, tenThousand, percent, visits), (digits, places, cell) => {
      const stored = plain(exact(String(digits)).div(10 ** places))
      expect(parseFigure(figureText(stored, cell), cell)).toEqual({ value: stored })
    }))
    for (const value of ['1', '0']) expect(parseFigure(figureText(value, met), met)).toEqual({ value })
    expect(parseFigure(figureText(null, yuan), yuan)).toEqual({ clear: true })
  })
})
