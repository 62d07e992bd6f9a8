import { Button, Segmented } from 'antd'
import { useCallback, useRef } from 'react'
import { ClosedBanner } from '../../components/closed-banner.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { cellAt } from '../../stores/figure-cells.ts'
import { goTo, useFigureFocus } from '../../stores/figure-focus.ts'
import { lineKey } from '../../stores/figure-slot.ts'
import type { Grid } from '../../../shared/api/figures.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { Inspector } from './inspector.tsx'
import { NoSheets, SomeWithoutSheet } from './no-sheets.tsx'
import { PeopleGrid } from './people-grid.tsx'
import { PersonChoice } from './person-choice.tsx'
import { PersonGrid } from './person-grid.tsx'
import { UnsavedNotices } from './unsaved-notices.tsx'
import { StatusLine } from './status-line.tsx'
import { HistoryButtons, Tools } from './tools.tsx'
import { useBoard } from './use-board.ts'
import { usePeople } from './use-people.ts'
import { useTold } from './use-told.tsx'
import './figures.css'

const t = text.figures

export function ResultsPage() {
  const { month, grid, failure, retry } = useBoard()
  const sentence = grid?.closed === true ? t.closedSentence(monthLabel(month)) : t.resultsSentence(monthLabel(month))
  return (
    <PageFrame title={text.app.sections.results} sentence={sentence} fill actions={<Button type="primary" href="#/intake">{t.toIntake}</Button>}>
      <ClosedBanner month={month} />
      {grid !== undefined ? <Body grid={grid} /> : failure !== null ? <ErrorState failure={failure} onRetry={retry} /> : <LoadingState />}
    </PageFrame>
  )
}

function Body({ grid }: { grid: Grid }) {
  const told = useTold()
  const status = useRef<HTMLDivElement>(null)
  const leave = useCallback(() => status.current?.focus(), [])
  const { arrangement, person: wantedPerson } = useFigureFocus()
  const { people, indicators, departments, filter, setFilter } = usePeople(grid)
  if (grid.people.length === 0) return <NoSheets grid={grid} />
  const person = grid.people.find((one) => lineKey(one) === wantedPerson) ?? grid.people[0]
  const byPerson = arrangement === 'person'
  const first = people[0]
  const ways = (
    <Segmented
      aria-label={t.arrangement} value={arrangement} onChange={(value) => useFigureFocus.setState({ arrangement: value, wanted: null })}
      options={[{ value: 'indicator' as const, label: t.byIndicator }, { value: 'person' as const, label: t.byPerson }]}
    />
  )
  return (
    <>
      <SomeWithoutSheet grid={grid} />
      {byPerson && person !== undefined
        ? <div className="figures-tools">{ways}<PersonChoice people={grid.people} person={person} /><span className="figures-gap" /><HistoryButtons /></div>
        : (
          <Tools
            filter={filter} departments={departments} shown={peopleIn(people)} all={peopleIn(grid.people)} onFilter={setFilter}
            onFound={() => {
              const cell = indicators.map(({ id }) => first && cellAt({ ...first, indicatorId: id })).find((one) => one !== undefined)
              if (cell !== undefined) goTo({ employeeId: cell.employeeId, part: cell.part, indicatorId: cell.indicatorId, field: 'actual' })
            }}
          >{ways}</Tools>
        )}
      <div className="figures-board">
        {byPerson && person !== undefined
          ? <PersonGrid key="person" person={person} cells={grid.cells} onSkipped={told} onLeave={leave} />
          : people.length === 0
            ? <EmptyState title={t.nobodyFound} action={<Button onClick={() => setFilter({ department: null, query: '' })}>{t.clearFilter}</Button>} />
            : <PeopleGrid key="people" people={people} indicators={indicators} onSkipped={told} onLeave={leave} />}
      </div>
      <UnsavedNotices />
      <Inspector />
      <StatusLine what="results" place={status} />
    </>
  )
}
