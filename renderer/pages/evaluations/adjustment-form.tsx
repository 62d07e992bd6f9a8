import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { adjustmentRoom } from '../../../shared/domain/evaluation/adjustment-room.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { draftKey, useKeptText } from '../../stores/sheet-drafts.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { dayIn } from './day-in.ts'
import { problemWords } from './problem-words.ts'
import { readPoints } from './read-points.ts'

const t = text.evaluations.adjust
const wrong = text.evaluations.wrong
const FORMAT = 'YYYY-MM-DD'

interface AdjustmentFormProps { detail: EvaluationDetail; line: EvaluationDetail['adjustments'][number] | null; onDone: () => void }

/** One line of 加减分. What is typed stays until it is saved or given up. */
export function AdjustmentForm({ detail, line, onDone }: AdjustmentFormProps) {
  const key = (field: string) => draftKey(detail.id, `adjust-${field}|${line?.id ?? 'new'}`)
  const given = useKeptText(key('points'), line?.points ?? '')
  const reason = useKeptText(key('reason'), line?.reason ?? '')
  const evidence = useKeptText(key('evidence'), line?.evidence ?? '')
  const today = useSession(({ start }) => start?.today ?? dayjs().format(FORMAT))
  const on = useKeptText(key('on'), line?.on ?? dayIn(detail, today))
  const [problem, setProblem] = useState<{ field: 'points' | 'reason' | 'on' | null; words: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const settings = useHouse('settings.get', {})
  const limit = settings.data?.adjustmentLimit ?? ''
  const room = settings.data === undefined ? null : adjustmentRoom(settings.data.adjustmentLimit, detail.adjustments.filter(({ id }) => id !== line?.id))
  const over = room !== null && isOver(given.text, room)
  const giveUp = () => {
    for (const field of [given, reason, evidence, on]) field.forget()
    onDone()
  }
  const save = async () => {
    const read = readPoints(given.text, null)
    if ('problem' in read) return setProblem({ field: 'points', words: read.problem })
    if ('empty' in read) return setProblem({ field: 'points', words: wrong.empty })
    if (exact(read.points).isZero()) return setProblem({ field: 'points', words: t.zero })
    if (reason.text.trim() === '') return setProblem({ field: 'reason', words: wrong.reason })
    setBusy(true)
    const failure = await saveSheet('evaluations.adjust', { id: detail.id, adjustmentId: line?.id ?? null, points: read.points, reason: reason.text, on: on.text, evidence: evidence.text })
    setBusy(false)
    if (failure !== null) return setProblem({ field: null, words: problemWords(failure) })
    giveUp()
  }
  const enter = onRealEnter(() => void save())
  const status = (field: 'points' | 'reason' | 'on') => (problem?.field === field ? 'error' as const : undefined)
  return (
    <div className="adjust-form" role="group" aria-label={line === null ? t.add : t.editing} data-testid="adjust-form">
      <div className="adjust-fields">
        <label className="adjust-points"><span>{t.points}</span><Input autoFocus inputMode="decimal" autoComplete="off" placeholder={t.pointsHint} value={given.text} status={status('points')} data-testid="adjust-points" onChange={(event) => given.type(event.target.value)} onKeyDown={enter} /></label>
        <label className="adjust-reason"><span>{t.reason}</span><Input maxLength={2000} placeholder={t.reasonHint} value={reason.text} status={status('reason')} data-testid="adjust-reason" onChange={(event) => reason.type(event.target.value)} onKeyDown={enter} /></label>
        <label className="adjust-on"><span>{t.on}</span><DatePicker allowClear={false} format={FORMAT} aria-label={t.on} value={dayjs(on.text)} status={status('on')} style={{ width: '100%' }} onChange={(value) => { if (value !== null) on.type(value.format(FORMAT)) }} /></label>
        <label className="adjust-evidence"><span>{t.evidence}</span><Input maxLength={2000} placeholder={t.evidenceHint} value={evidence.text} data-testid="adjust-evidence" onChange={(event) => evidence.type(event.target.value)} onKeyDown={enter} /></label>
      </div>
      {room !== null && <p className={over ? 'wait' : 'quiet'} data-testid="adjust-room">{over && <span aria-hidden="true">◆ </span>}{t.room(limit, room.up, room.down)}</p>}
      {given.text.trim() !== '' && reason.text.trim() !== '' && evidence.text.trim() === '' && <p className="wait" role="status" data-testid="adjust-no-evidence"><span aria-hidden="true">◆ </span>{t.noEvidence}</p>}
      <div className="adjust-ways">
        {problem !== null && <span className="bad" role="alert">{problem.words}</span>}
        <Button size="small" onClick={giveUp}>{text.app.cancel}</Button>
        <Button size="small" type="primary" loading={busy} data-testid="adjust-save" onClick={() => void save()}>{t.save}</Button>
      </div>
    </div>
  )
}

/** More than the sheet still takes: it is saved all the same, and counts up to the limit. */
function isOver(typed: string, { up, down }: { up: string; down: string }): boolean {
  const read = readPoints(typed, null)
  if (!('points' in read)) return false
  const points = exact(read.points)
  return points.isNegative() ? points.abs().gt(exact(down)) : points.gt(exact(up))
}
