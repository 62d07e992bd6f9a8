import { Button } from 'antd'
import { useCallback, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import { LazyGrid } from '../../components/figure-grid/lazy-grid.tsx'
import { ClosedBanner } from '../../components/closed-banner.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { lockAt } from '../../stores/figure-cells.ts'
import { goTo } from '../../stores/figure-focus.ts'
import type { Grid } from '../../../shared/api/figures.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { CopyTargets } from './copy-targets.tsx'
import { PERSON_EDGE } from './edges.tsx'
import { Inspector } from './inspector.tsx'
import { NoSheets, SomeWithoutSheet } from './no-sheets.tsx'
import { personRows } from './people-grid.tsx'
import { UnsavedNotices } from './unsaved-notices.tsx'
import { StatusLine } from './status-line.tsx'
import { fieldsInUse, targetColumns } from './target-columns.tsx'
import { Tools } from './tools.tsx'
import { useBoard } from './use-board.ts'
import { usePeople } from './use-people.ts'
import { useTold } from './use-told.tsx'
import './figures.css'

const t = text.figures

export function TargetsPage() {
  const { month, grid, failure, retry } = useBoard()
  const navigate = useNavigate()
  const empty = grid === undefined || grid.people.length === 0
  const sentence = grid?.closed === true ? t.closedSentence(monthLabel(month)) : t.targetsSentence(monthLabel(month))
  return (
    <PageFrame title={text.app.sections.targets} sentence={sentence} fill actions={(
      <>
        <Button disabled={empty} data-testid="targets-print" onClick={() => void navigate('/print?paper=targets')}>{t.printTargets}</Button>
        <CopyTargets month={month} disabled={empty || grid.closed} />
      </>
    )}>
      <ClosedBanner month={month} />
      {grid !== undefined ? <Body grid={grid} /> : failure !== null ? <ErrorState failure={failure} onRetry={retry} /> : <LoadingState />}
    </PageFrame>
  )
}

function Body({ grid }: { grid: Grid }) {
  const told = useTold()
  const status = useRef<HTMLDivElement>(null)
  const leave = useCallback(() => status.current?.focus(), [])
  const { people, indicators, departments, filter, setFilter } = usePeople(grid)
  const rows = useMemo(() => personRows(people), [people])
  const used = fieldsInUse(grid.cells)
  const key = indicators.map((one) => `${one.id}:${[...(used.get(one.id) ?? [])].join('+')}`).join()
  const columns = useMemo(
    () => indicators.flatMap((indicator) => targetColumns(indicator, used.get(indicator.id) ?? new Set())),
    // oxlint-disable-next-line exhaustive-deps -- the key tells which figures are in use
    [indicators, key],
  )
  if (grid.people.length === 0) return <NoSheets grid={grid} />
  const find = () => {
    const row = rows[0]
    const slot = row && columns.map((column) => column.slot(row)).find((one) => one !== null && lockAt(one) === null)
    if (slot) goTo(slot)
  }
  return (
    <>
      <SomeWithoutSheet grid={grid} />
      <Tools filter={filter} departments={departments} shown={peopleIn(people)} all={peopleIn(grid.people)} onFilter={setFilter} onFound={find} />
      <div className="figures-board">
        {people.length === 0
          ? <EmptyState title={t.nobodyFound} action={<Button onClick={() => setFilter({ department: null, query: '' })}>{t.clearFilter}</Button>} />
          : <LazyGrid label={t.gridLabel.targets} rows={rows} columns={columns} head={PERSON_EDGE} rowHeight={40} headHeight={54} onSkipped={told} onLeave={leave} />}
      </div>
      <UnsavedNotices />
      <Inspector />
      <StatusLine what="targets" place={status} />
    </>
  )
}
