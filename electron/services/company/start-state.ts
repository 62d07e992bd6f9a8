import type { StartState, UiState } from '../../../shared/api/system.ts'
import { today } from '../../platform/clock.ts'
import { companyName, monthsInUse } from '../../repositories/company.ts'
import { employeeCount } from '../../repositories/employees.ts'
import type { ReadContext } from '../context.ts'
import { operatorNow } from '../workspace/operator.ts'
import type { Workspace } from '../workspace/workspace.ts'

export interface StartFacts { version: string; host: StartState['host']; workspace: Workspace; ui: UiState }

/** Everything the first screen needs, of the workspace that is open now (which demo.enter and demo.leave change). */
export function startState({ clock }: Pick<ReadContext, 'clock'>, { version, host, workspace, ui }: StartFacts): StartState {
  const db = workspace.db()
  return {
    version, host, ui, workspace: workspace.kind(), dataFolder: workspace.folder,
    companyName: companyName(db), empty: employeeCount(db) === 0, ...operatorNow(db), months: monthsInUse(db), today: today(clock),
  }
}
