import { Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { FIT_NAMES } from '../../../shared/domain/fit/fit.ts'
import { suggestMix } from '../../../shared/domain/mix/suggest-mix.ts'
import { headcountOf } from '../../../shared/domain/setup/setup-company.ts'
import { text } from '../../components/text.ts'
import { put, type StepProps } from './step.ts'

const t = text.setup.business

/** Page 2: industry and size, which the suggestions rest on. */
export function BusinessStep({ typed, change }: StepProps) {
  const own = t.industries.includes(typed.industry) ? '' : typed.industry
  const bad = typed.headcount.trim() !== '' && !/^\d{1,5}$/.test(typed.headcount.trim())
  return (
    <div className="setup-form">
      <div role="radiogroup" aria-label={t.industry} className="setup-chips" onKeyDown={arrows}>
        {t.industries.map((industry, at) => {
          const chosen = typed.industry === industry
          return (
            <button key={industry} type="button" role="radio" aria-checked={chosen} tabIndex={chosen || (at === 0 && own === typed.industry) ? 0 : -1} {...(chosen || (at === 0 && own === typed.industry) ? { 'data-first': true } : {})} onClick={() => put(change, 'industry', chosen ? '' : industry)}>
              {chosen && '✓ '}{industry}
            </button>
          )
        })}
      </div>
      <label className="setup-field setup-narrow"><strong>{t.other}</strong><Input value={own} maxLength={60} onChange={(event) => put(change, 'industry', event.target.value)} data-testid="setup-industry" /></label>
      <label className="setup-field setup-narrow">
        <span><strong>{t.headcount}</strong> <span className="quiet">{t.headcountHint}</span></span>
        <Input value={typed.headcount} inputMode="numeric" suffix={t.people} aria-invalid={bad} status={bad ? 'error' : ''} onChange={(event) => put(change, 'headcount', event.target.value)} data-testid="setup-headcount" />
      </label>
    </div>
  )
}

/** Arrow keys walk the chips, as in any group of radios. */
function arrows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey) return
  event.preventDefault()
  const chips = [...event.currentTarget.querySelectorAll('button')]
  chips[(chips.findIndex((chip) => chip === document.activeElement) + step + chips.length) % chips.length]?.focus()
}

export function BusinessPreview({ typed, plan }: StepProps) {
  const sample = suggestMix({ industry: typed.industry, headcount: headcountOf(typed), positions: t.samples.map((name) => ({ name })) })
  const positions = plan.positions.length > 0 ? plan.positions.map(({ name, mix }) => ({ name, ...mix })) : sample.positions.map(({ position, ...mix }) => ({ name: position.name, ...mix }))
  return (
    <>
      <h3>{t.previewTitle}</h3>
      <p>{plan.positions.length > 0 ? plan.sentence : sample.sentence}</p>
      <ul className="setup-list">
        {positions.map(({ name, mode, kpiWeight, okrWeight, reason }) => (
          <li key={name}><strong>{name}</strong> <span className="setup-mode" data-mode={mode}>{FIT_NAMES[mode]}</span> <span className="quiet">{t.weights(kpiWeight, okrWeight)}</span><div className="quiet">{reason}</div></li>
        ))}
      </ul>
      <p className="quiet">{t.previewNote}{t.weightsNote}</p>
    </>
  )
}
