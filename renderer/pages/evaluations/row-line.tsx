import { useId, type MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { FigureField } from '../../../shared/api/figures.ts'
import { differenceShort, differenceWords } from '../../../shared/domain/evaluation/self-difference.ts'
import { DimensionTag, LightMark, shownFigure } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { RowPanel } from './row-panel.tsx'
import { actualWords, effectiveOf, scoreWords, weightWords } from './row-words.ts'
import { SelfScore } from './self-score.tsx'

const t = text.evaluations.rows
const SCORE_TONES: Record<EvaluationRow['score']['state'], string> = { scored: '', missing: 'wait', exempt: 'quiet', refused: 'bad' }

/** The difference is a figure of its own under the self score; why it may not be a plain subtraction stands in its title. */
const SelfGap = ({ difference, conversion }: NonNullable<EvaluationRow['selfDifference']>) => (
  <small title={[differenceWords(difference), conversion].filter((part) => part !== '').join('；')} data-testid="row-difference">{t.difference} {differenceShort(difference)}</small>
)

interface RowLineProps { detail: EvaluationDetail; row: EvaluationRow; open: boolean; locked: boolean; onToggle: () => void }

/** One row of the sheet, and its working when open. A click anywhere on it opens it, unless on something of its own. */
export function RowLine({ detail, row, open, locked, onToggle }: RowLineProps) {
  const panel = useId()
  const navigate = useNavigate()
  const effective = effectiveOf(row)
  // What the row is scored by; what was agreed for the whole month stands in the opened row.
  const agreed = row.effective ?? row
  const onClick = (event: MouseEvent) => { if ((event.target as HTMLElement).closest('button, a, input, textarea') === null) onToggle() }
  const jump = (field: FigureField) => {
    goTo({ employeeId: detail.employeeId, part: detail.part, indicatorId: row.indicatorId, field })
    void navigate(field === 'actual' ? '/results' : '/targets')
  }
  const actual = actualWords(row, row.actual)
  return (
    <>
      <tr className="row-line" data-open={open} data-state={row.score.state} data-testid="sheet-row" data-row={row.id} onClick={onClick}>
        <td className="row-seq">{row.sequence}</td>
        <td><DimensionTag dimension={row.dimension} /></td>
        <th scope="row">
          <button type="button" className="row-toggle" aria-expanded={open} aria-controls={open ? panel : undefined} title={open ? t.close : t.open} onClick={onToggle}>
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> {row.name}
          </button>
        </th>
        <td>{row.displayUnit}</td>
        <td className="figure">{weightWords(row.weight)}{effective !== null && <small title={t.effective(effective)}>{t.effective(effective)}</small>}</td>
        <td className="figure">{shownFigure(agreed.floor, row.unit, row.displayUnit)}</td>
        <td className="figure">{shownFigure(agreed.target, row.unit, row.displayUnit)}</td>
        <td className="figure">{shownFigure(agreed.stretch, row.unit, row.displayUnit)}</td>
        <td className="figure">
          {locked || row.rule.kind === 'judgement' || row.exempt !== null ? actual
            : <button type="button" className="row-actual" title={t.goActual(row.name)} aria-label={`${actual} ${t.goActual(row.name)}`} data-testid="row-actual" onClick={() => jump('actual')}>{actual}</button>}
        </td>
        <td className="figure"><SelfScore detail={detail} row={row} locked={locked} />{row.selfDifference !== null && <SelfGap {...row.selfDifference} />}</td>
        <td className={`figure row-score ${SCORE_TONES[row.score.state]}`} data-testid="row-score">
          {row.score.state === 'scored' && <LightMark light={row.score.light} />}{row.score.state === 'refused' && <span aria-hidden="true">✕</span>} {scoreWords(row)}
        </td>
      </tr>
      {open && <tr className="row-open"><td colSpan={11} id={panel}><RowPanel detail={detail} row={row} locked={locked} onJump={jump} /></td></tr>}
    </>
  )
}
