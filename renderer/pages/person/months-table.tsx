import { Link } from 'react-router'
import type { PastMonth } from '../../../shared/api/history.ts'
import { signed } from '../../../shared/domain/history/compare.ts'
import { text } from '../../components/text.ts'
import { chooseMonth } from '../../stores/session.ts'

const t = text.person.months

/** One line a sheet; a month of several parts has one more for the whole of it. */
export function MonthsTable({ months }: { months: readonly PastMonth[] }) {
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <div className="person-scroll">
        <table className="person-table" data-testid="months">
          <thead><tr><th scope="col">{t.month}</th><th scope="col" className="figure">{t.total}</th><th scope="col">{t.grade}</th><th scope="col" className="figure">{t.adjustment}</th><th scope="col">{t.position}</th><th scope="col">{t.manager}</th><th scope="col">{t.confirmed}</th><th scope="col">{t.sheet}</th></tr></thead>
          <tbody>{months.map((month) => <MonthLines key={month.month} month={month} />)}</tbody>
        </table>
      </div>
    </section>
  )
}

function MonthLines({ month: { month, total, grade, sheets } }: { month: PastMonth }) {
  const several = sheets.length > 1
  return (
    <>
      {several && <tr className="person-whole"><th scope="row">{month}</th><td className="figure"><b>{total ?? text.app.none}</b></td><td>{grade ?? text.app.none}</td><td /><td colSpan={4} className="quiet">{t.whole}</td></tr>}
      {sheets.map((sheet) => (
        <tr key={sheet.id}>
          <th scope="row">{several ? <span className="person-part">{sheet.fromDay === null || sheet.toDay === null ? '' : t.part(sheet.part, sheet.fromDay.slice(5), sheet.toDay.slice(5))}</span> : month}</th>
          <td className="figure">{sheet.total ?? <span className="wait">{text.person.sheetStates[sheet.state] || text.app.none}</span>}</td><td>{sheet.grade ?? text.app.none}</td>
          <td className="figure">{signed(sheet.adjustment)}</td><td>{sheet.position || text.app.none}</td><td>{sheet.managerName || text.app.none}</td>
          <td>{sheet.confirmedBy === null ? <span className="quiet">{t.notYet}</span> : `${sheet.confirmedBy}${sheet.confirmedAs === null || (sheet.confirmedAs === 'owner' && t.as.owner.includes(sheet.confirmedBy)) ? '' : t.as[sheet.confirmedAs]}`}</td>
          <td><Link to={`/evaluations/${sheet.id}`} onClick={() => chooseMonth(month)}>{t.open}</Link></td>
        </tr>
      ))}
    </>
  )
}
