import { App, Select, Tag } from 'antd'
import type { Template } from '../../../shared/api/templates.ts'
import type { Position } from '../../../shared/api/employees.ts'
import type { PositionId } from '../../../shared/domain/brand.ts'
import { useTellFailure } from '../../components/failure.ts'
import { personFilter } from '../../components/person-filter.ts'
import { text } from '../../components/text.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'

const t = text.templates

/** Which positions are measured by this template, and a quick way to add one. */
export function PositionLine({ template, templates }: { template: Template | null; templates: readonly Template[] }) {
  const people = useHouse('employees.list', {})
  const save = useWrite('positions.save')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const positions = people.data?.positions ?? []
  if (template === null) return <p className="tpl-positions quiet">{t.saveFirst}</p>
  const put = (position: Position, templateId: Template['id'] | null) => save.mutate({ id: position.id, name: position.name, templateId }, {
    onSuccess: () => void message.success(templateId === null ? t.positionFreed(position.name) : t.positionSet(position.name)), onError: tell,
  })
  const using = positions.filter(({ templateId }) => templateId === template.id)
  const others = positions.filter(({ templateId }) => templateId !== template.id)
  const nameOf = (id: Template['id'] | null) => templates.find((one) => one.id === id)?.name ?? ''
  return (
    <div className="tpl-positions">
      <span>{t.positions}</span>
      {using.map((position) => <Tag key={position.id} closable={{ 'aria-label': t.freePosition(position.name) }} onClose={(event) => { event.preventDefault(); put(position, null) }}>{position.name}</Tag>)}
      {using.length === 0 && <span className="quiet">{positions.length === 0 ? t.noPositionYet : t.noPositions}</span>}
      {others.length > 0 && (
        <Select
          value={null as PositionId | null} placeholder={t.setFor} aria-label={t.setForLabel} size="small" style={{ width: 168 }} popupMatchSelectWidth={320} loading={save.isPending} showSearch={{ filterOption: personFilter }}
          options={others.map((position) => ({ value: position.id, label: t.positionOption(position.name, position.people, nameOf(position.templateId)), search: position.name }))}
          onChange={(id) => {
            const position = others.find((one) => one.id === id)
            if (position !== undefined) put(position, template.id)
          }}
        />
      )}
    </div>
  )
}
