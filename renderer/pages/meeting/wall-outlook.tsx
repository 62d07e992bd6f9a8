import type { Wall } from '../../../shared/api/meetings.ts'
import { text } from '../../components/text.ts'

const t = text.meetings.wall

/** 下月机会与资源: what was written about it, next month's targets, and what open plans cost. */
export function WallOutlook({ page }: { page: Wall['outlook'] }) {
  const written = (
    <section className="wall-text" aria-label={t.opportunities}>
      <h2>{t.opportunities}</h2>
      {page.text.trim() === '' ? <p className="quiet">{t.noOutlook}</p> : <p data-testid="wall-outlook">{page.text}</p>}
    </section>
  )
  if (page.table === null && page.plans.length === 0) return written
  return (
    <div className="wall-two" data-wide="left">
      <section className="wall-scroll" aria-label={page.nextLabel}>
        {page.table !== null && (
          <table className="wall-table">
            <thead><tr>{page.table.columns.map(({ title, align }, at) => <th key={at} style={{ textAlign: align }}>{title}</th>)}</tr></thead>
            <tbody>{page.table.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column} style={{ textAlign: page.table?.columns[column]?.align ?? 'left' }}>{cell}</td>)}</tr>)}</tbody>
          </table>
        )}
        {page.plans.length > 0 && (
          <>
            <h2>{t.plans}</h2>
            <ul className="wall-plans">{page.plans.map((plan, at) => <li key={at}>{plan.action} <span className="quiet">{t.owner(plan.ownerName)}{plan.dueOn !== null && ` · ${t.due(plan.dueOn)}`}</span> <b>{plan.cost}</b></li>)}</ul>
          </>
        )}
      </section>
      {written}
    </div>
  )
}
