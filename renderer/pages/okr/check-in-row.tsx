import type { CSSProperties, KeyboardEvent } from 'react'
import type { KeyResultCard } from '../../../shared/api/okr.ts'
import type { KeyResultId } from '../../../shared/domain/brand.ts'
import { isComposing } from '../../components/ime.ts'
import { CheckInEntry } from './check-in-entry.tsx'

/** 打卡 beneath its key result. Esc leaves it; what was typed stays for the next time. */
export function CheckInRow({ keyResult, depth, onLeave }: { keyResult: KeyResultCard; depth: number; onLeave: (id: KeyResultId) => void }) {
  const onKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return
    event.stopPropagation()
    onLeave(keyResult.id)
  }
  return (
    <div className="okr-inside" role="row" aria-level={depth} style={{ '--depth': depth - 1 } as CSSProperties} onKeyDown={onKeys}>
      <div role="gridcell"><CheckInEntry keyResult={keyResult} corrects={null} onDone={() => onLeave(keyResult.id)} /></div>
    </div>
  )
}
