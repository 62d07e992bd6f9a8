import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { text } from '../../components/text.ts'

const t = text.evaluations.grade

/** A grade with its side of coefficient 1.0: mark and words go with the colour. */
export function GradeMark({ grade, coefficient, testId }: { grade: string | null; coefficient: string | null; testId?: string }) {
  if (grade === null) return null
  const side = coefficient === null ? 0 : exact(coefficient).cmp(1)
  const [mark, tone, words] = side > 0 ? ['▲', 'good', t.above] : side < 0 ? ['▼', 'bad', t.below] : ['●', '', t.level]
  const label = t.label(grade, coefficient ?? '', words)
  return <span className={`grade-mark ${tone}`} title={label} data-testid={testId}><span aria-hidden="true">{mark}</span> {grade}<span className="visually-hidden">（{words}）</span></span>
}
