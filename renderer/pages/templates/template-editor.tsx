import { App, Button, Input } from 'antd'
import { useMemo, type KeyboardEvent, type ReactNode } from 'react'
import type { IndicatorCard, Template } from '../../../shared/api/templates.ts'
import { text as words } from '../../components/text.ts'
import { rowProblems, templateProblems } from './draft-check.ts'
import { OrphanLine } from './orphan-line.tsx'
import { PositionLine } from './position-line.tsx'
import { TemplateRow } from './template-row.tsx'
import type { Editor } from './use-editor.ts'
import { WeightLine } from './weight-line.tsx'

const t = words.templates

/** The owner's own template: name, reason, rows; what is wrong is said where it stands and above the total. */
export function TemplateEditor({ editor, templates, cards, acts }: { editor: Editor; templates: readonly Template[]; cards: readonly IndicatorCard[]; acts: ReactNode }) {
  const { text, stored, indicators, tried, refused, broken } = editor
  const { modal } = App.useApp()
  const problems = useMemo(() => (tried ? templateProblems(text, indicators) : []), [tried, text, indicators])
  const said = refused === null ? [...problems, ...broken.sentences] : refused.sentences
  const nameWrong = (tried && text.name.trim() === '') || refused?.name != null
  const onKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    editor.save()
  }
  const discard = () => void modal.confirm({
    title: t.discardAsk, content: stored === null ? t.discardNew : t.discardWhy, okText: t.discard, cancelText: words.app.cancel, okButtonProps: { danger: true }, onOk: editor.discard,
  })
  return (
    <div className="tpl-editor" onKeyDown={onKeys}>
      <div className="tpl-scroll">
        <div className="tpl-head">
          <label className="tpl-field tpl-name">
            <span>{t.name}</span>
            <Input
              data-testid="template-name" autoFocus={stored === null} value={text.name} maxLength={100} placeholder={t.namePlaceholder} status={nameWrong ? 'error' : ''} aria-invalid={nameWrong}
              onChange={(event) => editor.edit((before) => ({ ...before, name: event.target.value }))}
            />
            {nameWrong && <span className="bad" role="alert">{refused?.name ?? t.nameMissing}</span>}
          </label>
          <label className="tpl-field tpl-reason">
            <span>{t.why}</span>
            <Input.TextArea value={text.why} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={10_000} placeholder={t.whyPlaceholder} onChange={(event) => editor.edit((before) => ({ ...before, why: event.target.value }))} />
          </label>
        </div>
        <div className="tpl-line tpl-under"><PositionLine template={stored} templates={templates} />{acts}</div>
        <div className="tpl-rows-head"><span /><span>{t.columns.indicator}</span><span className="figure">{t.columns.weight}</span><span>{t.columns.kind}</span><span className="quiet">{t.rowsHint}</span></div>
        <ol className="tpl-rows" aria-label={t.rows}>
          {text.rows.map((row, at) => (
            <TemplateRow
              key={row.key} row={row} at={at} last={at === text.rows.length - 1} open={editor.open.has(row.key)} problems={JSON.stringify([...rowProblems(row, text.rows, indicators, tried), ...(broken.rows.get(row.key) ?? [])])}
              indicator={row.indicatorId === null ? undefined : indicators.get(row.indicatorId)} indicators={cards} acts={editor.acts}
            />
          ))}
        </ol>
        <Button onClick={editor.add} disabled={text.rows.length >= 40} data-testid="template-add-row">{t.addRow}</Button>
      </div>
      <div className="tpl-foot">
        {said.length > 0 && <div className="tpl-error" role="alert" data-testid="template-problems"><strong className="bad">{t.cannotSave}</strong><ul>{said.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></div>}
        {editor.back !== null && <div className="tpl-line" role="status"><span>{editor.back.what}</span><Button size="small" onClick={editor.takeBack}>{t.undo}</Button></div>}
        <div className="tpl-line">
          <WeightLine rows={text.rows} onFill={editor.fill} />
          <OrphanLine rows={text.rows} />
          {editor.dirty && <span className="tpl-unsaved"><span className="wait" data-testid="template-unsaved">● {t.unsaved}</span><Button size="small" onClick={discard}>{t.discard}</Button></span>}
        </div>
      </div>
    </div>
  )
}
