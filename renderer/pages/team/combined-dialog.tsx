import { App, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Position } from '../../../shared/api/employees.ts'
import { Exact, exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { COMBINED_COST } from '../../../shared/domain/mix/combined-score.ts'
import { useTellFailure } from '../../components/failure.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { isNumber, numberText } from '../../stores/template-draft.ts'

const t = text.team.positions.mix
const SUGGESTED = '20'
const HIGH = 30

/** Both parts must weigh something. */
const shareOf = (typed: string): string | null => {
  const number = numberText(typed)
  return isNumber(typed) && exact(number).gt(0) && exact(number).lt(100) ? number : null
}

/** Off by default; whoever switches it on has read what it costs. */
export function CombinedDialog({ position, onClose }: { position: Position; onClose: () => void }) {
  const { id, name, templateId, okrWeight } = position
  const [include, setInclude] = useState(okrWeight !== null)
  const [typed, setTyped] = useState(okrWeight ?? SUGGESTED)
  const [open, setOpen] = useState(true)
  const save = useWrite('positions.save')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const share = include ? shareOf(typed) : null
  const bad = include && share === null
  const submit = () => {
    if (bad) return
    save.mutate({ id, name, templateId, okrWeight: share }, {
      onError: tell, onSuccess: () => { void message.success(t.saved(name, share === null ? t.apart : t.combined(share))); setOpen(false) },
    })
  }
  return (
    <Modal open={open} title={t.title(name)} okText={text.app.save} cancelText={text.app.cancel} okButtonProps={{ disabled: bad, id: 'combined-save' }} confirmLoading={save.isPending} onOk={submit} onCancel={() => setOpen(false)} afterClose={onClose}>
      <div className="mix-form" data-testid="combined-dialog">
        <p className="mix-cost" data-testid="combined-cost">◆ {COMBINED_COST}</p>
        <Checkbox checked={include} data-testid="combined-include" onChange={(event) => setInclude(event.target.checked)}>{t.include}</Checkbox>
        {include && (
          <label className="mix-share">
            <span>{t.share}</span>
            <Input value={typed} inputMode="decimal" maxLength={8} suffix="%" data-testid="combined-share" aria-invalid={bad} status={bad ? 'error' : ''} onChange={(event) => setTyped(event.target.value)} onKeyDown={onRealEnter(submit)} />
            {share !== null && <span className="quiet">{t.rest(plain(new Exact(100).minus(share)))}</span>}
            {bad && <span className="bad" role="alert">✕ {t.bad}</span>}
            {share !== null && exact(share).gt(HIGH) && <span className="wait">◆ {t.high}</span>}
          </label>
        )}
        <p className="quiet">{t.when}</p>
        <p className="quiet">{t.private}</p>
      </div>
    </Modal>
  )
}
