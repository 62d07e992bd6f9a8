import { Button } from 'antd'
import { useState } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import { wordsFor } from '../../components/failure.ts'
import { useOneAtATime } from '../../components/one-at-a-time.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { WallDialog } from './wall-dialog.tsx'

const t = text.meetings.form.end

/** Stay, leave it running, or end it. Nothing is lost on any way. */
export function EndQuestion({ month, unsaved, onStay, onLeave, onEnded }: { month: Month; unsaved: boolean; onStay: () => void; onLeave: () => void; onEnded: () => void }) {
  const end = useWrite('meetings.end')
  const [problem, setProblem] = useState('')
  const ask = useOneAtATime(() => end.mutateAsync({ month }).then(onEnded, (failure: unknown) => { const { what, next } = wordsFor(failure); setProblem(`${what}${next}`); return false }))
  return (
    <WallDialog title={t.title} onClose={onStay} problem={problem}>
      {unsaved && <p className="wait">{t.unsaved}</p>}
      <div className="wall-ways">
        <Button size="large" autoFocus data-testid="end-stay" onClick={onStay}>{t.goOn}</Button>
        <Button size="large" data-testid="end-leave" onClick={onLeave}>{t.leave}<small>{t.leaveWhy}</small></Button>
        <Button size="large" type="primary" data-testid="end-end" loading={end.isPending} onClick={ask}>{t.end}<small>{t.endWhy}</small></Button>
      </div>
    </WallDialog>
  )
}
