import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import type { PaperKind } from '../../../shared/api/print.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import type { PaperOptions } from '../../../shared/print/options.ts'
import { text } from '../../components/text.ts'

const t = text.print

/** What somebody should know before the paper leaves the room. */
export function warningsFor(paper: PaperKind, people: readonly Pick<EvaluationSummary, 'employeeId' | 'confirmedAt'>[], { hidePay }: PaperOptions): string[] {
  const open = peopleIn(people.filter(({ confirmedAt }) => confirmedAt === null))
  return [
    ...(open > 0 && paper === 'evaluation' ? [t.unconfirmed(open)] : []), ...(open > 0 && paper === 'summary' ? [t.unconfirmedRow(open)] : []),
    ...(!hidePay && (paper === 'evaluation' || paper === 'summary') ? [t.payShown] : []),
  ]
}
