import { create } from 'zustand'
import { useSession } from './session.ts'

/** Forms saved by a button: what is typed in them, by workspace and form, outlives the page until it is saved or given up. */
export const useKeptForms = create<{ forms: ReadonlyMap<string, unknown> }>(() => ({ forms: new Map() }))

export interface KeptForm<T> { typed: T; keep: (typed: T) => void; drop: () => void }

/** One name stands for one form and so for one type of content. */
export function useKeptForm<T>(name: string, saved: () => T): KeptForm<T> {
  const key = useSession(({ start }) => `${start?.workspace ?? ''}|${name}`)
  const kept = useKeptForms(({ forms }) => forms.get(key)) as T | undefined
  const put = (change: (forms: Map<string, unknown>) => void) => useKeptForms.setState(({ forms }) => {
    const next = new Map(forms)
    change(next)
    return { forms: next }
  })
  return { typed: kept ?? saved(), keep: (typed) => put((forms) => forms.set(key, typed)), drop: () => put((forms) => forms.delete(key)) }
}
