import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { takeAgain, takeBack, useFigureSaving } from '../../stores/figure-saving.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'
import type { Slot } from '../../stores/figure-slot.ts'
import type { PeopleFilter } from './use-people.ts'

const t = text.figures

interface ToolsProps { filter: PeopleFilter; departments: string[]; shown: number; all: number; onFilter: (filter: PeopleFilter) => void; onFound: () => void; children?: ReactNode }

/** Department, finder, and the history's two buttons above a grid of people. */
export function Tools({ filter, departments, shown, all, onFilter, onFound, children }: ToolsProps) {
  return (
    <div className="figures-tools">
      {children}
      <Select
        aria-label={t.department} style={{ width: 148 }} value={filter.department ?? ''} onChange={(value) => onFilter({ ...filter, department: value === '' ? null : value })}
        options={[{ value: '', label: t.allDepartments }, ...departments.map((value) => ({ value, label: value }))]}
      />
      <Input
        allowClear aria-label={t.find} placeholder={t.findHint} style={{ width: 190 }} value={filter.query} data-testid="figure-find"
        onChange={(event) => onFilter({ ...filter, query: event.target.value })} onKeyDown={onRealEnter(onFound)}
      />
      <span className="quiet" role="status">{t.peopleShown(shown, all)}</span>
      <span className="figures-gap" />
      <HistoryButtons />
    </div>
  )
}

export function HistoryButtons() {
  const month = useFigureCells((state) => state.month)
  const history = useFigureSaving((state) => (month === null ? undefined : state.histories.get(month)))
  const travel = (step: () => Slot | null) => () => {
    const slot = step()
    if (slot !== null) goTo(slot)
  }
  return (
    <>
      <Button aria-label={t.undo} title={t.undo} disabled={(history?.done.length ?? 0) === 0} onClick={travel(takeBack)}>↶</Button>
      <Button aria-label={t.redo} title={t.redo} disabled={(history?.undone.length ?? 0) === 0} onClick={travel(takeAgain)}>↷</Button>
    </>
  )
}
