import { describe, expect, it } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { foundObjectives, treeLines } from '../../../renderer/pages/okr/tree-lines.ts'
import { card, keyResult } from './cards.ts'

const id = (number: number) => number as ObjectiveId
const view = (open: number[] = [], folded: [number, boolean][] = []) => ({ open: new Set(open.map(id)), folded: new Map(folded.map(([each, is]) => [id(each), is])) })
const drawn = (lines: ReturnType<typeof treeLines>) => lines.map((line) => `${'·'.repeat(line.depth - 1)}${line.kind === 'objective' ? line.objective.id : line.kind === 'keyResult' ? `k${line.keyResult.id}` : 'foot'}`)

const tree = [
  card(4, { level: 'person', parentId: 2, employeeName: '王小明', ownerName: '王小明' }), card(1, { keyResults: [keyResult(11), keyResult(12)] }), card(2, { level: 'department', parentId: 1, department: '销售部' }), card(3),
]

describe('lines of the tree', () => {
  it('stands children under their parent whatever the order they come in', () => {
    expect(drawn(treeLines(tree, view()))).toEqual(['1', '·2', '··4', '3'])
  })

  it('opens key results before the children', () => {
    expect(drawn(treeLines(tree, view([1])))).toEqual(['1', '·k11', '·k12', '·foot', '·2', '··4', '3'])
  })

  it('hides everything beneath a folded objective, and does not draw it a second time at the left', () => {
    expect(drawn(treeLines(tree, view([4], [[1, true]])))).toEqual(['1', '3'])
  })

  it('shows an objective whose parent belongs to another quarter at the left', () => {
    expect(drawn(treeLines([card(8, { level: 'department', parentId: 99 })], view()))).toEqual(['8'])
  })

  it('loses nothing when a damaged file holds a loop', () => {
    expect(drawn(treeLines([card(1, { parentId: 2 }), card(2, { parentId: 1 })], view()))).toEqual(['1', '·2'])
  })

  it('starts a large tree with the persons folded away, until somebody unfolds them', () => {
    const large = [card(1, { level: 'department' }), ...Array.from({ length: 80 }, (_, at) => card(at + 10, { level: 'person', parentId: 1 }))]
    expect(treeLines(large, view())).toHaveLength(1)
    expect(treeLines(large, view([], [[1, false]]))).toHaveLength(81)
  })
})

describe('finding', () => {
  it('finds by pinyin of the owner and keeps what is above', () => {
    expect(foundObjectives(tree, 'wxm').map((each) => each.id)).toEqual([4, 1, 2])
  })
  it('finds by the name of a key result', () => {
    expect(foundObjectives(tree, '关键结果 12').map((each) => each.id)).toEqual([1])
  })
})
