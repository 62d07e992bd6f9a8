import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { BRANCHES, type LeverCard } from '../../../shared/api/levers.ts'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.levers
type Branch = (typeof BRANCHES)[number] | 'all'

interface LeverListProps { month: Month; indicatorId: IndicatorId | null; act: (card: LeverCard) => void; /** adopt: into the form beside; use: opens a form. */ verb: 'adopt' | 'use' }

/** The library, what may help this indicator first; what worked here is said in figures. */
export function LeverList({ month, indicatorId, act, verb }: LeverListProps) {
  const [branch, setBranch] = useState<Branch>('all')
  const library = useHouse('levers.list', { month, indicatorIds: indicatorId === null ? [] : [indicatorId], branch: branch === 'all' ? null : branch })
  if (library.isError) return <ErrorState failure={library.error} onRetry={() => void library.refetch()} />
  const actions = library.data?.actions
  return (
    <section className="lever-list" aria-label={t.library}>
      <div className="lever-tools">
        <Segmented aria-label={t.branch} value={branch} options={[{ value: 'all', label: t.all }, ...BRANCHES.map((value) => ({ value, label: t.branches[value] }))]} onChange={(value) => setBranch(value as Branch)} />
        {actions !== undefined && <span className="quiet">{t.count(actions.length)}</span>}
      </div>
      {actions === undefined ? <LoadingState /> : (
        <ul>{actions.map((card, at) => <Lever key={card.code} card={card} head={indicatorId !== null && card.fit !== actions[at - 1]?.fit} verb={verb} onAct={() => act(card)} />)}</ul>
      )}
    </section>
  )
}

function Lever({ card, head, verb, onAct }: { card: LeverCard; head: boolean; verb: 'adopt' | 'use'; onAct: () => void }) {
  const { code, branch, title, steps, fits, shows, days, cost, fit, tally } = card
  const [words, label] = verb === 'adopt' ? [t.adopt, t.adoptLabel(title)] : [t.start, t.startLabel(title)]
  return (
    <>
      {head && <li className="lever-head">{t.fit[fit]}</li>}
      <li className="lever" data-testid="lever" data-code={code} data-fit={fit}>
        <div className="lever-title"><strong>{title}</strong><span className="lever-branch">{branch}</span><Button size="small" aria-label={label} onClick={onAct}>{words}</Button></div>
        <p><span className="quiet">{t.fits}：</span>{fits}</p>
        <p><span className="quiet">{t.steps}：</span>{steps}</p>
        <p className="quiet">{t.shows}：{shows.map(({ name }) => name).join('、')} · {t.days(days)} · {cost}</p>
        {tally.tried > 0 && <p className={tally.effective > tally.ineffective ? 'good' : tally.ineffective > 0 ? 'bad' : 'wait'}><span aria-hidden="true">{tally.effective > tally.ineffective ? '▲' : tally.ineffective > 0 ? '▼' : '◆'}</span> {t.here(tally.effective, tally.ineffective, tally.watch)}</p>}
      </li>
    </>
  )
}
