import type { DecimalText, EmployeeId, IndicatorId, KeyResultId, ObjectiveId } from '../brand.ts'

/** A row of somebody's sheet: which objective it serves, null for an orphan (孤儿指标). */
export interface ServingRow {
  objectiveId: ObjectiveId | null
  employeeId: EmployeeId
  employeeName: string
  indicatorId: IndicatorId
  indicatorName: string
  unit: string
}

export interface TreeObjective {
  id: ObjectiveId
  parentId: ObjectiveId | null
  keyResults: readonly { id: KeyResultId; indicatorId: IndicatorId | null; weight: DecimalText }[]
}

/** One indicator and the people it is measured on. */
export interface TreeIndicator<R> { indicatorId: IndicatorId; name: string; unit: string; rows: R[] }

export interface TreeNode<O extends TreeObjective, R> {
  objective: O
  keyResults: { keyResult: O['keyResults'][number]; indicators: TreeIndicator<R>[] }[]
  /** Serve the objective, but no key result of it measures the same indicator. */
  indicators: TreeIndicator<R>[]
  children: TreeNode<O, R>[]
}

/** Rows that serve no objective, or one that is not among `objectives`. */
export function orphanRows<R extends Pick<ServingRow, 'objectiveId'>>(rows: readonly R[], objectives: readonly { id: ObjectiveId }[]): R[] {
  const ids = new Set(objectives.map(each => each.id))
  return rows.filter(row => row.objectiveId === null || !ids.has(row.objectiveId))
}

/** O → KR → KPI → person. Roots are objectives whose parent is not among `objectives`; every objective stands in it once. */
export function alignmentTree<O extends TreeObjective, R extends ServingRow>(objectives: readonly O[], rows: readonly R[]): { roots: TreeNode<O, R>[]; orphans: R[] } {
  const ids = new Set(objectives.map(each => each.id))
  const placed = new Set<ObjectiveId>()
  const nodeOf = (objective: O): TreeNode<O, R> => {
    placed.add(objective.id)
    return { objective, ...served(objective, rows), children: objectives.filter(child => child.parentId === objective.id && !placed.has(child.id)).map(nodeOf) }
  }
  const roots = objectives.filter(each => each.parentId === null || !ids.has(each.parentId)).map(nodeOf)
  // A damaged file may hold a loop, which hangs below no root: it is shown rather than lost.
  for (const each of objectives) if (!placed.has(each.id)) roots.push(nodeOf(each))
  return { roots, orphans: orphanRows(rows, objectives) }
}

function served<O extends TreeObjective, R extends ServingRow>(objective: O, rows: readonly R[]): Pick<TreeNode<O, R>, 'keyResults' | 'indicators'> {
  const indicators = byIndicator(rows.filter(row => row.objectiveId === objective.id))
  const taken = new Set<IndicatorId>()
  const keyResults = objective.keyResults.map((keyResult: O['keyResults'][number]) => {
    // Two key results on one indicator: its people are listed under the first.
    const own = indicators.filter(({ indicatorId }) => indicatorId === keyResult.indicatorId && !taken.has(indicatorId))
    for (const { indicatorId } of own) taken.add(indicatorId)
    return { keyResult, indicators: own }
  })
  return { keyResults, indicators: indicators.filter(({ indicatorId }) => !taken.has(indicatorId)) }
}

function byIndicator<R extends ServingRow>(rows: readonly R[]): TreeIndicator<R>[] {
  const groups = new Map<IndicatorId, TreeIndicator<R>>()
  for (const row of rows) {
    const group = groups.get(row.indicatorId) ?? { indicatorId: row.indicatorId, name: row.indicatorName, unit: row.unit, rows: [] }
    group.rows.push(row)
    groups.set(row.indicatorId, group)
  }
  return [...groups.values()]
}
