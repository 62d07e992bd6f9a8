import type { SummaryTable } from '../../../shared/api/summary.ts'

/** A section's table as it prints; the program fills it from the facts. */
export const FactsTable = ({ table: { columns, rows }, label }: { table: SummaryTable; label: string }) => (
  <div className="summary-table-scroll">
    <table className="summary-table" aria-label={label}>
      <thead><tr>{columns.map(({ title, align }, at) => <th key={at} scope="col" className={align === 'right' ? 'figure' : undefined}>{title}</th>)}</tr></thead>
      <tbody>{rows.map((cells, line) => <tr key={line}>{cells.map((cell, at) => <td key={at} className={columns[at]?.align === 'right' ? 'figure' : undefined}>{cell}</td>)}</tr>)}</tbody>
    </table>
  </div>
)
