import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { onRealEnter } from '../../components/ime.ts'
import { PersonPicker } from '../../components/person-picker.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import type { MeetingTyped } from './meeting-text.ts'

const t = text.meetings.prepare
type Attendance = MeetingTyped['attendance']

/** 谁来: ticked who was there; people of the company by name or pinyin, guests as typed. */
export function AttendanceCard({ attendance, disabled, onChange }: { attendance: Attendance; disabled: boolean; onChange: (attendance: Attendance) => void }) {
  const people = useHouse('employees.list', {}).data?.employees ?? []
  const [guest, setGuest] = useState('')
  const here = new Set(attendance.map(({ employeeId }) => employeeId))
  const add = (employeeId: EmployeeId | null, name: string) => { if (name.trim() !== '') onChange([...attendance, { employeeId, name: name.trim(), present: true }]) }
  return (
    <section className="card" aria-labelledby="meeting-people">
      <h2 id="meeting-people">{t.attendance} <small className="quiet">{t.present(attendance.filter(({ present }) => present).length, attendance.length)}</small></h2>
      <ul className="meeting-people">
        {attendance.map((one, at) => (
          <li key={`${one.employeeId ?? ''} ${one.name} ${at}`}>
            <Checkbox checked={one.present} disabled={disabled} onChange={(event) => onChange(attendance.map((each, index) => (index === at ? { ...each, present: event.target.checked } : each)))}>{one.name}</Checkbox>
            {!disabled && <Button type="text" size="small" aria-label={t.takeOut(one.name)} onClick={() => onChange(attendance.filter((_, index) => index !== at))}>×</Button>}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div className="meeting-add">
          <PersonPicker label={t.addPerson} placeholder={t.addPerson} people={people.filter(({ id, leftOn }) => leftOn === null && !here.has(id))} value={null} onChange={(id) => add(id, people.find((one) => one.id === id)?.name ?? '')} />
          <Input aria-label={t.addGuest} placeholder={t.addGuest} value={guest} maxLength={200} onChange={(event) => setGuest(event.target.value)} onKeyDown={onRealEnter(() => { add(null, guest); setGuest('') })} />
        </div>
      )}
    </section>
  )
}
