import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { text } from '../../components/text.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { targetGap } from './row-words.ts'

const t = text.evaluations.untargeted
const NAMED = 4

/** Rows nothing was agreed for: a new position's part begins so. Leads to the first empty cell of the targets. */
export function UntargetedLine({ detail, locked }: { detail: EvaluationDetail; locked: boolean }) {
  const navigate = useNavigate()
  const open = locked ? [] : detail.rowsDetail.flatMap((row) => { const field = targetGap(row); return field === null ? [] : [{ row, field }] })
  const [first] = open
  if (first === undefined) return null
  const go = () => {
    goTo({ employeeId: detail.employeeId, part: detail.part, indicatorId: first.row.indicatorId, field: first.field })
    void navigate('/targets')
  }
  return (
    <p className="sheet-untargeted wait" data-testid="sheet-untargeted">
      <span>◆ {t.line(detail.part > 1, open.length, open.slice(0, NAMED).map(({ row }) => row.name).join('、'), open.length > NAMED)}</span>
      <Button size="small" data-testid="sheet-to-targets" onClick={go}>{text.evaluations.toTargets} →</Button>
    </p>
  )
}
