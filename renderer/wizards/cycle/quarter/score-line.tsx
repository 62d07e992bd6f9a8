import { Button, Input } from 'antd'
import { memo, useState } from 'react'
import type { Output } from '../../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../../shared/api/okr.ts'
import { exact, isDecimalText } from '../../../../shared/domain/decimal/decimal.ts'
import { scoreText } from '../../../../shared/domain/okr/objective-score.ts'
import type { Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { figure } from '../../../../shared/domain/scoring/figure-text.ts'
import { wordsFor } from '../../../components/failure.ts'
import { onRealEnter } from '../../../components/ime.ts'
import { text } from '../../../components/text.ts'
import { queryClient, useWrite } from '../../../stores/queries.ts'
import { numberText } from '../../../stores/template-draft.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import { WayOut } from '../blocks.tsx'
import type { QuarterDraft } from '../cycle-draft.ts'
import { belongsTo } from '../objective-words.ts'

const t = text.cycle.scores
interface ScoreLineProps { quarter: Quarter; objective: ObjectiveCard; typed: QuarterDraft['scores'][string] | undefined; change: WizardDraft<QuarterDraft>['change'] }

/** The computed score, and what the owner gives instead with the reason; both stay. */
export const ScoreLine = memo(function ScoreLine({ quarter, objective, typed, change }: ScoreLineProps) {
  const { id, title, computedScore, givenScore, givenReason } = objective
  const save = useWrite('objectives.score')
  const [told, setTold] = useState('')
  const form = typed ?? { score: givenScore === null ? '' : figure(givenScore), reason: givenReason }
  const keep = (part: Partial<typeof form>) => {
    setTold('')
    change((before) => ({ ...before, scores: { ...before.scores, [id]: { ...form, ...part } } }))
  }
  const send = (score: string | null, reason: string) => save.mutate({ id, score, reason }, {
    onSuccess: (card) => {
      take(quarter, card)
      change((before) => ({ ...before, scores: without(before.scores, id) }))
    },
    onError: (failure) => setTold(`${wordsFor(failure).what}${t.kept}`),
  })
  const go = () => {
    if (typed === undefined) return
    const score = numberText(form.score)
    if (form.score.trim() === '') return send(null, '')
    if (!isDecimalText(score) || exact(score).lt(0) || exact(score).gt(1)) return setTold(t.wrong)
    if (form.reason.trim() === '') return setTold(t.needReason)
    send(score, form.reason.trim())
  }
  return (
    <>
      <tr data-objective={id}>
        <th scope="row"><span className="cycle-level">{belongsTo(objective)}</span> <WayOut to={`/okr/${id}`} why={title}>{title}</WayOut></th>
        <td className="figure">{computedScore === null ? t.unknown : scoreText(computedScore)}</td>
        <td><Input className="score-input" inputMode="decimal" value={form.score} aria-label={t.givenLabel(title)} aria-invalid={told === t.wrong} onChange={({ target }) => keep({ score: target.value })} onKeyDown={onRealEnter(go)} /></td>
        <td><Input value={form.reason} maxLength={2000} placeholder={t.reasonHint} aria-label={t.reasonLabel(title)} aria-invalid={told === t.needReason} onChange={({ target }) => keep({ reason: target.value })} onKeyDown={onRealEnter(go)} /></td>
        <td>
          {typed !== undefined ? <Button size="small" loading={save.isPending} onClick={go}>{t.save}</Button>
            : givenScore !== null && <Button size="small" type="text" loading={save.isPending} onClick={() => send(null, '')}>{t.clear}</Button>}
        </td>
      </tr>
      {told !== '' && <tr><td /><td colSpan={4}><p className="bad" role="alert">{told}</p></td></tr>}
    </>
  )
})

function take(quarter: Quarter, card: ObjectiveCard): void {
  const key = ['objectives.list', { quarter }]
  void queryClient.cancelQueries({ queryKey: key })
  queryClient.setQueryData<Output<'objectives.list'>>(key, (before) => before && { ...before, objectives: before.objectives.map((one) => (one.id === card.id ? card : one)) })
}

const without = (scores: QuarterDraft['scores'], id: number): QuarterDraft['scores'] => Object.fromEntries(Object.entries(scores).filter(([key]) => key !== String(id)))
