import { App, Button, Input, Radio } from 'antd'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useSearchParams } from 'react-router'
import type { DecimalText, Month } from '../../../shared/domain/brand.ts'
import { seasonality } from '../../../shared/domain/breakdown/seasonality.ts'
import { isSummable } from '../../../shared/domain/breakdown/summable.ts'
import type { Output } from '../../../shared/api/contract.ts'
import type { Breakdown } from '../../../shared/api/okr.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { wordsFor } from '../../components/failure.ts'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { breakdownKey, breakdownOf, dropBreakdown, formOfBreakdown, keepBreakdown, resplit, shownUnit, stateOf, storedAmount, useBreakdownDrafts, type BreakdownForm, type Measured } from '../../stores/breakdown-draft.ts'
import { queryClient, useHouse, useWrite } from '../../stores/queries.ts'
import { BreakdownTable } from './breakdown-table.tsx'
import { IndicatorPick } from './indicator-pick.tsx'
import { Field } from './objective-fields.tsx'

const t = text.okr.breakdown

/** 全年分解: a year's target by months, as last year went, evenly or by hand. */
export function BreakdownTab({ month, actions }: { month: Month; actions: HTMLElement | null }) {
  const [search, setSearch] = useSearchParams()
  const indicators = useHouse('indicators.list', {})
  const year = /^\d{4}$/.test(search.get('year') ?? '') ? Number(search.get('year')) : Number(month.slice(0, 4))
  const cards = indicators.data?.indicators
  const chosen = cards?.find(({ id }) => String(id) === search.get('indicator')) ?? likely(cards ?? [])
  const go = (part: Record<string, string>) => setSearch({ tab: 'breakdown', year: String(year), ...(chosen !== null && { indicator: String(chosen.id) }), ...part })
  if (cards === undefined) return indicators.isError ? <ErrorState failure={indicators.error} onRetry={() => void indicators.refetch()} /> : <LoadingState />
  return (
    <div className="okr-breakdown">
      <YearOr indicator={chosen} year={year} actions={actions}>
        <Field caption={t.indicator} place="okr-indicator" hint={chosen === null ? t.indicatorWhy : undefined}>
          <IndicatorPick value={chosen?.id ?? null} label={t.indicator} placeholder={t.indicatorPlaceholder} among={isSummable} testId="okr-breakdown-indicator" onChange={(id) => { if (id !== null) go({ indicator: String(id) }) }} />
        </Field>
        <Field caption={t.year}>
          <span className="okr-quarter">
            <Button type="text" size="small" aria-label={t.yearBefore} onClick={() => go({ year: String(year - 1) })}>‹</Button><span data-testid="okr-breakdown-year">{t.yearLabel(year)}</span>
            <Button type="text" size="small" aria-label={t.yearAfter} onClick={() => go({ year: String(year + 1) })}>›</Button>
          </span>
        </Field>
      </YearOr>
    </div>
  )
}

/** The form of the year, or what to do first; `children` are the fields that choose it. */
function YearOr({ indicator, year, actions, children }: { indicator: Measured | null; year: number; actions: HTMLElement | null; children: ReactNode }) {
  if (indicator === null) return <><div className="okr-breakdown-head">{children}</div><p className="quiet card">{t.choose}</p></>
  return <YearOf key={`${indicator.id}-${year}`} indicator={indicator} year={year} actions={actions}>{children}</YearOf>
}

/** Without a choice: money people are measured on, else whatever they are measured on. */
function likely(cards: readonly IndicatorCard[]): IndicatorCard | null {
  const used = cards.filter((card) => isSummable(card) && card.direction === 'higher' && card.usedBy > 0).toSorted((a, b) => b.usedBy - a.usedBy)
  return used.find(({ dimension }) => dimension === 'benefit') ?? used[0] ?? null
}

function YearOf({ indicator, year, actions, children }: { indicator: Measured; year: number; actions: HTMLElement | null; children: ReactNode }) {
  const stored = useHouse('breakdown.get', { year, indicatorId: indicator.id })
  // The placeholder is another indicator's answer.
  if (stored.data === undefined || stored.isPlaceholderData) return stored.isError ? <ErrorState failure={stored.error} onRetry={() => void stored.refetch()} /> : <LoadingState />
  return <YearForm indicator={indicator} year={year} actions={actions} saved={stored.data.saved} lastYear={stored.data.lastYear}>{children}</YearForm>
}

