import { Button, Popconfirm } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { Exact, exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { Attachments } from '../../components/attachments.tsx'
import { useTellFailure } from '../../components/failure.ts'
import { points } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { draftKey, useSheetDrafts } from '../../stores/sheet-drafts.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { AdjustmentForm } from './adjustment-form.tsx'
import { signed } from './row-words.ts'

const t = text.evaluations.adjust
type Line = EvaluationDetail['adjustments'][number]

/** The ledger of rewards and penalties: date, reason, evidence, points. */
export function Adjustments({ detail, locked }: { detail: EvaluationDetail; locked: boolean }) {
  // A new line left half typed is open again when its person comes back.
  const [editing, setEditing] = useState<number | 'new' | null>(() => (useSheetDrafts.getState().texts.has(draftKey(detail.id, 'adjust-reason|new')) ? 'new' : null))
  const tell = useTellFailure()
  const add = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(editing !== null)
  useEffect(() => {
    // The form has taken its field with it: the cursor goes on from where a next line would be added.
    if (wasEditing.current && editing === null) add.current?.focus()
    wasEditing.current = editing !== null
  }, [editing])
  const remove = async (line: Line) => {
    const failure = await saveSheet('evaluations.removeAdjustment', { id: detail.id, adjustmentId: line.id })
    if (failure !== null) tell(failure)
    else add.current?.focus()
  }
  const sum = detail.adjustments.reduce((total, line) => total.plus(exact(line.points)), new Exact(0))
  const clamped = !sum.eq(exact(detail.adjustment))
  return (
    <section className="sheet-part" aria-label={t.title} data-testid="adjustments">
      <div className="sheet-part-head"><h3>{t.title}</h3><span className="quiet">{t.why}</span>{!locked && editing !== 'new' && <Button ref={add} size="small" data-testid="adjust-add" onClick={() => setEditing('new')}>{t.add}</Button>}</div>
      {detail.adjustments.length > 0 && (
        <table className="ledger">
          <thead><tr><th scope="col">{t.on}</th><th scope="col">{t.reason}</th><th scope="col">{t.evidence}</th><th scope="col" className="figure">{t.points}</th>{!locked && <th><span className="visually-hidden">{text.app.more}</span></th>}</tr></thead>
          <tbody>
            {detail.adjustments.map((line) => (line.id === editing && !locked
              ? <tr key={line.id}><td colSpan={5}><AdjustmentForm detail={detail} line={line} onDone={() => setEditing(null)} /></td></tr>
              : (
                <tr key={line.id} data-testid="adjustment">
                  <td className="ledger-on">{line.on}</td><td>{line.reason}</td><td className="quiet">{line.evidence}<Attachments brief locked={locked} target={{ kind: 'adjustment', id: line.id, month: detail.month, employeeId: detail.employeeId }} /></td>
                  <td className={`figure ${exact(line.points).isNegative() ? 'bad' : 'good'}`}><span aria-hidden="true">{exact(line.points).isNegative() ? '▼' : '▲'}</span> {signed(line.points)}</td>
                  {!locked && (
                    <td className="ledger-ways">
                      <Button size="small" type="link" aria-label={`${t.edit} ${line.reason}`} onClick={() => setEditing(line.id)}>{t.edit}</Button>
                      <Popconfirm title={t.removeTitle} okText={t.remove} okButtonProps={{ danger: true }} onConfirm={() => { void remove(line) }}>
                        <Button size="small" type="link" danger aria-label={`${t.remove} ${line.reason}`}>{t.remove}</Button>
                      </Popconfirm>
                    </td>
                  )}
                </tr>
              )))}
          </tbody>
        </table>
      )}
      {detail.adjustments.length === 0 && editing !== 'new' && <p className="quiet">{t.none}</p>}
      {editing === 'new' && !locked && <AdjustmentForm detail={detail} line={null} onDone={() => setEditing(null)} />}
      {detail.adjustments.length > 0 && <p className={clamped ? 'wait' : 'quiet'} role="status" data-testid="adjust-sum">{clamped ? t.clamped(signedPlain(sum), signedPlain(exact(points(detail.adjustment)))) : t.sum(signedPlain(sum))}</p>}
    </section>
  )
}

const signedPlain = (value: Exact): string => (value.isNegative() && !value.isZero() ? plain(value).replace('-', '−') : value.isZero() ? '0' : `+${plain(value)}`)
