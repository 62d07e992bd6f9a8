import type { Answer } from '../../../shared/api/method.ts'

export interface Asked { method: string; input: Record<string, unknown> }
/** Stands where the shell's preload puts its bridge; must be in place before the transport is loaded. */
export interface HouseBridge {
  asked: Asked[]
  /** Answers calls; by default they wait until `release`. */
  answer: (call: Asked) => Answer<unknown> | Promise<Answer<unknown>>
}

export function placeBridge(): HouseBridge {
  const bridge: HouseBridge = { asked: [], answer: () => ({ ok: false, code: 'fault', details: {} }) }
  Object.assign(window, {
    hengping: {
      invoke: async (method: string, input: Record<string, unknown>) => {
        const call = { method, input }
        bridge.asked.push(call)
        return await bridge.answer(call)
      },
      subscribe: () => () => undefined,
    },
  })
  return bridge
}
