import { create } from 'zustand'
import type { Month } from '../../shared/domain/brand.ts'
import type { StartState, UiState } from '../../shared/api/system.ts'
import { call } from '../api/call.ts'

interface Session {
  start: StartState | null
  /** The month every page of the frame looks at. */
  month: Month
  theme: UiState['theme']
  railCollapsed: boolean
}

export const useSession = create<Session>(() => ({ start: null, month: '2026-01' as Month, theme: 'system', railCollapsed: false }))

/** Takes the house's start state; the month is the one left last, else the newest with data, else this month. */
export function takeStart(start: StartState): void {
  const month = start.ui.month ?? start.months.at(-1) ?? (start.today.slice(0, 7) as Month)
  useSession.setState({ start, month, theme: start.ui.theme, railCollapsed: start.ui.railCollapsed })
}

const remember = (change: Partial<UiState>) => { call('system.saveUi', change).catch(() => undefined) }

export function chooseMonth(month: Month): void {
  useSession.setState({ month })
  remember({ month })
}
export function chooseTheme(theme: UiState['theme']): void {
  useSession.setState({ theme })
  remember({ theme })
}
export function collapseRail(railCollapsed: boolean): void {
  useSession.setState({ railCollapsed })
  remember({ railCollapsed })
}
export const rememberPage = (page: string) => remember({ page })
