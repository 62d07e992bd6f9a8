import type { DecimalText, EmployeeId, Fen, IndicatorId, Month, TemplateId, Day } from '../brand.ts'
import { isDecimalText, plain, Exact } from '../decimal/decimal.ts'
import { checkGrades } from '../evaluation/grades.ts'
import type { Grade } from '../evaluation/evaluation.ts'
import type { FitMode } from '../fit/fit.ts'
import { suggestMix } from '../mix/suggest-mix.ts'
import type { DraftKeyResult } from '../okr/draft.ts'
import { managerKey, peopleIn, positionsOf, rowProblems } from './people-rows.ts'
import { suggestTemplate } from './suggest-template.ts'
import { readCell, sharedProblem, targetBlocks, type HouseFigures, type SetupIndicator, type SetupTemplate, type TargetBlock } from './target-lines.ts'
import type { SetupTyped, TypedObjective } from './typed.ts'

/** What the wizard builds on beside what is typed. */
export interface SetupHouse {
  templates: readonly SetupTemplate[]
  indicators: ReadonlyMap<IndicatorId, SetupIndicator>
  /** Templates and modes that positions of the house have. */
  positions: ReadonlyMap<string, { templateId: TemplateId | null; mode: FitMode | null }>
  /** Numbers of people who have left, with their names. */
  left: ReadonlyMap<string, string>
  employees: ReadonlyMap<string, EmployeeId>
  figures: readonly HouseFigures[]
  grades: readonly Grade[]
}

export interface PositionPlan {
  name: string
  people: number
  template: SetupTemplate | null
  suggested: { template: SetupTemplate; why: string } | null
  mode: FitMode
  mix: { mode: FitMode; kpiWeight: DecimalText; okrWeight: DecimalText; reason: string }
}

/** Each position with what was chosen for it, else what the house has, else what is suggested. */
export function planOf(typed: SetupTyped, house: SetupHouse): { positions: PositionPlan[]; sentence: string } {
  const named = positionsOf(typed.rows)
  const mix = suggestMix({ industry: typed.industry, headcount: headcountOf(typed), positions: named })
  const byId = new Map(house.templates.map((template) => [template.id as number, template]))
  const positions = named.map(({ name, people }, at): PositionPlan => {
    const known = house.positions.get(name)
    const found = suggestTemplate(name, house.templates)
    const suggested = found === null ? null : { template: found.template as SetupTemplate, why: found.why }
    const chosen = Object.hasOwn(typed.templates, name) ? typed.templates[name] ?? null : known?.templateId ?? suggested?.template.id ?? null
    const part = mix.positions[at]
    const suggestion = { mode: part?.mode ?? 'kpi-only', kpiWeight: part?.kpiWeight ?? '100', okrWeight: part?.okrWeight ?? '0', reason: part?.reason ?? '' }
    return { name, people: people.length, template: chosen === null ? null : byId.get(chosen) ?? null, suggested, mode: typed.modes[name] ?? known?.mode ?? suggestion.mode, mix: suggestion }
  })
  return { positions, sentence: mix.sentence }
}

/** People typed, or the number given where nobody is typed yet; null when neither tells. */
export function headcountOf({ headcount, rows }: Pick<SetupTyped, 'headcount' | 'rows'>): number | null {
  const typed = /^\d{1,6}$/.test(headcount.trim()) ? Number(headcount.trim()) : null
  const people = peopleIn(rows).length
  return typed ?? (people > 0 ? people : null)
}

export function blocksOf(typed: SetupTyped, house: SetupHouse, month: Month): TargetBlock[] {
  const plans = new Map(planOf(typed, house).positions.map(({ name, template }) => [name, template]))
  return targetBlocks(typed.rows, (position) => plans.get(position) ?? null, house.indicators, month)
}

/** The house's figure of a cell, by the person's number. */
export function figureOf(house: SetupHouse): (number: string, indicatorId: IndicatorId, field: 'floor' | 'target' | 'stretch') => DecimalText | null {
  const figures = new Map(house.figures.map((each) => [`${each.employeeId} ${each.indicatorId}`, each]))
  return (number, indicatorId, field) => figures.get(`${house.employees.get(number.trim()) ?? 0} ${indicatorId}`)?.[field] ?? null
}

export const SETUP_PAGES = ['profile', 'business', 'people', 'positions', 'mix', 'managers', 'grades', 'targets'] as const
export type SetupPage = (typeof SETUP_PAGES)[number]

/** What has to be mended before the company can be built, page by page. */
export function setupProblems(typed: SetupTyped, house: SetupHouse, month: Month): Record<SetupPage, string[]> {
  const people = rowProblems(typed.rows, house.left)
  const headcount = typed.headcount.trim()
  return {
    profile: [
      ...(typed.companyName.trim() === '' ? ['请填公司名称，它印在每一张考核表的抬头'] : []), ...(typed.companyName.length > 100 ? ['公司名称最多 100 个字'] : []),
      ...(typed.objectives.some(({ title }) => title.length > 200) ? ['目标最多 200 个字，请写短一些'] : []),
    ],
    business: headcount === '' || /^\d{1,5}$/.test(headcount) ? [] : ['人数请填整数，例如 12；不确定可以留空'],
    people: [...(peopleIn(typed.rows).length === 0 ? ['请至少填一位员工'] : []), ...people.filter(({ field }) => field !== 'manager').map(({ sentence }) => sentence)],
    positions: [], mix: [],
    managers: people.filter(({ field }) => field === 'manager').map(({ sentence }) => sentence),
    grades: typed.grades === null ? [] : gradesOf(typed) === null ? ['等级的起始分和系数请填数字，等级要有名称'] : checkGrades(gradesOf(typed) ?? []).map(({ sentence }) => sentence),
    targets: targetProblems(typed, house, month),
  }
}

