import type { Month } from '../../../../shared/domain/brand.ts'
import type { Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { useOkrView } from '../../../stores/okr-view.ts'
import { WayOut } from '../blocks.tsx'

/** A link to 目标 OKR with another quarter than the month's on screen there. */
export function WayToQuarter({ to, why, quarter, month, children }: { to: string; why: string; quarter: Quarter; month: Month; children: string }) {
  return <span onClickCapture={() => useOkrView.setState({ chosen: { month, quarter } })}><WayOut to={to} why={why}>{children}</WayOut></span>
}
