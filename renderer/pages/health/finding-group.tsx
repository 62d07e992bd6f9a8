import type { Finding } from '../../../shared/api/cycle.ts'
import { text } from '../../components/text.ts'
import { FindingLine } from './finding-line.tsx'
import { MARKS, type Severity } from './findings.ts'

const t = text.health

interface FindingGroupProps { severity: Severity; findings: readonly Finding[]; open: ReadonlySet<string>; onToggle: (code: string) => void }

/** The findings of one severity, under its mark and word. */
export function FindingGroup({ severity, findings, open, onToggle }: FindingGroupProps) {
  const { mark, tone } = MARKS[severity]
  return (
    <section className="health-group" aria-label={t.groupLabel(t.severities[severity], findings.length)} data-severity={severity}>
      <h2><span className={tone}><span aria-hidden="true">{mark}</span> {t.group(t.severities[severity], findings.length)}</span> <span className="quiet">{t.severityWhy[severity]}</span></h2>
      <ul className="card">
        {findings.map((finding) => <FindingLine key={finding.code} finding={finding} open={open.has(finding.code)} onToggle={() => onToggle(finding.code)} />)}
      </ul>
    </section>
  )
}
