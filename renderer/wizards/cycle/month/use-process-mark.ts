import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../shared/api/contract.ts'
import type { Month, ObjectiveId } from '../../../../shared/domain/brand.ts'
import { CallFailure } from '../../../api/call.ts'
import { queryClient, useWrite } from '../../../stores/queries.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import type { MonthDraft, UnsavedMark } from '../cycle-draft.ts'

type Stored = Output<'process.list'>['marks'][number]
interface Options { month: Month; objectiveId: ObjectiveId; stored: Stored | undefined; unsaved: UnsavedMark | undefined; change: WizardDraft<MonthDraft>['change'] }

const PAUSE = 600

/** A mark is saved at once, a note after a pause and on leaving; what the house has not stored is kept in the wizard's draft. */
export function useProcessMark({ month, objectiveId, stored, unsaved, change }: Options) {
  const write = useWrite('process.save')
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [saving, setSaving] = useState(false)
  const { mutateAsync } = write
  const now = useRef<UnsavedMark>({ mark: null, note: '' })
  const dirty = useRef(unsaved !== undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tail = useRef<Promise<void>>(Promise.resolve())
  const composing = useRef(false)
  const mark = unsaved?.mark ?? stored?.mark ?? null
  const note = unsaved?.note ?? stored?.note ?? ''
  useEffect(() => { now.current = { mark, note } })

  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    if (!dirty.current || composing.current) return tail.current
    tail.current = tail.current.then(async () => {
      const sent = now.current
      if (!dirty.current || sent.mark === null) return
      dirty.current = false
      setSaving(true)
      try {
        const kept: Stored = { objectiveId, month, mark: sent.mark, note: sent.note }
        await mutateAsync(kept)
        take(month, kept)
        setFailure(null)
        // Typed on meanwhile: that has its own save.
        if (!dirty.current) change((before) => ({ ...before, marks: without(before.marks, objectiveId) }))
      } catch (refused) {
        dirty.current = true
        setFailure(refused instanceof CallFailure ? refused : new CallFailure('fault', {}))
      } finally {
        setSaving(false)
      }
    })
    return tail.current
  }, [mutateAsync, change, objectiveId, month])

  const keep = (next: UnsavedMark) => {
    now.current = next
    dirty.current = true
    change((before) => ({ ...before, marks: { ...before.marks, [objectiveId]: next } }))
  }
  const later = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE)
  }
  // What an earlier visit could not save is tried again; leaving the page does not wait for the pause.
  useEffect(() => {
    void save()
    return () => { composing.current = false; void save() }
  }, [save])
  return {
    mark, note, failure, saving, save,
    choose: (chosen: number) => { keep({ ...now.current, mark: chosen }); void save() },
    type: (typed: string) => { keep({ ...now.current, note: typed }); later() },
    compose: (begun: boolean) => { composing.current = begun; if (!begun) later() },
  }
}

/** The mark as the house has it now, on screen before the next reading. */
function take(month: Month, kept: Stored): void {
  const key = ['process.list', { month }]
  void queryClient.cancelQueries({ queryKey: key })
  queryClient.setQueryData<Output<'process.list'>>(key, (before) => ({ marks: [...(before?.marks ?? []).filter(({ objectiveId }) => objectiveId !== kept.objectiveId), kept] }))
}

const without = (marks: Record<string, UnsavedMark>, id: number): Record<string, UnsavedMark> => Object.fromEntries(Object.entries(marks).filter(([key]) => key !== String(id)))
