import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ChainWalk, ScopeChoice } from '../../../shared/api/chain.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { figuresWhole } from '../../components/figures-whole.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { planAddress } from './plan-address.ts'

const t = text.chain

/** So many reds without a link are offered, as the sentence names. */
const MOST = 3

/** What the walk says about one red result, and the owner's word on it. */
export function WalkCard({ data, walk, scope }: { data: Output<'chain.get'>; walk: ChainWalk; scope: ScopeChoice }) {
  const [judge, link] = [useWrite('chain.judge'), useWrite('chain.link')]
  const tell = useTellFailure()
  const [changing, setChanging] = useState(false)
  const form = useKeptForm(`chain note ${data.month} ${JSON.stringify(scope)} ${walk.effectId} ${walk.causeId ?? 0}`, () => walk.note)
  const { causeId } = walk
  const nameOf = (id: number): string => data.nodes.find(({ indicatorId }) => indicatorId === id)?.name ?? ''
  const say = (verdict: 'confirmed' | 'rejected') => causeId !== null && judge.mutate(
    { month: data.month, scope, effectId: walk.effectId, causeId, verdict, note: form.typed },
    { onSuccess: () => { setChanging(false); form.drop() }, onError: tell },
  )
  const name = nameOf(walk.effectId)
  // The note stays with the word it was written for.
  const takeBack = ({ causeId: id, note }: ChainWalk['excluded'][number]) => judge.mutate({ month: data.month, scope, effectId: walk.effectId, causeId: id, verdict: 'confirmed', note }, { onError: tell })
  const asking = walk.verdict === null || changing
  return (
    <section className="card chain-walk" aria-label={t.walkTitle(name)} data-testid="chain-walk" data-found={walk.found}>
      <h2>{t.walkTitle(name)}</h2>
      <p>{walk.found && <span className="chain-tag">{t.hypothesis}</span>}{figuresWhole(walk.sentence)}</p>
      {walk.unlinked.length > 0 && (
        <div className="chain-say" data-testid="chain-unlinked">
          {walk.unlinked.slice(0, MOST).map((id) => <Button key={id} disabled={link.isPending} onClick={() => link.mutate({ causeId: id, effectId: walk.effectId }, { onError: tell })}>{t.linkIt(nameOf(id))}</Button>)}
        </div>
      )}
      {walk.before !== null && <p className="quiet" data-testid="chain-before">{t.before(monthLabel(walk.before.month), walk.before.verdict === 'confirmed')} {walk.before.note}</p>}
      {causeId !== null && !data.closed && asking && (
        <>
          <Input aria-label={t.note} placeholder={t.note} value={form.typed} maxLength={2000} onChange={(event) => form.keep(event.target.value)} />
          <div className="chain-say">
            <Button type="primary" loading={judge.isPending} data-testid="chain-yes" onClick={() => say('confirmed')}>{t.yes}</Button>
            <Button disabled={judge.isPending} data-testid="chain-no" onClick={() => say('rejected')}>{t.no}</Button>
          </div>
        </>
      )}
      {walk.verdict !== null && !changing && (
        <p className="chain-verdict" data-testid="chain-verdict">
          <b className={walk.verdict === 'confirmed' ? 'good' : 'wait'}>{walk.verdict === 'confirmed' ? t.confirmed : t.rejected}</b> {walk.note}
          {!data.closed && <Button type="link" size="small" onClick={() => setChanging(true)}>{t.change}</Button>}
        </p>
      )}
      {walk.excluded.map((one) => (
        <p key={one.causeId} className="chain-verdict" data-testid="chain-excluded">
          <b className="wait">{t.excluded(nameOf(one.causeId))}</b> {one.note}
          {!data.closed && <Button type="link" size="small" disabled={judge.isPending} aria-label={t.takeBackOf(nameOf(one.causeId))} onClick={() => takeBack(one)}>{t.takeBack}</Button>}
        </p>
      ))}
      {causeId !== null && walk.verdict === 'confirmed' && <Link to={planAddress(scope, causeId, walk.effectId)}>{t.plan} →</Link>}
    </section>
  )
}
