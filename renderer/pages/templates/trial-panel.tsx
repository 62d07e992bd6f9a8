import { Input, Select } from 'antd'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { LightMark } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import type { RowText, TrialField } from '../../stores/template-draft.ts'
import { trialFields, trialText, tryRow, type Trial } from './trial.ts'

const t = text.templates

interface TrialPanelProps { row: RowText; indicator: IndicatorCard | undefined; blocked: boolean; label: (field: string) => string; onChange: (field: TrialField, value: string) => void }

const UNREADY: Trial = { unready: true }

/** 试算: a few figures in, the score and its sum out, by the function that scores the sheets. */
export function TrialPanel({ row, indicator, blocked, label, onChange }: TrialPanelProps) {
  const trial = blocked ? UNREADY : tryRow(row, indicator)
  const higher = (indicator?.direction ?? 'higher') === 'higher'
  const rate = row.rule.kind === 'growth' && row.rule.base === 'rate'
  const ticked = row.rule.kind === 'binary' && !row.rule.meetsTarget
  const caption = (field: TrialField): string => (field === 'actual' && rate ? t.growthRate : t.trialFields[field])
  const suffix = (field: TrialField): string => (field === 'points' ? t.points : rate ? t.percentSign : row.displayUnit)
  return (
    <section className="tpl-trial" aria-label={label(t.trial)}>
      <div className="tpl-trial-head"><strong>{t.trial}</strong><span className="quiet">{t.trialHint}</span></div>
      <div className="tpl-line">
        {trialFields(row.rule).map((field) => {
          const value = trialText(row, field, higher)
          const wrong = trial.unready ? undefined : trial.wrong[field]
          return (
            <label key={field} className="tpl-try" data-field={field}>
              <span>{caption(field)}</span>
              {ticked && field === 'actual'
                ? <Select value={value} aria-label={label(`${t.trial}${caption(field)}`)} options={[t.met, t.notMet].map((word) => ({ value: word, label: word }))} onChange={(word) => onChange(field, word)} />
                : (
                  <Input
                    className={field === 'reason' ? '' : 'figure'} value={value} inputMode={field === 'reason' ? 'text' : 'decimal'} maxLength={field === 'reason' ? 200 : 24} aria-label={label(`${t.trial}${caption(field)}`)}
                    placeholder={field === 'floor' && row.rule.kind === 'ratio' ? t.trialOptional : ''} status={wrong === undefined ? '' : 'error'} aria-invalid={wrong !== undefined} suffix={field === 'reason' ? undefined : suffix(field)}
                    onChange={(event) => onChange(field, event.target.value)}
                  />
                )}
            </label>
          )
        })}
      </div>
      <Outcome trial={trial} weight={row.weight} />
    </section>
  )
}

function Outcome({ trial, weight }: { trial: Trial; weight: string }) {
  if (trial.unready) return <p className="quiet" role="status">{t.trialUnready}</p>
  const { wrong, score } = trial
  if (score === null) return <div role="status">{Object.values(wrong).map((sentence) => <p key={sentence} className="bad">{sentence}</p>)}</div>
  return (
    <div role="status" className="tpl-outcome">
      {score.state === 'scored' && <span className="tpl-score">{t.trialScore} <b>{score.score}</b> <LightMark light={score.light} /> <span className="quiet">{t.trialOf(weight.trim())}</span></span>}
      <span className={score.state === 'refused' ? 'bad' : score.state === 'missing' ? 'wait' : ''}>{score.sentence}</span>
    </div>
  )
}
