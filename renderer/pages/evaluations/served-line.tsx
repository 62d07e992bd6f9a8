import { Link } from 'react-router'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { daysLabel } from '../../../shared/domain/employee/served-spans.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.evaluations.served

/** For which days the sheet is, and of a month in parts the others and what they come to together; nothing for a whole month. */
export function ServedLine({ detail }: { detail: EvaluationDetail }) {
  const { from, to, days, servedNote, parts, part, whole } = detail
  if (parts === 1 && from === null && servedNote === '') return null
  return (
    <div className="sheet-served" data-testid="sheet-served">
      <p>
        {parts > 1 && <b>{t.part(part, parts)}</b>} {from !== null && to !== null && t.days(daysLabel(from, to), days)}{servedNote !== '' && <span className="quiet">（{servedNote}）</span>}
        {parts > 1 && <OtherParts detail={detail} />}
      </p>
      {whole !== null && <p data-testid="sheet-whole" data-state={whole.state}><span className="quiet">{t.whole}</span> {whole.sentence}</p>}
    </div>
  )
}

function OtherParts({ detail }: { detail: EvaluationDetail }) {
  const { data } = useHouse('evaluations.list', { month: detail.month })
  const others = data?.evaluations.filter(({ employeeId, id }) => employeeId === detail.employeeId && id !== detail.id) ?? []
  return (
    <>
      {others.map(({ id, part, from, to, managerName }) => (
        <span key={id}> · <Link to={`/evaluations/${id}`} data-testid="sheet-other-part">{t.other(from === null || to === null ? t.number(part) : daysLabel(from, to), managerName)}</Link></span>
      ))}
    </>
  )
}
