import { chooseOperator, saveCompany } from '../../services/company/company.ts'
import { startState } from '../../services/company/start-state.ts'
import { getSettings, saveSettings } from '../../services/settings/settings.ts'
import type { StartState } from '../../../shared/api/system.ts'
import type { HandlersOf, HostContext } from '../handler.ts'

/** Shared with demo.enter and demo.leave, which answer the same. */
export const startOf = (context: HostContext): StartState =>
  startState(context, { version: context.version, host: context.ports.host, workspace: context.workspace, ui: context.ui.get() })

export const systemHandlers: HandlersOf<'system' | 'company' | 'operator' | 'settings'> = {
  'system.start': startOf,
  'system.saveUi': ({ ui }, change) => {
    ui.save(change)
    return { done: true }
  },
  'system.openFolder': async ({ ports, workspace }) => {
    await ports.openFolder(workspace.folder)
    return { done: true }
  },
  'company.save': saveCompany,
  'operator.choose': chooseOperator,
  'settings.get': getSettings,
  'settings.save': saveSettings,
}
