import { useLayoutEffect, useRef, useState } from 'react'
import type { Wall } from '../../../shared/api/meetings.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import { ChainBoard } from '../../components/chain-board.tsx'
import { figuresWhole } from '../../components/figures-whole.ts'
import { text } from '../../components/text.ts'
import { WallChoice, type WallPageProps } from './wall-parts.tsx'

const t = text.meetings.wall
/** Height of a card with its gap and of the board's head, as components/chain-board draws them, in px. */
const STEP = 64, HEAD = 52
const MOST = 6, LEAST = 3
/** So many times larger than on the page the cards are at least, and at most. */
const SMALL = 1.2, LARGE = 1.8

/** 四维因果链: the board as large as the page leaves room, beneath it the walk from the chosen red result. */
export function WallChain({ page, chosen, onChoose }: { page: Wall['chain'] } & WallPageProps) {
  const board = useRef<HTMLDivElement>(null)
  const room = useHeight(board)
  const walk = page.walks[chosen]
  const rows = Math.min(MOST, Math.max(LEAST, Math.floor((room / SMALL - HEAD) / STEP)))
  const nodes = shownNodes(page.nodes, walk?.path ?? [], rows)
  const most = Math.max(1, ...DIMENSIONS.map((dimension) => nodes.filter((node) => node.dimension === dimension).length))
  const zoom = Math.min(LARGE, Math.max(SMALL, room / (HEAD + most * STEP)))
  const ids = new Set(nodes.map(({ indicatorId }) => indicatorId))
  const links = page.links.filter(({ causeId, effectId }) => ids.has(causeId) && ids.has(effectId))
  const nameOf = (id: number) => page.nodes.find(({ indicatorId }) => indicatorId === id)?.name ?? ''
  return (
    <div className="wall-chain">
      <div className="wall-board" ref={board}><div style={{ zoom }}><ChainBoard nodes={nodes} links={links} path={walk?.path ?? []} chosen={walk?.effectId ?? null} /></div></div>
      {nodes.length < page.nodes.length && <p className="wall-note quiet">{t.others(page.nodes.length - nodes.length)}</p>}
      {page.walks.length > 1 && (
        <div className="wall-reds">
          {page.walks.map((each, at) => <WallChoice key={each.effectId} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="walk">{nameOf(each.effectId)}</WallChoice>)}
        </div>
      )}
      {walk !== undefined && <p className="wall-walk" data-testid="walk-says">{walk.found && <span className="chain-tag">{walk.verdict === null ? t.hypothesis : t.judged[walk.verdict]}</span>} {figuresWhole(walk.sentence)}</p>}
    </div>
  )
}

/** As many a column as there is room for: those on the way from result to cause, then the worst. */
function shownNodes(all: Wall['chain']['nodes'], path: readonly number[], most: number): Wall['chain']['nodes'] {
  const worst = (node: Wall['chain']['nodes'][number]): number => {
    const last = node.points.at(-1)
    return path.includes(node.indicatorId) ? -1 : last?.light === 'red' ? Number(last.attainment) : last?.light === 'amber' ? 10 + Number(last.attainment) : last?.light === 'green' ? 20 + Number(last.attainment) : 99
  }
  return DIMENSIONS.flatMap((dimension) => all.filter((node) => node.dimension === dimension).toSorted((a, b) => worst(a) - worst(b)).slice(0, most))
}

/** Of the room the page leaves; what stands in it does not change it. */
function useHeight(place: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    if (place.current === null) return undefined
    const watch = new ResizeObserver(([entry]) => { if (entry !== undefined) setHeight(entry.contentRect.height) })
    watch.observe(place.current)
    setHeight(place.current.clientHeight)
    return () => watch.disconnect()
  }, [place])
  return height
}
