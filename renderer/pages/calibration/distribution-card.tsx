import type { WhatIf } from '../../../shared/domain/calibration/what-if.ts'
import { GradeShift } from '../../charts/grade-shift.tsx'
import { text } from '../../components/text.ts'

const t = text.calibration.distribution

/** How many stand in each grade now, after the proposals, and by the advised shares: bars, a table and a sentence. */
export function DistributionCard({ before, after }: WhatIf['distribution']) {
  const shifted = before.grades.some(({ people }, at) => people !== after.grades[at]?.people)
  const advised = before.grades.some((grade) => grade.advised !== null)
  const grades = before.grades.map((grade, at) => ({ ...grade, after: shifted ? after.grades[at]?.people ?? grade.people : null }))
  const words = grades.map(({ code, people, after: then }) => t.bar(code, people, then))
  return (
    <section className="card side-card" aria-label={t.title} data-testid="distribution">
      <h2>{t.title}</h2>
      <p>{before.sentence}{shifted && <b> {t.applied(after.grades.map(({ code, people }) => `${code} ${people}`).join(t.comma))}</b>}</p>
      {before.people > 0 && (
        <div className="side-distribution">
          <GradeShift grades={grades.map(({ code, people, after: then, advised: quota }) => ({ words: t.bar(code, people, then), before: people, after: then, advised: quota }))} label={t.chart(words.join('，'))} />
          <table>
            <thead><tr><td /><th scope="col">{t.before}</th>{shifted && <th scope="col">{t.after}</th>}{advised && <th scope="col">{t.advised}</th>}</tr></thead>
            <tbody>
              {grades.map(({ code, people, after: then, advised: quota }) => (
                <tr key={code}><th scope="row">{code}</th><td className="figure">{people}</td>{shifted && <td className="figure">{then === people ? then : <b>{then}</b>}</td>}{advised && <td className="figure quiet">{quota}</td>}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
