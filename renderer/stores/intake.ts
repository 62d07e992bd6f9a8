import { create } from 'zustand'
import type { IntakeReport, OpenedFile } from '../../shared/api/intake.ts'
import type { Month } from '../../shared/domain/brand.ts'
import { NO_ANSWERS, type IntakeAnswers, type IntakeField, type IntakePreview, type LineKey } from '../../shared/domain/intake/intake.ts'
import { call, CallFailure, openWorkbook } from '../api/call.ts'
import { answersForOtherFile, answersForOtherHouse, hasAnswers, shapeOf, withEdit, type NamedDraft } from './intake-answers.ts'
import { keepIntake, keptIntake } from './intake-kept.ts'
import { markFailed, markSaved, markSaving } from './saving.ts'

/** The file the answers were given for; stays when the house has forgotten the file itself. */
export interface KnownFile { name: string; bytes: number; shape: string | null }

export interface IntakeState {
  opened: OpenedFile | null
  known: KnownFile | null
  workspace: string | null
  answers: IntakeAnswers
  drafts: NamedDraft[]
  /** What the file says where an edit now stands, for a preview shows the edit. */
  originals: Originals
  encoding: string | null
  preview: IntakePreview | null
  /** The answers that `preview` has taken in. */
  previewed: IntakeAnswers | null
  busy: 'opening' | 'checking' | 'committing' | null
  opening: string
  failure: { failure: unknown; name: string; step: 'open' | 'check' | 'commit' } | null
  note: 'kept' | 'not-kept' | null
  report: IntakeReport | null
  /** The month the program went to after the import, because the one on screen had no data. */
  movedTo: Month | null
}

export type Originals = ReadonlyMap<string, string>
export const originalKey = (key: LineKey, field: IntakeField): string => `${field} ${key}`

const FRESH: Omit<IntakeState, 'workspace'> = {
  opened: null, known: null, answers: NO_ANSWERS, drafts: [], originals: new Map(), encoding: null, preview: null, previewed: null, busy: null, opening: '', failure: null, note: null, report: null, movedTo: null,
}

export const useIntake = create<IntakeState>(() => ({ ...FRESH, workspace: null, ...keptIntake() }))
useIntake.subscribe(keepIntake)

const set = useIntake.setState
const get = useIntake.getState
const forgotten = (failure: unknown): boolean => failure instanceof CallFailure && failure.code === 'file-gone'

let asked = 0
let soon: ReturnType<typeof setTimeout> | undefined

/** Puts everything away; the house is left as it is. */
export function startAnew(): void {
  asked++
  clearTimeout(soon)
  set({ ...FRESH })
}

/** Takes a file: dropped, chosen in the page, or null for the shell's dialog. */
export async function openFile(file: File | null): Promise<void> {
  asked++
  clearTimeout(soon)
  set({ busy: 'opening', opening: file?.name ?? '', failure: null })
  try {
    const opened = await openWorkbook(file)
    const { known, answers, drafts } = get()
    const sameName = known !== null && known.name === opened.name
    if (sameName && hasAnswers(answers)) await takeAgain(opened, known)
    else set({ ...FRESH, opened, known: { name: opened.name, bytes: opened.bytes, shape: null }, drafts: sameName ? drafts : [] })
    await check()
  } catch (failure) {
    const chosen = !(failure instanceof CallFailure && (failure.code === 'nothing-chosen' || failure.code === 'cancelled'))
    if (get().opened !== null && get().previewed !== get().answers) await check()
    set({ busy: null, failure: chosen ? { failure, name: file?.name ?? nameIn(failure), step: 'open' } : null })
  }
}

const nameIn = (failure: unknown): string => (failure instanceof CallFailure && typeof failure.details['name'] === 'string' ? failure.details['name'] : '')

/** The same file once more keeps every answer; a changed one keeps what does not hang on its lines. */
async function takeAgain(opened: OpenedFile, known: KnownFile): Promise<void> {
  const { answers, drafts } = get()
  const plain = await call('intake.preview', { file: opened.file, answers: answersForOtherFile(answers) })
  const shape = shapeOf(plain.preview)
  const same = opened.bytes === known.bytes && shape === (known.shape ?? shape)
  set({
    ...FRESH, opened, known: { name: opened.name, bytes: opened.bytes, shape }, drafts,
    answers: same ? answers : answersForOtherFile(answers), note: same ? 'kept' : 'not-kept',
  })
}

/** Reads the file with the answers given so far; only the newest question's answer counts. */
export async function check(): Promise<void> {
  clearTimeout(soon)
  const { opened, answers } = get()
  if (opened === null) return
  const mine = ++asked
  set({ busy: 'checking' })
  try {
    const { preview, encoding } = await call('intake.preview', { file: opened.file, answers })
    if (mine !== asked) return
    set(({ known }) => ({
      preview, encoding, previewed: answers, busy: null, failure: null,
      known: { name: opened.name, bytes: opened.bytes, shape: known?.shape ?? shapeOf(preview) },
    }))
  } catch (failure) {
    if (mine !== asked) return
    set({ busy: null, ...(forgotten(failure) ? { opened: null, preview: null, previewed: null } : { failure: { failure, name: opened.name, step: 'check' } }) })
  }
}

/** One cell typed over; `original` is kept from the first keystroke on. */
export function editLine(edit: IntakeAnswers['edits'][number], original: string): void {
  const place = originalKey(edit.lineKey, edit.field)
  const { originals } = get()
  if (!originals.has(place)) set({ originals: new Map(originals).set(place, original) })
  answer((answers) => withEdit(answers, edit), TYPING_PAUSE)
}

/** Typing waits for a pause; a click does not. */
export function answer(change: (answers: IntakeAnswers) => IntakeAnswers, pause = 0): void {
  asked++
  set(({ answers }) => ({ answers: change(answers), note: null }))
  clearTimeout(soon)
  soon = setTimeout(() => { void check() }, pause)
}
export const TYPING_PAUSE = 350

/** All or nothing. A failure leaves file and answers as they are. */
export async function commitIntake(): Promise<IntakeReport | null> {
  const { opened, answers } = get()
  if (opened === null) return null
  set({ busy: 'committing', failure: null })
  markSaving()
  try {
    const report = await call('intake.commit', { file: opened.file, answers })
    markSaved()
    set({ ...FRESH, report })
    return report
  } catch (failure) {
    markFailed()
    set({ busy: null, ...(forgotten(failure) ? { opened: null, preview: null, previewed: null } : { failure: { failure, name: opened.name, step: 'commit' } }) })
    if (failure instanceof CallFailure && failure.code === 'import-blocked') await check()
    return null
  }
}

/** On coming back to the page: the house may have changed meanwhile, or be another one. */
export function comeBack(workspace: string): void {
  const before = get()
  if (before.busy === 'opening' || before.busy === 'committing') return
  const moved = before.workspace !== null && before.workspace !== workspace
  set({ workspace, ...(moved ? { answers: answersForOtherHouse(before.answers), report: null } : {}) })
  if (get().opened !== null) void check()
}
