import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Output } from '../../../shared/api/contract.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { addQuarters, quarterLabel, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { queryClient, useHouse, useWrite } from '../../stores/queries.ts'

const t = text.okr.review

interface ProposalsProps { quarter: Quarter; proposals: Output<'reviews.list'>['proposals']; actions: HTMLElement | null; onQuarter: (quarter: Quarter) => void }

/** What is still open goes on with its latest figures as new starts; what is there already is not offered twice. */
export function Proposals({ quarter, proposals, actions, onQuarter }: ProposalsProps) {
  const to = addQuarters(quarter, 1)
  const next = useHouse('objectives.list', { quarter: to })
  const [left, setLeft] = useState<ReadonlySet<ObjectiveId>>(new Set())
  const carry = useWrite('objectives.carry')
  const { message } = App.useApp()
  const tell = useTellFailure()
  const there = new Set((next.data?.objectives ?? []).map(({ carriedFromId }) => carriedFromId))
  const open = proposals.filter(({ objectiveId }) => !there.has(objectiveId))
  const ids = open.map(({ objectiveId }) => objectiveId).filter((id) => !left.has(id))
  const turn = (id: ObjectiveId, wanted: boolean) => setLeft((before) => (wanted ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])))
  const send = () => carry.mutate({ from: quarter, to, ids }, {
    onSuccess: ({ carried }) => { void message.success(t.carried(carried, quarterLabel(to))); void queryClient.invalidateQueries({ queryKey: ['objectives.list'] }) }, onError: tell,
  })
  return (
    <section className="card" aria-label={t.proposals(quarterLabel(to))} data-testid="okr-proposals">
      <h2>{t.proposals(quarterLabel(to))}</h2>
      <p className="quiet">{t.proposalsWhy}</p>
      {proposals.length === 0 && <p className="quiet">{t.noProposals}</p>}
      <ul className="okr-proposals">
        {proposals.map(({ objectiveId, title, why }) => (
          <li key={objectiveId}>
            <Checkbox checked={there.has(objectiveId) || !left.has(objectiveId)} disabled={there.has(objectiveId)} onChange={(event) => turn(objectiveId, event.target.checked)}>{title}</Checkbox>
            <span className="quiet">{there.has(objectiveId) ? t.already : why}</span>
          </li>
        ))}
      </ul>
      {there.size > 0 && <Button type="link" onClick={() => onQuarter(to)}>{t.goNext}</Button>}
      {actions !== null && open.length > 0 && createPortal(<Button type="primary" data-testid="okr-carry" disabled={ids.length === 0} loading={carry.isPending} onClick={send}>{t.carry(ids.length)}</Button>, actions)}
    </section>
  )
}
