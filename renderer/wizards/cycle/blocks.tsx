import { Button } from 'antd'
import { createContext, useContext } from 'react'
import { Link } from 'react-router'
import type { CycleState } from '../../../shared/api/cycle.ts'
import { text } from '../../components/text.ts'
import { leaveCycle, type CycleReturn } from '../../stores/cycle-return.ts'

const t = text.cycle.blocks
type Step = CycleState['steps'][number]

/** Keeps the open page and says where to come back to; provided by the frame. */
export const Leaving = createContext<{ kind: CycleReturn['kind']; step: string; keep: () => void }>({ kind: 'month', step: '', keep: () => undefined })

/** A link out of the wizard that leads back to it. */
export function WayOut({ to, why, label, children }: { to: string; why: string; label?: string; children: string }) {
  const { kind, step, keep } = useContext(Leaving)
  const leave = () => {
    keep()
    leaveCycle({ kind, step, sentence: why })
  }
  return <Link to={to} onClick={leave} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</Link>
}

/** What still blocks a step; `here` mends some of it on this page. */
export function Blocks({ step, here = {} }: { step: Step; here?: Record<string, () => void> }) {
  if (step.blocks.length === 0) return <p className="cycle-ready good" role="status" data-testid="cycle-ready">{t.ready}<span className="quiet">{step.step === 'improve' ? t.readyLast : t.readyNext}</span></p>
  return (
    <section className="cycle-blocks" aria-label={t.title} data-testid="cycle-blocks">
      <ul>
        {step.blocks.map(({ code, sentence, to }) => {
          const show = here[code]
          return (
            <li key={code} data-block={code}>
              <span>{sentence}</span>
              {show === undefined
                ? <WayOut to={to} why={sentence} label={t.label(sentence)}>{`${t.go} →`}</WayOut>
                : <Button type="link" size="small" aria-label={t.hereLabel(sentence)} onClick={show}>{t.here} ↓</Button>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Brings a part of the page into sight and puts the keyboard there. */
export function showPart(id: string): void {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}
