import { useEffect, useRef } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { PersonHistory } from '../../../shared/api/history.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { signed } from '../../../shared/domain/history/compare.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { shownFigure } from '../../components/figures.tsx'
import { MonthPicker } from '../../components/month-picker.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.history.compare
type Compared = Output<'history.compare'>

interface ComparePartProps { history: PersonHistory; left: Month; right: Month; asked: boolean; onChoose: (left: Month, right: Month) => void }

/** Two months of the person row by row, and in a sentence what moved the total most. */
export function ComparePart({ history: { person }, left, right, asked, onChoose }: ComparePartProps) {
  const compared = useHouse('history.compare', { employeeId: person.id, left, right }, left !== right)
  const place = useRef<HTMLElement>(null)
  const ready = compared.data !== undefined
  useEffect(() => { if (asked && ready) place.current?.scrollIntoView({ block: 'start' }) }, [asked, ready])
  const data = compared.data?.left.month === left && compared.data.right.month === right ? compared.data : undefined
  return (
    <section className="card" aria-label={t.title} ref={place} data-testid="compare">
      <h2>{t.title}</h2>
      <div className="person-pair"><MonthPicker month={left} label={t.left} onChoose={(month) => onChoose(month, right)} /> <span aria-hidden="true">→</span> <MonthPicker month={right} label={t.right} onChoose={(month) => onChoose(left, month)} /></div>
      {left === right ? <p className="quiet">{t.same}</p> : compared.isError ? <ErrorState failure={compared.error} onRetry={() => void compared.refetch()} /> : data === undefined ? <LoadingState />
        : data.rows.length === 0 ? <p className="quiet">{t.none}</p> : <><p data-testid="compare-sentence"><b>{data.sentence}</b></p><Rows compared={data} /></>}
    </section>
  )
}

function Rows({ compared: { left, right, rows, adjustment, remainder, difference } }: { compared: Compared }) {
  const months = [left, right].map(({ month }) => monthLabel(month))
  return (
    <div className="person-scroll">
      <table className="person-table" aria-label={t.label(months[0] ?? '', months[1] ?? '')}>
        <thead>
          <tr><th scope="col" rowSpan={2}>{t.row}</th>{months.map((month) => <th key={month} scope="colgroup" colSpan={3} className="person-side">{month}</th>)}<th scope="col" rowSpan={2} className="figure">{t.difference}</th></tr>
          <tr>{months.flatMap((month) => [t.target, t.actual, t.score].map((word, at) => <th key={`${month} ${word}`} scope="col" className={`figure ${at === 0 ? 'person-side' : ''}`}>{word}</th>))}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicatorId}>
              <th scope="row">{row.name}{remarkOf(row) !== '' && <small className="wait">{remarkOf(row)}</small>}</th>
              <Side side={row.left} score={row.leftScore} /><Side side={row.right} score={row.rightScore} /><Difference value={row.difference} />
            </tr>
          ))}
          <tr><th scope="row">{t.adjustment}</th><td colSpan={3} className="figure person-side">{signed(adjustment.left)}</td><td colSpan={3} className="figure person-side">{signed(adjustment.right)}</td><Difference value={adjustment.difference} /></tr>
          {remainder !== null && !exact(remainder.difference).isZero() && <tr><th scope="row">{remainder.name}</th><td colSpan={3} className="person-side" /><td colSpan={3} className="person-side" /><Difference value={remainder.difference} /></tr>}
        </tbody>
        <tfoot><tr><th scope="row">{t.total}</th><td colSpan={3} className="figure person-side"><b>{left.total ?? text.app.none}</b> {left.grade}</td><td colSpan={3} className="figure person-side"><b>{right.total ?? text.app.none}</b> {right.grade}</td>{difference === null ? <td className="figure">{text.app.none}</td> : <Difference value={difference} />}</tr></tfoot>
      </table>
    </div>
  )
}

function Side({ side, score }: { side: Compared['rows'][number]['left']; score: string | null }) {
  if (side === null) return <td colSpan={3} className="figure quiet person-side">{text.app.none}</td>
  const { target, actual, unit, displayUnit, state } = side
  return (
    <>
      <td className="figure person-side">{shownFigure(target, unit, displayUnit)}</td><td className="figure">{shownFigure(actual, unit, displayUnit)}</td>
      <td className="figure">{score ?? <span className="quiet">{state === 'scored' ? text.app.none : text.history.states[state]}</span>}</td>
    </>
  )
}

function Difference({ value }: { value: string }) {
  const of = exact(value)
  const [tone, mark] = of.isZero() ? ['quiet', ''] : of.isNegative() ? ['bad', '▼ '] : ['good', '▲ ']
  return <td className={`figure ${tone}`}><span aria-hidden="true">{mark}</span>{signed(value)}</td>
}

function remarkOf({ left, right }: Compared['rows'][number]): string {
  if (left === null) return t.onlyRight
  if (right === null) return t.onlyLeft
  const weight = exact(left.weight).eq(exact(right.weight)) ? [] : [t.weight(exact(left.weight).toFixed(), exact(right.weight).toFixed())]
  return [...weight, ...(left.ruleKind === right.ruleKind ? [] : [t.rule])].join('，')
}
