import type { IntakePreview } from '../../../shared/domain/intake/intake.ts'
import { IndicatorQuestions } from './indicator-questions.tsx'
import { PeopleQuestions } from './people-questions.tsx'

/** What only the owner can know, asked before the lines. */
export function Questions({ preview }: { preview: IntakePreview }) {
  return (
    <div className="intake-questions">
      {preview.people.length > 0 && <PeopleQuestions questions={preview.people} />}
      {preview.indicators.length > 0 && <IndicatorQuestions questions={preview.indicators} />}
    </div>
  )
}
