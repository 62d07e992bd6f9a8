import { Button, Input } from 'antd'
import { Link } from 'react-router'
import type { ChainCard, ScopeChoice } from '../../../shared/api/chain.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { isRed } from '../../../shared/domain/diagnosis/chain.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { planAddress } from './plan-address.ts'

const t = text.chain.why
const COUNT = 5

/** 5 个为什么: the next question opens when the one before has an answer. */
export function WhyCard({ data, node, scope }: { data: Output<'chain.get'>; node: ChainCard; scope: ScopeChoice }) {
  const save = useWrite('chain.why')
  const tell = useTellFailure()
  const stored = data.rootCauses.find((cause) => cause.indicatorId === node.indicatorId && JSON.stringify(cause.scope) === JSON.stringify(scope))
  const form = useKeptForm(`whys ${data.month} ${JSON.stringify(scope)} ${node.indicatorId}`, () => ({ whys: Array.from({ length: COUNT }, (_, at) => stored?.whys[at] ?? ''), conclusion: stored?.conclusion ?? '' }))
  const { whys, conclusion } = form.typed
  const asked = Math.min(COUNT, whys.findLastIndex((why) => why.trim() !== '') + 2)
  const others = data.rootCauses.filter((cause) => cause !== stored && cause.conclusion.trim() !== '')
  const keep = () => save.mutate({ month: data.month, scope, indicatorId: node.indicatorId, whys, conclusion }, { onSuccess: form.drop, onError: tell })
  return (
    <section className="card chain-why" aria-label={t.title(node.name)}>
      <h2>{t.title(node.name)}</h2>
      <p className="quiet">{t.hint}</p>
      <ol>
        {whys.slice(0, asked).map((why, at) => (
          <li key={at}>
            <Input.TextArea
              autoSize={{ minRows: 1, maxRows: 4 }} aria-label={t.nth(at + 1)} placeholder={at === 0 ? t.first : t.next} value={why} maxLength={1000} disabled={data.closed}
              onChange={(event) => form.keep({ ...form.typed, whys: whys.map((old, index) => (index === at ? event.target.value : old)) })}
            />
          </li>
        ))}
      </ol>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} aria-label={t.conclusion} placeholder={t.conclusion} value={conclusion} maxLength={2000} disabled={data.closed} onChange={(event) => form.keep({ ...form.typed, conclusion: event.target.value })} />
      {!data.closed && <Button loading={save.isPending} data-testid="why-save" onClick={keep}>{t.save}</Button>}
      {/* What is red, or was asked down to its root, wants something done: also where no red cause was found behind it. */}
      {(isRed(node) || (stored?.conclusion ?? '') !== '') && <p className="chain-plan"><Link to={planAddress(scope, node.indicatorId, null)} aria-label={text.chain.planFor(node.name)} data-testid="why-plan">{text.chain.plan} →</Link></p>}
      {others.length > 0 && <><h3>{t.others}</h3><ul>{others.map((cause) => <li key={`${cause.indicatorId} ${JSON.stringify(cause.scope)}`}><b>{cause.indicatorName}</b> {cause.conclusion}</li>)}</ul></>}
    </section>
  )
}
