import type { Output } from '../../../shared/api/contract.ts'
import { text } from '../../components/text.ts'
import { signedPlain } from './ledger-entries.tsx'

const t = text.ledger
type Sum = Output<'ledger.get'>['total']

interface LedgerSumsProps { heads: [string, string]; lines: readonly (Sum & { key: string | number; words: [string, string] })[]; total: Sum }

/** What each person or department got, and the whole beneath. */
export function LedgerSums({ heads, lines, total }: LedgerSumsProps) {
  const cells = (sum: Sum) => (
    <>
      <td className={`figure ${sum.rewards === 0 ? 'quiet' : 'good'}`}>{t.times(sum.rewards, signedPlain(sum.rewardPoints))}</td><td className={`figure ${sum.penalties === 0 ? 'quiet' : 'bad'}`}>{t.times(sum.penalties, signedPlain(sum.penaltyPoints))}</td>
      <td className="figure">{sum.vetoes === 0 ? '—' : sum.vetoes}</td><td className="figure">{signedPlain(sum.net)}</td><td className="figure"><b>{signedPlain(sum.counted)}</b></td>
    </>
  )
  return (
    <div className="talks-table">
      <table data-testid="ledger-sums">
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col" className="figure">{t.columns.rewards}</th><th scope="col" className="figure">{t.columns.penalties}</th><th scope="col" className="figure">{t.columns.vetoes}</th><th scope="col" className="figure">{t.columns.net}</th><th scope="col" className="figure">{t.columns.countedSum}</th></tr></thead>
        <tbody>{lines.map((line) => <tr key={line.key}><th scope="row">{line.words[0]}</th><td>{line.words[1]}</td>{cells(line)}</tr>)}</tbody>
        <tfoot><tr><th scope="row" colSpan={2}>{t.total}</th>{cells(total)}</tr></tfoot>
      </table>
    </div>
  )
}
