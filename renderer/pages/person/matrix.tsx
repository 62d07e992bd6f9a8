import { useState } from 'react'
import type { MatrixRow, PersonHistory } from '../../../shared/api/history.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { daysLabel } from '../../../shared/domain/employee/served-spans.ts'
import { DimensionTag, LightMark } from '../../components/figures.tsx'
import { RowPast } from '../../components/row-past.tsx'
import { text } from '../../components/text.ts'

const t = text.person.matrix

/** Indicator by month: the score as percent of its weight, coloured and marked; a month in parts over all its days, each part beneath. An indicator opens its longer past. */
export function Matrix({ history: { matrix, person } }: { history: PersonHistory }) {
  const [open, setOpen] = useState<MatrixRow | null>(null)
  const last = matrix.months.at(-1)
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="quiet">{t.why}</p>
      <div className="person-scroll">
        <table className="person-table person-matrix" aria-label={t.label} data-testid="matrix">
          <thead><tr><th scope="col">{t.indicator}</th>{matrix.months.map((month) => <th key={month} scope="col" className="figure">{month.slice(2)}</th>)}</tr></thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.indicatorId}>
                <th scope="row"><DimensionTag dimension={row.dimension} /> <button type="button" className="person-row" onClick={() => setOpen(row)}>{row.name}</button></th>
                {matrix.months.map((month) => <Cell key={month} row={row} month={month} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== null && last !== undefined && <RowPast key={open.indicatorId} employeeId={person.id} indicatorId={open.indicatorId} month={last} name={open.name} person={person.name} open onClose={() => setOpen(null)} />}
    </section>
  )
}

function Cell({ row, month }: { row: MatrixRow; month: Month }) {
  const cell = row.cells.find((one) => one.month === month)
  if (cell === undefined) return <td className="figure quiet">·</td>
  const parts = cell.parts.map((part) => (
    <small key={part.evaluationId} className="quiet"><a href={`#/evaluations/${part.evaluationId}`} aria-label={t.part(row.name, month, daysLabel(part.from, part.to))}>{daysLabel(part.from, part.to)}</a> {part.state === 'scored' ? part.percent ?? text.app.none : t[part.state]}</small>
  ))
  if (cell.state !== 'scored') return <td className="figure quiet">{t[cell.state]}{parts}</td>
  return <td className="figure" data-light={cell.light}>{cell.light !== null && <LightMark light={cell.light} />} {cell.percent ?? text.app.none}{parts}</td>
}
