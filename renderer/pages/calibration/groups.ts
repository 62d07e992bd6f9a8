import type { CalibrationCard } from '../../../shared/api/calibration.ts'
import { meanOf, peopleTotals } from '../../../shared/domain/calibration/totals.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { byName } from '../../../shared/domain/employee/person-search.ts'
import type { Grade } from '../../../shared/domain/evaluation/evaluation.ts'
import { text } from '../../components/text.ts'

const t = text.calibration.groups

export type Group = { by: 'all' } | { by: 'department'; name: string } | { by: 'manager'; id: number | null }
export const EVERYBODY: Group = { by: 'all' }

export const groupKey = (group: Group): string => (group.by === 'all' ? 'all' : group.by === 'department' ? `d ${group.name}` : `m ${group.id ?? ''}`)
export const isIn = (group: Group) => (sheet: CalibrationCard): boolean =>
  group.by === 'all' || (group.by === 'department' ? sheet.department === group.name : sheet.managerId === group.id)

export interface GroupLine { group: Group; key: string; name: string; people: number; mean: string | null }

/** Everybody, then departments, then managers, each by name; who stands in none comes last. */
export function groupLines(sheets: readonly CalibrationCard[], grades: readonly Grade[]): { all: GroupLine; departments: GroupLine[]; managers: GroupLine[] } {
  const line = (group: Group, name: string, own: readonly CalibrationCard[]): GroupLine => ({
    group, key: groupKey(group), name, people: peopleIn(own), mean: meanOf(peopleTotals(own, grades)),
  })
  const named = (lines: GroupLine[], last: string) => lines.toSorted((a, b) => Number(a.name === last) - Number(b.name === last) || byName(a.name, b.name))
  return {
    all: line(EVERYBODY, t.all, sheets),
    departments: named([...Map.groupBy(sheets, ({ department }) => department)].map(([name, own]) => line({ by: 'department', name }, name || t.none, own)), t.none),
    managers: named([...Map.groupBy(sheets, ({ managerId }) => managerId)].map(([id, own]) => line({ by: 'manager', id }, id === null ? t.owner : own[0]?.managerName ?? '', own)), t.owner),
  }
}
