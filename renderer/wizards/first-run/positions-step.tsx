import { Button, Select } from 'antd'
import type { TemplateId } from '../../../shared/domain/brand.ts'
import { peopleIn } from '../../../shared/domain/setup/people-rows.ts'
import type { PositionPlan } from '../../../shared/domain/setup/setup-company.ts'
import { isHead } from '../../../shared/domain/setup/suggest-template.ts'
import { templateGroups } from '../../components/template-choice.ts'
import { text } from '../../components/text.ts'
import { put, type StepProps } from './step.ts'

const t = text.setup.positions

/** Page 4: the sheet each position is measured on. The preview shows the one looked at last. */
export function PositionsStep({ typed, change, plan, templates, looked, onLook }: StepProps & { looked: string; onLook: (position: string) => void }) {
  const choose = (name: string, id: TemplateId | null) => { put(change, 'templates', { ...typed.templates, [name]: id }); onLook(name) }
  const without = peopleIn(typed.rows).filter(({ position, name }) => position.trim() === '' && name.trim() !== '')
  if (plan.positions.length === 0) return <p className="wait">{t.none}</p>
  return (
    <>
      <ul className="setup-positions" data-testid="setup-positions" data-first tabIndex={-1}>
        {plan.positions.map((position) => (
          <li key={position.name} data-looked={position.name === looked} onFocus={() => onLook(position.name)} onMouseDown={() => onLook(position.name)}>
            <div className="setup-position">
              <span className="setup-name"><strong>{position.name}</strong> <span className="quiet">{t.people(position.people)}</span></span>
              <Select
                aria-label={t.choose(position.name)} value={position.template?.id ?? null} allowClear placeholder={t.placeholder} popupMatchSelectWidth={420} options={templateGroups(templates, position.name)}
                showSearch={{ filterOption: (query, option) => option !== undefined && 'search' in option && String(option.search).toLowerCase().includes(query.trim().toLowerCase()) }}
                optionRender={drawn} onChange={(id: TemplateId | null | undefined) => choose(position.name, id ?? null)}
              />
            </div>
            <Why position={position} onTake={() => choose(position.name, position.suggested?.template.id ?? null)} />
          </li>
        ))}
      </ul>
      {without.length > 0 && <p className="wait">◆ {t.without(without.map(({ name }) => name).join('、'))}</p>}
    </>
  )
}

const drawn = ({ data }: { data: object }) => (
  'label' in data && 'detail' in data ? <span className="setup-option"><span>{String(data.label)}</span><span className="quiet">{String(data.detail)}</span></span> : null
)

/** Why this sheet is suggested, or that another was chosen. */
function Why({ position, onTake }: { position: PositionPlan; onTake: () => void }) {
  const { template, suggested, name } = position
  if (suggested === null) return <p className="quiet">{template !== null ? template.why : isHead(name) ? t.head : `◆ ${t.unknown}`}</p>
  if (template?.id === suggested.template.id) return <p className="quiet"><span className="good">✓ {t.suggested}</span> {suggested.why}</p>
  return <p className="quiet">{t.chosenOther} {t.suggested}：{suggested.template.name} <Button size="small" onClick={onTake}>{t.take}</Button></p>
}

export function PositionsPreview({ plan, house, looked }: StepProps & { looked: string }) {
  const position = plan.positions.find(({ name }) => name === looked) ?? plan.positions.find(({ template }) => template !== null) ?? plan.positions[0]
  if (position === undefined) return <p className="quiet">{t.none}</p>
  if (position.template === null) return <><h3>{t.previewTitle(position.name)}</h3><p className="quiet">{t.noTemplate}</p></>
  return (
    <>
      <h3>{t.previewTitle(position.name)}</h3>
      <p><strong>{position.template.name}</strong></p>
      <table className="setup-sheet">
        <thead><tr><th>{t.indicator}</th><th className="figure">{t.weight}</th></tr></thead>
        <tbody>
          {position.template.rows.map((row) => <tr key={row.indicatorId}><td>{row.name.trim() || (house.indicators.get(row.indicatorId)?.name ?? '')} <span className="quiet">{row.displayUnit}</span></td><td className="figure">{row.weight}</td></tr>)}
        </tbody>
        <tfoot><tr><td>{t.total}</td><td className="figure">100</td></tr></tfoot>
      </table>
    </>
  )
}

