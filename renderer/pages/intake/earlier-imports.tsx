import type { IntakeReport } from '../../../shared/api/intake.ts'
import { INTAKE_KINDS } from '../../../shared/domain/intake/intake.ts'
import { monthLabel, parseMonth } from '../../../shared/domain/month/month.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.intake
const PARTS = { employee: 'employees', target: 'targets', result: 'results' } as const
const SHOWN = 20

const labelOf = (month: string | undefined): string => {
  const parsed = parseMonth(month ?? '')
  return parsed === null ? '' : monthLabel(parsed)
}
/** '1997年1月–1997年12月' */
const span = (months: string[]): string => (months.length < 2 ? labelOf(months[0]) : `${labelOf(months[0])}–${labelOf(months.at(-1))}`) || text.app.none

export function broughtIn(report: IntakeReport): string {
  const parts = INTAKE_KINDS.flatMap((kind) => {
    const { added, changed } = report[PARTS[kind]]
    return added + changed > 0 ? [t.willCount(kind, added, changed)] : []
  })
  return parts.length === 0 ? t.batches.nothing : parts.join('，')
}

const timeOf = (at: string): string => new Date(at).toLocaleString('zh-CN', { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })

export function EarlierImports() {
  const earlier = useHouse('intake.batches', {})
  const batches = earlier.data?.batches ?? []
  return (
    <section className="card">
      <h2>{t.batches.title}</h2>
      {earlier.isError && <p role="alert" className="bad">{t.batches.failed}</p>}
      {earlier.data !== undefined && batches.length === 0 && <p className="quiet">{t.batches.none}</p>}
      {batches.length > 0 && (
        <table className="intake-plain">
          <thead><tr><th>{t.batches.at}</th><th>{t.batches.file}</th><th>{t.batches.months}</th><th>{t.batches.brought}</th></tr></thead>
          <tbody>
            {batches.slice(0, SHOWN).map((batch, place) => (
              <tr key={`${batch.at} ${place}`}><td>{timeOf(batch.at)}</td><td className="intake-name">{batch.fileName}</td><td>{span(batch.months)}</td><td>{broughtIn(batch)}</td></tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
