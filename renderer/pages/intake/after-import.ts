import type { IntakeReport } from '../../../shared/api/intake.ts'
import { parseMonth } from '../../../shared/domain/month/month.ts'
import { call } from '../../api/call.ts'
import { useIntake } from '../../stores/intake.ts'
import { chooseMonth, useSession } from '../../stores/session.ts'

/** An owner who has just brought in figures must not look at an empty month: goes to the last month the file speaks of. */
export async function afterImport({ months }: Pick<IntakeReport, 'months'>): Promise<void> {
  const { month, start: before } = useSession.getState()
  const last = parseMonth(months.at(-1) ?? '')
  if (last !== null && !months.includes(month) && before?.months.includes(month) !== true) {
    chooseMonth(last)
    useIntake.setState({ movedTo: last })
  }
  // The frame asks the house anew whether it is empty; a failure leaves it as it was until the next start.
  const start = await call('system.start', {}).catch(() => null)
  if (start !== null) useSession.setState({ start })
}
