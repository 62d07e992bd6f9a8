import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'
import type { IndicatorRef, PersonRef, ResultLine, TargetLine } from '../../../shared/domain/intake/intake.ts'
import type { TargetKey } from '../../repositories/targets.ts'

/** Person × indicator × month of a line that lands, as stored. */
export type KeyOf = (values: (TargetLine | ResultLine)['values']) => TargetKey

export const keyReader = (personOf: (person: PersonRef) => EmployeeId, indicatorOf: (indicator: IndicatorRef) => IndicatorId): KeyOf =>
  ({ person, indicator, month }) => {
    if (!person || !indicator || !month) throw new Error('a line that lands lacks its person, indicator or month')
    return { month, employeeId: personOf(person), indicatorId: indicatorOf(indicator) }
  }
