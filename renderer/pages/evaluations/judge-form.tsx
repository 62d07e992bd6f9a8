import { Button, Input } from 'antd'
import { useState } from 'react'
import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { draftKey, useKeptText } from '../../stores/sheet-drafts.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { problemWords } from './problem-words.ts'
import { readPoints } from './read-points.ts'
import { weightWords } from './row-words.ts'

const t = text.evaluations.judge
const wrong = text.evaluations.wrong

/** 说明法: points against the written standard and a reason; both or nothing. */
export function JudgeForm({ detail, row, locked }: { detail: EvaluationDetail; row: EvaluationRow; locked: boolean }) {
  const stored = { points: row.judged?.points ?? '', reason: row.judged?.reason ?? '' }
  const given = useKeptText(draftKey(detail.id, `judge-points|${row.id}`), stored.points)
  const reason = useKeptText(draftKey(detail.id, `judge-reason|${row.id}`), stored.reason)
  const [problems, setProblems] = useState<{ points?: string; reason?: string; whole?: string }>({})
  const [busy, setBusy] = useState(false)
  if (locked) return row.judged === null ? null : <p className="judge-given">{t.given(weightWords(row.judged.points), row.judged.reason)}</p>

  const changed = given.text !== stored.points || reason.text !== stored.reason
  const save = async () => {
    const read = readPoints(given.text, { from: '0', to: row.weight })
    const found = { ...('problem' in read ? { points: read.problem } : 'empty' in read ? { points: wrong.empty } : {}), ...(reason.text.trim() === '' ? { reason: wrong.reason } : {}) }
    setProblems(found)
    if (!('points' in read) || reason.text.trim() === '') return
    setBusy(true)
    const failure = await saveSheet('evaluations.judge', { id: detail.id, rowId: row.id, points: read.points, reason: reason.text })
    setBusy(false)
    if (failure !== null) return setProblems({ whole: problemWords(failure) })
    given.forget(read.points)
    reason.forget(reason.text)
  }
  return (
    <div className="judge" role="group" aria-label={t.title} data-testid="judge-form">
      <p className="quiet">{t.why(weightWords(row.weight))}</p>
      <div className="judge-fields">
        <label className="judge-points"><span>{t.points}</span>
          <Input inputMode="decimal" autoComplete="off" value={given.text} status={problems.points === undefined ? undefined : 'error'} data-testid="judge-points" onChange={(event) => given.type(event.target.value)} onKeyDown={onRealEnter(() => void save())} />
        </label>
        <label className="judge-reason"><span>{t.reason}</span>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} value={reason.text} placeholder={t.reasonHint} status={problems.reason === undefined ? undefined : 'error'} data-testid="judge-reason" onChange={(event) => reason.type(event.target.value)} />
        </label>
        <Button type={changed ? 'primary' : 'default'} ghost={changed} loading={busy} data-testid="judge-save" onClick={() => void save()}>{t.save}</Button>
      </div>
      <p className={problems.points ?? problems.reason ?? problems.whole ? 'bad' : 'quiet'} role="status">{[problems.points, problems.reason, problems.whole].filter(Boolean).join(' ') || (changed ? t.changed : row.judged === null ? '' : t.saved)}</p>
    </div>
  )
}
