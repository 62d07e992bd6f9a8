import type { AgendaKey } from '../../../shared/domain/meeting/agenda.ts'

/** What a key asks of the wall when no form stands open. */
export type Act = { act: 'turn' | 'move'; by: 1 | -1 } | { act: 'jump'; to: number } | { act: 'decide' | 'why' | 'close' | 'postpone' | 'edit' | 'view' | 'pause' | 'presenter' | 'screen' | 'keys' | 'leave' | 'escape' }

const EVERYWHERE: Record<string, Act> = {
  ArrowRight: { act: 'turn', by: 1 }, PageDown: { act: 'turn', by: 1 }, ArrowLeft: { act: 'turn', by: -1 }, PageUp: { act: 'turn', by: -1 }, ArrowDown: { act: 'move', by: 1 }, ArrowUp: { act: 'move', by: -1 },
  d: { act: 'decide' }, t: { act: 'pause' }, v: { act: 'presenter' }, f: { act: 'screen' }, q: { act: 'leave' }, Escape: { act: 'escape' }, '?': { act: 'keys' }, '？': { act: 'keys' },
}
const ON_PAGE: Partial<Record<AgendaKey, Record<string, Act>>> = {
  'old-decisions': { c: { act: 'close' }, p: { act: 'postpone' } }, gaps: { w: { act: 'why' }, s: { act: 'view' } }, outlook: { e: { act: 'edit' } }, reading: { e: { act: 'edit' } },
}

export function actOf(key: string, page: AgendaKey): Act | null {
  if (/^[1-7]$/.test(key)) return { act: 'jump', to: Number(key) - 1 }
  const name = key.length === 1 ? key.toLowerCase() : key
  const here = ON_PAGE[page] ?? {}
  return (Object.hasOwn(here, name) ? here[name] : Object.hasOwn(EVERYWHERE, name) ? EVERYWHERE[name] : null) ?? null
}
