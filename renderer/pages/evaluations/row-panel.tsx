import { Button } from 'antd'
import { Link } from 'react-router'
import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { FigureField } from '../../../shared/api/figures.ts'
import { SCOPE_NAMES } from '../../../shared/domain/principle/scope.ts'
import { changeLines } from '../../../shared/domain/target/target-change.ts'
import { Attachments } from '../../components/attachments.tsx'
import { LightMark, shownFigure } from '../../components/figures.tsx'
import { figuresWhole } from '../../components/figures-whole.ts'
import { text } from '../../components/text.ts'
import { ExemptControls } from './exempt-controls.tsx'
import { JudgeForm } from './judge-form.tsx'
import { ProrateChoice } from './prorate-choice.tsx'
import { RowHistory } from './row-history.tsx'
import { targetGap } from './row-words.ts'

const t = text.evaluations.panel

interface RowPanelProps { detail: EvaluationDetail; row: EvaluationRow; locked: boolean; onJump: (field: FigureField) => void }

/** The working of one row: how the score came about, against which standard, and how it went in the months before. */
export function RowPanel({ detail, row, locked, onJump }: RowPanelProps) {
  const typedActual = !locked && row.rule.kind !== 'judgement' && row.exempt === null && row.feed === 'typed'
  const gap = targetGap(row)
  return (
    <div className="row-panel" data-testid="row-panel">
      <div className="row-working">
        <dl>
          <dt>{t.sentence}</dt>
          <dd className="row-sentence" data-testid="row-sentence">{row.score.state === 'scored' && <LightMark light={row.score.light} />} {figuresWhole(row.score.sentence)}</dd>
          <dt>{t.objective}</dt>
          <dd data-testid="row-objective">
            {row.objectiveId === null ? <span className="quiet">{t.orphan}</span> : <Link to={`/okr/${row.objectiveId}`}>{row.objectiveTitle}</Link>}
            <span className="quiet"> · {t.scope(SCOPE_NAMES[row.scope])}{row.duty !== '' && ` · ${t.duty(row.duty)}`}</span>
          </dd>
          <dt>{t.standard}</dt><dd className="row-standard">{row.standard || t.none}</dd>
          {row.definition !== '' && <><dt>{t.definition}</dt><dd>{row.definition}</dd></>}
          <dt>{t.source}</dt><dd>{row.source || t.none} <span className="quiet">· {t.direction[row.direction]}{row.feed !== 'typed' && ` · ${t.fed[row.feed]}`}</span></dd>
          {row.base !== null && <><dt>{t.base}</dt><dd>{shownFigure(row.base, row.unit, row.displayUnit)} {row.displayUnit}</dd></>}
          {row.targetChanges.length > 0 && (
            <>
              <dt>{t.targetChanged}</dt>
              <dd data-testid="row-target-changes">{changeLines(row.targetChanges, row, row).map((line) => <div key={line}>{line}</div>)}</dd>
            </>
          )}
          {detail.from !== null && row.rule.kind !== 'judgement' && <><dt>{text.evaluations.prorate.term}</dt><dd><ProrateChoice detail={detail} row={row} locked={locked} /></dd></>}
          {row.note !== '' && <><dt>{t.note}</dt><dd>{row.note}</dd></>}
          <dt>{text.attachments.label}</dt>
          <dd><Attachments locked={locked} target={{ kind: 'result', month: detail.month, employeeId: detail.employeeId, indicatorId: row.indicatorId, part: detail.part }} /></dd>
        </dl>
        {gap !== null && !locked
          ? <Button size="small" data-testid="row-to-targets" onClick={() => onJump(gap)}>{text.evaluations.toTargets}</Button>
          : typedActual && <Button size="small" data-testid="row-to-grid" onClick={() => onJump('actual')}>{text.evaluations.toGrid}</Button>}
        {row.score.state === 'scored' && row.score.light !== 'green' && <> <Link to={`/improve?new=row&employee=${detail.employeeId}&indicator=${row.indicatorId}`} data-testid="row-plan" aria-label={text.improve.startFor(row.name)}>{text.improve.start} →</Link></>}
      </div>
      <div className="row-side">
        <RowHistory month={detail.month} row={row} employeeId={detail.employeeId} person={detail.name} />
        <ExemptControls detail={detail} row={row} locked={locked} />
      </div>
      {row.rule.kind === 'judgement' && row.exempt === null && <JudgeForm detail={detail} row={row} locked={locked} />}
    </div>
  )
}
