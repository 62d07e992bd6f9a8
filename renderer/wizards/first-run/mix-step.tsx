import { Button, Segmented } from 'antd'
import { FIT_MODES, FIT_NAMES, type FitMode } from '../../../shared/domain/fit/fit.ts'
import { text } from '../../components/text.ts'
import { put, type StepProps } from './step.ts'

const t = text.setup.mix

/** Page 5: KPI, KPI and OKR, or a trial, position by position. The suggestion stands until another is chosen. */
export function MixStep({ typed, change, plan }: StepProps) {
  const changed = plan.positions.filter(({ mode, mix }) => mode !== mix.mode)
  const choose = (name: string, mode: FitMode) => put(change, 'modes', { ...typed.modes, [name]: mode })
  if (plan.positions.length === 0) return <p className="wait">{t.none}</p>
  return (
    <>
      <p className="setup-advice"><span>{plan.sentence}</span>{changed.length > 0 && <Button size="small" onClick={() => put(change, 'modes', Object.fromEntries(plan.positions.map(({ name, mix }) => [name, mix.mode])))} data-testid="setup-mix-all">{t.takeAll}</Button>}</p>
      <ul className="setup-positions" data-testid="setup-mix">
        {plan.positions.map(({ name, people, mode, mix }) => (
          <li key={name} data-position={name}>
            <div className="setup-position">
              <span className="setup-name"><strong>{name}</strong> <span className="quiet">{text.setup.positions.people(people)}</span></span>
              <Segmented<FitMode> aria-label={t.choose(name)} name={`mix-${name}`} value={mode} options={FIT_MODES.map((value) => ({ value, label: FIT_NAMES[value] }))} onChange={(value) => choose(name, value)} />
              <span className="quiet">{t.explain[mode]}</span>
            </div>
            <p className="quiet">
              {mode === mix.mode ? <span className="good">✓ {t.suggestion} </span> : <span className="wait">◆ {t.changed} · {t.suggestion}{FIT_NAMES[mix.mode]} </span>}
              {mix.reason}{mode !== mix.mode && <> <Button size="small" onClick={() => choose(name, mix.mode)}>{t.take}</Button></>}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** KPI stands under the objectives. */
export function MixPreview({ typed, plan, standing }: StepProps) {
  const objectives = [...standing, ...typed.objectives.map(({ title }) => title.trim()).filter((title) => title !== '')]
  return (
    <>
      <h3>{t.previewTitle}</h3>
      {objectives.length === 0 ? <p className="wait">◆ {t.noObjective}</p> : <ul className="setup-list">{objectives.map((title) => <li key={title}><strong>O</strong> {title}</li>)}</ul>}
      <ul className="setup-tree">
        {plan.positions.map(({ name, mode, mix, template, people }) => (
          <li key={name}>{name} <span className="quiet">{text.setup.positions.people(people)}</span> <span className="setup-mode" data-mode={mode}>{FIT_NAMES[mode]}</span><div className="quiet">{template === null ? text.setup.positions.noTemplate : t.kpis(template.rows.length)}{template !== null && mode === mix.mode && mode !== 'kpi-only' && ` · ${text.setup.business.weights(mix.kpiWeight, mix.okrWeight)}`}</div></li>
        ))}
      </ul>
      <p className="quiet">{text.setup.business.weightsNote}</p>
    </>
  )
}
