import { Modal, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../shared/api/contract.ts'
import type { RowPoint } from '../../shared/api/history.ts'
import type { EmployeeId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import { exact } from '../../shared/domain/decimal/decimal.ts'
import { displayFactor } from '../../shared/domain/indicator/indicator.ts'
import { TargetBand } from '../charts/target-band.tsx'
import { useHouse } from '../stores/queries.ts'
import { chooseMonth } from '../stores/session.ts'
import { LightMark, points as pointsWords, shownFigure } from './figures.tsx'
import { ErrorState, LoadingState } from './states.tsx'
import { text } from './text.ts'
import './row-past.css'

const t = text.history

interface RowPastProps { employeeId: EmployeeId; indicatorId: IndicatorId; month: Month; name: string; person: string; open: boolean; onClose: () => void }

/** The past of one row in a window of its own: sentence, chart and table. */
export function RowPast({ employeeId, indicatorId, month, name, person, open, onClose }: RowPastProps) {
  const [months, setMonths] = useState<6 | 12>(12)
  const past = useHouse('history.row', { employeeId, indicatorId, month, months }, open)
  return (
    <Modal open={open} width={780} footer={null} title={t.title(name, person)} onCancel={onClose} destroyOnHidden>
      <Segmented size="small" aria-label={t.months} value={months} options={[6, 12].map((value) => ({ value, label: t.span(value) }))} onChange={(value) => setMonths(value as 6 | 12)} />
      {past.isError ? <ErrorState failure={past.error} onRetry={() => void past.refetch()} /> : past.data === undefined ? <LoadingState /> : <Past past={past.data} />}
    </Modal>
  )
}

function Past({ past }: { past: Output<'history.row'> }) {
  const judged = past.points.at(-1)?.ruleKind === 'judgement'
  const factor = displayFactor(past.unit, past.displayUnit)
  // Drawn only, so floats do.
  const drawn = (value: string | null, by = '1') => (value === null ? null : exact(value).div(by).toNumber())
  if (past.points.length === 0) return <p className="quiet">{t.none}</p>
  return (
    <div className="row-past" data-testid="row-past">
      <p data-testid="row-past-sentence"><b>{past.sentence}</b> <span className="quiet">{t.chart.legend(judged, past.points.some(({ floor, stretch }) => floor !== null && stretch !== null))}</span></p>
      <TargetBand
        label={t.chart.label(past.name, past.sentence)}
        points={past.points.map((point) => ({
          label: point.month.slice(2), value: judged ? drawn(point.score) : drawn(point.actual, factor), target: judged ? drawn(point.weight) : drawn(point.target, factor),
          floor: judged ? null : drawn(point.floor, factor), stretch: judged ? null : drawn(point.stretch, factor),
        }))}
      />
      <Months past={past} />
    </div>
  )
}

function Months({ past: { points, unit, displayUnit } }: { past: Output<'history.row'> }) {
  const shown = (value: string | null) => shownFigure(value, unit, displayUnit)
  return (
    <table className="row-past-table" aria-label={t.table.label}>
      <thead>
        <tr>
          <th scope="col">{t.table.month}</th>{(['floor', 'target', 'stretch', 'actual'] as const).map((field) => <th key={field} scope="col" className="figure">{t.table[field]}{displayUnit === '' ? '' : ` ${displayUnit}`}</th>)}
          <th scope="col" className="figure">{t.table.weight}</th><th scope="col" className="figure">{t.table.score}</th><th scope="col">{t.table.rule}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={`${point.month} ${point.part}`}>
            <th scope="row">{point.evaluationId === null ? point.month : <Link to={`/evaluations/${point.evaluationId}`} onClick={() => chooseMonth(point.month)}>{point.month}</Link>}{point.part > 1 && <small>{t.table.part(point.part)}</small>}</th>
            <td className="figure">{shown(point.floor)}</td>
            <td className="figure">{shown(point.target)}{point.changed && <small>{t.table.changed}</small>}</td>
            <td className="figure">{shown(point.stretch)}</td><td className="figure">{shown(point.actual)}</td>
            <td className="figure">{point.weight === null ? text.app.none : exact(point.weight).toFixed()}</td>
            <td className="figure">{scoreOf(point)}</td>
            <td>{point.ruleName === '' ? <span className="quiet">{t.table.noSheet}</span> : point.ruleName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const scoreOf = ({ state, score, light }: RowPoint) => (
  state === null ? text.app.none : state === 'scored' ? <>{light !== null && <LightMark light={light} />} {pointsWords(score)}</> : <span className="quiet">{t.states[state]}</span>
)
