import { Button, Select } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { managerKey, managerText, peopleIn, rowProblems } from '../../../shared/domain/setup/people-rows.ts'
import { suggestManagers, type ManagerSuggestion } from '../../../shared/domain/setup/suggest-managers.ts'
import type { PersonRow } from '../../../shared/domain/setup/typed.ts'
import { personFilter } from '../../components/person-filter.ts'
import { text } from '../../components/text.ts'
import type { StepProps } from './step.ts'

const t = text.setup.managers
const declinedKey = ({ key, manager }: ManagerSuggestion): string => `manager ${key} ${manager}`

/** Page 6: who confirms whose sheet. */
export function ManagersStep({ typed, change, house }: StepProps) {
  const people = peopleIn(typed.rows)
  const problems = new Map(useMemo(() => rowProblems(typed.rows, house.left), [typed.rows, house.left]).filter(({ field }) => field === 'manager').map(({ key, sentence }) => [key, sentence]))
  const offered = useMemo(() => suggestManagers(typed.rows), [typed.rows]).filter((each) => !typed.declined.includes(declinedKey(each)))
  const nameOf = (key: number): string => people.find((row) => row.key === key)?.name ?? ''
  const set = (pairs: ReadonlyMap<number, number | ''>) => change((now) => ({ ...now, rows: now.rows.map((row) => (pairs.has(row.key) ? { ...row, manager: pairs.get(row.key) ?? '' } : row)) }))
  const options = useMemo(() => peopleIn(typed.rows).map(({ key, name, number }) => ({ value: key, label: text.team.person.option(name, number), search: name })), [typed.rows])
  return (
    <div data-first tabIndex={-1} className="setup-plain">
      {offered.length > 0 && (
        <div className="setup-advice setup-offers" data-testid="setup-manager-offers">
          <p><strong>{t.suggestTitle(offered.length)}</strong> <Button size="small" type="primary" ghost onClick={() => set(new Map(offered.map(({ key, manager }) => [key, manager])))} data-testid="setup-managers-all">{t.takeAll(offered.length)}</Button></p>
          <ul>
            {offered.map((each) => (
              <li key={each.key}>
                <span>{nameOf(each.key)} → <strong>{nameOf(each.manager)}</strong> <span className="quiet">{t.why(each.why)}</span></span>
                <Button size="small" onClick={() => set(new Map([[each.key, each.manager]]))}>{t.take}</Button>
                <Button size="small" type="text" onClick={() => change((now) => ({ ...now, declined: [...now.declined, declinedKey(each)] }))}>{t.decline}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <table className="setup-table setup-managers" aria-label={text.setup.pages.managers.name} data-testid="setup-managers">
        <thead><tr><th scope="col">{t.columns.person}</th><th scope="col">{t.columns.position}</th><th scope="col">{t.columns.manager}</th></tr></thead>
        <tbody>
          {people.map((row) => {
            const wrong = problems.get(row.key)
            return (
              <tr key={row.key} data-number={row.number}>
                <th scope="row">{row.name}</th><td className="quiet">{row.position}</td>
                <td>
                  <ManagerCell row={row} people={people} options={options} wrong={wrong !== undefined} onChoose={(key) => set(new Map([[row.key, key ?? '']]))} />
                  {wrong !== undefined && <div className="bad">✕ {wrong}</div>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface ManagerCellProps { row: PersonRow; people: readonly PersonRow[]; options: readonly { value: number; label: string; search: string }[]; wrong: boolean; onChoose: (key: number | null) => void }

/** A choice that becomes a list when it is used: two hundred open lists would slow the page down. */
function ManagerCell({ row, people, options, wrong, onChoose }: ManagerCellProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const key = managerKey(row, people)
  const shown = key === null ? managerText(row, people) : options.find(({ value }) => value === key)?.label ?? ''
  const close = (chosen?: number | null) => {
    setOpen(false)
    if (chosen !== undefined) onChoose(chosen)
    requestAnimationFrame(() => button.current?.focus())
  }
  if (!open) {
    return (
      <button ref={button} type="button" className="setup-choice" aria-haspopup="listbox" aria-label={`${t.of(row.name)} ${shown || t.owner}`} aria-invalid={wrong} onClick={() => setOpen(true)}>
        <span className={shown === '' ? 'quiet' : ''}>{shown || t.owner}</span><span aria-hidden="true" className="quiet">▾</span>
      </button>
    )
  }
  return (
    <Select
      aria-label={t.of(row.name)} autoFocus defaultOpen value={key} options={[{ value: null, label: t.owner, search: '' }, ...options.filter(({ value }) => value !== row.key)]}
      showSearch={{ filterOption: personFilter }} onChange={(chosen: number | null) => close(chosen)} onOpenChange={(now) => { if (!now) close() }}
    />
  )
}

/** The firm as a tree, the owner above everybody who has no manager. */
export function ManagersPreview({ typed }: StepProps) {
  const people = peopleIn(typed.rows)
  const under = Map.groupBy(people, (row) => managerKey(row, people))
  const top = under.get(null) ?? []
  const drawn = new Set<number>()
  const count = (rows: readonly PersonRow[]): void => { for (const row of rows) if (!drawn.has(row.key)) { drawn.add(row.key); count(under.get(row.key) ?? []) } }
  count(top)
  const lost = people.filter(({ key }) => !drawn.has(key))
  return (
    <>
      <h3>{t.previewTitle}</h3>
      <div className="setup-tree"><strong>{t.ownerTop}</strong><Branch rows={top} under={under} /></div>
      {lost.length > 0 && <p className="bad">✕ {lost.map((row) => `${row.name} → ${managerText(row, people)}`).join('，')}：{t.loop}</p>}
    </>
  )
}

function Branch({ rows, under }: { rows: readonly PersonRow[]; under: ReadonlyMap<number | null, PersonRow[]> }) {
  if (rows.length === 0) return null
  return (
    <ul>
      {rows.map((row) => {
        const own = under.get(row.key) ?? []
        return <li key={row.key}>{row.name} <span className="quiet">{row.position}{own.length > 0 && ` · ${t.confirms(own.length)}`}</span><Branch rows={own} under={under} /></li>
      })}
    </ul>
  )
}
