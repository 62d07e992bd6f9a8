import { App, Button, Drawer } from 'antd'
import { useEffect, useRef } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import { Exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { evenWeights } from '../../../shared/domain/okr/even-weights.ts'
import { quarterLabel, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { text } from '../../components/text.ts'
import { keyOf, newKey, useOkrDrafts } from '../../stores/objective-draft.ts'
import { openAll } from '../../stores/okr-view.ts'
import { AdvicePanel } from './advice-panel.tsx'
import { focusAfter } from './focus-after.ts'
import { totalOf } from './form-check.ts'
import { KeyResultCards } from './key-result-cards.tsx'
import { ObjectiveFields } from './objective-fields.tsx'
import { objectiveRow } from './tree-lines.ts'
import { useObjectiveEditor, type ObjectiveEditor } from './use-objective-editor.ts'

const t = text.okr.editor

interface ObjectiveDrawerProps { quarter: Quarter; objectives: readonly ObjectiveCard[]; edited: ObjectiveCard | 'new' | null; onClose: (row: string | null) => void }

export function ObjectiveDrawer({ quarter, objectives, edited, onClose }: ObjectiveDrawerProps) {
  const { message } = App.useApp()
  const close = () => {
    if (edited !== null && useOkrDrafts.getState().objectives[edited === 'new' ? newKey(quarter) : keyOf(edited.id)]?.changed === true) void message.info({ content: t.kept, key: 'okr-kept' })
    onClose(edited === null || edited === 'new' ? null : objectiveRow(edited.id))
  }
  return (
    <Drawer
      open={edited !== null} size={1010} title={edited === 'new' ? t.titleNew(quarterLabel(quarter)) : t.titleEdit(quarterLabel(quarter))} onClose={close} destroyOnHidden
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column', overflow: 'hidden' } }}
    >
      {edited !== null && <Editor key={edited === 'new' ? `new-${quarter}` : edited.id} quarter={quarter} objectives={objectives} stored={edited === 'new' ? null : edited} onDone={onClose} />}
    </Drawer>
  )
}

function Editor({ quarter, objectives, stored, onDone }: { quarter: Quarter; objectives: readonly ObjectiveCard[]; stored: ObjectiveCard | null; onDone: (row: string | null) => void }) {
  const { message, modal } = App.useApp()
  const editor = useObjectiveEditor(quarter, stored, (card) => {
    void message.success(t.saved(card.title))
    openAll([card.id])
    onDone(objectiveRow(card.id))
  })
  const save = useRef(editor.save)
  useEffect(() => { save.current = editor.save })
  // On the window: a button that was pressed may be gone, and the cursor with it.
  useEffect(() => {
    const onKeys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.isComposing) return
      event.preventDefault()
      save.current()
    }
    window.addEventListener('keydown', onKeys)
    return () => window.removeEventListener('keydown', onKeys)
  }, [])
  const discard = () => void modal.confirm({
    title: t.discardAsk, content: stored === null ? t.discardNew : t.discardWhy, okText: t.discard, cancelText: text.app.cancel, okButtonProps: { danger: true }, onOk: editor.discard,
  })
  return (
    <div className="okr-editor" data-testid="okr-editor">
      <div className="okr-editor-body">
        <div className="okr-editor-form">
          <ObjectiveFields editor={editor} objectives={objectives} />
          <KeyResultCards editor={editor} />
        </div>
        <AdvicePanel editor={editor} objectives={objectives} />
      </div>
      <div className="okr-editor-foot">
        <WeightTotalLine editor={editor} />
        {editor.faults !== null && editor.faults.whole.length > 0 && <span className="bad" role="alert" data-testid="okr-refused">{editor.faults.whole.join(' ')}</span>}
        <span className="okr-editor-acts">
          {editor.dirty && <><span className="wait" data-testid="okr-unsaved">● {t.unsaved}</span><Button onClick={discard}>{t.discard}</Button></>}
          <Button type="primary" data-testid="okr-save" loading={editor.saving} onClick={editor.save}>{t.save}</Button>
        </span>
      </div>
    </div>
  )
}

/** The total of the weights at all times, with the way to even them out. */
function WeightTotalLine({ editor: { form, edit } }: { editor: ObjectiveEditor }) {
  if (form.keyResults.length === 0) return null
  const { total, difference } = totalOf(form)
  const gap = new Exact(difference)
  const even = () => {
    const weights = evenWeights(form.keyResults.length)
    edit((before) => ({ ...before, keyResults: before.keyResults.map((each, at) => ({ ...each, weight: weights[at] ?? each.weight })) }))
    focusAfter('okr-save')
  }
  return (
    <span className="okr-total">
      <b data-testid="okr-weight-total" role="status" className={gap.isZero() ? 'good' : 'bad'}>{t.total(total)} {gap.isZero() ? t.right : gap.isNegative() ? t.short(plain(gap.negated())) : t.over(plain(gap))}</b>
      {!gap.isZero() && <Button size="small" data-testid="okr-even" onClick={even}>{t.even}</Button>}
    </span>
  )
}
