import { useMemo, useState } from 'react'
import type { CallFailure } from '../../api/call.ts'
import type { Template, TemplateDraft } from '../../../shared/api/templates.ts'
import { useTellFailure, wordsFor } from '../../components/failure.ts'
import { text as words } from '../../components/text.ts'
import { queryClient, useHouse, useWrite } from '../../stores/queries.ts'
import {
  addRow, draftOf, dropTemplate, duplicateRow, filledWeights, keepTemplate, moveRow, newText, removeRow, sameText, settledText, textOf, useTemplateDrafts,
  type DraftKey, type Indicators, type RowText, type TemplateText,
} from '../../stores/template-draft.ts'
import { templateProblems } from './draft-check.ts'
import { brokenPrinciples, limitsOf, UNBROKEN } from './principle-check.ts'
import type { RowActs } from './template-row.tsx'

const t = words.templates

/** What the house refused, and the text it refused: another text may be right. */
interface Refused { text: TemplateText; name: string | null; sentences: string[] }
interface Back { before: TemplateText; what: string }

export type Editor = ReturnType<typeof useEditor>

/** One template being edited: its text, what is wrong, and everything that can be done to it. */
export function useEditor(key: DraftKey, stored: Template | null, indicators: Indicators, onSaved: (template: Template) => void) {
  const saved = useMemo(() => (stored === null ? null : textOf(stored, indicators)), [stored, indicators])
  const base = useMemo(() => saved ?? newText(), [saved])
  const kept = useTemplateDrafts((state) => state.templates[key])
  // An unchanged draft gives way to what is saved, should that have become another.
  const text = kept !== undefined && (kept.changed || sameText(kept.text, base)) ? kept.text : base
  const [tried, setTried] = useState(false)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [refused, setRefused] = useState<Refused | null>(null)
  // Refused for a principle: from then on every change is held to them, so that what is mended is no longer named.
  const [held, setHeld] = useState(false)
  const principles = useHouse('principles.get', {})
  const [back, setBack] = useState<Back | null>(null)
  const write = useWrite('templates.save')
  const tell = useTellFailure()

  const act = useMemo(() => {
    const now = () => {
      const draft = useTemplateDrafts.getState().templates[key]
      return draft !== undefined && (draft.changed || sameText(draft.text, base)) ? draft.text : base
    }
    const edit = (change: (text: TemplateText) => TemplateText) => keepTemplate(key, change(now()), saved)
    const rows = (change: (rows: RowText[]) => RowText[]) => edit((before) => ({ ...before, rows: change(before.rows) }))
    const remembering = (what: string, change: (rows: RowText[]) => RowText[]) => {
      setBack({ before: now(), what })
      rows(change)
    }
    const placeOf = (row: number) => now().rows.findIndex((each) => each.key === row) + 1
    const onRow = (row: number, change: (row: RowText) => RowText) => (before: RowText[]) => before.map((each) => (each.key === row ? change(each) : each))
    const acts: RowActs = {
      change: (row, change) => { setBack(null); rows(onRow(row, change)) },
      replace: (row, change) => remembering(t.undoPreset, onRow(row, change)),
      move: (row, by) => {
        const holder = document.activeElement
        rows((before) => moveRow(before, row, by))
        // Moving a row in the page takes the cursor out of it.
        requestAnimationFrame(() => { if (holder instanceof HTMLElement && document.activeElement !== holder) holder.focus() })
      },
      duplicate: (row) => {
        rows((before) => duplicateRow(before, row))
        focusRow(now().rows[placeOf(row)]?.key)
      },
      remove: (row) => remembering(t.undoRemoved(placeOf(row)), (before) => removeRow(before, row)),
      toggle: (row) => setOpen((before) => new Set(before.has(row) ? [...before].filter((each) => each !== row) : [...before, row])),
    }
    return {
      edit, acts,
      fill: () => remembering(t.undoFilled, (before) => { const weights = filledWeights(before); return before.map((row, at) => ({ ...row, weight: weights?.[at] ?? row.weight })) }),
      add: () => {
        rows(addRow)
        focusRow(now().rows.at(-1)?.key)
      },
      reveal: (row: number) => setOpen((before) => new Set([...before, row])),
    }
  }, [key, base, saved])

  const settle = (template: Template, sent: TemplateText) => {
    queryClient.setQueryData<{ templates: Template[] }>(['templates.list', {}], (list) => list && { templates: [...list.templates.filter(({ id }) => id !== template.id), template].toSorted((a, b) => a.id - b.id) })
    const typed = useTemplateDrafts.getState().templates[key]?.text ?? sent
    const now = textOf(template, indicators)
    dropTemplate(key)
    // Typed on while it was being saved: that part is still unsaved.
    keepTemplate(template.id, typed === sent ? settledText(now, sent) : typed, now)
    setTried(false)
    setHeld(false)
    setRefused(null)
    setBack(null)
    onSaved(template)
  }

  const limits = principles.data
  const broken = useMemo(() => (held && limits?.enforced === true ? brokenPrinciples(text, indicators, limitsOf(limits)) : UNBROKEN), [held, limits, text, indicators])
  const hold = (failure: CallFailure) => {
    setHeld(true)
    // They may have been switched on, or the shares changed, since this page was read.
    void queryClient.invalidateQueries({ queryKey: ['principles.get'] })
    const first = firstRow(failure)
    const row = first === null ? undefined : text.rows[first - 1]
    if (row !== undefined) act.reveal(row.key)
    requestAnimationFrame(focusWrong)
  }

  const save = () => {
    const draft: TemplateDraft | null = draftOf(stored?.id ?? null, text, indicators)
    if (write.isPending) return
    if (draft === null || templateProblems(text, indicators).length > 0) {
      setTried(true)
      requestAnimationFrame(focusWrong)
      return
    }
    write.mutate(draft, { onSuccess: (template) => settle(template, text), onError: (failure) => {
      const told = refusalOf(failure, text)
      if (failure.code === 'principle-broken') hold(failure)
      else if (told === null) tell(failure)
      else setRefused(told)
    } })
  }

  return {
    key, text, stored, indicators, open, tried, dirty: kept?.changed ?? false, saving: write.isPending, ...act, save,
    refused: refused?.text === text ? refused : null, broken,
    back, takeBack: () => { if (back !== null) keepTemplate(key, back.before, saved); setBack(null) },
    discard: () => { dropTemplate(key); setTried(false); setHeld(false); setRefused(null); setBack(null) },
  }
}

