import type { Day, Month, Points } from '../../domain/brand.ts'
import { Exact, exact, plain } from '../../domain/decimal/decimal.ts'
import type { Exemption } from '../../domain/evaluation/evaluation.ts'
import { DIMENSION_NAMES, type Dimension } from '../../domain/indicator/indicator.ts'
import { describeRule } from '../../domain/scoring/describe-rule.ts'
import { figuresUsed } from '../../domain/scoring/figures-used.ts'
import type { RowInput } from '../../domain/scoring/row-score.ts'
import { RULE_NAMES } from '../../domain/scoring/rule.ts'
import { checkCode } from '../check-code.ts'
import { figureText, weightText } from '../evaluation-sheet/figures.ts'
import { plainStandard } from '../evaluation-sheet/plain-standard.ts'
import { QUARTERLY_REMARK } from '../evaluation-sheet/sheet-paper.ts'
import { monthTitle } from '../month-title.ts'
import type { TargetPaper, TargetRow } from './paper.ts'

export interface TargetFacts {
  company: string
  month: Month
  employee: { number: string; name: string; department: string; position: string; hired: Day | null; manager: string }
  /** Set when the sheet is for some days only; of a month in parts also which one it is. */
  served?: { from: Day; to: Day; days: number } | null
  part?: number | null
  rows: { input: RowInput; exempt: Exemption | null; dimension: Dimension; definition: string; source: string; objective: string; changes?: readonly string[] }[]
  /** Local wall-clock text 'YYYY-MM-DD HH:mm'. */
  printedWhen: string
}

const OPEN = '待定'
const NOTES = [
  '本表在月初由双方确认，一式两份。目标中途变更须写明原因并重新签字。',
  '得分按“评分标准”计算，结果以数据来源为准；月末考核表会写出每一行的算式。',
]

const PRORATED = '本表只考核上述天数：能累加的目标按在岗天数折算（算式见下），比率和平均数不折算。'

function targetRow({ input, exempt, dimension, definition, source, objective }: TargetFacts['rows'][number], at: number): TargetRow {
  const needs = exempt === null ? figuresUsed(input.rule).needs : []
  const shown = (field: 'floor' | 'target' | 'stretch') => {
    const value = input.figures[field]
    return value === null ? (needs.includes(field) ? OPEN : '') : figureText(value, input.unit, input.displayUnit)
  }
  return {
    sequence: String(at + 1), dimensionName: DIMENSION_NAMES[dimension], name: input.name, definition, displayUnit: input.displayUnit, weight: weightText(input.weight),
    floor: shown('floor'), target: shown('target'), stretch: shown('stretch'),
    standard: exempt?.kind === 'quarterly' ? QUARTERLY_REMARK : `${RULE_NAMES[input.rule.kind]}：${describeRule(input.rule, input)}`,
    plainStandard: exempt?.kind === 'quarterly' ? QUARTERLY_REMARK : plainStandard(input), source, objective, open: exempt !== null || needs.some((field) => input.figures[field] === null),
  }
}

const weightSum = (weights: readonly Points[]): string => plain(weights.reduce((sum, weight) => sum.plus(exact(weight)), new Exact(0)))

/** Domain values -> the words and figures of the confirmation sheet. */
export function targetPaper({ company, month, employee, served = null, part = null, rows, printedWhen }: TargetFacts): TargetPaper {
  const body = {
    company, title: `${monthTitle(month)}目标确认单`, number: `MB-${month}-${employee.number}${part === null ? '' : `-${part}`}`,
    employee: { ...employee, hired: employee.hired ?? '', period: served === null ? monthTitle(month) : `${served.from} 至 ${served.to}（在岗 ${served.days} 天）` },
    rows: rows.map(targetRow), weightTotal: `权重合计 ${weightSum(rows.map(({ input }) => input.weight))}`, notes: [...NOTES, ...(served === null ? [] : [PRORATED]), ...rows.flatMap(({ input }) => (input.lead === undefined ? [] : [`${input.name}：${input.lead.replace(/；$/, '')}`])), ...rows.flatMap(({ input, changes = [] }) => changes.map((line) => `${input.name}：${line}`))],
  }
  return { ...body, printedWhen, checkCode: checkCode(body) }
}
