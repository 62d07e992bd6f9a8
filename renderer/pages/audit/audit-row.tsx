import { Button } from 'antd'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import type { AuditEntry } from '../../../shared/api/audit.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { localMoment } from '../../components/local-moment.ts'
import { text } from '../../components/text.ts'
import { chooseMonth } from '../../stores/session.ts'

const t = text.audit

/** One entry; opened it shows its details as lines, and the way to whom and what it is about. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const [open, setOpen] = useState(false)
  const details = useId()
  return (
    <li className="audit-entry" data-testid="audit-entry" data-seq={entry.seq}>
      <button type="button" className="audit-line" aria-expanded={open} aria-controls={details} title={open ? t.close : t.open(entry.seq)} onClick={() => setOpen(!open)}>
        <span className="audit-seq quiet">{entry.seq}</span>
        <span className="audit-at">{localMoment(entry.at)}{entry.clockWentBack && <span className="audit-back"> ⚠ <span className="visually-hidden">{t.wentBack}</span></span>}</span>
        <span className="audit-who">{entry.operator}</span>
        <span className="audit-what">{entry.sentence}</span>
      </button>
      {open && <AuditDetails entry={entry} id={details} />}
    </li>
  )
}

function AuditDetails({ entry, id }: { entry: AuditEntry; id: string }) {
  const navigate = useNavigate()
  const { employeeId, month, lines, clockWentBack } = entry
  return (
    <div className="audit-details" id={id}>
      {clockWentBack && <p className="audit-back">{t.wentBack}</p>}
      {lines.length === 0 ? <p className="quiet">{t.noDetails}</p> : (
        <dl>{lines.map(({ label, value }, at) => <div key={at}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      )}
      {(employeeId !== null || month !== null) && (
        <p className="audit-ways">
          {employeeId !== null && <Button size="small" href={`#/people/${employeeId}`}>{t.toPerson}</Button>}
          {month !== null && <Button size="small" onClick={() => { chooseMonth(month); void navigate('/cycle/month') }}>{t.toMonth(monthLabel(month))}</Button>}
        </p>
      )}
    </div>
  )
}
