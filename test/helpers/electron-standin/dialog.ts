import type { Dialog } from 'electron'
import { loud } from './loud.ts'
import type { DialogKind, StandinState } from './state.ts'

type Played = Pick<Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'>

/** Every dialog must have been foreseen by the test; one that was not is a complaint and an error. */
export function playDialog(state: StandinState): Played {
  const ask = (kind: DialogKind, args: unknown[]): unknown => {
    const onWindow = args.length > 1
    state.dialogCalls.push({ kind, options: args.at(-1) as Record<string, unknown>, onWindow })
    const at = state.dialogAnswers.findIndex((scripted) => scripted.kind === kind)
    if (at < 0) {
      state.complaints.push(`unforeseen dialog: ${kind} ${JSON.stringify(args.at(-1))}`)
      throw new Error(`electron stand-in: nobody answers the ${kind} dialog`)
    }
    return state.dialogAnswers.splice(at, 1)[0]?.answer
  }
  // Async dialogs answer on a later turn, as a person would.
  const later = (kind: DialogKind) => (async (...args: unknown[]) => {
    await Promise.resolve()
    return ask(kind, args)
  }) as never
  return loud<Played>('dialog', {
    showSaveDialog: later('save'),
    showOpenDialog: later('open'),
    showMessageBox: later('message'),
    showMessageBoxSync: ((...args: unknown[]) => ask('messageSync', args)) as never,
    showErrorBox: (title, content) => { state.dialogCalls.push({ kind: 'error', options: { title, content }, onWindow: false }) },
  })
}
