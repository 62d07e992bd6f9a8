import type { Wall } from '../../../shared/api/meetings.ts'
import { text } from '../../components/text.ts'
import { DecisionLine, WallChoice, type WallPageProps } from './wall-parts.tsx'

const t = text.meetings.wall

/** 决议销项: what is still open, the longest overdue on top, then what was closed since the last meeting. */
export function WallOld({ page, chosen, onChoose }: { page: Wall['oldDecisions'] } & WallPageProps) {
  return (
    <div className="wall-list">
      {page.open.map((decision, at) => <WallChoice key={decision.id} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="old-decision"><DecisionLine decision={decision} /></WallChoice>)}
      {page.closed.length > 0 && (
        <section className="wall-closed">
          <h2>{t.closedTitle}</h2>
          <ul>{page.closed.map((decision) => <li key={decision.id}><span className="good">{decision.state === 'done' ? '✓' : '—'}</span> {decision.what} <span className="quiet">{decision.ownerName} · {decision.standing}{decision.evidence !== '' && ` · ${decision.evidence}`}</span></li>)}</ul>
        </section>
      )}
    </div>
  )
}
