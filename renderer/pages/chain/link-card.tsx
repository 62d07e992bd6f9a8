import { App, Button, Select } from 'antd'
import { useState } from 'react'
import type { ChainCard } from '../../../shared/api/chain.ts'
import type { Output } from '../../../shared/api/contract.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { DIMENSIONS, type Dimension } from '../../../shared/domain/indicator/indicator.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'

const t = text.chain

/** What one indicator hangs on and what hangs on it, with how they went together; links can be added and taken out. */
export function LinkCard({ data, node, onChoose }: { data: Output<'chain.get'>; node: ChainCard; onChoose: (id: number) => void }) {
  const { message } = App.useApp()
  const [link, unlink] = [useWrite('chain.link'), useWrite('chain.unlink')]
  const tell = useTellFailure()
  const [adding, setAdding] = useState<IndicatorId | null>(null)
  const indicators = useHouse('indicators.list', {}).data?.indicators ?? []
  const nameOf = (id: number): string => data.nodes.find(({ indicatorId }) => indicatorId === id)?.name ?? ''
  const causes = data.links.filter(({ effectId }) => effectId === node.indicatorId)
  const effects = data.links.filter(({ causeId }) => causeId === node.indicatorId)
  // A cause may stand to the right of its effect or in its column.
  const place = DIMENSIONS.indexOf(node.dimension)
  const unseen = data.outside.filter(({ effectId }) => effectId === node.indicatorId)
  const onBoard = new Set(data.nodes.map(({ indicatorId }) => indicatorId))
  const taken = new Set([node.indicatorId, ...[...causes, ...unseen].map(({ causeId }) => causeId)])
  const choices = (of: readonly { id: IndicatorId; name: string; dimension: Dimension }[]) => of.filter(({ id, dimension }) => !taken.has(id) && DIMENSIONS.indexOf(dimension) >= place).map(({ id, name, dimension }) => ({ value: id, label: `${t.columns[dimension]} · ${name}` }))
  const options = [
    { label: t.onBoard, options: choices(data.nodes.map(({ indicatorId: id, ...rest }) => ({ id, ...rest }))) },
    { label: t.others, options: choices(indicators.filter(({ id }) => !onBoard.has(id))) },
  ].filter((group) => group.options.length > 0)
  const add = () => adding !== null && link.mutate({ causeId: adding, effectId: node.indicatorId }, { onSuccess: () => setAdding(null), onError: tell })
  const take = (causeId: IndicatorId) => unlink.mutate({ causeId, effectId: node.indicatorId }, { onSuccess: () => { void message.success(t.removed) }, onError: tell })
  return (
    <section className="card chain-links" aria-label={t.links(node.name)}>
      <h2>{t.links(node.name)}</h2>
      {causes.length + unseen.length === 0 ? <p className="quiet">{t.noCauses}</p> : (
        <ul>
          {causes.map(({ causeId, origin, strength }) => (
            <li key={causeId}>
              <Button type="link" size="small" onClick={() => onChoose(causeId)}>{nameOf(causeId)}</Button>
              <span className="quiet">{origin === 'own' ? t.own : t.library} · {strength.sentence}</span>
              <Button size="small" type="text" aria-label={`${t.remove} ${nameOf(causeId)}`} onClick={() => take(causeId)}>{t.remove}</Button>
            </li>
          ))}
          {unseen.map(({ causeId, origin, name }) => (
            <li key={causeId}>
              <span className="wait">{name}</span>
              <span className="quiet">{origin === 'own' ? t.own : t.library} · {t.offBoard}</span>
              <Button size="small" type="text" aria-label={`${t.remove} ${name}`} onClick={() => take(causeId)}>{t.remove}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className="chain-add">
        <Select aria-label={t.addCause} placeholder={t.addCause} value={adding} options={options} showSearch={{ optionFilterProp: 'label' }} style={{ flex: 1, minWidth: 0 }} onChange={(id: IndicatorId) => setAdding(id)} />
        <Button disabled={adding === null} loading={link.isPending} data-testid="chain-add" onClick={add}>{t.add}</Button>
      </div>
      <h3>{t.effects(node.name)}</h3>
      {effects.length === 0 ? <p className="quiet">{t.noEffects}</p> : <p>{effects.map(({ effectId }) => <Button key={effectId} type="link" size="small" onClick={() => onChoose(effectId)}>{nameOf(effectId)}</Button>)}</p>}
      <p className="quiet">{t.starter}</p>
    </section>
  )
}
