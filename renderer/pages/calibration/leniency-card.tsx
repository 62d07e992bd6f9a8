import type { LeniencyLean } from '../../../shared/domain/calibration/leniency.ts'
import type { WhatIf } from '../../../shared/domain/calibration/what-if.ts'
import { text } from '../../components/text.ts'

const t = text.calibration.leniency
const MARKS: Record<LeniencyLean, string> = { 'too-few': '·', alone: '·', near: '●', higher: '▲', lower: '▼' }

/** Every manager's mean against the company's, in a careful sentence; the proposals' effect beneath. */
export function LeniencyCard({ before, after }: WhatIf['leniency']) {
  return (
    <section className="card side-card" aria-label={t.title} data-testid="leniency">
      <h2>{t.title}</h2>
      <p className="quiet">{t.why}</p>
      <ul className="side-leniency">
        {before.managers.map((manager, at) => {
          const then = after.managers[at]?.mean ?? null
          return (
            <li key={manager.managerId ?? 'none'}>
              <span className="side-manager"><b>{manager.name}</b> <span className="quiet"><span aria-hidden="true">{MARKS[manager.lean]}</span> {t.lean[manager.lean]}</span></span>
              <span>{manager.sentence}{then !== null && then !== manager.mean && <b> {t.after(then)}</b>}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
