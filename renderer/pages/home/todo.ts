import type { MonthOverview } from '../../../shared/api/months.ts'
import { text } from '../../components/text.ts'

export interface Todo { label: string; to: string }

/** At most five things, the most blocking first; each is one click from where it is done. */
export function todoOf(overview: MonthOverview, companyNamed: boolean): Todo[] {
  const t = text.home.todo
  const all: [number, string, string][] = [
    [overview.badCells, t.bad(overview.badCells), '/results'],
    [overview.withoutSheet, t.sheets(overview.withoutSheet), '/evaluations'],
    [companyNamed ? 0 : 1, t.company, '/settings'],
    [overview.targetsMissing, t.targets(overview.targetsMissing), '/targets'],
    [overview.resultsMissing, t.results(overview.resultsMissing), '/results'],
    [overview.toConfirm, t.confirm(overview.toConfirm), '/evaluations'],
    [overview.confirmed, t.print(overview.confirmed), '/print'],
  ]
  return all.filter(([count]) => count > 0).slice(0, 5).map(([, label, to]) => ({ label, to }))
}
