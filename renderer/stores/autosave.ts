import { create } from 'zustand'
import { CallFailure } from '../api/call.ts'
import { markFailed, markSaved, markSaving } from './saving.ts'
import { useSession } from './session.ts'

/** How far a text has come on its way to the house; absent once it is stored. */
export type Typed<V> = { value: V; state: 'typing' | 'saving' } | { value: V; state: 'failed'; failure: CallFailure }

export const PAUSE = 600

/**
 * Texts that save themselves after a pause, by key. What is not stored yet outlives the page. One save of a key at a time;
 * what is typed meanwhile goes with the next.
 */
export function autosave<V>(send: (key: string, value: V) => Promise<unknown>) {
  const store = create<{ texts: ReadonlyMap<string, Typed<V>> }>(() => ({ texts: new Map() }))
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const flights = new Map<string, Promise<boolean>>()
  const put = (key: string, text: Typed<V> | null) => store.setState(({ texts }) => {
    const next = new Map(texts)
    if (text === null) next.delete(key)
    else next.set(key, text)
    return { texts: next }
  })
  const stop = (key: string) => { clearTimeout(timers.get(key)); timers.delete(key) }

  const fly = async (key: string, sent: V): Promise<boolean> => {
    put(key, { value: sent, state: 'saving' })
    markSaving()
    let failure: CallFailure | null = null
    try {
      await send(key, sent)
      markSaved()
    } catch (error) {
      markFailed()
      failure = error instanceof CallFailure ? error : new CallFailure('fault', {})
    }
    flights.delete(key)
    const now = store.getState().texts.get(key)
    // Typed over while it was on its way: its own timer saves the newer text.
    if (now === undefined || now.value !== sent) return false
    put(key, failure === null ? null : { value: sent, state: 'failed', failure })
    return failure === null
  }

  /** Saves a text now. True when nothing of it is left unsaved. */
  const flush = async (key: string): Promise<boolean> => {
    stop(key)
    const flying = flights.get(key)
    if (flying !== undefined) { await flying; return flush(key) }
    const text = store.getState().texts.get(key)
    if (text === undefined) return true
    const flight = fly(key, text.value)
    flights.set(key, flight)
    return flight
  }
  const type = (key: string, value: V, composing = false) => {
    put(key, { value, state: 'typing' })
    stop(key)
    // While an input method composes there is nothing to save yet.
    if (!composing) timers.set(key, setTimeout(() => { void flush(key) }, PAUSE))
  }
  const flushAll = () => Promise.all([...store.getState().texts.keys()].map(flush))

  // The demo's texts bear the same names as the company's: they must not cross over.
  useSession.subscribe((now, before) => {
    if (now.start?.workspace === before.start?.workspace) return
    for (const key of timers.keys()) stop(key)
    store.setState({ texts: new Map() })
  })
  return { useText: (key: string) => store((state) => state.texts.get(key)), peek: (key: string) => store.getState().texts.get(key), type, flush, flushAll }
}
