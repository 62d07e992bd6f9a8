import { PAPERS, type PaperKind } from '../../../shared/api/print.ts'
import { text } from '../../components/text.ts'

const t = text.print

/** Every paper of the month with a line on what it is for; arrow keys move through it. */
export function PaperList({ paper, onChange }: { paper: PaperKind; onChange: (paper: PaperKind) => void }) {
  return (
    <fieldset className="print-papers card">
      <legend className="visually-hidden">{t.whichPaper}</legend>
      {PAPERS.map((kind) => (
        <label key={kind} data-chosen={kind === paper}>
          <input type="radio" name="paper" value={kind} checked={kind === paper} onChange={() => onChange(kind)} />
          <span><strong>{t.papers[kind]}</strong><span className="quiet">{t.paperWhys[kind]}</span></span>
        </label>
      ))}
    </fieldset>
  )
}
