import type { CycleState } from '../../../shared/api/cycle.ts'
import { text } from '../../components/text.ts'

export interface Todo { label: string; to: string }
const MOST = 5
/** These only say that an earlier step comes first, and that step is in the list already. */
const WAITS = new Set(['nothing-to-measure', 'no-sheets', 'nobody-to-improve'])

/** At most five things in the order of the four steps, each one click from where it is done. 改进 waits until everybody is evaluated. */
export function todoOf({ steps }: CycleState, confirmed: number, companyNamed: boolean): Todo[] {
  const t = text.home.todo
  const evaluated = steps.every(({ step, ready }) => step !== 'evaluate' || ready)
  const blocks = steps.filter(({ step }) => step !== 'improve' || evaluated).flatMap(({ blocks: open }) => open.filter(({ code }) => !WAITS.has(code)).map(({ sentence, to }) => ({ label: sentence, to })))
  const first = companyNamed ? [] : [{ label: t.company, to: '/settings' }]
  const last = confirmed > 0 ? [{ label: t.print(confirmed), to: '/print' }] : []
  return [...first, ...blocks, ...last].slice(0, MOST)
}
