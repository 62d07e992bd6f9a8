import { useDeferredValue, useMemo, useState } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import type { OperatorRole } from '../../../shared/domain/evaluation/confirm.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { filterSheets, NO_FILTER, type SheetFilter } from './sheet-filter.ts'

const NONE: EvaluationSummary[] = []
const OWNER: OperatorRole = { kind: 'owner' }

/** The month's sheets and the ones the filter leaves. */
export function useSheets(month: Month) {
  const list = useHouse('evaluations.list', { month })
  const operator = useSession((session) => session.start?.operator ?? OWNER)
  const [filter, setFilter] = useState<SheetFilter>(NO_FILTER)
  const asked = useDeferredValue(filter)
  const sheets = list.data?.evaluations ?? NONE
  const shown = useMemo(() => filterSheets(sheets, asked, operator), [sheets, asked, operator])
  return { list, sheets, shown, operator, filter, setFilter }
}
