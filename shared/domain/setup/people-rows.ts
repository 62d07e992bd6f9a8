import { managerLoop } from '../employee/manager-cycle.ts'
import { nextNumber } from '../employee/next-number.ts'
import { fold, quoted, saysNothing } from '../intake/fold.ts'
import type { PersonRow } from './typed.ts'

export type RowField = 'name' | 'position' | 'department' | 'manager' | 'number'
export const ROW_FIELDS: readonly RowField[] = ['name', 'position', 'department', 'manager', 'number']

export const isBlank = ({ name, position, department, manager, house }: PersonRow): boolean => house === null && name.trim() === '' && position.trim() === '' && department.trim() === '' && manager === ''

/** Rows that stand for somebody. */
export const peopleIn = (rows: readonly PersonRow[]): PersonRow[] => rows.filter((row) => !isBlank(row))

export const freeKey = (rows: readonly PersonRow[]): number => rows.reduce((most, { key }) => Math.max(most, key), 0) + 1
export const blankRow = (key: number): PersonRow => ({ key, number: '', name: '', position: '', department: '', manager: '', house: null })

/** What a typed manager means: the key of a row by number or name; null for nobody, undefined when no row or several fit. */
export function managerMeant(typed: string, rows: readonly PersonRow[]): number | null | undefined {
  if (saysNothing(typed)) return null
  const wanted = fold(typed)
  const byNumber = rows.filter(({ number }) => number !== '' && fold(number) === wanted)
  const fitting = byNumber.length > 0 ? byNumber : rows.filter(({ name }) => fold(name) === wanted)
  return fitting.length === 1 ? fitting[0]?.key : undefined
}

/** The row of somebody's manager; null while there is none or the name typed fits nobody. */
export function managerKey({ manager }: PersonRow, rows: readonly PersonRow[]): number | null {
  if (typeof manager === 'number') return rows.some(({ key }) => key === manager) ? manager : null
  return managerMeant(manager, rows) ?? null
}

export const managerText = ({ manager }: PersonRow, rows: readonly PersonRow[]): string =>
  typeof manager === 'string' ? manager : rows.find(({ key }) => key === manager)?.name ?? ''

/** Puts typed text into a row, adding it where it is new; a first name brings the next number. */
export function typeInto(rows: readonly PersonRow[], key: number, field: RowField, text: string, taken: readonly string[] = []): PersonRow[] {
  const known = rows.some((row) => row.key === key)
  const all = known ? rows : [...rows, blankRow(key)]
  return all.map((row) => (row.key === key ? numbered({ ...row, [field]: text }, all, taken) : row))
}

function numbered(row: PersonRow, rows: readonly PersonRow[], taken: readonly string[]): PersonRow {
  if (row.number !== '' || row.name.trim() === '') return row
  return { ...row, number: nextNumber([...rows.map(({ number }) => number), ...taken]) }
}

/** When a cell is left: a manager's name becomes that row, and a new person gets the department and manager of those above in the same position. */
export function settle(rows: readonly PersonRow[], key: number, field: RowField): PersonRow[] {
  return rows.map((row, at) => {
    if (row.key !== key) return row
    if (field === 'manager' && typeof row.manager === 'string') return { ...row, manager: managerMeant(row.manager, rows) ?? (saysNothing(row.manager) ? '' : row.manager) }
    if (field !== 'position' || row.house !== null || row.position.trim() === '' || row.department !== '' || row.manager !== '') return row
    const alike = rows.slice(0, at).findLast((other) => other.position.trim() === row.position.trim() && (other.department !== '' || other.manager !== ''))
    return alike === undefined || alike.manager === key ? row : { ...row, department: alike.department, manager: alike.manager }
  })
}

export function removeRow(rows: readonly PersonRow[], key: number): PersonRow[] {
  return rows.filter((row) => row.key !== key).map((row) => (row.manager === key ? { ...row, manager: '' } : row))
}

export interface RowProblem { key: number; field: RowField; sentence: string }

/** What keeps the people from being taken over. `taken`: numbers of people who have left, with their names. */
export function rowProblems(rows: readonly PersonRow[], taken: ReadonlyMap<string, string> = new Map()): RowProblem[] {
  const people = peopleIn(rows)
  const found: RowProblem[] = []
  const numbers = new Map<string, PersonRow>()
  const managers = new Map(people.map((each) => [each.key, managerKey(each, people)]))
  for (const row of people) {
    const number = row.number.trim()
    const who = row.name.trim() === '' ? '有一行' : quoted(row.name)
    if (row.name.trim() === '') found.push({ key: row.key, field: 'name', sentence: '有一行还没有姓名；请填写，或删掉这一行' })
    else if (row.name.length > 200) found.push({ key: row.key, field: 'name', sentence: `${who}的姓名太长了，最多 200 个字` })
    if (number === '') found.push({ key: row.key, field: 'number', sentence: `${who}还没有工号；请填写` })
    else if (number.length > 40) found.push({ key: row.key, field: 'number', sentence: `${who}的工号太长了，最多 40 个字` })
    const holder = numbers.get(number)
    if (number !== '' && holder) found.push({ key: row.key, field: 'number', sentence: `工号 ${number} 有两个人：${quoted(holder.name)}和${quoted(row.name)}；请改一个` })
    const before = row.house === null ? taken.get(number) : undefined
    if (before !== undefined) found.push({ key: row.key, field: 'number', sentence: `工号 ${number} 是已离职的${quoted(before)}的；请换一个` })
    numbers.set(number, row)
    for (const field of ['position', 'department'] as const) if (row[field].length > 100) found.push({ key: row.key, field, sentence: `${who}的${field === 'position' ? '岗位' : '部门'}名称太长了，最多 100 个字` })
    found.push(...managerProblem(row, people, managers))
  }
  return found
}

function managerProblem(row: PersonRow, people: readonly PersonRow[], managers: ReadonlyMap<number, number | null>): RowProblem[] {
  const wrong = (sentence: string): RowProblem[] => [{ key: row.key, field: 'manager', sentence }]
  if (typeof row.manager === 'string' && managerMeant(row.manager, people) === undefined) {
    const alike = people.filter(({ name }) => fold(name) === fold(row.manager as string)).length
    return wrong(alike > 1 ? `叫${quoted(row.manager)}的有 ${alike} 位；请在${quoted(row.name)}的上级里填工号` : `${quoted(row.name)}的上级${quoted(row.manager)}不在名单里；请补上这个人，或改上级`)
  }
  const loop = managerLoop(row.key, managers.get(row.key) ?? null, managers)
  if (loop === null) return []
  if (loop.length === 2) return wrong(`${quoted(row.name)}不能是自己的上级；请另选一位，或留空`)
  // A loop is told once, by the row that stands first in it.
  const first = people.find(({ key }) => loop.includes(key))
  return first?.key === row.key ? wrong(`上级关系绕成了圈：${loop.map((key) => people.find((each) => each.key === key)?.name ?? '').join(' → ')}；请改掉其中一个`) : []
}

/** Position names in the order they first appear. */
export const positionsOf = (rows: readonly PersonRow[]): { name: string; people: PersonRow[] }[] =>
  [...Map.groupBy(peopleIn(rows).filter(({ position }) => position.trim() !== ''), ({ position }) => position.trim())].map(([name, people]) => ({ name, people }))
