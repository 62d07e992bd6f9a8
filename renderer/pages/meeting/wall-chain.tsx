import { useEffect, useState } from 'react'
import type { Wall } from '../../../shared/api/meetings.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import { ChainBoard } from '../../components/chain-board.tsx'
import { text } from '../../components/text.ts'
import { WallChoice, type WallPageProps } from './wall-parts.tsx'

const t = text.meetings.wall
/** Height of a card with its gap and of the board's head, as components/chain-board draws them; what else stands on the page, in px. */
const STEP = 64, HEAD = 52, AROUND = 400

/** 四维因果链: the board as large as the screen lets it be, beneath it the walk from one red result. */
export function WallChain({ page, chosen, onChoose }: { page: Wall['chain'] } & WallPageProps) {
  const height = useWindowHeight()
  const most = Math.max(1, ...DIMENSIONS.map((dimension) => page.nodes.filter((node) => node.dimension === dimension).length))
  const zoom = Math.min(1.7, Math.max(1.1, (height - AROUND) / (HEAD + most * STEP)))
  const walk = page.walks[chosen]
  return (
    <div className="wall-chain">
      <div className="wall-board" style={{ zoom }}><ChainBoard nodes={page.nodes} links={page.links} path={walk?.path ?? []} chosen={walk?.effectId ?? null} /></div>
      <div className="wall-walks">
        {page.walks.length === 0 && <p className="quiet">{t.noWalk}</p>}
        {page.walks.map((each, at) => (
          <WallChoice key={each.effectId} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="walk">
            <span>{each.found && <span className="chain-tag">{each.verdict === null ? t.hypothesis : t.judged[each.verdict]}</span>} {each.sentence}</span>
          </WallChoice>
        ))}
      </div>
    </div>
  )
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
