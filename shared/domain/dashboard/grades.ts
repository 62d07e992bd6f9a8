import type { EmployeeId, Month } from '../brand.ts'
import { monthLabel } from '../month/month.ts'

export interface GradedPerson { month: Month; employeeId: EmployeeId; grade: string | null }
/** `without`: people with a sheet and no grade yet, or excused. */
export interface GradeMonth { month: Month; people: number; without: number; counts: number[] }

/** Grades of the settings from the best down, and after them those that only earlier months knew. */
export const gradeCodes = (people: readonly GradedPerson[], now: readonly string[]): string[] =>
  [...new Set([...now, ...people.flatMap(({ grade }) => (grade === null ? [] : [grade])).toSorted()])]

/** How many people stood in each grade, month by month; `counts` in the order of `codes`. */
export function gradeMonths(people: readonly GradedPerson[], months: readonly Month[], codes: readonly string[]): GradeMonth[] {
  const byMonth = Map.groupBy(people, ({ month }) => month)
  return months.map((month) => {
    const own = byMonth.get(month) ?? []
    const people = own.filter(({ grade }) => grade !== null).length
    return { month, people, without: own.length - people, counts: codes.map((code) => own.filter(({ grade }) => grade === code).length) }
  })
}

/** '2026年10月 12 人有等级：S 1 人、A 4 人、B 7 人；和上月比 A +1、B −1。' The comparison only between months in which everybody has one. */
export function gradesSentence(months: readonly GradeMonth[], codes: readonly string[]): string {
  const [now, before] = [months.at(-1), months.at(-2)]
  const graded = months.filter(({ people }) => people > 0).length
  if (now === undefined || graded === 0) return '这 12 个月还没有等级。'
  if (now.people === 0) return `${monthLabel(now.month)}还没有等级；之前有等级的共 ${graded} 个月。`
  const counted = codes.flatMap((code, at) => ((now.counts[at] ?? 0) > 0 ? [`${code} ${now.counts[at]} 人`] : []))
  const moved = before === undefined || before.people === 0 || before.without > 0 || now.without > 0 ? null : codes.flatMap((code, at) => {
    const apart = (now.counts[at] ?? 0) - (before.counts[at] ?? 0)
    return apart === 0 ? [] : [`${code} ${apart > 0 ? `+${apart}` : `−${-apart}`}`]
  })
  return `${monthLabel(now.month)} ${now.people} 人有等级：${counted.join('、')}${moved === null ? '' : moved.length === 0 ? '；各等级人数和上月一样' : `；和上月比 ${moved.join('、')}`}${now.without > 0 ? `；${now.without} 人没有等级` : ''}。`
}
