import { useEffect, useState } from 'react'
import type { Wall } from '../../../shared/api/meetings.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import { ChainBoard } from '../../components/chain-board.tsx'
import { text } from '../../components/text.ts'
import { WallChoice, type WallPageProps } from './wall-parts.tsx'

const t = text.meetings.wall
/** Height of a card with its gap and of the board's head, as components/chain-board draws them; what else stands on the page, in px. */
const STEP = 64, HEAD = 52, AROUND = 360
const COLUMN = 6

/** 四维因果链: the board as large as the screen lets it be, beneath it the walk from one red result. */
export function WallChain({ page, chosen, onChoose }: { page: Wall['chain'] } & WallPageProps) {
  const height = useWindowHeight()
  const walk = page.walks[chosen]
  const nodes = shownNodes(page.nodes, walk?.path ?? [])
  const most = Math.max(1, ...DIMENSIONS.map((dimension) => nodes.filter((node) => node.dimension === dimension).length))
  const zoom = Math.min(1.7, Math.max(1.1, (height - AROUND) / (HEAD + most * STEP)))
  const ids = new Set(nodes.map(({ indicatorId }) => indicatorId))
  const links = page.links.filter(({ causeId, effectId }) => ids.has(causeId) && ids.has(effectId))
  return (
    <div className="wall-chain">
      <div className="wall-board" style={{ zoom }}><ChainBoard nodes={nodes} links={links} path={walk?.path ?? []} chosen={walk?.effectId ?? null} /></div>
      <div className="wall-walks">
        {page.walks.map((each, at) => (
          <WallChoice key={each.effectId} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="walk">
            <span>{each.found && <span className="chain-tag">{each.verdict === null ? t.hypothesis : t.judged[each.verdict]}</span>} {each.sentence}</span>
          </WallChoice>
        ))}
      </div>
      {nodes.length < page.nodes.length && <p className="wall-note quiet">{t.others(page.nodes.length - nodes.length)}</p>}
    </div>
  )
}

/** As many a column as a small projector shows at once: those on the way from result to cause, then the worst. */
function shownNodes(all: Wall['chain']['nodes'], path: readonly number[]): Wall['chain']['nodes'] {
  const worst = (node: Wall['chain']['nodes'][number]): number => {
    const last = node.points.at(-1)
    return path.includes(node.indicatorId) ? -1 : last?.light === 'red' ? Number(last.attainment) : last?.light === 'amber' ? 10 + Number(last.attainment) : last?.light === 'green' ? 20 + Number(last.attainment) : 99
  }
  return DIMENSIONS.flatMap((dimension) => all.filter((node) => node.dimension === dimension).toSorted((a, b) => worst(a) - worst(b)).slice(0, COLUMN))
}

function useWindowHeight(): number {
  const [height, setHeight] = useState(window.innerHeight)
  useEffect(() => {
    const measure = () => setHeight(window.innerHeight)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return height
}
