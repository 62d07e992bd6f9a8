import { Button } from 'antd'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { ClosedBanner } from '../../components/closed-banner.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useSession } from '../../stores/session.ts'
import { ApplyDialog, type Applying } from './apply-dialog.tsx'
import { BatchConfirm } from './batch-confirm.tsx'
import { ListTools } from './list-tools.tsx'
import { countStandings, neighbour, nextReady, NO_FILTER } from './sheet-filter.ts'
import { SheetList } from './sheet-list.tsx'
import { SheetPane } from './sheet-pane.tsx'
import { useSheets } from './use-sheets.ts'
import './evaluations.css'
import './sheet.css'

const t = text.evaluations

/** 考核: the month's sheets on the left, one sheet with its working on the right. The address carries which. */
export function EvaluationsPage() {
  const month = useSession((session) => session.month)
  const { list, sheets, shown, operator, filter, setFilter } = useSheets(month)
  const params = useParams()
  const navigate = useNavigate()
  const [applying, setApplying] = useState<Applying | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const place = useRef<HTMLDivElement>(null)
  const settled = list.data !== undefined && !list.isPlaceholderData
  const asked = params['id'] === undefined ? null : Number(params['id'])
  const id = asked !== null && (!settled || sheets.some((sheet) => sheet.id === asked)) ? asked : null
  const drawn = useDeferredValue(id)

  const open = useCallback((wanted: number) => { void navigate(`/evaluations/${wanted}`, { replace: true }) }, [navigate])
  // A sheet of another month, or one that is gone, is dropped from the address.
  useEffect(() => { if (settled && asked !== null && id === null) void navigate('/evaluations', { replace: true }) }, [settled, asked, id, navigate])
  useEffect(() => setChosen(new Set()), [month])
  const step = useCallback((by: 1 | -1) => { const next = neighbour(shown, id, by); if (next !== null) open(next.id) }, [shown, id, open])
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (!event.altKey || event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    window.addEventListener('keydown', move)
    return () => window.removeEventListener('keydown', move)
  }, [step])
  const choose = useCallback((ids: number[], on: boolean) => setChosen((before) => {
    const next = new Set(before)
    for (const one of ids) if (on) next.add(one)
    else next.delete(one)
    return next
  }), [])

  const counts = useMemo(() => countStandings(sheets), [sheets])
  const withoutSheet = list.data?.withoutSheet ?? []
  const first = shown[0]
  const actions = (
    <>
      <Button href="#/results">{t.toResults}</Button>
      <Button href={id === null ? '#/print' : `#/print?ids=${id}`}>{t.toPrint}</Button>
      {list.data !== undefined && sheets.length > 0 && <Button type={id === null && withoutSheet.length > 0 ? 'primary' : 'default'} data-testid="apply-button" onClick={() => setApplying({ way: withoutSheet.length > 0 ? 'make' : 'renew', only: null })}>{withoutSheet.length > 0 ? t.apply.button : t.apply.buttonRenew}</Button>}
    </>
  )
  const sentence = sheets.length === 0 ? t.sentenceEmpty(monthLabel(month)) : t.sentence(monthLabel(month), peopleIn(sheets), sheets.length, counts.confirmed, counts.missing)
  const body = () => {
    if (list.data === undefined) return list.isError ? <ErrorState failure={list.error} onRetry={() => void list.refetch()} /> : <LoadingState />
    if (sheets.length === 0) {
      return withoutSheet.length === 0
        ? <EmptyState title={t.empty.title(monthLabel(month))} action={<Button type="primary" href="#/team">{t.apply.toTeam}</Button>}>{t.empty.nobody}</EmptyState>
        : <EmptyState title={t.empty.title(monthLabel(month))} action={<Button type="primary" data-testid="apply-button" onClick={() => setApplying({ way: 'make', only: null })}>{t.apply.button}</Button>}>{t.empty.why}</EmptyState>
    }
    return (
      <div className="evaluations">
        <section className="sheets card" aria-label={t.list.label}>
          <ListTools sheets={sheets} filter={filter} operator={operator} onFilter={setFilter} onLeave={(how) => { place.current?.focus(); if (first !== undefined && (how === 'first' || id === null)) open(first.id) }} />
          <BatchConfirm sheets={sheets} shown={shown} chosen={chosen} operator={operator} onChoose={choose} onOpen={open} />
          {shown.length === 0
            ? <div className="sheet-none"><p>{t.list.none}</p><Button size="small" onClick={() => setFilter(NO_FILTER)}>{t.list.clear}</Button></div>
            : <SheetList sheets={shown} id={id} chosen={chosen} place={place} onOpen={open} onChoose={choose} />}
        </section>
        {drawn === null
          ? <div className="sheet-nobody"><EmptyState title={t.empty.choose} action={first === undefined ? undefined : <Button type="primary" onClick={() => { open(first.id); place.current?.focus() }}>{t.empty.first(first.name)}</Button>}>{t.empty.chooseWhy}</EmptyState></div>
          : (
            <SheetPane
              id={drawn} onStep={step} hasBefore={neighbour(shown, drawn, -1) !== null} hasAfter={neighbour(shown, drawn, 1) !== null}
              nextReady={nextReady(sheets, drawn, operator)} onOpen={open} onRenew={(sheet) => setApplying({ way: 'renew', only: sheet.id })}
            />
          )}
      </div>
    )
  }
  return (
    <PageFrame title={text.app.sections.evaluations} sentence={sentence} actions={actions} fill>
      <ClosedBanner month={month} />
      {body()}
      <ApplyDialog month={month} applying={applying} sheets={sheets} withoutSheet={withoutSheet} onClose={() => setApplying(null)} onWay={(way) => setApplying({ way, only: null })} />
    </PageFrame>
  )
}
