import { Button } from 'antd'
import { addQuarters, quarterLabel, quarterOfMonth, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { text } from '../../components/text.ts'
import { useSession } from '../../stores/session.ts'

const t = text.okr

/** ‹ 2026年第4季度 ›: starts at the quarter of the frame's month. */
export function QuarterSwitch({ quarter, onChoose }: { quarter: Quarter; onChoose: (quarter: Quarter) => void }) {
  const own = quarterOfMonth(useSession((session) => session.month))
  return (
    <div className="okr-quarter" role="group" aria-label={t.quarter}>
      {quarter !== own && <Button type="link" size="small" onClick={() => onChoose(own)}>{t.quarterHere}</Button>}
      <Button type="text" size="small" aria-label={t.quarterBefore} data-testid="okr-quarter-before" onClick={() => onChoose(addQuarters(quarter, -1))}>‹</Button>
      <span data-testid="okr-quarter" aria-live="polite">{quarterLabel(quarter)}</span>
      <Button type="text" size="small" aria-label={t.quarterAfter} data-testid="okr-quarter-after" onClick={() => onChoose(addQuarters(quarter, 1))}>›</Button>
    </div>
  )
}
