import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Input as Asked } from '../../../shared/api/contract.ts'
import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { draftKey, useKeptText } from '../../stores/sheet-drafts.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { problemWords } from './problem-words.ts'

const t = text.evaluations.exempt

/** 免考: one click when there was no business, a reason otherwise, and a way back. */
export function ExemptControls({ detail, row, locked }: { detail: EvaluationDetail; row: EvaluationRow; locked: boolean }) {
  const reason = useKeptText(draftKey(detail.id, `exempt|${row.id}`), '')
  const [asking, setAsking] = useState(reason.text !== '')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const way = useRef<HTMLButtonElement>(null)
  const mine = useRef(false)
  useEffect(() => {
    // The button that had the focus went away with the change made here.
    if (mine.current) way.current?.focus()
    mine.current = false
  }, [row.exempt])
  const save = async (exempt: Asked<'evaluations.exempt'>['exempt']) => {
    if (exempt?.kind === 'other' && exempt.reason.trim() === '') return setProblem(text.evaluations.wrong.reason)
    setBusy(true)
    mine.current = true
    const failure = await saveSheet('evaluations.exempt', { id: detail.id, rowId: row.id, exempt })
    setBusy(false)
    if (failure !== null) return setProblem(problemWords(failure))
    setProblem(null)
    setAsking(false)
    reason.forget('')
  }
  const give = () => void save({ kind: 'other', reason: reason.text })
  if (row.exempt?.kind === 'quarterly') return <p className="quiet">{t.quarterly}</p>
  if (row.exempt !== null) {
    return (
      <div className="exempt" data-testid="exempt-now">
        <span>{t.now(row.exempt.reason)}</span> {!locked && <Button ref={way} size="small" loading={busy} data-testid="exempt-undo" onClick={() => void save(null)}>{t.undo}</Button>}
        {problem !== null && <p className="bad" role="alert">{problem}</p>}
      </div>
    )
  }
  if (locked) return null
  return (
    <div className="exempt" role="group" aria-label={t.title}>
      <div className="exempt-ways" title={t.why}>
        <span className="quiet">{t.title}</span>
        <Button ref={way} size="small" loading={busy && !asking} data-testid="exempt-no-business" onClick={() => void save({ kind: 'no-business', reason: '' })}>{t.noBusiness}</Button>
        <Button size="small" aria-expanded={asking} data-testid="exempt-other" onClick={() => setAsking(!asking)}>{t.other}</Button>
      </div>
      {asking && (
        <div className="exempt-reason">
          <Input autoFocus size="small" value={reason.text} placeholder={t.reasonHint} aria-label={t.reason} status={problem === null ? undefined : 'error'} data-testid="exempt-reason" onChange={(event) => reason.type(event.target.value)} onKeyDown={onRealEnter(give)} />
          <Button size="small" type="primary" loading={busy} data-testid="exempt-give" onClick={give}>{t.give}</Button>
        </div>
      )}
      {problem !== null && <p className="bad" role="alert">{problem}</p>}
    </div>
  )
}
