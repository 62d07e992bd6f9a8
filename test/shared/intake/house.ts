import type { Day, EmployeeId, Fen, IndicatorId } from '../../../shared/domain/brand.ts'
import type { KnownEmployee, KnownHouse, KnownIndicator } from '../../../shared/domain/intake/intake.ts'
import type { Cell, RawSheet } from '../../../shared/domain/intake/sheet.ts'

export const EMPTY_HOUSE: KnownHouse = { employees: [], indicators: [], departments: [], positions: [] }

export const known = (id: number, number: string, name: string, rest: Partial<KnownEmployee> = {}): KnownEmployee => ({
  id: id as EmployeeId, number, name, department: '销售部', position: '代表', managerNumber: null, joinedOn: '1992-05-01' as Day, leftOn: null, baseFen: 200_000 as Fen, ...rest,
})
export const indicator = (id: number, name: string, unit: string): KnownIndicator => ({ id: id as IndicatorId, code: `X${String(id).padStart(3, '0')}`, name, unit })

const cell = (value: string | Cell): Cell => (typeof value === 'string' ? { text: value, kind: value === '' ? 'empty' : 'text' } : value)
/** A sheet written as rows of texts; null is a blank row. */
export const sheet = (name: string, ...rows: ((string | Cell)[] | null)[]): RawSheet => ({
  name, hidden: false, rows: rows.flatMap((cells, index) => (cells === null ? [] : [{ row: index + 1, cells: cells.map(cell) }])),
})
