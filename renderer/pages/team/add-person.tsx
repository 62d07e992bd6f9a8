import { Alert, Button, Drawer, Form, Input } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { Employee } from '../../../shared/api/employees.ts'
import { isComposing } from '../../components/ime.ts'
import { PersonPicker } from '../../components/person-picker.tsx'
import { text } from '../../components/text.ts'
import { changeAdding, isTyped, startAdding, useEmployeeDrafts, type AddDraft } from '../../stores/employee-draft.ts'
import { useWrite } from '../../stores/queries.ts'
import { DayPicker } from './day-picker.tsx'
import { ListedInput } from '../../components/listed-input.tsx'
import { nextNumber } from '../../../shared/domain/employee/next-number.ts'
import { isPinyin, namesLike } from './read-cell.ts'
import { fieldOf, readForm, type Field, type Wrong } from './read-form.ts'
import { refusalOf, showSaved } from './use-cell-saving.ts'

const t = text.team
const f = t.form


interface AddPersonProps { house: Output<'employees.list'>; open: boolean; onClose: () => void }

/** The form for new people, one after another. What is typed stays: on a refusal, and when the drawer is closed by accident. */
export function AddPerson({ house, open, onClose }: AddPersonProps) {
  return <Drawer open={open} onClose={onClose} title={f.title} size={480} destroyOnHidden>{open && <AddForm house={house} onClose={onClose} />}</Drawer>
}

/** Enter anywhere in the form saves and makes room for the next person. */
function AddForm({ house, onClose }: Omit<AddPersonProps, 'open'>) {
  const draft = useEmployeeDrafts((state) => state.adding)
  const [kept, setKept] = useState(() => isTyped(draft))
  const [wrong, setWrong] = useState<Wrong>({})
  const [added, setAdded] = useState<Employee[]>([])
  const [calendar, setCalendar] = useState(false)
  const save = useWrite('employees.save')
  const busy = useRef(false)
  const nameField = useRef<HTMLInputElement>(null)
  const suggested = useMemo(() => nextNumber([...house.employees, ...added].map(({ number }) => number)), [house.employees, added])
  const number = draft.number ?? suggested
  useEffect(() => {
    // The drawer takes the focus as it opens; the name is what one came to type.
    const wait = setTimeout(() => nameField.current?.focus(), 60)
    return () => clearTimeout(wait)
  }, [])

  const set = (field: Field, change: Partial<AddDraft>) => {
    changeAdding(change)
    setWrong(({ [field]: _mended, whole: _general, ...rest }) => rest)
  }
  const submit = async (more: boolean) => {
    if (busy.current) return
    const { person, problems } = readForm({ ...draft, number }, house)
    setWrong(problems)
    if (Object.keys(problems).length > 0) return focusFirst(problems)
    busy.current = true
    try {
      const saved = await save.mutateAsync(person)
      showSaved(saved)
      startAdding(more ? { department: draft.department, position: draft.position, managerId: draft.managerId } : {})
      setKept(false)
      setAdded((before) => [...before, saved])
      if (more) nameField.current?.focus()
      else onClose()
    } catch (failure) {
      const problem = { [fieldOf(failure)]: refusalOf(failure) }
      setWrong(problem)
      focusFirst(problem)
    } finally {
      busy.current = false
    }
  }
  const item = (field: Field, label: string, extra: string, control: ReactNode, required = false) => (
    <Form.Item label={label} htmlFor={`add-${field}`} required={required} extra={extra} {...(wrong[field] === undefined ? {} : { validateStatus: 'error' as const, help: <span role="alert">{wrong[field]}</span> })}>{control}</Form.Item>
  )
  const listed = (field: 'department' | 'position', names: string[]) => (
    <ListedInput
      id={`add-${field}`} className="team-field" value={draft[field]} options={namesLike(draft[field], names)} takesFirst={isPinyin(draft[field])} onChange={(typed) => set(field, { [field]: typed })}
    />
  )
  return (
    <Form layout="vertical" component={false}>
      <form
        className="add-person" noValidate aria-label={f.title} onSubmit={(event) => { event.preventDefault(); void submit(true) }}
        onKeyDown={(event) => { if (event.key === 'Enter' && isComposing(event)) event.preventDefault() }}
      >
        {kept && <div className="add-kept" role="status"><span>{f.kept}</span><Button size="small" onClick={() => { startAdding(); setKept(false); setWrong({}); nameField.current?.focus() }}>{f.clear}</Button></div>}
        <div role="status" className="add-saved">{added.slice(-3).map((one) => <div key={one.id} className="good">✓ {f.saved(one.name, one.number)}</div>)}</div>
        <div className="add-pair">
          {item('name', t.columns.name, '', <input id="add-name" ref={nameField} className="team-field" value={draft.name} placeholder={f.namePlaceholder} autoComplete="off" spellCheck={false} onChange={(event) => set('name', { name: event.target.value })} />, true)}
          {item('number', t.columns.number, f.numberExtra, <Input id="add-number" value={number} autoComplete="off" onChange={(event) => set('number', { number: event.target.value })} />, true)}
        </div>
        <div className="add-pair">
          {item('department', t.columns.department, f.departmentExtra, listed('department', house.departments.map(({ name }) => name)))}
          {item('position', t.columns.position, f.positionExtra, listed('position', house.positions.map(({ name }) => name)))}
        </div>
        {item('manager', t.columns.manager, f.managerExtra, <PersonPicker id="add-manager" people={house.employees} value={house.employees.some(({ id }) => id === draft.managerId) ? draft.managerId : null} placeholder={t.person.ownerConfirms} onChange={(managerId) => set('manager', { managerId })} />)}
        <div className="add-pair">
          {item('joinedOn', t.columns.joinedOn, f.joinedExtra, (
            <Input id="add-joinedOn" value={draft.joinedOn} autoComplete="off" onChange={(event) => set('joinedOn', { joinedOn: event.target.value })}
              suffix={<DayPicker typed={draft.joinedOn} label={t.columns.joinedOn} open={calendar} onOpen={setCalendar} onPick={(day) => { set('joinedOn', { joinedOn: day }); setCalendar(false) }} />} />
          ))}
          {item('base', t.columns.base, f.baseExtra, <Input id="add-base" value={draft.base} autoComplete="off" inputMode="decimal" onChange={(event) => set('base', { base: event.target.value })} />)}
        </div>
        {wrong.whole !== undefined && <Alert type="error" role="alert" title={wrong.whole} />}
        <p className="quiet">{f.hint} {f.many}<a href="#/intake">{t.toIntake}</a></p>
        <div className="add-acts">
          <Button onClick={() => void submit(false)} loading={save.isPending} data-testid="save-person">{f.save}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="save-more">{f.saveMore}</Button>
        </div>
      </form>
    </Form>
  )
}

const focusFirst = (problems: Wrong) => document.getElementById(`add-${Object.keys(problems)[0] ?? ''}`)?.focus()
