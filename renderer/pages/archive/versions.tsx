import { Link } from 'react-router'
import type { MonthState } from '../../../shared/api/months.ts'
import { localMoment } from '../../components/local-moment.ts'
import { text } from '../../components/text.ts'
import { Verdict } from './verdict.tsx'

const t = text.archive.versions

/** Every closing of the month, newest first: look into it, and have its code checked. */
export function Versions({ state }: { state: MonthState }) {
  return (
    <section className="card" aria-labelledby="archive-versions">
      <h2 id="archive-versions">{t.title}</h2>
      {state.versions.length === 0 ? <p className="quiet">{t.none}</p> : (
        <ul className="archive-versions">
          {state.versions.map(({ version, closedAt, closedBy, shortCode, reopenedAt, reopenedBy, reopenReason }) => (
            <li key={version}>
              <div className="archive-name"><strong>{t.name(version)}</strong><span className="quiet">{t.closed(closedBy, localMoment(closedAt))}</span></div>
              <div className="archive-name">
                <span>{t.code} <code>{shortCode}</code></span>
                <span className="archive-ways"><Verdict month={state.month} version={version} /><Link to={`/archive/${state.month}/${version}`} aria-label={t.lookLabel(version)}>{t.look} →</Link></span>
              </div>
              {reopenedAt !== null && <p className="quiet">{t.reopened(reopenedBy ?? '', localMoment(reopenedAt), reopenReason ?? '')}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
