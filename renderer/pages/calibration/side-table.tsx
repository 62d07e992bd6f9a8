import { useMemo, useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { CalibrationCard } from '../../../shared/api/calibration.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { monthTotals, type Standing } from '../../../shared/domain/calibration/totals.ts'
import { DIMENSIONS, DIMENSION_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import { text } from '../../components/text.ts'
import { SideRow, type RowEffect } from './side-row.tsx'
import { cutWords } from './cut-words.ts'
import { BY_NUMBER, nextSorting, sorted, type SortKey, type Sorting } from './sorting.ts'
import { lockOf, type Proposals } from './use-proposals.ts'

const t = text.calibration.table

interface SideTableProps { board: Output<'calibration.get'>; sheets: readonly CalibrationCard[]; group: string; proposals: Proposals }

/** The group's sheets side by side: names stay at the left, figures follow, every head sorts. */
export function SideTable({ board, sheets, group, proposals }: SideTableProps) {
  const [sorting, setSorting] = useState<Sorting | null>(BY_NUMBER)
  const rows = useMemo(() => sorted(sheets, sorting), [sheets, sorting])
  const months = useMemo(() => monthTotals(board.sheets, board.limits.grades), [board])
  const parts = useMemo(() => new Map([...Map.groupBy(board.sheets, ({ employeeId }) => employeeId)].map(([id, own]) => [id, own.length])), [board])
  const head = (key: SortKey, words: string, title: string, figure = true) => (
    <th key={key} scope="col" className={figure ? 'figure' : undefined} aria-sort={sorting?.key !== key ? 'none' : sorting.down ? 'descending' : 'ascending'}>
      <button type="button" className="side-sort" title={title} onClick={() => setSorting((now) => nextSorting(now, key))}>{words}<span aria-hidden="true">{sorting?.key !== key ? '' : sorting.down ? ' ↓' : ' ↑'}</span></button>
    </th>
  )
  return (
    <div className="side-scroll card" tabIndex={-1}>
      <table className="side" aria-label={t.label(group, sheets.length)}>
        <thead>
          <tr>
            {head('name', t.name, t.sort(t.name), false)}{head('total', t.total, t.sort(t.total))}
            <th scope="col">{t.points}</th><th scope="col">{t.reason}</th><th scope="col">{t.outcome}</th>
            {DIMENSIONS.map((dimension) => head(dimension, t.dimension(DIMENSION_NAMES[dimension]), t.dimensionWhy(DIMENSION_NAMES[dimension])))}
            {head('self', t.self, t.selfWhy)}{head('adjustment', t.adjustment, t.sort(t.adjustment))}{head('manager', t.manager, t.sort(t.manager), false)}{head('position', t.position, t.sort(t.position), false)}
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sheet) => {
            const several = (parts.get(sheet.employeeId) ?? 1) > 1
            return <SideRow key={sheet.id} sheet={sheet} month={board.month} lock={lockOf(sheet, board.closed)} effect={effectOf(sheet, proposals, several)} joined={several ? joinedNow(months.get(sheet.employeeId)) : ''} />
          })}
        </tbody>
      </table>
    </div>
  )
}

const standing = ({ total, grade }: Standing): string => (total === null ? text.app.none : t.standing(total, grade ?? ''))
const joinedNow = (month: Standing | undefined): string => (month === undefined || month.total === null ? '' : t.joinedNow(month.total, month.grade ?? ''))

function effectOf(sheet: CalibrationCard, { effect, points: typed }: Proposals, several: boolean): RowEffect | null {
  const own = effect.sheets.get(sheet.id)
  if (own === undefined) return null
  const month = effect.people.get(sheet.employeeId)
  const points = own.after.total === null || own.before.total === null ? null : exact(own.after.total).minus(exact(own.before.total))
  return {
    words: t.effect(standing(own.before), standing(own.after)), joined: several && month !== undefined ? t.joined(standing(month.before), standing(month.after)) : '',
    cut: cutWords(typed.get(sheet.id), own.counted),
    tone: points === null || points.isZero() ? '' : points.isNegative() ? 'bad' : 'good',
  }
}
