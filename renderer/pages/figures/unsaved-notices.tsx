import { Button } from 'antd'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'
import { forgetRefusals, useFigureSaving } from '../../stores/figure-saving.ts'
import { lineKey, slotKey } from '../../stores/figure-slot.ts'

const t = text.figures

/** What is not saved, and why: in the page, where it covers nothing, and on no other page. */
export const UnsavedNotices = () => <><Failed /><Refused /></>

/** While texts wait for another try; the status line has the button. */
function Failed() {
  const failure = useFigureSaving((state) => state.failure)
  const waits = useFigureCells((state) => [...state.typed.values()].some((typed) => typed.state === 'failed'))
  if (failure === null || !waits) return null
  const { what, next } = wordsFor(failure)
  return <section className="figures-notice" role="alert" data-testid="figure-failure"><div><strong>{what}</strong> {next}</div></section>
}

/** Cells that went back, with what was typed, until it is read. */
function Refused() {
  const month = useFigureCells((state) => state.month)
  const people = useFigureCells((state) => state.people)
  const indicators = useFigureCells((state) => state.indicators)
  const all = useFigureSaving((state) => state.refused)
  const refused = all.filter((one) => one.month === month)
  if (month === null || refused.length === 0) return null
  return (
    <section className="figures-notice" role="alert" data-testid="figure-refused">
      <div>
        <strong>{t.refusedTitle(refused.length)}</strong>
        <ul className="figures-refused" tabIndex={-1}>
          {refused.map(({ slot, text: typed, code }, at) => (
            <li key={`${slotKey(slot)} ${at}`}>{t.refusedLine(people.get(lineKey(slot))?.name ?? '', indicators.get(slot.indicatorId)?.name ?? '', typed, t.refusals[code])}</li>
          ))}
        </ul>
      </div>
      <Button size="small" data-testid="figure-refused-close" onClick={() => forgetRefusals(month)}>{t.refusedClose}</Button>
    </section>
  )
}
