import { Button, Tabs } from 'antd'
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { isTyped, useEmployeeDrafts } from '../../stores/employee-draft.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { AddPerson } from './add-person.tsx'
import { DepartmentsTab } from './departments-tab.tsx'
import { EVERYBODY, hasLeft, type PeopleFilter } from './people-shown.ts'
import { PeopleTab } from './people-tab.tsx'
import { PositionsTab } from './positions-tab.tsx'
import './team.css'

const t = text.team
type Tab = keyof typeof t.tabs
const isTab = (key: string | null): key is Tab => key !== null && key in t.tabs

/** 团队: people, departments and positions. ?person=new opens the form, ?person=7 goes to that person, ?tab=positions opens a tab. */
export function TeamPage() {
  const list = useHouse('employees.list', {})
  const [wish, setWish] = useSearchParams()
  const [filter, setFilter] = useState<PeopleFilter>(EVERYBODY)
  const today = useSession((session) => session.start?.today ?? '')
  const waiting = useEmployeeDrafts((state) => isTyped(state.adding))
  const person = wish.get('person')
  const tab = wish.get('tab')
  const change = useCallback((part: Partial<PeopleFilter>) => setFilter((before) => ({ ...before, ...part })), [])
  const add = useCallback(() => setWish({ person: 'new' }), [setWish])
  const house = list.data
  const active = (house?.employees ?? []).filter((one) => !hasLeft(one, today)).length
  const actions = (
    <>
      <Button href="#/fit" data-testid="team-to-fit">{text.fit.link}</Button>
      <Button href="#/intake">{t.toIntake}</Button>
      <Button type="primary" data-testid="add-person" onClick={add}>{waiting ? t.continueAdding : t.add}</Button>
    </>
  )
  return (
    <PageFrame title={text.app.sections.team} sentence={house === undefined ? undefined : t.sentence(active)} actions={actions} fill>
      {house === undefined ? list.isError ? <ErrorState failure={list.error} onRetry={() => void list.refetch()} /> : <LoadingState /> : (
        <Tabs
          className="team-tabs" activeKey={isTab(tab) && person === null ? tab : 'people'} onChange={(key) => setWish(key === 'people' ? {} : { tab: key })}
          items={[
            { key: 'people', label: `${t.tabs.people} ${house.employees.length}`, children: <PeopleTab house={house} filter={filter} onFilter={change} wantedPerson={/^\d+$/.test(person ?? '') ? Number(person) as EmployeeId : null} onAdd={add} /> },
            { key: 'departments', label: `${t.tabs.departments} ${house.departments.length}`, children: <DepartmentsTab departments={house.departments} onShow={(name) => { setFilter({ ...EVERYBODY, department: name, state: 'all' }); setWish({}) }} onAdd={add} /> },
            { key: 'positions', label: `${t.tabs.positions} ${house.positions.length}`, children: <PositionsTab positions={house.positions} onAdd={add} /> },
          ]}
        />
      )}
      {house !== undefined && <AddPerson house={house} open={person === 'new'} onClose={() => setWish({})} />}
    </PageFrame>
  )
}
