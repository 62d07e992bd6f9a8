import { Input } from 'antd'
import { useState } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { useTold } from './told.ts'
import { WallDialog } from './wall-dialog.tsx'

/** 下月机会与资源, in the owner's words. */
export function OutlookForm({ month, nextLabel, typed, onType, onClose, onSaved }: { month: Month; nextLabel: string; typed: string; onType: (typed: string) => void; onClose: () => void; onSaved: () => void }) {
  const told = useTold()
  const save = useWrite('meetings.outlook')
  const [problem, setProblem] = useState('')
  const ask = () => save.mutateAsync({ month, outlook: typed }).then(() => { told.good(text.meetings.run.outlookSaved); onSaved() }, (failure: unknown) => { const { what, next } = wordsFor(failure); setProblem(`${what}${next}`); return false })
  return (
    <WallDialog title={text.meetings.form.outlook.title(nextLabel)} onClose={onClose} onSave={ask} saving={save.isPending} problem={problem}>
      <Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 9 }} aria-label={text.meetings.prepare.outlook} placeholder={text.meetings.prepare.outlookHint} value={typed} maxLength={10_000} data-testid="outlook-text" onChange={(event) => { setProblem(''); onType(event.target.value) }} />
    </WallDialog>
  )
}
