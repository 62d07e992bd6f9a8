import { create } from 'zustand'
import type { Month, ObjectiveId } from '../../shared/domain/brand.ts'
import { quarterOfMonth, type Quarter } from '../../shared/domain/quarter/quarter.ts'
import { useSession } from './session.ts'

interface OkrView {
  /** A quarter chosen on the page; it holds while the frame's month stays. */
  chosen: { month: Month; quarter: Quarter } | null
  /** Objectives whose key results are shown. */
  open: ReadonlySet<ObjectiveId>
  /** Objectives whose children are shown or hidden by hand; the others follow the size of the tree. */
  folded: ReadonlyMap<ObjectiveId, boolean>
}
const FRESH: OkrView = { chosen: null, open: new Set(), folded: new Map() }

/** How the owner left the page: it outlives the page, not the program. */
export const useOkrView = create<OkrView>(() => FRESH)

// The demo's objectives bear the same numbers as the company's.
useSession.subscribe((now, before) => { if (now.start?.workspace !== before.start?.workspace) useOkrView.setState(FRESH) })

/** The quarter on screen: the one chosen, else that of the frame's month. */
export function useQuarter(): [Quarter, (quarter: Quarter) => void] {
  const month = useSession((session) => session.month)
  const chosen = useOkrView((view) => view.chosen)
  return [chosen?.month === month ? chosen.quarter : quarterOfMonth(month), (quarter) => useOkrView.setState({ chosen: { month, quarter } })]
}

export const toggleOpen = (id: ObjectiveId) => useOkrView.setState(({ open }) => ({ open: open.has(id) ? new Set([...open].filter((each) => each !== id)) : new Set([...open, id]) }))
export const openAll = (ids: readonly ObjectiveId[]) => useOkrView.setState(({ open }) => ({ open: new Set([...open, ...ids]) }))
export const closeAll = () => useOkrView.setState({ open: new Set() })
export const fold = (id: ObjectiveId, folded: boolean) => useOkrView.setState((view) => ({ folded: new Map(view.folded).set(id, folded) }))
