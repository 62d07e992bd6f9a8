import type { DecimalText } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import { peopleIn } from '../employee/people-once.ts'
import { lightOf, type LightLimits } from '../scoring/light.ts'
import type { Light } from '../scoring/row-score.ts'
import { attainmentOver, type DashboardRow } from './row.ts'

export interface DepartmentLine { department: string; percent: DecimalText | null; points: DecimalText; weight: DecimalText; people: number; missing: number; light: Light | null }

/** Points reached ÷ points to be had of every department, in the order of its first sheet. */
export function departmentLines(rows: readonly DashboardRow[], limits: LightLimits): DepartmentLine[] {
  return [...Map.groupBy(rows, ({ department }) => department)].map(([department, own]) => {
    const { percent, points, weight, missing } = attainmentOver(own)
    return {
      department, percent, points, weight, missing, people: peopleIn(own),
      light: percent === null ? null : lightOf(exact(points), exact(weight), limits),
    }
  })
}

const nameOf = ({ department }: DepartmentLine): string => (department === '' ? '未分部门' : department)

/** '3 个部门，得分率最高的是销售部 95.20 %，最低的是行政部 81.00 %，相差 14.20 个百分点。' Nothing is compared where there is only one. */
export function departmentsSentence(lines: readonly DepartmentLine[]): string {
  const known = lines.flatMap((line) => (line.percent === null ? [] : [{ line, value: exact(line.percent) }]))
  const [only] = known
  if (only === undefined) return '还没有得分，看不出部门之间的差别。'
  if (known.length === 1) return `${nameOf(only.line)}得分率 ${only.line.percent} %：应得 ${only.line.weight} 分，实得 ${only.line.points} 分。`
  const [most, least] = [known.reduce((a, b) => (b.value.gt(a.value) ? b : a)), known.reduce((a, b) => (b.value.lt(a.value) ? b : a))]
  if (most.value.eq(least.value)) return `${known.length} 个部门的得分率都是 ${most.line.percent} %。`
  return `${known.length} 个部门，得分率最高的是${nameOf(most.line)} ${most.line.percent} %，最低的是${nameOf(least.line)} ${least.line.percent} %，相差 ${most.value.minus(least.value).toFixed(2)} 个百分点。`
}
