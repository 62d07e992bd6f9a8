import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ScopeChoice } from '../../../shared/api/chain.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { ChainBoard } from '../../components/chain-board.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { ScopePicker } from '../../components/scope-picker.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { LinkCard } from './link-card.tsx'
import { WalkCard } from './walk-card.tsx'
import { WhyCard } from './why-card.tsx'
import './chain.css'

const t = text.chain

/** 因果链: a board of four columns, from every red result the walk to its first red cause, and what the owner makes of it. */
export function ChainPage() {
  const month = useSession((session) => session.month)
  const [scope, setScope] = useState<ScopeChoice>({ kind: 'company' })
  const [chosen, setChosen] = useState<number | null>(null)
  const board = useHouse('chain.get', { month, scope })
  const data = board.data
  const reds = data?.walks ?? []
  const sentence = data === undefined || data.nodes.length === 0 ? undefined : t.sentence(monthLabel(month), reds.length, reds.filter(({ found }) => found).length)
  return (
    <PageFrame title={text.app.sections.chain} sentence={sentence}>
      <div className="chain-tools"><ScopePicker month={month} scope={scope} onChange={(next) => { setScope(next); setChosen(null) }} /></div>
      {board.isError ? <ErrorState failure={board.error} onRetry={() => void board.refetch()} />
        : data === undefined ? <LoadingState />
          : data.nodes.length === 0 ? <EmptyState title={t.empty(monthLabel(month))} action={<Link to="/evaluations">{t.toEvaluations} →</Link>}>{t.emptyWhy}</EmptyState>
            : <Board data={data} scope={scope} chosen={chosen} onChoose={setChosen} />}
    </PageFrame>
  )
}

function Board({ data, scope, chosen, onChoose }: { data: Output<'chain.get'>; scope: ScopeChoice; chosen: number | null; onChoose: (id: number) => void }) {
  const known = data.nodes.some(({ indicatorId }) => indicatorId === chosen) ? chosen : null
  const at = known ?? data.walks[0]?.effectId ?? data.nodes[0]?.indicatorId ?? 0
  const node = data.nodes.find(({ indicatorId }) => indicatorId === at)
  const walk = data.walks.find(({ effectId }) => effectId === at) ?? data.walks.find(({ path }) => path.includes(at as never))
  return (
    <div className="chain-page">
      <div className="chain-main card"><ChainBoard nodes={data.nodes} links={data.links} path={walk?.path ?? []} chosen={at} onChoose={onChoose} /></div>
      <aside className="chain-side">
        {data.closed && <p className="wait">{t.closed}</p>}
        {data.walks.length > 1 && (
          <nav className="chain-reds" aria-label={t.walks}>
            {data.walks.map(({ effectId }) => {
              const name = data.nodes.find(({ indicatorId }) => indicatorId === effectId)?.name ?? ''
              return <Button key={effectId} size="small" type={walk?.effectId === effectId ? 'primary' : 'default'} aria-label={t.choose(name)} onClick={() => onChoose(effectId)}>{name}</Button>
            })}
          </nav>
        )}
        {walk === undefined ? data.walks.length === 0 && <p className="quiet card">{t.noRed}</p>
          : <WalkCard key={`${walk.effectId} ${walk.causeId ?? 0}`} data={data} walk={walk} scope={scope} />}
        {node !== undefined && <WhyCard key={`why ${data.month} ${JSON.stringify(scope)} ${at}`} data={data} node={node} scope={scope} />}
        {node !== undefined && <LinkCard key={`link ${at}`} data={data} node={node} onChoose={onChoose} />}
      </aside>
    </div>
  )
}
