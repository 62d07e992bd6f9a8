import type { EvaluationDetail, EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { useHouse } from '../../stores/queries.ts'
import { AppealsPart } from './appeals-part.tsx'
import { Adjustments } from './adjustments.tsx'
import { Comments } from './comments.tsx'
import { ConfirmBar } from './confirm-bar.tsx'
import { RowTable } from './row-table.tsx'
import { SheetHead } from './sheet-head.tsx'
import { Vetoing } from './vetoing.tsx'

interface SheetPaneProps {
  id: number
  hasBefore: boolean
  hasAfter: boolean
  nextReady: EvaluationSummary | null
  onStep: (by: 1 | -1) => void
  onOpen: (id: number) => void
  onRenew: (sheet: EvaluationDetail) => void
}

/** One sheet. The old person's sheet stays until the next one is read, so nothing jumps. */
export function SheetPane({ id, ...rest }: SheetPaneProps) {
  const sheet = useHouse('evaluations.get', { id })
  if (sheet.isError) return <ErrorState failure={sheet.error} onRetry={() => void sheet.refetch()} />
  if (sheet.data === undefined) return <LoadingState />
  return <SheetView key={sheet.data.id} detail={sheet.data} {...rest} />
}

/** A confirmed sheet or one of a closed month is only looked at. */
const isLocked = (detail: EvaluationDetail): boolean => detail.closed || detail.confirmedAt !== null

function SheetView({ detail, hasBefore, hasAfter, nextReady, onStep, onOpen, onRenew }: Omit<SheetPaneProps, 'id'> & { detail: EvaluationDetail }) {
  const locked = isLocked(detail)
  return (
    <section className="sheet" aria-label={detail.name} data-testid="sheet" data-id={detail.id} data-locked={locked}>
      <div className="sheet-scroll" id="sheet-view" tabIndex={-1}>
        <SheetHead detail={detail} locked={locked} hasBefore={hasBefore} hasAfter={hasAfter} onStep={onStep} onRenew={onRenew} />
        <RowTable detail={detail} locked={locked} />
        <div className="sheet-below">
          <Adjustments detail={detail} locked={locked} />
          <Vetoing detail={detail} locked={locked} />
          <Comments detail={detail} locked={locked} />
          <AppealsPart detail={detail} />
        </div>
      </div>
      <ConfirmBar detail={detail} nextReady={nextReady} onOpen={onOpen} />
    </section>
  )
}
