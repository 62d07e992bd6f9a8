import type { DecimalText, EmployeeId, IndicatorId, Month, TemplateId } from '../brand.ts'
import { needsQuarterExemption } from '../evaluation/quarterly.ts'
import { figureText } from '../figure/figure-text.ts'
import { exact } from '../decimal/decimal.ts'
import { parseFigure } from '../figure/parse-figure.ts'
import type { Direction, Frequency } from '../indicator/indicator.ts'
import { figuresUsed } from '../scoring/figures-used.ts'
import type { Rule } from '../scoring/rule.ts'
import { positionsOf } from './people-rows.ts'
import type { PersonRow, SetupTyped } from './typed.ts'

export type SetupField = 'floor' | 'target' | 'stretch'
const FIELDS: readonly SetupField[] = ['floor', 'target', 'stretch']

export interface SetupTemplate { id: TemplateId; name: string; why: string; suggestedFor: readonly string[]; rows: readonly { indicatorId: IndicatorId; name: string; weight: string; rule: Rule; displayUnit: string }[] }
export interface SetupIndicator { id: IndicatorId; name: string; unit: string; frequency: Frequency; direction: Direction }
/** A figure of the house, in the stored unit. */
export interface HouseFigures { employeeId: EmployeeId; indicatorId: IndicatorId; floor: DecimalText | null; target: DecimalText | null; stretch: DecimalText | null }

/** One figure to be agreed for everybody of a position. */
export interface TargetLine { indicatorId: IndicatorId; field: SetupField; name: string; unit: string; displayUnit: string; weight: string; quarterly: boolean; direction: Direction }
export interface TargetBlock { position: string; template: SetupTemplate; people: PersonRow[]; lines: TargetLine[]; /** Rows scored without any agreed figure. */ without: number }

/** What has to be agreed before the month, position by position. Optional figures wait for the target grid. */
export function targetBlocks(rows: readonly PersonRow[], templateOf: (position: string) => SetupTemplate | null, indicators: ReadonlyMap<IndicatorId, SetupIndicator>, month: Month): TargetBlock[] {
  return positionsOf(rows).flatMap(({ name, people }) => {
    const template = templateOf(name)
    if (template === null) return []
    const lines = template.rows.flatMap((row): TargetLine[] => {
      const indicator = indicators.get(row.indicatorId)
      if (indicator === undefined) return []
      const { needs } = figuresUsed(row.rule)
      return FIELDS.filter((field) => needs.includes(field)).map((field) => ({
        indicatorId: row.indicatorId, field, name: row.name.trim() || indicator.name, unit: indicator.unit, displayUnit: row.displayUnit, weight: row.weight, direction: indicator.direction,
        quarterly: needsQuarterExemption(indicator.frequency, month),
      }))
    })
    const asked = new Set(lines.map(({ indicatorId }) => indicatorId))
    return [{ position: name, template, people: people.filter(({ name: who }) => who.trim() !== ''), lines, without: template.rows.length - asked.size }]
  })
}

export const commonKey = (position: string, { indicatorId, field }: Pick<TargetLine, 'indicatorId' | 'field'>): string => `${position}|${indicatorId}|${field}`
export const ownKey = (row: number, { indicatorId, field }: Pick<TargetLine, 'indicatorId' | 'field'>): string => `${row}|${indicatorId}|${field}`

export interface CellReading {
  /** What stands in the cell: typed here, or the house's. */
  text: string
  /** What would hold without it: the position's. */
  shared: string
  value: DecimalText | null
  /** Why the text is no figure. */
  problem: string | null
  /** Differs from the house, so it has to be written. */
  write: boolean
}

/** Reads one cell: one's own typing goes before the house's figure, and that before what the position shares. */
export function readCell(typed: Pick<SetupTyped, 'common' | 'targets'>, position: string, row: PersonRow, line: TargetLine, house: DecimalText | null): CellReading {
  const cell = { unit: line.unit, displayUnit: line.displayUnit, binary: false }
  const own = typed.targets[ownKey(row.key, line)]
  const shared = typed.common[commonKey(position, line)] ?? ''
  const text = own ?? figureText(house, cell)
  const counts = text.trim() === '' ? shared : text
  const read = parseFigure(counts, cell)
  const value = 'value' in read ? read.value : null
  return { text, shared, value, problem: 'reason' in read && text.trim() !== '' ? read.reason : null, write: value !== house }
}

/** Why what a position shares is no figure; null when it is one or empty. */
export function sharedProblem(typed: Pick<SetupTyped, 'common'>, position: string, line: TargetLine): string | null {
  const read = parseFigure(typed.common[commonKey(position, line)] ?? '', { unit: line.unit, displayUnit: line.displayUnit, binary: false })
  return 'reason' in read ? read.reason : null
}

/** Who has floor, target and stretch in an order that 插值法 refuses, one sentence an indicator. Advice: the month may begin so. */
export function orderAdvice(lines: readonly TargetLine[], people: readonly PersonRow[], valueOf: (row: PersonRow, line: TargetLine) => DecimalText | null): string[] {
  return [...Map.groupBy(lines, ({ indicatorId }) => indicatorId).values()].flatMap((own) => {
    const [line] = own
    if (line === undefined || own.length < 2) return []
    const wrong = people.filter((row) => {
      const values = own.map((each) => valueOf(row, each)).filter((value) => value !== null).map(exact)
      return values.some((value, at) => {
        const before = values[at - 1]
        return before !== undefined && (line.direction === 'higher' ? value.lte(before) : value.gte(before))
      })
    })
    if (wrong.length === 0) return []
    const order = line.direction === 'higher' ? '底线 < 目标 < 挑战' : '底线 > 目标 > 挑战（越低越好）'
    return [`${line.name}应是 ${order}，不然算不出分：${wrong.map(({ name }) => name).join('、')}`]
  })
}
