import { Button } from 'antd'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { isComposing } from '../components/ime.ts'
import { PageFrame } from '../components/page-frame.tsx'
import { text } from '../components/text.ts'
import './wizard.css'

const t = text.setup.shell

/** One question, on a page of its own. */
export interface WizardStep {
  key: string
  /** Short, for the list of steps. */
  name: string
  /** The question. */
  title: string
  /** Why it is asked. */
  why: string
  body: ReactNode
  /** What is being built, as it stands now. */
  preview: ReactNode
  /** Sentences that keep one from going on by 下一步; the list of steps leads anywhere. */
  problems?: readonly string[]
  /** What goes without saying: nothing need be typed here. */
  optional?: boolean
  /** Beside the name, e.g. 8/12. */
  count?: string
  /** Whether it is done, where the house knows; otherwise what lies behind counts as done. */
  done?: boolean
}

interface WizardShellProps {
  title: string
  sentence?: string
  steps: readonly WizardStep[]
  at: number
  onMove: (to: number) => void
  /** 以后再说: everything is kept. */
  onLeave: () => void
  /** The last page's main button. */
  finish: { label: string; busy: boolean; act: () => void }
  /** A line above the page, e.g. that the wizard was resumed. */
  notice?: ReactNode
  /** At the right of the top bar. */
  actions?: ReactNode
}

/** Fields of one line, and whatever does nothing of its own with Enter. */
function goesOn(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'button', 'submit'].includes(target.type) && target.getAttribute('role') !== 'combobox' && target.closest('.ant-picker') === null
  return target instanceof Element && target.closest('button, a, textarea, select, [role="combobox"]') === null
}

const markOf = ({ done, problems = [] }: WizardStep, place: number, at: number): string => {
  if (done !== undefined) return done ? '✓' : String(place + 1)
  return place >= at ? String(place + 1) : problems.length === 0 ? '✓' : '!'
}

/** One question a page: names of the steps above, the question at the left, what it builds at the right, the ways on below. */
export function WizardShell({ title, sentence, steps, at, onMove, onLeave, finish, notice, actions }: WizardShellProps) {
  const step = steps[at]
  const last = at === steps.length - 1
  const ask = useRef<HTMLElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  const problems = step?.problems ?? []
  const back = () => { if (at > 0) onMove(at - 1) }
  const on = () => {
    if (problems.length > 0) {
      const wrong = ask.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      if (wrong) wrong.focus()
      told.current?.setAttribute('data-pressed', 'true')
      return
    }
    if (last) { if (!finish.busy) finish.act() } else onMove(at + 1)
  }
  const ways = useRef({ back, on })
  useEffect(() => { ways.current = { back, on } })
  useEffect(() => {
    const turn = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
      event.preventDefault()
      if (event.key === 'ArrowLeft') ways.current.back()
      else ways.current.on()
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  }, [])
  const key = step?.key
  useEffect(() => {
    const page = ask.current
    if (page === null || key === undefined) return
    page.scrollTop = 0
    const first = page.querySelector<HTMLElement>('[data-first]') ?? page.querySelector<HTMLElement>('.wizard-body input, .wizard-body textarea')
    if (first) first.focus({ preventScroll: true })
    else page.focus({ preventScroll: true })
  }, [key])
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return
    // A grid or a line of a list does something of its own with Enter.
    if (event.target instanceof Element && event.target.closest('[data-own-enter]') !== null) return
    if (!(event.ctrlKey || event.metaKey) && !goesOn(event.target)) return
    event.preventDefault()
    on()
  }
  if (step === undefined) return null
  return (
    <PageFrame title={title} {...(sentence === undefined ? {} : { sentence })} actions={actions} fill>
      <div className="wizard" data-testid="wizard" data-page={step.key} onKeyDown={enter}>
        <nav className="wizard-steps" aria-label={t.steps}>
          <ol>
            {steps.map((one, place) => (
              <li key={one.key}>
                <button type="button" data-state={place === at ? 'now' : one.done ?? place < at ? 'done' : 'ahead'} {...(place === at ? { 'aria-current': 'step' as const } : {})} onClick={() => onMove(place)}>
                  <span className="wizard-number" aria-hidden="true">{markOf(one, place, at)}</span>{one.name}{one.count !== undefined && <span className="wizard-count">{one.count}</span>}
                </button>
              </li>
            ))}
          </ol>
          <span className="wizard-progress" data-testid="wizard-progress">{t.progress(at + 1, steps.length)}</span>
        </nav>
        {notice}
        <div className="wizard-page">
          <section className="wizard-ask" ref={ask} tabIndex={-1} aria-labelledby="wizard-title">
            <h2 id="wizard-title">{step.title}</h2>
            <p className="wizard-why"><span>{t.why}</span>{step.why}</p>
            <div className="wizard-body" key={step.key}>{step.body}</div>
          </section>
          <aside className="wizard-preview" aria-label={t.preview} data-testid="wizard-preview">{step.preview}</aside>
        </div>
        <footer className="wizard-foot">
          <Button onClick={back} disabled={at === 0} data-testid="wizard-back" aria-keyshortcuts="Alt+ArrowLeft">{t.back}</Button>
          <Button type="text" onClick={onLeave} data-testid="wizard-leave">{t.later}</Button>
          <p className="wizard-told" ref={told} key={step.key} role="status" data-testid="wizard-problem">{problems.length > 0 ? `✕ ${problems[0]}${problems.length > 1 ? t.andMore(problems.length - 1) : ''}` : step.optional === true ? t.optional : ''}</p>
          <span className="quiet wizard-keys">{t.keys}</span>
          <Button type="primary" size="large" loading={last && finish.busy} onClick={on} data-testid="wizard-next" aria-keyshortcuts="Alt+ArrowRight">{last ? finish.label : t.next}</Button>
        </footer>
      </div>
    </PageFrame>
  )
}