function targetProblems(typed: SetupTyped, house: SetupHouse, month: Month): string[] {
  const houseFigure = figureOf(house)
  return blocksOf(typed, house, month).flatMap(({ position, lines, people }) => lines.flatMap((line) => [
    ...(people.length > 1 ? [sharedProblem(typed, position, line)] : []),
    ...people.map((row) => readCell(typed, position, row, line, houseFigure(row.number, line.indicatorId, line.field)).problem),
  ])).filter((problem) => problem !== null)
}

/** The grades typed, or null while one is not a number. */
export function gradesOf({ grades }: Pick<SetupTyped, 'grades'>): Grade[] | null {
  if (grades === null) return null
  if (!grades.every(({ code, from, coefficient }) => code.trim() !== '' && isDecimalText(from) && isDecimalText(coefficient))) return null
  return grades.map(({ code, from, coefficient }) => ({ code: code.trim(), from: plain(new Exact(from)), coefficient: plain(new Exact(coefficient)) }))
}

interface SetupCompany {
  companyName: string
  profile: { whoWeAre: string; whereFrom: string; whereTo: string; industry: string; headcount: number | null }
  month: Month
  people: { number: string; name: string; department: string; position: string; managerNumber: string | null; joinedOn: Day | null; baseFen: Fen | null }[]
  positions: { name: string; templateId: TemplateId | null; mode: FitMode }[]
  grades: Grade[]
  objectives: { title: string; keyResults: DraftKeyResult[] }[]
  targets: { number: string; indicatorId: IndicatorId; floor: DecimalText | null; target: DecimalText | null; stretch: DecimalText | null }[]
}

/** What the house is asked to build. Call it when `setupProblems` finds nothing. */
export function setupCompany(typed: SetupTyped, house: SetupHouse, month: Month): SetupCompany {
  const people = peopleIn(typed.rows)
  const numbers = new Map(people.map(({ key, number }) => [key, number.trim()]))
  return {
    companyName: typed.companyName.trim(), month,
    profile: { whoWeAre: typed.whoWeAre, whereFrom: typed.whereFrom, whereTo: typed.whereTo, industry: typed.industry.trim().slice(0, 60), headcount: /^\d{1,5}$/.test(typed.headcount.trim()) ? Number(typed.headcount.trim()) : null },
    people: people.map((row) => ({
      number: row.number.trim(), name: row.name.trim(), department: row.department.trim(), position: row.position.trim(),
      managerNumber: numbers.get(managerKey(row, people) ?? 0) ?? null, joinedOn: null, baseFen: null,
    })),
    positions: planOf(typed, house).positions.map(({ name, template, mode }) => ({ name, templateId: template?.id ?? null, mode })),
    grades: gradesOf(typed) ?? [...house.grades],
    objectives: typed.objectives.filter(({ title }) => title.trim() !== '').map((each) => ({ title: each.title.trim(), keyResults: keyResultsOf(each) })),
    targets: targetsOf(typed, house, month),
  }
}

/** A figure that left the title stays: without a start it is kept as a mark to hold, so that it is never lost. */
function keyResultsOf({ keyResult }: TypedObjective): DraftKeyResult[] {
  if (keyResult === null) return []
  const { title, kind, target, unit } = keyResult
  const typed = keyResult.start.trim().replace(/,/g, '')
  const start = isDecimalText(typed) && !new Exact(typed).eq(new Exact(target)) ? plain(new Exact(typed)) : null
  const runs = kind === 'increase' || kind === 'decrease'
  const held = runs && start === null ? (kind === 'increase' ? 'at-least' : 'at-most') : kind
  return [{ id: null, title, kind: held, start: runs && start !== null ? start : null, target, unit, weight: '100', indicatorId: null }]
}

function targetsOf(typed: SetupTyped, house: SetupHouse, month: Month): SetupCompany['targets'] {
  const houseFigure = figureOf(house)
  return blocksOf(typed, house, month).flatMap(({ position, people, lines }) => people.flatMap((row) => {
    const byIndicator = Map.groupBy(lines, ({ indicatorId }) => indicatorId)
    return [...byIndicator].flatMap(([indicatorId, own]) => {
      const cells = own.map((line) => ({ line, read: readCell(typed, position, row, line, houseFigure(row.number, indicatorId, line.field)) }))
      if (!cells.some(({ read }) => read.write)) return []
      const valueOf = (field: 'floor' | 'target' | 'stretch') => {
        const cell = cells.find(({ line }) => line.field === field)
        return cell === undefined ? houseFigure(row.number, indicatorId, field) : cell.read.value
      }
      return [{ number: row.number.trim(), indicatorId, floor: valueOf('floor'), target: valueOf('target'), stretch: valueOf('stretch') }]
    })
  }))
}
