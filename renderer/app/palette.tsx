import { Input, Modal } from 'antd'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Month } from '../../shared/domain/brand.ts'
import { addMonths, monthLabel } from '../../shared/domain/month/month.ts'
import { call } from '../api/call.ts'
import { isComposing } from '../components/ime.ts'
import { text } from '../components/text.ts'
import { closePalette, usePalette } from '../stores/palette.ts'
import { useHouse } from '../stores/queries.ts'
import { chooseMonth, chooseTheme, useSession } from '../stores/session.ts'
import { paletteEntries, type Command, type Entry } from './palette-entries.ts'
import { SECTIONS } from './routes.tsx'
import './palette.css'

const t = text.palette

/** Ctrl+K: people (pinyin too), this month's sheets, pages and commands, by keyboard alone. */
export function Palette() {
  const open = usePalette((palette) => palette.open)
  return (
    <Modal open={open} onCancel={closePalette} footer={null} closable={false} title={<span className="visually-hidden">{t.title}</span>} destroyOnHidden width={560} style={{ top: 80 }}>
      {open && <Finder />}
    </Modal>
  )
}

function Finder() {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const month = useSession((session) => session.month)
  const navigate = useNavigate()
  const people = useHouse('employees.list', {})
  const sheets = useHouse('evaluations.list', { month })
  const entries = useMemo(() => paletteEntries(query, {
    employees: people.data?.employees ?? [], evaluations: sheets.data?.evaluations ?? [], month: monthLabel(month), sections: SECTIONS, topics: text.help.topics,
    commands: commands((path) => { void navigate(path) }, month), go: (path) => { void navigate(path) },
  }), [query, people.data, sheets.data, month, navigate])

  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return
    closePalette()
    entry.act()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + entries.length) % Math.max(1, entries.length)
      setChosen(next)
      document.getElementById(`palette-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[chosen])
    }
  }
  return (
    <div>
      <Input
        autoFocus size="large" placeholder={t.placeholder} aria-label={t.placeholder} value={query} onKeyDown={onKeyDown} data-testid="palette-input"
        role="combobox" aria-expanded="true" aria-controls="palette-list" aria-activedescendant={`palette-${chosen}`} autoComplete="off"
        onChange={(event) => { setQuery(event.target.value); setChosen(0) }}
      />
      <ul className="palette-list" id="palette-list" role="listbox" aria-label={t.title}>
        {entries.map((entry, place) => (
          <li key={entry.key} role="presentation">
            {entries[place - 1]?.group !== entry.group && <div className="palette-group">{t.groups[entry.group]}</div>}
            <div className="palette-entry" id={`palette-${place}`} role="option" aria-selected={place === chosen} tabIndex={-1}
              onMouseMove={() => setChosen(place)} onClick={() => run(entry)} onKeyDown={onKeyDown}>
              <span>{entry.label}</span><span className="quiet">{entry.detail}</span>
            </div>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="quiet">{t.nothing(query)}</p>}
      <div className="palette-hint">{t.hint}</div>
    </div>
  )
}

function commands(go: (path: string) => void, month: Month): Command[] {
  const { commands: c, words: w } = t
  return [
    { key: 'meet', label: c.meet, words: w.meet, act: () => go('/meeting') },
    { key: 'decide', label: c.decide, words: w.decide, act: () => go('/meeting?tab=decisions&new=1') },
    { key: 'minutes', label: c.minutes, words: w.minutes, act: () => go('/meeting?tab=minutes') },
    { key: 'plan', label: c.plan, words: w.plan, act: () => go('/improve?new=blank') },
    { key: 'levers', label: c.levers, words: w.levers, act: () => go('/improve?tab=library') },
    { key: 'ninety', label: c.ninety, words: w.ninety, act: () => go('/print?paper=plan90') },
    { key: 'print', label: c.printAll, words: w.print, act: () => go('/print') },
    { key: 'summary', label: text.app.sections.summary, words: text.app.sectionWords.summary, act: () => go('/summary') },
    { key: 'import', label: c.importFile, words: w.importFile, act: () => go('/intake') },
    { key: 'person', label: c.addPerson, words: w.person, act: () => go('/team?person=new') },
    { key: 'fit', label: c.fit, words: w.fit, act: () => go('/fit') },
    { key: 'audit', label: text.app.sections.audit, words: text.app.sectionWords.audit, act: () => go('/audit') },
    { key: 'principles', label: c.principles, words: w.principles, act: () => go('/settings?part=principles') },
    { key: 'next', label: c.nextMonth, words: [], act: () => chooseMonth(addMonths(month, 1)) },
    { key: 'last', label: c.lastMonth, words: [], act: () => chooseMonth(addMonths(month, -1)) },
    { key: 'dark', label: c.dark, words: w.dark, act: () => chooseTheme('dark') },
    { key: 'light', label: c.light, words: w.light, act: () => chooseTheme('light') },
    { key: 'folder', label: c.folder, words: w.folder, act: () => { call('system.openFolder', {}).catch(() => undefined) } },
  ]
}
