import type { Points } from '../brand.ts'
import { isBelowZero, isDecimalText } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { Grade } from './evaluation.ts'

/** The grade whose interval [from, next better grade's from) holds the total. 84.79 is below 85: nothing is rounded up. */
export function gradeOf(total: Points, grades: readonly Grade[]): Grade {
  const value = recurring(total)
  const found = grades.find(grade => value.gte(recurring(grade.from))) ?? grades.at(-1)
  if (found === undefined) throw new RangeError('no grades')
  return found
}

/** What is wrong with a list of grades; `index` is the grade meant. */
export interface GradeFinding { index: number; sentence: string }

/** Grades run strictly downwards to 0, each with its own name and a coefficient that is not negative. */
export function checkGrades(grades: readonly Grade[]): GradeFinding[] {
  if (grades.length === 0) return [{ index: 0, sentence: '还没有等级；请至少设一个从 0 分起的等级' }]
  const findings: GradeFinding[] = []
  const note = (index: number, sentence: string): void => { findings.push({ index, sentence }) }
  grades.forEach((grade, i) => {
    const name = `等级 ${grade.code.trim()}`
    if (grade.code.trim() === '') note(i, `第 ${i + 1} 个等级没有名称；请填写`)
    else if (grades.findIndex(other => other.code.trim() === grade.code.trim()) < i) note(i, `${name} 重复；请换一个名称`)
    if (!isDecimalText(grade.coefficient) || isBelowZero(recurring(grade.coefficient))) note(i, `${name} 的系数须是不小于 0 的数；请改正`)
    if (!isDecimalText(grade.from)) return note(i, `${name} 的起始分须是数；请改正`)
    const better = grades[i - 1]
    if (better && isDecimalText(better.from) && recurring(grade.from).gte(recurring(better.from))) note(i, `${name} 的起始分 ${grade.from} 须低于上一等级 ${better.code} 的 ${better.from}；请改正`)
    if (i === grades.length - 1 && !recurring(grade.from).isZero()) note(i, `最后一个${name} 须从 0 分起，现为 ${grade.from}；请改为 0`)
  })
  return findings
}
