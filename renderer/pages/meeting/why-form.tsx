import { Input } from 'antd'
import { useState } from 'react'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import type { WhyTyped } from './run-draft.ts'
import { useTold } from './told.ts'
import { WallDialog } from './wall-dialog.tsx'

const t = text.chain.why

interface WhyFormProps { month: Month; indicatorId: IndicatorId; name: string; typed: WhyTyped; onType: (typed: WhyTyped) => void; onClose: () => void; onSaved: () => void }

/** 5 个为什么 about an indicator of the company: the next question opens when the one before has an answer. */
export function WhyForm({ month, indicatorId, name, typed, onType, onClose, onSaved }: WhyFormProps) {
  const told = useTold()
  const save = useWrite('chain.why')
  const [problem, setProblem] = useState('')
  const { whys, conclusion } = typed
  const asked = Math.min(whys.length, whys.findLastIndex((why) => why.trim() !== '') + 2)
  const type = (change: Partial<WhyTyped>) => { setProblem(''); onType({ ...typed, ...change }) }
  const ask = () => save.mutateAsync({ month, scope: { kind: 'company' }, indicatorId, whys, conclusion }).then(() => { told.good(text.meetings.run.whySaved); onSaved() }, (failure: unknown) => { const { what, next } = wordsFor(failure); setProblem(`${what}${next}`); return false })
  return (
    <WallDialog title={text.meetings.form.why.title(name)} onClose={onClose} onSave={ask} saving={save.isPending} problem={problem}>
      <ol className="wall-whys">
        {whys.slice(0, asked).map((why, at) => (
          <li key={at}><Input.TextArea autoFocus={at === 0} autoSize={{ minRows: 1, maxRows: 3 }} aria-label={t.nth(at + 1)} placeholder={at === 0 ? t.first : t.next} value={why} maxLength={1000} data-testid="why-answer" onChange={(event) => type({ whys: whys.map((old, index) => (index === at ? event.target.value : old)) })} /></li>
        ))}
      </ol>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} aria-label={t.conclusion} placeholder={t.conclusion} value={conclusion} maxLength={2000} data-testid="why-conclusion" onChange={(event) => type({ conclusion: event.target.value })} />
    </WallDialog>
  )
}