interface YearFormProps { indicator: Measured; year: number; actions: HTMLElement | null; saved: Breakdown | null; lastYear: readonly (DecimalText | null)[]; children: ReactNode }

function YearForm({ indicator, year, actions, saved, lastYear, children }: YearFormProps) {
  const key = breakdownKey(year, indicator.id)
  const kept = useBreakdownDrafts((state) => state.drafts[key])
  const hasLastYear = lastYear.some((value) => value !== null)
  const base = useMemo(() => formOfBreakdown(saved, indicator.unit, hasLastYear), [saved, indicator.unit, hasLastYear])
  const form = kept ?? base
  const state = useMemo(() => stateOf(form, indicator), [form, indicator])
  const [refused, setRefused] = useState<string | null>(null)
  const write = useWrite('breakdown.save')
  const { message } = App.useApp()
  const change = useCallback((part: Partial<BreakdownForm>, split: boolean) => {
    setRefused(null)
    const now = { ...(useBreakdownDrafts.getState().drafts[key] ?? base), ...part }
    keepBreakdown(key, split ? resplit(now, indicator, lastYear) : now)
  }, [key, base, indicator, lastYear])
  const setMonth = useCallback((at: number, typed: string) => {
    const now = useBreakdownDrafts.getState().drafts[key] ?? base
    change({ basis: 'typed', months: now.months.map((each, place) => (place === at ? typed : each)) }, false)
  }, [change, key, base])
  const save = () => {
    const sent = breakdownOf(form, indicator, year, lastYear)
    if (write.isPending) return
    if (sent === null) return setRefused(state.total === null ? t.needTotal : state.difference?.sentence ?? t.notNumber)
    write.mutate(sent, {
      onSuccess: () => {
        queryClient.setQueryData<Output<'breakdown.get'>>(['breakdown.get', { year, indicatorId: indicator.id }], (before) => before && { ...before, saved: sent })
        if (useBreakdownDrafts.getState().drafts[key] === form) dropBreakdown(key)
        void message.success(t.saved(indicator.name))
      },
      onError: (failure) => setRefused(`${wordsFor(failure).what}${wordsFor(failure).next}`),
    })
  }
  const unit = shownUnit(indicator.unit)
  const wrongTotal = form.total.trim() !== '' && storedAmount(form.total, indicator.unit) === null
  const bases = (['last-year', 'even', 'typed'] as const).map((value) => ({ value, label: t.bases[value], disabled: value === 'last-year' && !hasLastYear }))
  return (
    <>
      {actions !== null && createPortal(
        <>{kept !== undefined && <><span className="wait okr-unsaved">● {t.unsaved}</span><Button onClick={() => { dropBreakdown(key); setRefused(null) }}>{t.discard}</Button></>}<Button type="primary" data-testid="okr-breakdown-save" loading={write.isPending} onClick={save}>{t.save}</Button></>, actions)}
      <div className="okr-breakdown-head">
        {children}
        <Field caption={t.total(unit)} bad={wrongTotal ? t.notNumber : null}>
          <Input
            className="figure okr-year-total" data-testid="okr-breakdown-total" value={form.total} inputMode="decimal" maxLength={24} placeholder={t.totalPlaceholder} aria-label={t.total(unit)} aria-invalid={wrongTotal} status={wrongTotal ? 'error' : ''}
            onChange={(event) => change({ total: event.target.value }, true)}
          />
        </Field>
        <Field caption={t.basis} wide hint={form.basis === 'last-year' || !hasLastYear ? (hasLastYear ? seasonality(lastYear).sentence : t.noLastYear) : undefined}>
          <Radio.Group aria-label={t.basis} data-testid="okr-breakdown-basis" value={form.basis} options={bases} onChange={(event) => change({ basis: event.target.value as Breakdown['basis'] }, true)} />
        </Field>
      </div>
      {refused !== null
        ? <p className="bad okr-check" role="alert" data-testid="okr-breakdown-refused">{refused}</p>
        : <p className={`okr-check ${state.difference !== null ? 'bad' : state.total === null ? 'quiet' : 'good'}`} role="status" data-testid="okr-breakdown-check">{state.difference !== null ? state.difference.sentence : state.total === null ? t.begin : state.year !== null ? t.sumRight : ''}</p>}
      <BreakdownTable form={form} state={state} indicator={indicator} year={year} lastYear={lastYear} onMonth={setMonth} />
    </>
  )
}
