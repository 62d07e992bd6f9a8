import type { Wall } from '../../../shared/api/meetings.ts'
import type { AgendaKey } from '../../../shared/domain/meeting/agenda.ts'
import { figuresWhole } from '../../components/figures-whole.ts'
import { text } from '../../components/text.ts'
import { WallBenefit } from './wall-benefit.tsx'
import { WallChain } from './wall-chain.tsx'
import { WallGaps, type GapView } from './wall-gaps.tsx'
import { WallOkr } from './wall-okr.tsx'
import { WallOld } from './wall-old.tsx'
import { WallOutlook } from './wall-outlook.tsx'
import { WallReading } from './wall-reading.tsx'
import type { WallPageProps } from './wall-parts.tsx'

/** How many lines ↑ ↓ choose from; 0 where they scroll. */
export function listLength(wall: Wall, page: AgendaKey, view: GapView): number {
  const lengths: Record<AgendaKey, number> = {
    'old-decisions': wall.oldDecisions.open.length, benefit: wall.benefit.indicators.length, chain: wall.chain.walks.length, gaps: wall.gaps[view].length, okr: 0, outlook: 0, reading: wall.reading.decisions.length,
  }
  return lengths[page]
}

/** The indicator a decision typed here is likely about: the chosen line's. */
export function chosenGap(wall: Wall, page: AgendaKey, at: number, view: GapView): { indicatorId: number; name: string } | null {
  if (page === 'gaps' && view === 'indicators') return wall.gaps.indicators[at] ?? null
  return page === 'benefit' ? wall.benefit.indicators[at] ?? null : null
}

const SENTENCES: Record<AgendaKey, (wall: Wall) => string> = {
  'old-decisions': (wall) => wall.oldDecisions.sentence, benefit: (wall) => wall.benefit.sentence, chain: (wall) => wall.chain.sentence, gaps: (wall) => wall.gaps.sentence, okr: (wall) => wall.okr.sentence, outlook: (wall) => wall.outlook.sentence, reading: (wall) => wall.reading.sentence,
}

/** Of an empty page one sentence stands in its middle. */
function emptySays(wall: Wall, page: AgendaKey): string | null {
  const empty: Partial<Record<AgendaKey, boolean>> = {
    'old-decisions': wall.oldDecisions.open.length + wall.oldDecisions.closed.length === 0, benefit: wall.benefit.indicators.length === 0, gaps: wall.gaps.indicators.length === 0, okr: wall.okr.objectives.length === 0,
  }
  if (page === 'reading') return wall.reading.decisions.length === 0 ? text.meetings.wall.noDecision : null
  if (page === 'outlook') return wall.outlook.text.trim() === '' && wall.outlook.table === null && wall.outlook.plans.length === 0 ? `${SENTENCES[page](wall)}${text.meetings.wall.noChances}` : null
  return empty[page] === true ? SENTENCES[page](wall) : null
}

/** One thing on one page, under a sentence that says it. */
export function WallPage({ wall, page, view, ...choice }: { wall: Wall; page: AgendaKey; view: GapView } & WallPageProps) {
  const empty = emptySays(wall, page)
  if (empty !== null) return <p className="wall-empty">{empty}</p>
  return (
    <>
      <p className="wall-sentence">{figuresWhole(SENTENCES[page](wall))}</p>
      {page === 'old-decisions' && <WallOld page={wall.oldDecisions} {...choice} />}
      {page === 'benefit' && <WallBenefit page={wall.benefit} {...choice} />}
      {page === 'chain' && <WallChain page={wall.chain} {...choice} />}
      {page === 'gaps' && <WallGaps page={wall.gaps} view={view} {...choice} />}
      {page === 'okr' && <WallOkr page={wall.okr} />}
      {page === 'outlook' && <WallOutlook page={wall.outlook} />}
      {page === 'reading' && <WallReading page={wall.reading} {...choice} />}
    </>
  )
}
