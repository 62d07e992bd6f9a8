import { Button, Input } from 'antd'
import { isDecimalText } from '../../shared/domain/decimal/decimal.ts'
import { text } from './text.ts'
import './grade-rows.css'

export interface GradeText { code: string; from: string; coefficient: string }

const t = text.settings

/** One line a grade, best first, with the interval it covers spelt out. */
export function GradeRows({ grades, onChange }: { grades: GradeText[]; onChange: (grades: GradeText[]) => void }) {
  const put = (place: number, change: Partial<GradeText>) => onChange(grades.map((grade, at) => (at === place ? { ...grade, ...change } : grade)))
  return (
    <>
      <table className="settings-grades">
        <thead><tr><th>{t.code}</th><th>{t.from}</th><th>{t.coefficient}</th><th>{t.range}</th><th /></tr></thead>
        <tbody>
          {grades.map((grade, place) => (
            // A grade has no identity but its place in the order.
            <tr key={`${grades.length}-${place}`}>
              <td><Input value={grade.code} maxLength={4} aria-label={`${t.code} ${place + 1}`} onChange={(event) => put(place, { code: event.target.value })} /></td>
              <td><NumberInput value={grade.from} label={`${grade.code} ${t.from}`} onChange={(from) => put(place, { from })} /></td>
              <td><NumberInput value={grade.coefficient} label={`${grade.code} ${t.coefficient}`} onChange={(coefficient) => put(place, { coefficient })} /></td>
              <td className="quiet">{place === 0 ? t.rangeTop(grade.from) : t.rangeMiddle(grade.from, grades[place - 1]?.from ?? '')}</td>
              <td><Button type="text" size="small" disabled={grades.length <= 2} aria-label={t.removeGrade(grade.code)} onClick={() => onChange(grades.filter((_, at) => at !== place))}>×</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" disabled={grades.length >= 12} onClick={() => onChange([...grades, { code: '', from: '0', coefficient: '0' }])}>{t.addGrade}</Button>
    </>
  )
}

function NumberInput({ value, label, onChange }: { value: string; label: string; onChange: (value: string) => void }) {
  const good = isDecimalText(value)
  return <Input className="figure" value={value} inputMode="decimal" aria-label={label} status={good ? '' : 'error'} title={good ? undefined : t.notNumber} onChange={(event) => onChange(event.target.value.trim())} />
}
