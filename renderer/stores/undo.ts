import { call } from '../api/call.ts'
import { forgetFigureHistory } from './figure-saving.ts'
import { markFailed, markSaved, markSaving } from './saving.ts'
import { useSession } from './session.ts'

export type Direction = 'back' | 'again'

let going: Promise<unknown> = Promise.resolve()

/**
 * Takes back the newest step, or makes the last undone one again, and answers its sentence; null when there is none. One after the
 * other: a key held down must not ask twice for the same step. What is typed in forms stays, for it is no step yet.
 */
export function goStep(direction: Direction): Promise<string | null> {
  const step = going.then(() => go(direction))
  going = step.catch(() => undefined)
  return step
}

async function go(direction: Direction): Promise<string | null> {
  const { next, redo } = await call('undo.state', {})
  const step = direction === 'back' ? next : redo
  if (step === null) return null
  markSaving()
  try {
    const { sentence } = await call(direction === 'back' ? 'undo.last' : 'undo.redo', { id: step.id })
    markSaved()
    // The grid's own history speaks of texts that may be gone now.
    forgetFigureHistory()
    await takeNames()
    return sentence
  } catch (failure) {
    markFailed()
    throw failure
  }
}

/** The company's name, its months and who sits at the keyboard may be others now; the chosen month stays. */
async function takeNames(): Promise<void> {
  try {
    useSession.setState({ start: await call('system.start', {}) })
  } catch {
    // The step has been taken back; only the frame still shows the old names.
  }
}
