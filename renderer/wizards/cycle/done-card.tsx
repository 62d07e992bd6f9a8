import type { ReactNode } from 'react'
import type { CycleState } from '../../../shared/api/cycle.ts'
import { text } from '../../components/text.ts'

type Step = CycleState['steps'][number]

/** The four steps as they were done, and what follows. */
export function DoneCard({ title, state, lines, children }: { title: string; state: CycleState; lines: Record<Step['step'], string[]>; children: ReactNode }) {
  return (
    <section className="card cycle-done" aria-labelledby="cycle-done-title" data-testid="cycle-done">
      <h2 id="cycle-done-title"><span className="good" aria-hidden="true">✓</span> {title}</h2>
      <p className="quiet">{text.cycle.done.summary}</p>
      <ol>
        {state.steps.map(({ step, done, total }) => (
          <li key={step}><strong>{text.cycle.stepNames[step]}</strong><span className="quiet figure">{text.cycle.count(done, total)}</span><span>{lines[step].join('，')}</span></li>
        ))}
      </ol>
      <div className="cycle-ways">{children}</div>
    </section>
  )
}
