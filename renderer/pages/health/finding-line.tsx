import { Link } from 'react-router'
import type { Finding } from '../../../shared/api/cycle.ts'
import { text } from '../../components/text.ts'
import { MARKS } from './findings.ts'

const t = text.health

/** One finding: what is wrong and how often; opened, the cases, why it matters, who says so, and the way to mend it. */
export function FindingLine({ finding, open, onToggle }: { finding: Finding; open: boolean; onToggle: () => void }) {
  const { code, principle, severity, title, evidence, why, source, to, count } = finding
  const body = `finding-${code}`
  const { mark, tone } = MARKS[severity]
  return (
    <li className="finding" data-code={code} data-open={open} data-testid="finding">
      <div className="finding-line">
        <button type="button" className="finding-toggle" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <span className="finding-caret" aria-hidden="true">{open ? '▾' : '▸'}</span>
          <span className={tone} aria-hidden="true">{mark}</span>
          <span className="visually-hidden">{t.severities[severity]}</span>
          <span className="finding-title">{title}</span>
          {principle !== null && <span className="finding-principle">{t.principleMark[principle]}</span>}
          <span className="finding-count quiet">{t.count(count)}</span>
        </button>
        <Link to={`/improve?new=finding&code=${encodeURIComponent(code)}`} className="finding-plan" aria-label={text.improve.startFor(title)}>{text.improve.start}</Link>
        <Link to={to} className="finding-go" aria-label={t.goFor(title)}>{t.go} →</Link>
      </div>
      {/* Folded up on the screen, but always on paper. */}
      <dl id={body} className="finding-body" data-open={open}>
        <dt>{t.evidence}</dt><dd><ul>{evidence.map((each) => <li key={each}>{each}</li>)}</ul></dd>
        <dt>{t.why}</dt><dd>{why}</dd>
        <dt>{t.source}</dt><dd className="quiet">{source}</dd>
      </dl>
    </li>
  )
}