/** The box that is wrong; a select above it may be marked for the same reason. */
const focusWrong = () => ['.tpl-editor [aria-invalid="true"]', '.tpl-editor .ant-select-status-error input'].map((where) => document.querySelector<HTMLElement>(where)).find((box) => box !== null)?.focus()
const focusRow = (row: number | undefined) => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${row}"] input`)?.focus())

/** The first row, counted from 1, that the principles are about; null when they are about the whole sheet. */
function firstRow({ details }: CallFailure): number | null {
  const findings = Array.isArray(details['findings']) ? details['findings'] as { rows?: number[] }[] : []
  return findings.flatMap(({ rows }) => rows ?? [])[0] ?? null
}

/** Refusals that belong to a place on the page; null for those that are told in a notice. */
function refusalOf(failure: CallFailure, text: TemplateText): Refused | null {
  const { findings } = failure.details
  switch (failure.code) {
    case 'name-taken': return { text, name: wordsFor(failure).what, sentences: [wordsFor(failure).what] }
    case 'rule-invalid': return { text, name: null, sentences: (Array.isArray(findings) ? findings as { row: number; sentence: string }[] : []).map(({ row, sentence }) => t.atRow(row, sentence)) }
    case 'weights-wrong': case 'indicator-repeated': return { text, name: null, sentences: [wordsFor(failure).what] }
    default: return null
  }
}
