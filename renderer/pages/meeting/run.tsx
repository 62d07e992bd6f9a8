import { App } from 'antd'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { NavigationType, useBlocker, useNavigate } from 'react-router'
import type { DecisionCard } from '../../../shared/api/decisions.ts'
import type { MeetingPlace, Wall } from '../../../shared/api/meetings.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { AgendaKey } from '../../../shared/domain/meeting/agenda.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { EndQuestion } from './end-question.tsx'
import { blankDecision, blankSettle, isBegun, NO_WHYS, saysNothingNew, typedOf, type OpenForm, type RunDraft } from './run-draft.ts'
import { formStands, RunForms } from './run-forms.tsx'
import { KeysHelp } from './keys-help.tsx'
import type { Act } from './run-keys.ts'
import { useClockPage, useMeetingClock } from './use-meeting-clock.ts'
import { useOpenPresenter } from './use-open-presenter.ts'
import type { KeptRunDraft } from './use-run-draft.ts'
import { useRunKeys } from './use-run-keys.ts'
import { fullScreen, isFullScreen } from './full-screen.ts'
import { useTold, WallSays } from './told.ts'
import { useWallSays } from './use-wall-says.ts'
import { WallBar } from './wall-bar.tsx'
import type { GapView } from './wall-gaps.tsx'
import { chosenGap, listLength, WallPage } from './wall-page.tsx'

const t = text.meetings.run
/** Two presses of Esc within so many ms ask to end or leave. */
const TWICE = 2500
/** Tells the next page to put the cursor where one goes on. */
export const FROM_WALL = { from: 'wall' } as const
const NO_CARDS: DecisionCard[] = []

interface RunProps { month: Month; wall: Wall; draft: KeptRunDraft; start: MeetingPlace }

/** The running meeting, and at its foot what was just done. */
export function Run(props: RunProps) {
  const [line, say] = useWallSays()
  const { message, notification } = App.useApp()
  // What an earlier page has said, of whomever it spoke, does not come along to the wall.
  useEffect(() => { message.destroy(); notification.destroy() }, [message, notification])
  return <WallSays value={say}><Pages {...props} foot={<span role="status" className="wall-told" data-bad={line?.bad ?? false} data-testid="wall-told">{line?.words}</span>} /></WallSays>
}

/** What its keys do is said where there is something they can do it to. */
const hasHint = (page: AgendaKey, count: number, view: GapView): boolean =>
  page === 'okr' || page === 'outlook' || (page === 'benefit' || page === 'chain' ? count > 1 : count > 0 || view === 'departments')

