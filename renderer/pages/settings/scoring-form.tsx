import { Alert, Button, Input } from 'antd'
import { Exact, isDecimalText, plain } from '../../../shared/domain/decimal/decimal.ts'
import type { ScoringSettings } from '../../../shared/domain/evaluation/evaluation.ts'
import { checkGrades } from '../../../shared/domain/evaluation/grades.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { GradeRows, type GradeText } from '../../components/grade-rows.tsx'

const t = text.settings

type LimitKey = 'adjustmentLimit' | 'totalFloor' | 'totalCap' | 'redBelow' | 'amberBelow'
const LIMITS: { key: LimitKey; percent: boolean }[] = [
  { key: 'adjustmentLimit', percent: false }, { key: 'totalFloor', percent: false }, { key: 'totalCap', percent: false }, { key: 'redBelow', percent: true }, { key: 'amberBelow', percent: true },
]

interface Typed { grades: GradeText[]; limits: Record<LimitKey, string> }

/** Text as typed is kept until it is saved, also while another page is open; saving is one step, so half-typed grades never score anybody. */
export function ScoringForm({ settings }: { settings: ScoringSettings }) {
  const { typed: { grades, limits }, keep, drop } = useKeptForm<Typed>('scoring', () => ({ grades: settings.grades, limits: limitTexts(settings) }))
  const save = useWrite('settings.save')
  const tell = useTellFailure()
  const draft = parse(grades, limits)
  const changed = draft === null || JSON.stringify(draft) !== JSON.stringify(settings)
  const problems = draft === null ? [] : checkGrades(draft.grades)
  return (
    <section className="card" data-testid="scoring-settings">
      <h2>{t.grades}</h2>
      <p className="quiet">{t.gradesWhy}</p>
      <GradeRows grades={grades} onChange={(next) => keep({ grades: next, limits })} />
      <h2>{t.limits}</h2>
      <p className="quiet">{t.limitsWhy}</p>
      <div className="settings-limits">
        {LIMITS.map(({ key }) => (
          <label key={key}>
            <span>{t[key]}</span>
            <Input value={limits[key]} inputMode="decimal" status={isDecimalText(limits[key]) ? '' : 'error'} onChange={(event) => keep({ grades, limits: { ...limits, [key]: event.target.value.trim() } })} />
            {!isDecimalText(limits[key]) && <span className="bad">{t.notNumber}</span>}
          </label>
        ))}
      </div>
      {problems.map(({ sentence }) => <Alert key={sentence} type="error" showIcon title={sentence} />)}
      <div className="settings-line">
        <Button type="primary" disabled={!changed || draft === null || problems.length > 0} loading={save.isPending} onClick={() => { if (draft !== null) save.mutateAsync(draft).then(drop, tell) }}>{t.save}</Button>
        <Button disabled={!changed} onClick={drop}>{t.discard}</Button>
        {changed && <span className="wait">{t.unsaved}</span>}
      </div>
    </section>
  )
}

const limitTexts = (settings: ScoringSettings): Record<LimitKey, string> =>
  Object.fromEntries(LIMITS.map(({ key, percent }) => [key, percent ? plain(new Exact(settings[key]).times(100)) : settings[key]])) as Record<LimitKey, string>

function parse(grades: GradeText[], limits: Record<LimitKey, string>): ScoringSettings | null {
  const numbers = [...grades.flatMap(({ from, coefficient }) => [from, coefficient]), ...Object.values(limits)]
  if (!numbers.every(isDecimalText) || grades.some(({ code }) => code.trim() === '')) return null
  const values = Object.fromEntries(LIMITS.map(({ key, percent }) => [key, percent ? plain(new Exact(limits[key]).div(100)) : plain(new Exact(limits[key]))])) as Record<LimitKey, string>
  return { grades: grades.map(({ code, from, coefficient }) => ({ code: code.trim(), from: plain(new Exact(from)), coefficient: plain(new Exact(coefficient)) })), ...values }
}
