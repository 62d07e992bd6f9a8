import { Outlet, useLocation } from 'react-router'
import { ErrorBoundary } from './error-boundary.tsx'
import { useNoStrayUndo } from './stray-undo.ts'

/** For the projector and the presenter's window: no rail, no bar, no finder. */
export function BareFrame() {
  const { pathname } = useLocation()
  useNoStrayUndo()
  return <ErrorBoundary resetKey={pathname}><Outlet /></ErrorBoundary>
}
