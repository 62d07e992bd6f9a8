import { Button } from 'antd'
import { Exact } from '../../../shared/domain/decimal/decimal.ts'
import type { Grade } from '../../../shared/domain/evaluation/evaluation.ts'
import { checkGrades, gradeOf } from '../../../shared/domain/evaluation/grades.ts'
import { gradesOf } from '../../../shared/domain/setup/setup-company.ts'
import { GradeRows } from '../../components/grade-rows.tsx'
import { text } from '../../components/text.ts'
import { put, type StepProps } from './step.ts'

const t = text.setup.grades

/** Page 7: the grades as they are, or the owner's own. */
export function GradesStep({ typed, change, house }: StepProps) {
  const problems = typed.grades === null ? [] : checkGrades(gradesOf(typed) ?? [])
  if (typed.grades === null) {
    return (
      <div data-first tabIndex={-1} className="setup-plain">
        <p>{t.lead}</p>
        <table className="setup-sheet setup-grades">
          <thead><tr><th>{text.settings.code}</th><th>{text.settings.range}</th><th className="figure">{text.settings.coefficient}</th></tr></thead>
          <tbody>{house.grades.map((grade, at) => <tr key={grade.code}><td><strong>{grade.code}</strong></td><td>{at === 0 ? text.settings.rangeTop(grade.from) : text.settings.rangeMiddle(grade.from, house.grades[at - 1]?.from ?? '')}</td><td className="figure">{grade.coefficient}</td></tr>)}</tbody>
        </table>
        <p className="quiet">{t.explain}</p>
        <Button onClick={() => put(change, 'grades', house.grades.map((grade) => ({ ...grade })))} data-testid="setup-grades-change">{t.change}</Button>
      </div>
    )
  }
  return (
    <>
      <p className="quiet">{text.settings.gradesWhy}</p>
      <GradeRows grades={typed.grades} onChange={(grades) => put(change, 'grades', grades)} />
      {problems.map(({ sentence }) => <p key={sentence} className="bad">✕ {sentence}</p>)}
      <Button type="text" onClick={() => put(change, 'grades', null)} data-testid="setup-grades-keep">{t.keep}</Button>
    </>
  )
}

const SAMPLES = ['96', '86', '84.79', '72', '55']
const BASE = 3000

/** What a total would come to. */
export function GradesPreview({ typed, house }: StepProps) {
  const grades: Grade[] | null = typed.grades === null ? [...house.grades] : gradesOf(typed)
  return (
    <>
      <h3>{t.previewTitle}</h3>
      {grades === null || checkGrades(grades).length > 0 ? <p className="quiet">{t.invalid}</p> : (
        <ul className="setup-list">
          {SAMPLES.map((total) => {
            const { code, coefficient } = gradeOf(total, grades)
            return <li key={total}>{t.sample(total, code, coefficient, new Exact(coefficient).times(BASE).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ','))}</li>
          })}
        </ul>
      )}
    </>
  )
}
