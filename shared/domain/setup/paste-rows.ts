import { matchHeader } from '../intake/headers.ts'
import { blankRow, freeKey, isBlank, ROW_FIELDS, settle, typeInto, type RowField } from './people-rows.ts'
import type { PersonRow } from './typed.ts'

const FIELD_OF: Partial<Record<string, RowField>> = { name: 'name', number: 'number', position: 'position', department: 'department', managerName: 'manager', managerNumber: 'manager' }

/** True for a block copied from Excel: several cells or several lines. */
export const isBlock = (text: string): boolean => /[\t\n]/.test(text.trim())

/**
 * Lines copied from Excel. With a header line the columns go where it says (others are passed over); without one they fill from the
 * cell they were pasted into rightwards. People already there, by number or by name where only one has it, are filled in.
 */
export function pasteRows(rows: readonly PersonRow[], at: { key: number; field: RowField }, text: string, taken: readonly string[] = []): { rows: PersonRow[]; pasted: number } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').filter((line) => line.trim() !== '').map((line) => line.split('\t').map((cell) => cell.trim()))
  const heads = (lines[0] ?? []).map((cell) => FIELD_OF[matchHeader(cell, 'employee').field ?? ''])
  const headed = heads.filter((field) => field !== undefined).length >= 2
  const columns = headed ? heads : ROW_FIELDS.slice(ROW_FIELDS.indexOf(at.field))
  const body = headed ? lines.slice(1) : lines
  let result = rows.filter((row) => !isBlank(row) || row.key === at.key)
  const touched: number[] = []
  let place = headed ? result.length : Math.max(0, result.findIndex(({ key }) => key === at.key))
  if (!result.some(({ key }) => key === at.key)) place = result.length
  for (const cells of body) {
    const named = (field: RowField): string => cells[columns.indexOf(field)] ?? ''
    const known = headed ? alreadyThere(result, named('number'), named('name')) : undefined
    let target = known ?? (headed ? result.find(isBlank) : result[place])
    if (target === undefined) {
      target = blankRow(freeKey(result))
      result = [...result, target]
    }
    const { key } = target
    for (const [column, field] of columns.entries()) {
      const cell = cells[column]
      if (field === undefined || cell === undefined || cell === '' || (field === 'number' && target.house !== null)) continue
      result = typeInto(result, key, field, cell, taken)
    }
    touched.push(key)
    place += 1
  }
  // Managers may stand below their people: names are looked up when all lines are in.
  for (const key of touched) result = settle(result, key, 'manager')
  return { rows: result, pasted: body.length }
}

function alreadyThere(rows: readonly PersonRow[], number: string, name: string): PersonRow | undefined {
  if (number !== '') return rows.find((row) => row.number === number)
  const alike = rows.filter((row) => row.name.trim() === name)
  return name !== '' && alike.length === 1 ? alike[0] : undefined
}
