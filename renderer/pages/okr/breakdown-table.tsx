import { Input } from 'antd'
import { Fragment } from 'react'
import type { DecimalText } from '../../../shared/domain/brand.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { shownFigure } from '../../components/figures.tsx'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { shownUnit, storedAmount, type BreakdownForm, type BreakdownState, type Measured } from '../../stores/breakdown-draft.ts'

const t = text.okr.breakdown

interface BreakdownTableProps { form: BreakdownForm; state: BreakdownState; indicator: Measured; year: number; lastYear: readonly (DecimalText | null)[]; onMonth: (at: number, typed: string) => void }

/** Four quarters of three months: last year's figure, the target to be typed over, its share of the year; sums beneath. */
export function BreakdownTable({ form, state, indicator, year, lastYear, onMonth }: BreakdownTableProps) {
  const unit = shownUnit(indicator.unit)
  const shown = (value: DecimalText | null) => shownFigure(value, indicator.unit, unit)
  const sumOf = (some: readonly (DecimalText | null)[]) => (some.every((value) => value === null) ? null : some.reduce<DecimalText>((all, value) => exact(all).plus(value ?? '0').toFixed(), '0'))
  const grouped = (value: string | null) => (value === null ? text.app.none : shownFigure(value, unit, unit))
  const down = (at: number) => onRealEnter(() => document.querySelector<HTMLElement>(`[data-month="${at + 1}"]`)?.focus())
  return (
    <div className="card okr-year">
      <table className="okr-table okr-months" aria-label={t.table} data-testid="okr-breakdown-table">
        <thead><tr><th>{t.columns.month}</th><th className="figure">{t.columns.lastYear(year - 1, unit)}</th><th className="figure">{t.columns.target(unit)}</th><th className="figure">{t.columns.share}</th></tr></thead>
        <tbody>
          {[0, 1, 2, 3].map((quarter) => (
            <Fragment key={quarter}>
              {[0, 1, 2].map((part) => {
                const at = quarter * 3 + part
                const typed = form.months[at] ?? ''
                const wrong = typed.trim() !== '' && storedAmount(typed, indicator.unit) === null
                return (
                  <tr key={at}>
                    <td>{t.month(at + 1)}</td><td className="figure quiet">{shown(lastYear[at] ?? null)}</td>
                    <td className="figure"><Input size="small" className="figure" data-month={at} value={typed} inputMode="decimal" maxLength={24} aria-label={t.cell(at + 1)} aria-invalid={wrong} status={wrong ? 'error' : ''} title={wrong ? t.notNumber : ''} onChange={(event) => onMonth(at, event.target.value)} onKeyDown={down(at)} /></td>
                    <td className="figure quiet">{state.shares[at]}</td>
                  </tr>
                )
              })}
              <tr className="okr-sum"><td>{t.quarter(quarter + 1)}</td><td className="figure">{shown(sumOf(lastYear.slice(quarter * 3, quarter * 3 + 3)))}</td><td className="figure" data-testid={`okr-breakdown-q${quarter + 1}`}>{grouped(state.quarters[quarter] ?? null)}</td><td /></tr>
            </Fragment>
          ))}
          <tr className="okr-sum okr-year-sum"><td>{t.year12}</td><td className="figure">{shown(sumOf(lastYear))}</td><td className="figure" data-testid="okr-breakdown-sum">{grouped(state.year)}</td><td /></tr>
        </tbody>
      </table>
    </div>
  )
}
