import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { peopleIn, type RowField } from '../../../shared/domain/setup/people-rows.ts'
import type { PersonRow } from '../../../shared/domain/setup/typed.ts'

const MOST = 8

/** Lower-case letters only: somebody looking by pinyin, not naming something new. */
export const isPinyin = (typed: string): boolean => /^[a-zü']+$/.test(typed.trim())

/** Names already used in that column that fit what is typed. */
export function namesFor(field: RowField, row: PersonRow, rows: readonly PersonRow[], typed: string): string[] {
  if (field === 'name' || field === 'number') return []
  const others = peopleIn(rows).filter(({ key }) => key !== row.key)
  const names = field === 'manager' ? others.map(({ name }) => name.trim()) : others.map((other) => other[field].trim())
  const known = [...new Set(names)].filter((name) => name !== '')
  return known.includes(typed.trim()) ? [] : known.filter((name) => personMatches(name, '', typed)).slice(0, MOST)
}

/** The suggestions of the whole table in one list beneath the cell in use: a list for every cell would slow down a long table. */
export function SuggestList({ anchor, options, active, first, onTake }: { anchor: string | null; options: readonly string[]; active: number; first: boolean; onTake: (name: string) => void }) {
  const [place, setPlace] = useState<{ left: number; top: number; width: number } | null>(null)
  const shown = anchor !== null && options.length > 0
  useLayoutEffect(() => {
    const box = shown ? document.querySelector(anchor)?.getBoundingClientRect() : undefined
    setPlace(box === undefined ? null : { left: box.left, top: box.bottom + 2, width: box.width })
  }, [anchor, shown])
  useLayoutEffect(() => {
    if (!shown) return undefined
    const close = () => setPlace(null)
    document.addEventListener('scroll', close, true)
    return () => document.removeEventListener('scroll', close, true)
  }, [shown])
  if (!shown || place === null) return null
  return createPortal(
    <ul className="setup-suggestions" id="setup-suggestions" role="listbox" style={{ left: place.left, top: place.top, minWidth: place.width }}>
      {options.map((name, at) => (
        <li key={name} id={`setup-suggestion-${at}`} role="option" aria-selected={at === active} onMouseDown={(event) => { event.preventDefault(); onTake(name) }}>
          <span>{name}</span>{first && at === 0 && active < 0 && <span className="quiet">↵</span>}
        </li>
      ))}
    </ul>, document.body)
}
