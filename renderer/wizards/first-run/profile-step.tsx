import { Input } from 'antd'
import { quarterLabel, quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import { text } from '../../components/text.ts'
import { ObjectiveLines } from './objective-lines.tsx'
import { put, type StepProps } from './step.ts'

const t = text.setup.profile
const QUESTIONS = [
  { field: 'whoWeAre', label: t.who, hint: t.whoHint, example: t.whoPlaceholder },
  { field: 'whereFrom', label: t.from, hint: t.fromHint, example: t.fromPlaceholder },
  { field: 'whereTo', label: t.to, hint: t.toHint, example: t.toPlaceholder },
] as const

/** Page 1: who are we, where from, where to; and out of it this quarter's objectives. */
export function ProfileStep({ typed, change, month, standing }: StepProps) {
  const nameless = typed.companyName.trim() === ''
  return (
    <div className="setup-form">
      <label className="setup-field">
        <strong>{t.company}</strong>
        <Input data-first value={typed.companyName} maxLength={100} placeholder={t.companyPlaceholder} aria-invalid={nameless} aria-required onChange={(event) => put(change, 'companyName', event.target.value)} data-testid="setup-company" />
      </label>
      {QUESTIONS.map(({ field, label, hint, example }) => (
        <label key={field} className="setup-field">
          <span><strong>{label}</strong> <span className="quiet">{hint}</span></span>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={10_000} value={typed[field]} placeholder={example} onChange={(event) => put(change, field, event.target.value)} data-testid={`setup-${field}`} />
        </label>
      ))}
      <ObjectiveLines typed={typed} change={change} month={month} standing={standing} />
    </div>
  )
}

export function ProfilePreview({ typed, month, standing }: StepProps) {
  const objectives = [...standing, ...typed.objectives.map(({ title }) => title).filter((title) => title.trim() !== '')]
  const empty = objectives.length === 0 && QUESTIONS.every(({ field }) => typed[field].trim() === '')
  return (
    <article className="setup-onepage">
      <h3>{t.previewTitle}</h3>
      <p className="setup-company">{typed.companyName.trim() || <span className="quiet">{t.unnamed}</span>}</p>
      {empty && <p className="quiet">{t.previewEmpty}</p>}
      {QUESTIONS.filter(({ field }) => typed[field].trim() !== '').map(({ field, label }) => <section key={field}><h4>{label}</h4><p>{typed[field]}</p></section>)}
      {objectives.length > 0 && (
        <section>
          <h4>{t.previewObjectives(quarterLabel(quarterOfMonth(month)))}</h4>
          <ol>{objectives.map((title, at) => <li key={`${at} ${title}`}>{title}{typed.objectives[at - standing.length]?.keyResult != null && <KeyResultLine result={typed.objectives[at - standing.length]?.keyResult} />}</li>)}</ol>
        </section>
      )}
    </article>
  )
}

function KeyResultLine({ result }: { result: { title: string; start: string; target: string; unit: string } | null | undefined }) {
  if (result == null) return null
  return <div className="quiet">{t.keyResult} {result.title} {result.start.trim() === '' ? '' : `${result.start.trim()} `}→ {result.target} {result.unit}</div>
}
