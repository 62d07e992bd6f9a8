import type { PastMonth } from '../../../shared/api/history.ts'
import { spreadOf } from '../../../shared/domain/calibration/totals.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { addMonths, monthLabel, monthsBetween } from '../../../shared/domain/month/month.ts'
import { TotalsLine } from '../../charts/totals-line.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.person.totals

/** Totals over the months as a line, with what it says in a sentence. */
export function Totals({ months }: { months: readonly PastMonth[] }) {
  const settings = useHouse('settings.get', {})
  const scored = months.flatMap((one) => (one.total === null ? [] : [{ ...one, total: one.total }]))
  const [newest, oldest] = [months[0]?.month, months.at(-1)?.month]
  const words = ({ month, total, grade }: (typeof scored)[number]) => t.point(monthLabel(month), total, grade ?? '')
  const ranked = scored.toSorted((a, b) => exact(b.total).cmp(exact(a.total)))
  const [best, worst] = [ranked[0], ranked.at(-1)]
  const known = new Map(months.map((one) => [one.month, one.total]))
  const span = newest === undefined || oldest === undefined ? [] : Array.from({ length: monthsBetween(oldest, newest) + 1 }, (_, at) => addMonths(oldest, at))
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p data-testid="totals-sentence">{best === undefined || worst === undefined ? t.none : t.sentence(scored.length, spreadOf(scored.map(({ total }) => total)).mean ?? '', words(best), words(worst))}</p>
      {scored.length > 1 && (
        <TotalsLine
          label={t.label(scored.toReversed().map(words).join('，'))} grades={(settings.data?.grades ?? []).map(({ code, from }) => ({ code, from: Number(from) }))}
          points={span.map((month) => ({ label: month.slice(2), total: known.get(month) == null ? null : Number(known.get(month)) }))}
        />
      )}
    </section>
  )
}