/** One page at a time, everything by keys. */
function Pages({ month, wall, draft, start, foot }: RunProps & { foot: ReactNode }) {
  const { good: say } = useTold()
  const navigate = useNavigate()
  const agenda = wall.agenda.filter(({ minutes }) => minutes > 0)
  const first = agenda[0]?.key ?? 'reading'
  const shows = (key: AgendaKey) => agenda.some((item) => item.key === key)
  const clock = useMeetingClock(month, { ...start, page: shows(start.page) ? start.page : first }, true)
  const told = useClockPage(clock)
  const page = shows(told) ? told : first
  const [chosen, setChosen] = useState<Partial<Record<AgendaKey, number>>>({})
  const [view, setView] = useState<GapView>('indicators')
  const [asking, setAsking] = useState<'end' | 'keys' | null>(null)
  const today = useSession(({ start: begun }) => begun?.today ?? '')
  const cards = useHouse('decisions.list', { month, which: 'all' }).data?.decisions ?? NO_CARDS
  const stage = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const escapedAt = useRef(0)
  const openPresenter = useOpenPresenter(month)
  const { typed, change } = draft
  const writing = formStands(typed, wall)
  const count = listLength(wall, page, view)
  const at = Math.min(chosen[page] ?? 0, Math.max(0, count - 1))
  // A screen reader hears the page's name, and the arrow keys are nobody else's.
  useEffect(() => { if (!writing && asking === null) title.current?.focus({ preventScroll: true }) }, [page, writing, asking])
  useEffect(() => { stage.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' }) }, [page, at, view])

  const open = (form: OpenForm, also: Partial<RunDraft> = {}) => change((now) => ({ ...now, ...also, open: form }))
  const close = useCallback(() => change((now) => ({ ...now, open: null, ...(saysNothingNew(now.decision, cards) && { decision: null }) })), [change, cards])
  const decide = () => {
    const gap = chosenGap(wall, page, at, view)
    open({ form: 'decision' }, isBegun(typed.decision) ? {} : { decision: blankDecision(month, today, page, gap) })
  }
  const edit = () => {
    if (page === 'outlook') return open({ form: 'outlook' }, { outlook: typed.outlook ?? wall.outlook.text })
    const card = cards.find(({ id }) => id === wall.reading.decisions[at]?.id)
    if (card === undefined || !card.editable) return
    // What somebody began to type is not thrown away for another decision's change.
    open({ form: 'decision' }, isBegun(typed.decision) ? {} : { decision: typedOf(card) })
  }
  const settle = (form: 'close' | 'postpone') => {
    const decision = wall.oldDecisions.open[at]
    if (decision !== undefined) open({ form, id: decision.id }, { settles: { ...typed.settles, [decision.id]: typed.settles[decision.id] ?? blankSettle(today) } })
  }
  const why = () => {
    const gap = view === 'indicators' ? wall.gaps.indicators[at] : undefined
    if (gap === undefined) return
    const asked = gap.causes.find(({ department }) => department === null)
    const begin = asked === undefined ? NO_WHYS : { whys: NO_WHYS.whys.map((_, index) => asked.whys[index] ?? ''), conclusion: asked.conclusion }
    open({ form: 'why', indicatorId: gap.indicatorId }, { whys: { ...typed.whys, [gap.indicatorId]: typed.whys[gap.indicatorId] ?? begin } })
  }
  const turnTo = (place: number) => { const item = agenda[place]; if (item !== undefined) clock.turn(item.key) }
  const escape = () => {
    const now = performance.now()
    if (escapedAt.current > 0 && now - escapedAt.current < TWICE) setAsking('end')
    else say(t.escape)
    escapedAt.current = now
  }
  const move = (by: 1 | -1) => {
    if (count > 0) setChosen({ ...chosen, [page]: Math.min(count - 1, Math.max(0, at + by)) })
    else stage.current?.scrollBy({ top: by * 160 })
  }
  const does: Record<Act['act'], (asked: Act) => void> = {
    turn: (asked) => { if ('by' in asked) turnTo(agenda.findIndex(({ key }) => key === page) + asked.by) }, jump: (asked) => { if ('to' in asked) turnTo(asked.to) }, move: (asked) => { if ('by' in asked) move(asked.by) },
    decide, why, edit, close: () => settle('close'), postpone: () => settle('postpone'), view: () => setView(view === 'indicators' ? 'departments' : 'indicators'),
    pause: () => clock.pause(!clock.store.getState().paused), presenter: () => void openPresenter(), screen: () => fullScreen(!isFullScreen()), keys: () => setAsking('keys'), leave: () => setAsking('end'), escape,
  }
  useRunKeys(page, !writing && asking === null, (asked) => does[asked.act](asked))

  // One step back, by a slip of the mouse or Alt+←, would show the laptop's page with its notes to the room.
  const back = useBlocker(({ historyAction, nextLocation: { pathname } }) => historyAction === NavigationType.Pop && pathname !== '/meeting/run')
  useEffect(() => {
    if (back.state !== 'blocked') return
    back.reset()
    if (!writing) setAsking('end')
  }, [back, writing])

  const over = async (ended: boolean) => {
    if (ended) clock.end()
    else clock.pause(true)
    await draft.keeper.flush()
    fullScreen(false)
    await navigate(ended ? '/meeting?tab=minutes' : '/meeting', { state: FROM_WALL })
  }
  return (
    <div className="wall" data-testid="wall" data-page={page}>
      <WallBar clock={clock} agenda={agenda} onTurn={clock.turn} />
      <main className="wall-stage" ref={stage}>
        <h1 ref={title} tabIndex={-1}>{agenda.find(({ key }) => key === page)?.title}</h1>
        <WallPage wall={wall} page={page} view={view} chosen={at} onChoose={(to) => setChosen({ ...chosen, [page]: to })} />
      </main>
      <footer className="wall-foot">
        <span>{t.hints.turn} · {t.hints.decide} · {t.hints.keys}</span>
        {hasHint(page, count, view) && <span>{t.pageHints[page]}</span>}
        {isBegun(typed.decision) && !writing && <b className="wait" data-testid="wall-waiting">{t.waiting}</b>}
        {foot}
      </footer>
      <RunForms draft={draft} month={month} wall={wall} onClose={close} />
      {asking === 'keys' && <KeysHelp onClose={() => setAsking(null)} />}
      {asking === 'end' && <EndQuestion month={month} unsaved={isBegun(typed.decision)} onStay={() => setAsking(null)} onLeave={() => void over(false)} onEnded={() => void over(true)} />}
    </div>
  )
}
