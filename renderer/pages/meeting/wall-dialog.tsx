import { Button, Modal } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { isComposing } from '../../components/ime.ts'
import { useOneAtATime } from '../../components/one-at-a-time.ts'
import { text } from '../../components/text.ts'

const t = text.meetings.form

interface WallDialogProps {
  title: ReactNode
  /** Esc and the button beside: what was typed stays. */
  onClose: () => void
  /** Ctrl+Enter from any field, and the button: once, until it is done. */
  onSave?: () => Promise<unknown> | undefined
  saving?: boolean
  /** What still lacks, or why it was not saved. */
  problem?: string
  children: ReactNode
  wide?: boolean
}

/** A form over the wall, or in a page: in large letters, saved and left by keys alone. */
export function WallDialog({ title, onClose, onSave, saving = false, problem = '', children, wide = false }: WallDialogProps) {
  const form = useRef<HTMLDivElement>(null)
  const [wrongDay, setWrongDay] = useState('')
  // What a field does not understand is not what it would save: it still has the day before.
  const save = useOneAtATime(() => {
    const wrong = form.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')
    if (!wrong) return onSave?.()
    setWrongDay(t.wrongDay(wrong.getAttribute('aria-label') ?? '', wrong.value))
    wrong.focus()
    return undefined
  })
  const said = problem === '' ? wrongDay : problem
  const keys = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (onSave !== undefined && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // Caught on its way down: in an open list Enter would choose.
      event.preventDefault()
      event.stopPropagation()
      if (!saving) save()
    }
  }
  // The next key after the one that opened it is already the first letter: no picture moves, and the first field has the cursor at once.
  const begin = () => { if (!form.current?.contains(document.activeElement)) form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus() }
  useEffect(() => { begin(); toEnd(form.current) }, [])
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={wide ? 1120 : 860} centered mask={{ closable: false }} className="wall-dialog" transitionName="" maskTransitionName="" afterOpenChange={begin} destroyOnHidden>
      <div className="wall-form" role="presentation" ref={form} onKeyDownCapture={keys} onChangeCapture={() => setWrongDay('')}>
        {children}
        {said !== '' && <p className="bad" role="alert">{said}</p>}
        {onSave !== undefined && (
          <div className="wall-form-foot">
            <Button type="primary" size="large" loading={saving} data-testid="wall-save" aria-keyshortcuts="Control+Enter" onClick={save}>{t.save} <kbd>{t.saveKeys}</kbd></Button>
            <Button size="large" data-testid="wall-later" onClick={onClose}>{t.later} <kbd>{t.laterKeys}</kbd></Button>
          </div>
        )}
      </div>
    </Modal>
  )
}

/** What was typed before goes on behind its last letter; the browser would put the cursor before the first. */
function toEnd(form: HTMLElement | null): void {
  const now = document.activeElement
  if (now instanceof HTMLTextAreaElement && form?.contains(now)) now.setSelectionRange(now.value.length, now.value.length)
}

export function Field({ label, hint = '', children }: { label: string; hint?: string; children: ReactNode }) {
  // antd's Select brings its own input: a label round it would name it twice, so fields name themselves by aria-label.
  return <div className="wall-field"><span aria-hidden="true">{label}{hint !== '' && <small className="quiet"> {hint}</small>}</span>{children}</div>
}
