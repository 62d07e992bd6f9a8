import { Input } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { TARGET_FIELDS, type Grid } from '../../../../shared/api/figures.ts'
import { personMatches } from '../../../../shared/domain/employee/person-search.ts'
import { useTellFailure } from '../../../components/failure.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import type { GridRow } from '../../../components/figure-grid/grid-row.ts'
import { LazyGrid } from '../../../components/figure-grid/lazy-grid.tsx'
import { text } from '../../../components/text.ts'
import { forgetRefusals, retry, useFigureSaving } from '../../../stores/figure-saving.ts'
import { useFigureCells } from '../../../stores/figure-cells.ts'
import { lineKey, pairKey } from '../../../stores/figure-slot.ts'
import type { Lock } from '../../../stores/figure-view.ts'
import { nextColumns, WHO_AND_WHAT } from './next-columns.tsx'

const t = text.cycle.next
const MANY = 12
/** The target stands next to what it follows from. */
const FIELDS = ['target', ...TARGET_FIELDS.filter((field) => field !== 'target')] as const

/** People and their indicators down; this month's target and actual, then the next month's figures to type, paste and take back. */
export function NextGrid({ grid, before }: { grid: Grid; before: Grid }) {
  const [query, setQuery] = useState('')
  const [passed, setPassed] = useState(0)
  const foot = useRef<HTMLDivElement>(null)
  const rows = useRows(grid, query)
  const used = FIELDS.filter((field) => field === 'target' || grid.cells.some(({ reads }) => reads.includes(field))).join()
  const columns = useMemo(() => nextColumns(before, FIELDS.filter((field) => used.split(',').includes(field))), [before, used])
  const skip = useCallback((skipped: ReadonlyMap<Lock, number>, clipped: number) => setPassed([...skipped.values()].reduce((sum, one) => sum + one, clipped)), [])
  const leave = useCallback(() => foot.current?.focus(), [])
  const wanted = grid.cells.filter(({ exempt, needs }) => exempt === null && needs.length > 0)
  return (
    <>
      {grid.people.length >= MANY && <Input size="small" className="next-find" allowClear value={query} placeholder={t.findHint} aria-label={t.find} onChange={(event) => setQuery(event.target.value)} />}
      <div className="next-grid" data-own-enter>
        {rows.length === 0 ? <p className="quiet">{t.nobodyFound}</p> : <LazyGrid label={t.grid} rows={rows} columns={columns} head={WHO_AND_WHAT} rowHeight={40} headHeight={36} onSkipped={skip} onLeave={leave} />}
      </div>
      <div className="next-foot" ref={foot} tabIndex={-1} data-testid="next-foot">
        <span data-testid="next-count">{t.filled(wanted.filter((cell) => cell.needs.every((field) => cell[field] !== null)).length, wanted.length)}</span>
        <Saving month={grid.month} wrong={grid.bad.filter(({ field }) => field !== 'actual').length} />
        {passed > 0 && <span className="quiet" role="status">{t.passed(passed)}</span>}
      </div>
    </>
  )
}

/** One row for each indicator that wants figures; the rows keep their identity while figures change. */
function useRows({ people, cells }: Grid, query: string): GridRow[] {
  const found = people.filter(({ name, number }) => query.trim() === '' || personMatches(name, number, query)).map(lineKey)
  const byPerson = Map.groupBy(cells.filter(({ reads, exempt }) => reads.length > 0 && exempt === null), lineKey)
  const ids = found.flatMap((id) => (byPerson.get(id) ?? []).map(pairKey))
  const key = ids.join()
  // oxlint-disable-next-line exhaustive-deps -- the key names every row
  return useMemo(() => ids.map((id) => { const [employeeId, part, indicatorId] = id.split('|').map(Number); return { id, employeeId, part, indicatorId } as GridRow }), [key])
}

function Saving({ month, wrong }: { month: Month; wrong: number }) {
  const typed = useFigureCells((state) => state.typed)
  const refused = useFigureSaving((state) => state.refused)
  const failure = useFigureSaving((state) => state.failure)
  const tell = useTellFailure()
  const [told, setTold] = useState('')
  useEffect(() => { if (failure !== null) tell(failure) }, [failure, tell])
  useEffect(() => {
    const own = refused.filter((one) => one.month === month)
    const [first] = own
    if (first === undefined) return
    setTold(t.refused(own.length, text.figures.refusals[first.code]))
    forgetRefusals(month)
  }, [refused, month])
  const mine = [...typed].filter(([key]) => key.startsWith(`${month}|`))
  const failed = mine.filter(([, { state }]) => state === 'failed').length
  return (
    <>
      {wrong > 0 && <span className="bad" data-testid="next-wrong">{t.wrong(wrong)}</span>}
      {failed > 0 ? <span className="wait" role="alert">! {t.failed(failed)} <button type="button" className="next-retry" onClick={retry}>{t.retry}</button></span>
        : <span className="quiet" data-testid="next-save" data-save={mine.length > 0 ? 'saving' : 'saved'}>{mine.length > 0 ? t.saving : t.saved}</span>}
      {told !== '' && <span className="wait" role="alert">{told}</span>}
    </>
  )
}
