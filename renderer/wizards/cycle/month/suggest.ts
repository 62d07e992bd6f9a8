import type { Grid, GridCell, GridIndicator } from '../../../../shared/api/figures.ts'
import { peopleIn } from '../../../../shared/domain/employee/people-once.ts'
import type { Dimension } from '../../../../shared/domain/indicator/indicator.ts'
import { grouped } from '../../../stores/figure-view.ts'
import { figureText } from '../../../../shared/domain/figure/figure-text.ts'

export type Lever = 1 | 2 | 3
/** The lever that moves a dimension (domain.md 7). A benefit is a result of the others: the owner says which. */
const LEVER_OF: Record<Dimension, Lever | null> = { benefit: null, utility: 1, efficiency: 2, capability: 3 }

export interface Suggestion { indicator: GridIndicator; lever: Lever | null; light: 'red' | 'amber'; people: number; actual: string; target: string }

const MOST = 6
const RANK = { red: 0, amber: 1 }

/** Rows that missed, red before amber, those most people share first. Figures are given for one person only. */
export function suggestions(grid: Pick<Grid, 'cells' | 'indicators'>, people: readonly number[]): Suggestion[] {
  const chosen = new Set(people)
  const indicators = new Map(grid.indicators.map((one) => [one.id, one]))
  const missed = grid.cells.filter((cell): cell is GridCell & { light: 'red' | 'amber' } => chosen.has(cell.employeeId) && (cell.light === 'red' || cell.light === 'amber'))
  return [...Map.groupBy(missed, ({ indicatorId }) => indicatorId)].flatMap(([id, cells]): Suggestion[] => {
    const [indicator, cell] = [indicators.get(id), cells.find((each) => each.light === 'red') ?? cells[0]]
    if (indicator === undefined || cell === undefined) return []
    const light = cells.some((each) => each.light === 'red') ? 'red' : 'amber'
    const shown = (value: string | null, binary = false) => grouped(figureText(value, { unit: indicator.unit, displayUnit: indicator.displayUnit, binary }))
    const target = shown((cell.effective ?? cell).target)
    return [{ indicator, lever: LEVER_OF[indicator.dimension], light, people: peopleIn(cells), actual: withUnit(shown(cell.actual, cell.binary), indicator), target: target === '' ? '' : withUnit(target, indicator) }]
  }).toSorted((a, b) => RANK[a.light] - RANK[b.light] || b.people - a.people).slice(0, MOST)
}

const withUnit = (shown: string, { displayUnit }: GridIndicator): string => (shown === '' ? '—' : `${shown} ${displayUnit}`.trimEnd())

export interface Lights { red: number; amber: number; scored: number }
/** How many rows of each person are red and amber. */
export function lightsByPerson(cells: readonly GridCell[]): ReadonlyMap<number, Lights> {
  const lights = new Map<number, Lights>()
  for (const { employeeId, light } of cells) {
    if (light === null) continue
    const sofar = lights.get(employeeId) ?? { red: 0, amber: 0, scored: 0 }
    lights.set(employeeId, { red: sofar.red + Number(light === 'red'), amber: sofar.amber + Number(light === 'amber'), scored: sofar.scored + 1 })
  }
  return lights
}
