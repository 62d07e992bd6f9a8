export type Refusal =
  | 'network' | 'navigation' | 'new-window' | 'webview' | 'permission' | 'download' | 'ipc-sender'

/** Counts what the shell refused. Kept per kind, without addresses in the log beyond scheme and host. */
export interface Refusals {
  count(kind: Refusal): number
  add(kind: Refusal, what: string): void
}

export function countRefusals(log: (line: string) => void): Refusals {
  const counts = new Map<Refusal, number>()
  return {
    count: (kind) => counts.get(kind) ?? 0,
    add(kind, what) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      log(`refused ${kind}: ${what}`)
    },
  }
}
