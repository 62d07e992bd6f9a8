import { lazy, Suspense, type ComponentProps } from 'react'
import { LoadingState } from '../states.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

const Loaded = lazy(async () => ({ default: (await import('./figure-grid.tsx')).FigureGrid }))

/** The grid with its library, fetched when the first grid is opened: the other screens start without it. */
export function LazyGrid(props: ComponentProps<typeof Loaded>) {
  return <><Suspense fallback={<LoadingState />}><Loaded {...props} /></Suspense><ReasonDialog /></>
}
