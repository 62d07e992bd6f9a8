import type { DialogKind, StandinState } from './state.ts'

/** What a test may ask of a program that runs in a process of its own. */
export type WireCall =
  | { call: 'answer', kind: DialogKind, answer: unknown }
  | { call: 'evaluate', window: number, expression: string }
  | { call: 'screenshot', window: number, file: string }
  | { call: 'clickMenu', labels: string[] }
  | { call: 'closeWindow', window: number }
  | { call: 'quit' }
  | { call: 'record' }

export interface WireRequest { readonly id: number, readonly ask: WireCall }
export type WireReply =
  | { readonly id: number, readonly value: unknown }
  | { readonly id: number, readonly failure: string }
  | { readonly ended: number, readonly record: WireRecord }

/** The part of the state that can cross between processes. */
export type WireRecord = Pick<StandinState, 'dialogCalls' | 'prints' | 'requests' | 'permissions' | 'opened' | 'complaints' | 'pageErrors'> & { windows: { address: string, visible: boolean }[] }

export function wireRecord(state: StandinState): WireRecord {
  const { dialogCalls, prints, requests, permissions, opened, complaints, pageErrors } = state
  const windows = state.windows.map((window) => ({ address: window.webContents.getURL(), visible: window.isVisible() }))
  return JSON.parse(JSON.stringify({ dialogCalls, prints, requests, permissions, opened, complaints, pageErrors, windows })) as WireRecord
}
