import type { IntakeState } from './intake.ts'

const PLACE = 'hengping-intake'
const FIELDS = ['opened', 'known', 'workspace', 'answers', 'drafts'] as const
type Kept = Pick<IntakeState, (typeof FIELDS)[number]>

let last: Partial<Kept> = {}

/** Answers outlive a reload of the window, and nothing else does: the file itself stays with the house. */
export function keepIntake(state: Kept): void {
  if (FIELDS.every((field) => last[field] === state[field])) return
  last = state
  const { opened, known, workspace, answers, drafts } = state
  try {
    if (known === null) sessionStorage.removeItem(PLACE)
    else sessionStorage.setItem(PLACE, JSON.stringify({ opened, known, workspace, answers, drafts } satisfies Kept))
  } catch {
    // A full or forbidden session store costs only the reload.
  }
}

export function keptIntake(): Partial<Kept> {
  try {
    const text = sessionStorage.getItem(PLACE)
    return text === null ? {} : (JSON.parse(text) as Kept)
  } catch {
    return {}
  }
}
