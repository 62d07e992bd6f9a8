import type { DecimalText } from '../../domain/brand.ts'
import { exact, Exact, plain, twoPlaces } from '../../domain/decimal/decimal.ts'
import { checkCode } from '../check-code.ts'
import { scoreText, signedText, weightText } from '../evaluation-sheet/figures.ts'
import { monthTitle } from '../month-title.ts'
import { yuanText } from '../pay-text.ts'
import type { SummaryFacts, SummaryPerson } from './facts.ts'

export interface SummaryRow {
  number: string
  name: string
  position: string
  manager: string
  subtotal: string
  adjustment: string
  total: string
  grade: string
  coefficient: string
  confirmed: string
  remark: string
  pay: string
}
/** Sums over those who have a total, so that each column adds up by itself. */
export interface SummarySum { title: string; people: string; subtotal: string; adjustment: string; total: string; mean: string; grades: string; pay: string }
export interface SummaryGroup { department: string; rows: SummaryRow[]; sum: SummarySum }

/** 汇总表 of a month, ready for paper. */
export interface SummaryPaper {
  company: string
  title: string
  number: string
  groups: SummaryGroup[]
  sum: SummarySum
  notes: string[]
  corrected: string
  printedWhen: string
  checkCode: string
}

const NONE = '—'
const addUp = (figures: readonly (DecimalText | null)[]): Exact => figures.reduce((sum, each) => (each === null ? sum : sum.plus(exact(each))), new Exact(0))

function sumOf(title: string, people: readonly SummaryPerson[], grades: readonly string[]): SummarySum {
  const counted = people.filter(({ total }) => total !== null)
  const total = addUp(counted.map((one) => one.total))
  const known = [...grades, ...counted.flatMap(({ grade }) => (grade === null || grades.includes(grade) ? [] : [grade]))]
  const counts = [...new Set(known)].map((code) => `${code} ${counted.filter(({ grade }) => grade === code).length}`)
  return {
    title, people: counted.length === people.length ? `${people.length} 人` : `${people.length} 人，其中 ${counted.length} 人有总分`,
    subtotal: scoreText(plain(addUp(counted.map((one) => one.subtotal)))), adjustment: signedText(plain(addUp(counted.map((one) => one.adjustment)))), total: scoreText(plain(total)),
    mean: counted.length === 0 ? NONE : twoPlaces(total.div(counted.length)), grades: counts.join('　'),
    pay: yuanText(people.reduce((sum, { payFen }) => sum + (payFen ?? 0), 0)),
  }
}

const rowOf = (person: SummaryPerson): SummaryRow => ({
  number: person.number, name: person.name, position: person.position, manager: person.manager,
  subtotal: person.subtotal === null ? NONE : scoreText(person.subtotal), adjustment: person.adjustment === null ? NONE : signedText(person.adjustment),
  total: person.total === null ? (person.remark.startsWith('免考') ? '免考' : '待录') : scoreText(person.total), grade: person.grade ?? NONE,
  coefficient: person.coefficient === null ? NONE : weightText(person.coefficient), confirmed: person.confirmed ? '已确认' : '未确认', remark: person.remark,
  pay: person.payFen === null ? NONE : yuanText(person.payFen),
})

/** People in the order given, gathered by department in the order these first appear. */
export function summaryPaper({ company, month, people, grades, corrected, printedWhen }: SummaryFacts): SummaryPaper {
  const groups = [...Map.groupBy(people, ({ department }) => department)].map(([department, own]) =>
    ({ department: department === '' ? '（未分部门）' : department, rows: own.map(rowOf), sum: sumOf(`${department === '' ? '未分部门' : department} 合计`, own, grades) }))
  const open = people.filter(({ total, remark }) => total === null && !remark.startsWith('免考')).length
  const split = people.some((one) => one.split && one.total !== null)
  const notes = [
    ...(open === 0 ? [] : [`${open} 人还没有总分，不计入合计与平均。`]),
    ...(split ? ['本月分段考核的人只列一行：小计、加减、总分都是各段按在岗天数加权的平均，各段的数见各段考核表。'] : []),
    '平均 = 总分合计 ÷ 有总分的人数，保留两位小数。',
  ]
  const body = { company, title: `${monthTitle(month)}绩效考核汇总表`, number: `HZ-${month}`, groups, sum: sumOf('总计', people, grades), notes }
  const { pay: _total, ...sum } = body.sum
  const unpaid = { ...body, sum, groups: groups.map((group) => ({ ...group, rows: group.rows.map(({ pay: _pay, confirmed: _confirmed, ...row }) => row), sum: { ...group.sum, pay: '' } })) }
  return { ...body, corrected, printedWhen, checkCode: checkCode(unpaid) }
}
