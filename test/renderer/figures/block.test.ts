import { expect, test } from 'vitest'
import { fillDown, landBlock, readBlock, type Range } from '../../../renderer/components/figure-grid/block.ts'

const at = (row: number, col: number, lastRow = row, lastCol = col): Range => ({ min: { row, col }, max: { row: lastRow, col: lastCol } })
const SIZE = { rows: 10, cols: 5 }
const placed = (landings: { row: number; col: number; text: string }[]) => landings.map(({ row, col, text }) => `${row},${col}=${text}`)

test('a block from Excel keeps its empty cells and loses only the last line break', () => {
  expect(readBlock('1\t\t3\r\n\t5\t\r\n')).toEqual([['1', '', '3'], ['', '5', '']])
  expect(readBlock('达成')).toEqual([['达成']])
})

test('a quoted cell of Excel may hold line breaks, tabs and quotes', () => {
  expect(readBlock('"a\nb"\t2\n"say ""hi"""\t"x\ty"')).toEqual([['a\nb', '2'], ['say "hi"', 'x\ty']])
})

test('a quote that Excel did not set stays, and swallows no rows', () => {
  expect(readBlock('5"\t6\n"open\t7')).toEqual([['5"', '6'], ['"open', '7']])
})

test('a block lands from the corner of the selection and says what fell outside', () => {
  const { landings, clipped } = landBlock([['1', '2'], ['3', '4']], at(9, 4), SIZE)
  expect(placed(landings)).toEqual(['9,4=1'])
  expect(clipped).toBe(3)
})

test('one value fills the whole selection, as in Excel', () => {
  expect(placed(landBlock([['7']], at(1, 1, 2, 2), SIZE).landings)).toEqual(['1,1=7', '1,2=7', '2,1=7', '2,2=7'])
})

test('a row is repeated down a selection of its width; a block that does not fit is laid once', () => {
  expect(placed(landBlock([['1', '2']], at(0, 0, 1, 1), SIZE).landings)).toEqual(['0,0=1', '0,1=2', '1,0=1', '1,1=2'])
  expect(placed(landBlock([['1'], ['2']], at(0, 0, 2, 0), SIZE).landings)).toEqual(['0,0=1', '1,0=2'])
})

test('a ragged block leaves the cells it says nothing about alone', () => {
  expect(placed(landBlock([['1', '2'], ['3']], at(0, 0), SIZE).landings)).toEqual(['0,0=1', '0,1=2', '1,0=3'])
})

const textAt = (row: number, col: number) => `${row}:${col}`
test('fill down copies the first row of the selection, or the row above a single row', () => {
  expect(placed(fillDown(at(2, 1, 4, 2), textAt))).toEqual(['3,1=2:1', '3,2=2:2', '4,1=2:1', '4,2=2:2'])
  expect(placed(fillDown(at(2, 1), textAt))).toEqual(['2,1=1:1'])
  expect(fillDown(at(0, 0), textAt)).toEqual([])
})
