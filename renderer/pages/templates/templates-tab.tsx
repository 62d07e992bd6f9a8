import { App, Button } from 'antd'
import { useCallback, useEffect, useMemo, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { IndicatorCard, Template, TemplateDraft } from '../../../shared/api/templates.ts'
import { transport } from '../../api/transport.ts'
import { useTellFailure } from '../../components/failure.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { dropTemplate, keepTemplate, textOf, useTemplateDrafts, type DraftKey } from '../../stores/template-draft.ts'
import { LibrarySheet } from './library-sheet.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { TemplateList } from './template-list.tsx'
import { useEditor } from './use-editor.ts'

const t = text.templates

interface TemplatesTabProps { tabs: ReactNode; selected: DraftKey; templates: readonly Template[]; cards: readonly IndicatorCard[] }

export function TemplatesTab({ tabs, selected, templates, cards }: TemplatesTabProps) {
  const navigate = useNavigate()
  const { message, modal } = App.useApp()
  const tell = useTellFailure()
  const copy = useWrite('templates.save')
  const remove = useWrite('templates.remove')
  const indicators = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards])
  const stored = templates.find(({ id }) => id === selected) ?? null
  const go = useCallback((key: DraftKey) => void navigate(`/templates/${key}`), [navigate])
  const editor = useEditor(selected, stored, indicators, (saved) => {
    void message.success(t.saved(saved.name))
    if (saved.id !== selected) go(saved.id)
  })
  useTellLeaving()
  const startNew = useCallback(() => {
    go('new')
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-testid="template-name"]')?.focus())
  }, [go])
  /** A copy that the principles do not let through is laid out to be mended instead of being turned away. */
  const mendFirst = (template: Template, name: string) => {
    keepTemplate('new', { ...textOf(template, indicators), name: template.name === name ? freeName(t.copyName(name), templates) : name }, null)
    void message.warning({ content: t.principle.copyFirst(name), duration: 8 })
    go('new')
  }
  const saveCopy = (template: Template, name: string, id: Template['id'] | null) => {
    const draft: TemplateDraft = { id, name, why: template.why, rows: template.rows }
    copy.mutate(draft, {
      onSuccess: (saved) => { void message.success(t.copied(saved.name)); go(saved.id) },
      onError: (failure) => {
        // What was begun in the new template is never replaced.
        if (failure.code === 'principle-broken' && useTemplateDrafts.getState().templates.new?.changed !== true) mendFirst(template, draft.name)
        else tell(failure)
      },
    })
  }
  const askRemove = (template: Template) => {
    if (template.positions.length > 0) return void modal.warning({ title: t.removeInUse(template.positions.join('、')), okText: text.app.close })
    void modal.confirm({
      title: t.removeAsk(template.name), content: t.removeWhy, okText: t.remove, cancelText: text.app.cancel, okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync({ id: template.id }).then(() => { dropTemplate(template.id); void message.success(t.removed(template.name)); void navigate('/templates') }, tell),
    })
  }
  const library = stored?.origin === 'library'
  const main = library
    ? <Button type="primary" data-testid="template-save-copy" loading={copy.isPending} onClick={() => saveCopy(stored, stored.name, stored.id)}>{t.saveCopy}</Button>
    : <Button type="primary" data-testid="template-save" loading={editor.saving} onClick={editor.save}>{t.save}</Button>
  const rowActs = stored !== null && !library && (
    <span className="tpl-own-acts">
      <Button size="small" loading={copy.isPending} onClick={() => saveCopy(stored, freeName(t.copyName(stored.name), templates), null)}>{t.copy}</Button>
      <Button size="small" onClick={() => askRemove(stored)}>{t.remove}</Button>
    </span>
  )
  return (
    <PageFrame title={text.app.sections.templates} sentence={t.sentence} fill actions={<><Link to="/evaluations" title={t.applyNowWhy} className="tpl-apply">{t.applyNow}</Link>{main}</>}>
      {tabs}
      <div className="tpl">
        <TemplateList templates={templates} selected={selected} onNew={startNew} />
        {library
          ? <LibrarySheet key={stored.id} template={stored} templates={templates} indicators={indicators} />
          : <TemplateEditor editor={editor} templates={templates} cards={cards} acts={rowActs} />}
      </div>
    </PageFrame>
  )
}

function freeName(name: string, templates: readonly Template[]): string {
  const taken = new Set(templates.map((one) => one.name))
  let free = name
  for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`
  return free
}

/** The browser asks before its window is closed over unsaved text; the desktop window would just refuse to close. */
function askBeforeClosing(event: BeforeUnloadEvent): void {
  if (transport.host === 'browser' && Object.values(useTemplateDrafts.getState().templates).some((draft) => draft?.changed)) event.preventDefault()
}

/** Says on the way out that something is still unsaved, and that it is kept. */
function useTellLeaving(): void {
  const { message } = App.useApp()
  useEffect(() => {
    window.addEventListener('beforeunload', askBeforeClosing)
    return () => window.removeEventListener('beforeunload', askBeforeClosing)
  }, [])
  useEffect(() => () => {
    if (window.location.hash.startsWith('#/templates')) return
    const { templates: drafts } = useTemplateDrafts.getState()
    const names = Object.values(drafts).flatMap((draft) => (draft?.changed ? [`“${draft.text.name.trim() === '' ? t.unnamed : draft.text.name}”`] : []))
    if (names.length > 0) void message.warning({ content: t.leftUnsaved(names.join('、')), duration: 6, key: 'templates-unsaved' })
  }, [message])
}
