import type { Wall } from '../../../shared/api/meetings.ts'
import { text } from '../../components/text.ts'
import { WallChoice, type WallPageProps } from './wall-parts.tsx'

const t = text.meetings.wall

/** 宣读决议: each as a sentence to read aloud; whoever answers for it says yes. */
export function WallReading({ page, chosen, onChoose }: { page: Wall['reading'] } & WallPageProps) {
  return (
    <div className="wall-list wall-aloud">
      {page.decisions.map((decision, at) => (
        <WallChoice key={decision.id} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="reading">
          <span className="wall-what">{page.aloud[at]}</span>
          {decision.acceptance.trim() === '' && <span className="wall-facts wait">● {t.lacks}</span>}
        </WallChoice>
      ))}
    </div>
  )
}
