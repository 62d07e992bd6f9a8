import { Button, Input } from 'antd'
import { isComposing } from '../../components/ime.ts'
import { text } from '../../components/text.ts'

const t = text.summary

interface SectionEditorProps { name: string; heading: string; typed: string; before: string; busy: boolean; onType: (words: string) => void; onSave: () => void; onLeave: () => void }

/** The section's words in a field: Ctrl+Enter saves, Escape leaves while nothing was changed. */
export function SectionEditor({ name, heading, typed, before, busy, onType, onSave, onLeave }: SectionEditorProps) {
  const changed = typed !== before
  return (
    <div className="summary-editor">
      <Input.TextArea
        autoFocus autoSize={{ minRows: 3, maxRows: 20 }} maxLength={10_000} value={typed} aria-label={t.field(heading)} aria-describedby={`summary-${name}-hint`} data-testid={`summary-text-${name}`}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave()
          if (event.key === 'Escape' && !changed) onLeave()
        }}
      />
      <p className="quiet" id={`summary-${name}-hint`}>{t.hint}</p>
      <div className="summary-buttons">
        <Button type="primary" size="small" loading={busy} autoInsertSpace={false} data-testid={`summary-save-${name}`} onClick={onSave}>{t.save}</Button>
        <Button size="small" data-testid={`summary-leave-${name}`} onClick={onLeave}>{t.cancel}</Button>
        {changed && <span className="wait">{t.kept}</span>}
      </div>
    </div>
  )
}
