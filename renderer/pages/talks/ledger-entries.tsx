import { Link } from 'react-router'
import type { LedgerEntryView } from '../../../shared/api/ledger.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { entryName } from '../../../shared/domain/evaluation/ledger.ts'
import { text } from '../../components/text.ts'

const t = text.ledger
const TONES: Record<LedgerEntryView['kind'], string> = { reward: 'good', penalty: 'bad', note: 'quiet', calibration: 'quiet', veto: 'bad' }

/** '+2' or '−1.5': the sign of print, figures as they were given. */
export const signedPlain = (value: string): string => {
  const points = exact(value)
  return points.isZero() ? '0' : points.isNegative() ? plain(points).replace('-', '−') : `+${plain(points)}`
}

export function LedgerEntries({ entries }: { entries: readonly LedgerEntryView[] }) {
  return (
    <div className="talks-table">
      <table data-testid="ledger-entries">
        <colgroup><col style={{ width: 96 }} /><col style={{ width: 150 }} /><col style={{ width: 112 }} /><col style={{ width: 130 }} /><col style={{ width: 72 }} /><col /><col style={{ width: '20%' }} /><col style={{ width: 132 }} /></colgroup>
        <thead><tr><th scope="col">{t.columns.on}</th><th scope="col">{t.columns.person}</th><th scope="col">{t.columns.department}</th><th scope="col">{t.columns.kind}</th><th scope="col" className="figure">{t.columns.points}</th><th scope="col">{t.columns.reason}</th><th scope="col">{t.columns.evidence}</th><th scope="col" className="figure">{t.columns.counted}</th></tr></thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.evaluationId}|${entry.adjustmentId ?? 'veto'}`} data-testid="ledger-entry" data-kind={entry.kind}>
              <td>{entry.on}</td>
              <td><Link to={`/evaluations/${entry.evaluationId}`}>{entry.name}</Link> <small className="quiet">{entry.month}</small></td>
              <td>{entry.department || t.noDepartment}</td>
              <td className={TONES[entry.kind]}><span aria-hidden="true">{t.marks[entry.kind]}</span> {entryName(entry)}</td>
              <td className={`figure ${TONES[entry.kind]}`}>{entry.points === null ? '—' : signedPlain(entry.points)}</td>
              <td>{entry.reason}</td>
              <td>{entry.kind === 'veto' ? '' : entry.evidence === '' && entry.attachments === 0 ? <span className="wait">◆ {t.noEvidence}</span> : <>{entry.evidence}{entry.attachments > 0 && <small className="quiet"> {t.files(entry.attachments)}</small>}</>}</td>
              <td className="figure">{entry.clamped ? <span className="wait">{t.clamped(signedPlain(entry.sum), signedPlain(entry.counted))}</span> : signedPlain(entry.counted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
