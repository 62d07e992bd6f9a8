import { useCallback, useMemo, useState } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { useTellFailure, wordsFor } from '../../components/failure.ts'
import { blankKeyResult, draftOf, dropObjective, formOf, keepObjective, keyOf, newForm, newKey, nextKey, useOkrDrafts, type KeyResultForm, type ObjectiveForm } from '../../stores/objective-draft.ts'
import { useWrite } from '../../stores/queries.ts'
import { faultsOf, isFaulty } from './form-check.ts'
import { takeObjective } from './use-objectives.ts'

type Finding = { keyResult: number | null; sentence: string }
/** What the house refused, and the form it refused: another form may be right. */
interface Refused { form: ObjectiveForm; findings: Finding[]; parent: string | null }

export type ObjectiveEditor = ReturnType<typeof useObjectiveEditor>

/** One objective being written: its form, what is wrong with it, and everything that can be done to it. */
export function useObjectiveEditor(quarter: Quarter, stored: ObjectiveCard | null, onSaved: (card: ObjectiveCard) => void) {
  const key = stored === null ? newKey(quarter) : keyOf(stored.id)
  const base = useMemo(() => (stored === null ? newForm(quarter) : formOf(stored)), [quarter, stored])
  const kept = useOkrDrafts((state) => state.objectives[key])
  // A draft nobody changed gives way to what is saved, should that have become another.
  const form = kept?.changed === true ? kept.form : base
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const write = useWrite('objectives.save')
  const tell = useTellFailure()
  const edit = useCallback((change: (form: ObjectiveForm) => ObjectiveForm) => {
    const now = useOkrDrafts.getState().objectives[key]
    keepObjective(key, change(now?.changed === true ? now.form : base), base)
  }, [key, base])
  const rows = useMemo(() => ({
    change: (row: number, part: Partial<KeyResultForm>) => edit((before) => ({ ...before, keyResults: before.keyResults.map((each) => (each.key === row ? { ...each, ...part } : each)) })),
    add: () => edit((before) => ({ ...before, keyResults: [...before.keyResults, blankKeyResult(nextKey(before.keyResults))] })),
    remove: (row: number) => edit((before) => ({ ...before, keyResults: before.keyResults.filter((each) => each.key !== row) })),
  }), [edit])
  const refusal = refused?.form === form ? refused : null
  const faults = useMemo(() => (tried || refusal !== null ? faultsOf(form, refusal?.findings) : null), [tried, form, refusal])
  const save = () => {
    if (write.isPending) return
    if (isFaulty(faultsOf(form))) {
      setTried(true)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.okr-editor [aria-invalid="true"]')?.focus())
      return
    }
    write.mutate(draftOf(form), {
      onSuccess: (card) => {
        const typed = useOkrDrafts.getState().objectives[key]?.form
        takeObjective(card)
        dropObjective(key)
        // Typed on while it was being saved: that part is still unsaved.
        if (typed !== undefined && typed !== form) keepObjective(keyOf(card.id), { ...typed, id: card.id }, formOf(card))
        setTried(false)
        setRefused(null)
        onSaved(card)
      },
      onError: (failure) => {
        const words = wordsFor(failure)
        if (failure.code === 'objective-invalid') setRefused({ form, findings: findingsIn(failure.details['findings']), parent: null })
        else if (failure.code === 'parent-cycle') setRefused({ form, findings: [], parent: `${words.what}${words.next}` })
        else tell(failure)
      },
    })
  }
  return {
    key, form, stored, edit, rows, faults, tried, parentRefused: refusal?.parent ?? null, dirty: kept?.changed === true, dismissed: kept?.dismissed ?? [], saving: write.isPending, save,
    discard: () => { dropObjective(key); setTried(false); setRefused(null) },
  }
}

const findingsIn = (details: unknown): Finding[] => (Array.isArray(details) ? details as Finding[] : [])
