import { useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { TreeNode } from '../../../shared/domain/alignment/alignment-tree.ts'
import { amountText } from '../../../shared/domain/alignment/target-sum.ts'
import { exact, isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { scoreText } from '../../../shared/domain/okr/objective-score.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { points } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { keyResultPath, levelOf } from './okr-words.ts'

const t = text.okr.alignment
type Row = Output<'alignment.get'>['rows'][number]

/** An objective with its key results, the KPI beneath each, and the objectives beneath it. */
export function AlignmentNode({ node }: { node: TreeNode<ObjectiveCard, Row> }) {
  const { objective, keyResults, indicators, children } = node
  const score = objective.givenScore ?? objective.computedScore
  const none = indicators.length === 0 && keyResults.every((each) => each.indicators.length === 0)
  return (
    <li>
      <div className="okr-aligned-line"><span className="okr-level" data-level={objective.level}>{levelOf(objective)}</span><b>{objective.title}</b>{score !== null && <span className="figure">{scoreText(score)}</span>}{none && <span className="wait">{t.noKpi}</span>}</div>
      {(keyResults.length > 0 || indicators.length > 0 || children.length > 0) && (
        <ul>
          {keyResults.map(({ keyResult, indicators: own }) => {
            const card = keyResult
            return (
              <li key={`k${card.id}`}>
                <div className="okr-aligned-line"><span className="okr-kind">KR</span><span>{card.title}</span><span className="quiet">{keyResultPath(card)}</span>{own.length === 0 && !none && <span className="quiet">{t.noKeyResultKpi}</span>}</div>
                {own.length > 0 && <ul>{own.map((each) => <li key={each.indicatorId}><KpiGroup name={each.name} unit={each.unit} rows={each.rows} /></li>)}</ul>}
              </li>
            )
          })}
          {indicators.map((each) => <li key={`i${each.indicatorId}`}><KpiGroup name={each.name} unit={each.unit} rows={each.rows} /></li>)}
          {children.map((child) => <AlignmentNode key={child.objective.id} node={child} />)}
        </ul>
      )}
    </li>
  )
}

/** One KPI and the people it is measured on, shown when opened: with 200 people nobody reads them all at once. */
export function KpiGroup({ name, unit, rows, said }: { name: string; unit: string; rows: readonly Row[]; said?: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className="okr-aligned-line">
        <button type="button" className="okr-caret" aria-expanded={open} aria-label={`${name} ${t.showPeople(rows.length)}`} onClick={() => setOpen(!open)}>{open ? '▾' : '▸'}</button>
        <span className="okr-kind">{t.kpi}</span><span>{t.unit(name, unit)}</span><span className="quiet">{t.showPeople(rows.length)}</span>{said !== undefined && <span className="quiet">{said}</span>}
      </div>
      {open && (
        <table className="okr-table okr-people" aria-label={name}>
          <thead><tr><th>{t.person}</th><th className="figure">{t.weight}</th><th className="figure">{t.target}</th><th className="figure">{t.actual}</th><th className="figure">{t.score}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.employeeId}-${row.indicatorId}`}>
                <td>{row.employeeName}</td><td className="figure">{isDecimalText(row.weight) ? figure(row.weight) : row.weight}</td>
                <td className="figure">{row.target === null ? text.app.none : amountText(row.target, unit)}</td><td className="figure">{row.actual === null ? text.app.none : amountText(row.actual, unit)}</td>
                <td className="figure">{row.score === null ? text.app.none : points(exact(row.score).toFixed())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
