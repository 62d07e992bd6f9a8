import { Alert, App, Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '../../../shared/api/contract.ts'
import type { DatedChange, Employee } from '../../../shared/api/employees.ts'
import type { EmployeeChangeId, EmployeeId } from '../../../shared/domain/brand.ts'
import { readDay } from '../../../shared/domain/intake/read-day.ts'
import { CallFailure } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { isComposing } from '../../components/ime.ts'
import { ListedInput } from '../../components/listed-input.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { text } from '../../components/text.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'
import { chooseMonth, useSession } from '../../stores/session.ts'
import { DayPicker } from './day-picker.tsx'
import { isPinyin, namesLike } from './read-cell.ts'
import { refusalOf } from './use-cell-saving.ts'

const t = text.team.change

interface Typed { on: string; department: string; position: string; managerId: EmployeeId | null; note: string }
interface ChangeDialogProps { employee: Employee; house: Output<'employees.list'>; onClose: () => void }

/** 调岗、换上级 from a day on. What is typed stays when the dialog is closed by accident. */
export function ChangeDialog({ employee, house, onClose }: ChangeDialogProps) {
  const today = useSession((session) => session.start?.today ?? '')
  const { typed, keep, drop } = useKeptForm<Typed>(`change|${employee.id}`, () => ({ on: today, department: employee.department, position: employee.position, managerId: employee.managerId, note: '' }))
  const [open, setOpen] = useState(true)
  const [wrong, setWrong] = useState<{ on?: string; whole?: string }>({})
  const [calendar, setCalendar] = useState(false)
  const save = useWrite('employees.change')
  const tellSheets = useTellSheets()
  const set = (change: Partial<Typed>) => { keep({ ...typed, ...change }); setWrong({}) }
  const submit = () => {
    const day = readDay(typed.on)
    if (!day.ok) return setWrong({ on: t.dayWrong })
    save.mutate({ employeeId: employee.id, ...typed, on: day.value }, {
      onSuccess: (answer) => { drop(); tellSheets(t.saved(employee.name, day.value), answer.sheets, employee.id); setOpen(false) },
      onError: (failure) => setWrong({ whole: whyNot(failure) }),
    })
  }
  const item = (id: string, label: string, control: ReactNode, problem?: string) => (
    <Form.Item label={label} htmlFor={`change-${id}`} {...(problem === undefined ? {} : { validateStatus: 'error' as const, help: <span role="alert">{problem}</span> })}>{control}</Form.Item>
  )
  const listed = (field: 'department' | 'position', names: string[]) => (
    <ListedInput id={`change-${field}`} className="team-field" value={typed[field]} options={namesLike(typed[field], names)} takesFirst={isPinyin(typed[field])} onChange={(word) => set({ [field]: word })} />
  )
  return (
    <Modal open={open} title={t.title(employee.name)} width={560} okText={t.save} cancelText={text.app.cancel} confirmLoading={save.isPending} okButtonProps={{ id: 'change-save' }} onOk={submit} onCancel={() => setOpen(false)} afterClose={onClose}>
      <Form layout="vertical" component={false}>
        <form
          className="change-form" noValidate aria-label={t.title(employee.name)} data-testid="change-form" onSubmit={(event) => { event.preventDefault(); submit() }}
          onKeyDown={(event) => { if (event.key === 'Enter' && isComposing(event)) event.preventDefault() }}
        >
          <p className="quiet">{t.why}</p>
          <div className="add-pair">
            {item('on', t.on, (
              <Input id="change-on" value={typed.on} autoComplete="off" onChange={(event) => set({ on: event.target.value })}
                suffix={<DayPicker typed={typed.on} label={t.on} open={calendar} onOpen={setCalendar} onPick={(day) => { set({ on: day }); setCalendar(false) }} />} />
            ), wrong.on)}
            {item('manager', text.team.columns.manager, <PersonPicker id="change-manager" people={house.employees.filter(({ id }) => id !== employee.id)} value={typed.managerId} placeholder={text.team.person.ownerConfirms} onChange={(managerId) => set({ managerId })} />)}
          </div>
          <div className="add-pair">
            {item('department', text.team.columns.department, listed('department', house.departments.map(({ name }) => name)))}
            {item('position', text.team.columns.position, listed('position', house.positions.map(({ name }) => name)))}
          </div>
          {item('note', t.note, <Input id="change-note" value={typed.note} maxLength={500} placeholder={t.noteHint} autoComplete="off" onChange={(event) => set({ note: event.target.value })} />)}
          {wrong.whole !== undefined && <Alert type="error" role="alert" title={wrong.whole} />}
          <button type="submit" hidden />
        </form>
      </Form>
      <Earlier employee={employee} onTold={tellSheets} />
    </Modal>
  )
}

function whyNot(failure: unknown): string {
  if (!(failure instanceof CallFailure) || failure.code !== 'change-refused') return refusalOf(failure)
  const { reason, on } = failure.details
  return t.refused(typeof reason === 'string' ? reason : '', typeof on === 'string' ? on : '')
}

/** Earlier changes, latest first; the latest can be taken back. */
function Earlier({ employee, onTold }: { employee: Employee; onTold: ReturnType<typeof useTellSheets> }) {
  const { data } = useHouse('employees.changes', { employeeId: employee.id })
  const back = useWrite('employees.removeChange')
  const tell = useTellFailure()
  const { modal } = App.useApp()
  if (data === undefined || data.changes.length === 0) return <p className="quiet">{t.none}</p>
  const take = (id: EmployeeChangeId, on: string) => modal.confirm({
    title: t.backAsk(employee.name, on), content: t.backWhy, okText: t.back, cancelText: text.app.cancel,
    onOk: () => back.mutateAsync({ id }).then(({ sheets }) => onTold(t.takenBack(on), sheets, employee.id), tell),
  })
  return (
    <section aria-label={t.earlier} data-testid="change-list">
      <h4>{t.earlier}</h4>
      <ul className="change-list">
        {data.changes.map((change) => (
          <li key={change.id}>
            <span><b>{change.on}</b> {words(change)}{change.note !== '' && <span className="quiet">　{change.note}</span>}</span>
            {change.removable && <Button size="small" loading={back.isPending} onClick={() => { void take(change.id, change.on) }}>{t.back}</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const PARTS = [['department', text.team.columns.department], ['position', text.team.columns.position], ['managerName', text.team.columns.manager]] as const

const words = ({ before, after }: DatedChange): string =>
  PARTS.filter(([field]) => before[field] !== after[field]).map(([field, name]) => t.from(name, before[field] || text.app.none, after[field] || text.app.none)).join('；')

/** What became of open sheets, in one sentence after the one that it is saved. */
function useTellSheets() {
  const { message, modal } = App.useApp()
  const navigate = useNavigate()
  return (saved: string, { made, removed, kept, without, untargeted }: Output<'employees.change'>['sheets'], employeeId: EmployeeId) => {
    const more = [made > 0 ? t.made(made) : '', removed > 0 ? t.removed(removed) : '', kept.length > 0 ? t.kept(kept.join('、')) : '', without.length > 0 ? t.without(without.join('、')) : ''].filter((part) => part !== '')
    const [first] = untargeted
    if (first !== undefined) {
      const go = () => {
        chooseMonth(first.month)
        goTo({ employeeId, part: first.part, indicatorId: first.indicatorId, field: first.field })
        void navigate('/targets')
      }
      void modal.confirm({ title: saved, content: [...more, t.untargeted(untargeted.length)].map((line) => <p key={line}>{line}</p>), okText: t.toTargets, cancelText: t.later, onOk: go })
    } else if (kept.length > 0 || without.length > 0) void modal.info({ title: saved, content: more.map((line) => <p key={line}>{line}</p>), okText: text.app.close })
    else void message.success([saved, ...more].join(''))
  }
}
