import { Button, Modal } from 'antd'
import { useState } from 'react'
import { INTAKE_KINDS, OUTCOMES, type IntakePreview, type SheetReading } from '../../../shared/domain/intake/intake.ts'
import { text } from '../../components/text.ts'

const t = text.intake
const TONES: Partial<Record<(typeof OUTCOMES)[number], string>> = { refused: 'bad', undecided: 'wait', new: 'good' }

/** What the file holds and how each sheet was understood. */
export function Overview({ preview, encoding }: { preview: IntakePreview; encoding: string | null }) {
  return (
    <div className="intake-overview">
      <Counts preview={preview} />
      <section className="card intake-sheets" aria-label={t.sheets}>
        <h2>{t.sheets}{encoding !== null && <span className="quiet intake-encoding">{t.encoding(encoding.toUpperCase())}</span>}</h2>
        <ul>{preview.sheets.map((sheet) => <SheetItem key={sheet.name} sheet={sheet} />)}</ul>
      </section>
    </div>
  )
}

function Counts({ preview: { summary } }: { preview: IntakePreview }) {
  const outcomes = OUTCOMES.filter((outcome) => ['new', 'refused'].includes(outcome) || INTAKE_KINDS.some((kind) => summary[kind][outcome] > 0))
  return (
    <section className="card intake-counts" aria-label={t.overview}>
      <table className="intake-plain">
        <thead><tr><th>{t.overview}</th>{outcomes.map((outcome) => <th key={outcome} className="figure">{t.outcomes[outcome].mark} {t.outcomes[outcome].name}</th>)}<th className="figure">{t.total}</th></tr></thead>
        <tbody>
          {INTAKE_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t.kinds[kind]}</th>
              {outcomes.map((outcome) => {
                const count = summary[kind][outcome]
                return <td key={outcome} className={`figure ${count === 0 ? 'quiet' : (TONES[outcome] ?? '')}`}>{count}</td>
              })}
              <td className="figure">{summary[kind].total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SheetItem({ sheet }: { sheet: SheetReading }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className="intake-sheet">
        <strong className="intake-name" title={sheet.name}>{sheet.name}</strong>
        <span className={sheet.kind === null ? 'wait' : 'quiet'}>{sheet.kind === null ? t.kindOfSheet.none : t.sheetLine(t.kindOfSheet[sheet.kind], sheet.lines)}</span>
        {sheet.columns.length > 0 && <Button type="link" size="small" onClick={() => setOpen(true)} aria-label={t.columnsOf(sheet.name)}>{t.columns}</Button>}
      </div>
      {sheet.sentence !== null && <div className={sheet.kind === null ? '' : 'quiet'}>{sheet.sentence}</div>}
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t.columnsOf(sheet.name)} width={560} destroyOnHidden>
        {sheet.headerLine !== null && <p className="quiet">{t.headerLine(sheet.headerLine)}</p>}
        <table className="intake-plain">
          <thead><tr><th>{t.column}</th><th>{t.header}</th><th>{t.unit}</th><th>{t.field}</th></tr></thead>
          <tbody>
            {sheet.columns.map(({ column, header, field, unit }) => (
              <tr key={column}><td>{column}</td><td className="intake-name">{header}</td><td>{unit ?? text.app.none}</td><td className={field === null ? 'quiet' : ''}>{field === null ? t.notRead : t.fields[field]}</td></tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </li>
  )
}
