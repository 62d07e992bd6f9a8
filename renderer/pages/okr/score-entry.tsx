import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import { isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { checkGivenScore } from '../../../shared/domain/okr/objective-score.ts'
import { wordsFor } from '../../components/failure.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { dropScore, keepScore, useOkrDrafts } from '../../stores/objective-draft.ts'
import { useWrite } from '../../stores/queries.ts'
import { numberText } from '../../stores/template-draft.ts'
import { takeObjective } from './use-objectives.ts'

const t = text.okr.score

/** 负责人评分 with its reason. */
export function ScoreEntry({ objective, onDone }: { objective: ObjectiveCard; onDone: () => void }) {
  const kept = useOkrDrafts((state) => state.scores[objective.id])
  const form = kept ?? { score: objective.givenScore ?? '', reason: objective.givenReason }
  const [refused, setRefused] = useState<{ field: 'score' | 'reason' | null; sentence: string } | null>(null)
  const write = useWrite('objectives.score')
  const { message } = App.useApp()
  const change = (part: Partial<typeof form>) => { setRefused(null); keepScore(objective.id, { ...form, ...part }) }
  const send = (score: string | null, reason: string) => {
    if (write.isPending) return
    write.mutate({ id: objective.id, score, reason }, {
      onSuccess: (card) => { dropScore(objective.id); takeObjective(card); void message.success(score === null ? t.withdrawn : t.saved); onDone() },
      onError: (failure) => setRefused({ field: failure.code === 'reason-missing' ? 'reason' : failure.code === 'points-out-of-range' ? 'score' : null, sentence: wordsFor(failure).what }),
    })
  }
  const save = () => {
    const score = numberText(form.score)
    const fault = isDecimalText(score) ? checkGivenScore(score, form.reason) : 'points-out-of-range'
    if (fault === null) return send(score, form.reason)
    setRefused(fault === 'reason-missing' ? { field: 'reason', sentence: t.needReason } : { field: 'score', sentence: t.range })
  }
  const wrong = (field: 'score' | 'reason') => (refused?.field === field ? { status: 'error' as const, 'aria-invalid': true } : {})
  return (
    <div className="okr-score-entry" role="group" aria-label={t.owner}>
      <div className="okr-check-in-fields">
        <label className="okr-field"><span>{t.score}</span><Input className="figure okr-current" autoFocus data-testid="okr-given-score" value={form.score} inputMode="decimal" maxLength={8} {...wrong('score')} onChange={(event) => change({ score: event.target.value })} onKeyDown={onRealEnter(save)} /></label>
        <label className="okr-field okr-wide"><span>{t.reason}</span><Input data-testid="okr-given-reason" value={form.reason} maxLength={2000} placeholder={t.reasonPlaceholder} {...wrong('reason')} onChange={(event) => change({ reason: event.target.value })} onKeyDown={onRealEnter(save)} /></label>
        <span className="okr-check-in-acts">
          <Button type="primary" data-testid="okr-given-save" loading={write.isPending} onClick={save}>{t.save}</Button>
          {objective.givenScore !== null && <Button onClick={() => send(null, '')}>{t.withdraw}</Button>}
          <Button onClick={onDone}>{t.cancel}</Button>
        </span>
      </div>
      {refused !== null && <p className="bad" role="alert">{refused.sentence}</p>}
      <p className="quiet">{t.why}</p>
    </div>
  )
}
