import { App, Button, Select, Tooltip } from 'antd'
import { useMemo, useState } from 'react'
import type { Position } from '../../../shared/api/employees.ts'
import type { Template } from '../../../shared/api/templates.ts'
import type { TemplateId } from '../../../shared/domain/brand.ts'
import { useTellFailure } from '../../components/failure.ts'
import { onRealEnter } from '../../components/ime.ts'
import { EmptyState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'
import { NameCell } from './name-cell.tsx'
import { namedRefusal } from './named-refusal.ts'
import { PositionMix } from './position-mix.tsx'
import { suggestedTemplate, templateGroups } from '../../components/template-choice.ts'

const t = text.team.positions

export function PositionsTab({ positions, onAdd }: { positions: readonly Position[]; onAdd: () => void }) {
  const templates = useHouse('templates.list', {})
  const known = useMemo(() => templates.data?.templates ?? [], [templates.data])
  const without = positions.filter(({ templateId, people }) => templateId === null && people > 0).length
  return (
    <div className="team-list">
      <p className="quiet">{t.hint} <a href="#/templates">{t.toTemplates}</a>{without > 0 && <strong className="wait"> {t.withoutCount(without)}</strong>}</p>
      {positions.length === 0
        ? <EmptyState title={t.empty} action={<Button onClick={onAdd}>{text.team.add}</Button>}>{t.emptyWhy}</EmptyState>
        : (
          <table className="card team-positions" aria-label={text.team.tabs.positions} data-testid="positions">
            <thead><tr><th scope="col">{t.name}</th><th scope="col" className="figure">{t.people}</th><th scope="col">{t.template}</th><th scope="col">{t.mix.column}</th><th scope="col">{t.action}</th></tr></thead>
            <tbody>{positions.map((position) => <PositionRow key={position.id} position={position} templates={known} />)}</tbody>
          </table>
        )}
      <NewPosition />
    </div>
  )
}

const drawn = ({ data }: { data: object }) => (
  'label' in data && 'detail' in data ? <span className="template-option"><span>{String(data.label)}</span><span className="quiet">{String(data.detail)}</span></span> : null
)

function PositionRow({ position, templates }: { position: Position; templates: readonly Template[] }) {
  const { id, name, people, templateId } = position
  const { message } = App.useApp()
  const save = useWrite('positions.save')
  const remove = useWrite('positions.remove')
  const tell = useTellFailure()
  const groups = useMemo(() => templateGroups(templates, name), [templates, name])
  const suggested = templateId === null ? suggestedTemplate(templates, name) : null
  const choose = (chosen: TemplateId | undefined) => save.mutate({ id, name, templateId: chosen ?? null }, { onError: tell })
  return (
    <tr>
      <td><NameCell name={name} label={t.rename(name)} onSave={(typed) => save.mutateAsync({ id, name: typed, templateId }).then(() => null, (failure: unknown) => namedRefusal(failure, typed))} /></td>
      <td className="figure">{text.team.reports(people)}</td>
      <td>
        <div className="team-template">
          <Select
            aria-label={t.chooseFor(name)} value={templateId} allowClear placeholder={t.choose} style={{ width: 260 }} popupMatchSelectWidth={420} options={groups} loading={save.isPending}
            showSearch={{ filterOption: (query, option) => option !== undefined && 'search' in option && String(option.search).toLowerCase().includes(query.trim().toLowerCase()) }}
            optionRender={drawn}
            onChange={(chosen: TemplateId | undefined) => choose(chosen)}
          />
          {templateId === null && <span className="wait">{t.without}</span>}
          {suggested !== null && <span>{t.suggests(suggested.name)} <Button size="small" onClick={() => choose(suggested.id)}>{t.take}</Button></span>}
        </div>
      </td>
      <td><PositionMix position={position} /></td>
      <td>
        <Tooltip title={people > 0 ? t.inUse(people) : ''}>
          <Button size="small" type="text" danger={people === 0} disabled={people > 0} aria-label={people > 0 ? `${t.remove(name)} ${t.inUse(people)}` : t.remove(name)} onClick={() => remove.mutate({ id }, { onError: tell, onSuccess: () => { message.success(t.removed(name)) } })}>{text.app.remove}</Button>
        </Tooltip>
      </td>
    </tr>
  )
}

function NewPosition() {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const save = useWrite('positions.save')
  const add = () => {
    if (typed.trim() === '') return setWrong(t.nameEmpty)
    save.mutate({ id: null, name: typed, templateId: null }, { onError: (failure) => setWrong(namedRefusal(failure, typed)), onSuccess: () => { setTyped(''); setWrong(null) } })
  }
  return (
    <div className="team-new">
      <input className="team-field" aria-label={t.addLabel} placeholder={t.addLabel} value={typed} autoComplete="off" onChange={(event) => { setTyped(event.target.value); setWrong(null) }} onKeyDown={onRealEnter(add)} />
      <Button onClick={add} loading={save.isPending}>{t.add}</Button>
      {wrong !== null && <span className="bad" role="alert">✕ {wrong}</span>}
    </div>
  )
}
