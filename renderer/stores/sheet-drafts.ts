import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { CallFailure } from '../api/call.ts'
import { useSession } from './session.ts'
import { saveSheet } from './sheet-saving.ts'

export type CommentField = 'self' | 'manager'
/** How far a comment has come on its way to the house; absent once it is stored. */
export type CommentState = { state: 'typing' | 'saving' } | { state: 'failed'; failure: CallFailure }

interface SheetDrafts {
  /** Texts of a sheet that the house has not stored, by 'sheet|field': they outlive the page, so leaving it loses nothing. */
  texts: ReadonlyMap<string, string>
  comments: ReadonlyMap<string, CommentState>
}
export const useSheetDrafts = create<SheetDrafts>(() => ({ texts: new Map(), comments: new Map() }))

export const PAUSE = 600
const timers = new Map<string, ReturnType<typeof setTimeout>>()
/** One save of a sheet's comments at a time, so that none is sent twice. */
const flights = new Map<number, Promise<boolean>>()

export const draftKey = (id: number, field: string): string => `${id}|${field}`
const isComment = (key: string): boolean => key.endsWith('|self') || key.endsWith('|manager')
const kept = (key: string): string | undefined => useSheetDrafts.getState().texts.get(key)

export const keepText = (key: string, text: string) => useSheetDrafts.setState(({ texts }) => ({ texts: new Map(texts).set(key, text) }))
export const dropText = (key: string) => useSheetDrafts.setState(({ texts }) => ({ texts: without(texts, key) }))

/** Fields of this sheet, other than its comments, that hold a text not saved yet. */
export const openTexts = (id: number): string[] =>
  [...useSheetDrafts.getState().texts].filter(([key, text]) => key.startsWith(`${id}|`) && !isComment(key) && text.trim() !== '').map(([key]) => key)

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  if (!map.has(key)) return map
  const next = new Map(map)
  next.delete(key)
  return next
}

export interface KeptText {
  text: string
  /** Shows a text without keeping it. */
  show: (text: string) => void
  type: (text: string) => void
  /** Drops the draft once it is stored, or is given up. */
  forget: (shown?: string) => void
}

/** A field that starts from a kept draft, else from what is stored, and follows the stored text only while nothing is typed. */
export function useKeptText(key: string, stored: string): KeptText {
  const [text, setText] = useState(() => kept(key) ?? stored)
  useEffect(() => { if (kept(key) === undefined) setText(stored) }, [key, stored])
  return {
    text,
    show: setText,
    type: (typed) => {
      setText(typed)
      if (typed === stored) dropText(key)
      else keepText(key, typed)
    },
    forget: (shown) => {
      dropText(key)
      if (shown !== undefined) setText(shown)
    },
  }
}

/** Keeps a comment at once and saves it after a pause. While an input method composes there is nothing to save yet. */
export function typeComment(id: number, field: CommentField, text: string, composing: boolean): void {
  const key = draftKey(id, field)
  keepText(key, text)
  tellComment(key, { state: 'typing' })
  clearTimeout(timers.get(key))
  timers.delete(key)
  if (!composing) timers.set(key, setTimeout(() => { void saveComments(id) }, PAUSE))
}

function tellComment(key: string, state: CommentState | null): void {
  useSheetDrafts.setState(({ comments }) => ({ comments: state === null ? without(comments, key) : new Map(comments).set(key, state) }))
}

/** Saves the comments of a sheet now. True when nothing of them is left unsaved. */
export async function saveComments(id: number): Promise<boolean> {
  const flying = flights.get(id)
  if (flying !== undefined) {
    await flying
    return saveComments(id)
  }
  const sent = (['self', 'manager'] as const).flatMap((field) => {
    const key = draftKey(id, field)
    const text = kept(key)
    clearTimeout(timers.get(key))
    timers.delete(key)
    return text === undefined ? [] : [{ field, key, text }]
  })
  if (sent.length === 0) return true
  const flight = send(id, sent)
  flights.set(id, flight)
  return flight
}

async function send(id: number, sent: { field: CommentField; key: string; text: string }[]): Promise<boolean> {
  const textOf = (wanted: CommentField) => sent.find(({ field }) => field === wanted)?.text ?? null
  for (const { key } of sent) tellComment(key, { state: 'saving' })
  const failure = await saveSheet('evaluations.comment', { id, self: textOf('self'), manager: textOf('manager') })
  flights.delete(id)
  for (const { key, text } of sent) settle(key, text, failure)
  return failure === null && sent.every(({ key }) => kept(key) === undefined)
}

function settle(key: string, sent: string, failure: CallFailure | null): void {
  // Typed over while it was on its way: its own timer saves the newer text.
  if (kept(key) !== sent) return
  if (failure !== null) return tellComment(key, { state: 'failed', failure })
  dropText(key)
  tellComment(key, null)
}

/** Comments of every sheet: before the window goes, or before several sheets are confirmed at once. */
export async function saveAllComments(): Promise<boolean> {
  const ids = new Set([...useSheetDrafts.getState().texts.keys()].filter(isComment).map((key) => Number(key.split('|')[0])))
  const saved = await Promise.all([...ids].map((id) => saveComments(id)))
  return saved.every(Boolean)
}

// The demo's sheets bear the same numbers as the company's: a draft must not cross over.
useSession.subscribe((now, before) => {
  if (now.start?.workspace === before.start?.workspace) return
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
  useSheetDrafts.setState({ texts: new Map(), comments: new Map() })
})
