import type { WallDecision } from '../../../shared/api/meetings.ts'
import { text } from '../../components/text.ts'

const t = text.meetings.wall
export type WallLight = 'red' | 'amber' | 'green' | null

/** What every page of the wall is given. `chosen` counts from 0 and is within its list. */
export interface WallPageProps { chosen: number; onChoose: (at: number) => void }

/** A colour never stands alone: it says its name. */
export const LightMark = ({ light }: { light: WallLight }) => <span className="wall-light" data-light={light ?? 'none'}>{light === null ? t.noLight : `${{ red: '▼', amber: '●', green: '▲' }[light]} ${t.lights[light]}`}</span>

/** One line of a list that ↑ ↓ go through; the pointer may choose it too. */
export function WallChoice({ at, chosen, onChoose, children, ...rest }: { at: number; chosen: boolean; onChoose: (at: number) => void; children: React.ReactNode; 'data-testid'?: string }) {
  return <button type="button" className="wall-choice" tabIndex={-1} aria-pressed={chosen} data-chosen={chosen} onClick={() => onChoose(at)} {...rest}>{children}</button>
}

export function DecisionLine({ decision }: { decision: WallDecision }) {
  return (
    <>
      <span className="wall-what">{decision.what}</span>
      <span className="wall-facts">
        <b>{t.owner(decision.ownerName)}</b>
        {decision.partners.length > 0 && <span>{t.partners(decision.partners.join(text.meetings.wallComma))}</span>}
        <span>{t.due(decision.dueOn)}</span>
        <span className={decision.overdue ? 'wait' : 'quiet'}>{decision.overdue ? '● ' : ''}{decision.standing}</span>
      </span>
      {decision.acceptance !== '' && <span className="wall-facts quiet">{t.standard(decision.acceptance)}</span>}
    </>
  )
}
