import { Button, Input } from 'antd'
import { memo, useState } from 'react'
import { Link } from 'react-router'
import type { Template } from '../../../shared/api/templates.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { text } from '../../components/text.ts'
import { useTemplateDrafts, type DraftKey } from '../../stores/template-draft.ts'

const t = text.templates

/** Own templates first, then those that came with the program. */
export const TemplateList = memo(function TemplateList({ templates, selected, onNew }: { templates: readonly Template[]; selected: DraftKey | null; onNew: () => void }) {
  const [query, setQuery] = useState('')
  const drafts = useTemplateDrafts((state) => state.templates)
  const found = templates.filter((one) => [drafts[one.id]?.text.name ?? one.name, ...one.positions, ...one.suggestedFor].some((word) => personMatches(word, '', query)))
  const own = found.filter(({ origin }) => origin === 'own')
  const library = found.filter(({ origin }) => origin === 'library')
  const entry = (one: Template) => {
    const draft = drafts[one.id]?.changed ? drafts[one.id]?.text : undefined
    const more = one.positions.length > 0 ? t.usedBy(one.positions.join('、')) : one.origin === 'library' ? t.suits(one.suggestedFor.join('、')) : ''
    return <Entry key={one.id} to={one.id} name={draft === undefined ? one.name : draft.name} rows={(draft ?? one).rows.length} more={more} unsaved={draft !== undefined} current={selected === one.id} />
  }
  return (
    <nav className="tpl-list" aria-label={t.list}>
      <Input value={query} allowClear placeholder={t.find} aria-label={t.find} onChange={(event) => setQuery(event.target.value)} />
      <Button block onClick={onNew} data-testid="template-new">{t.newTemplate}</Button>
      <div className="tpl-list-scroll">
        <h2>{t.own}</h2>
        {drafts.new !== undefined && query.trim() === '' && <Entry to="new" name={drafts.new.text.name} rows={drafts.new.text.rows.length} more="" unsaved current={selected === 'new'} />}
        {own.map(entry)}
        {own.length === 0 && drafts.new === undefined && <p className="quiet">{query.trim() === '' ? t.noOwn : t.noneFound}</p>}
        <h2>{t.library}</h2>
        {library.map(entry)}
        {library.length === 0 && <p className="quiet">{t.noneFound}</p>}
      </div>
    </nav>
  )
})

function Entry({ to, name, rows, more, unsaved, current }: { to: DraftKey; name: string; rows: number; more: string; unsaved: boolean; current: boolean }) {
  return (
    <Link className="tpl-entry" to={`/templates/${to}`} aria-current={current ? 'page' : undefined}>
      <span className="tpl-entry-name">{name.trim() === '' ? t.unnamed : name}</span>
      <span className="quiet">{unsaved && <span className="wait tpl-entry-mark">● {t.unsavedMark} · </span>}{t.rowCount(rows)}{more === '' ? '' : ` · ${more}`}</span>
    </Link>
  )
}
