import { memo, type CSSProperties } from 'react'
import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import { KEY_RESULT_NAMES } from '../../../shared/domain/okr/okr.ts'
import { scoreText } from '../../../shared/domain/okr/objective-score.ts'
import { progressOf } from '../../../shared/domain/okr/progress.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { text } from '../../components/text.ts'
import { checkInKey, useOkrDrafts } from '../../stores/objective-draft.ts'
import { keyResultPath, shortDay } from './okr-words.ts'
import { ProgressBar } from './progress-bar.tsx'
import { RowButton } from './row-button.tsx'
import type { TreeActs } from './tree.tsx'
import { keyResultRow } from './tree-lines.ts'
import type { KeyResultId } from '../../../shared/domain/brand.ts'

const t = text.okr.keyResult

interface KeyResultRowProps { objective: ObjectiveCard; keyResult: KeyResultCard; depth: number; at: number; of: number; active: boolean; checking: boolean; acts: TreeActs; onCheckIn: (id: KeyResultId) => void }

export const KeyResultRow = memo(function KeyResultRow({ objective, keyResult, depth, at, of, active, checking, acts, onCheckIn }: KeyResultRowProps) {
  const { id, title, kind, weight, progress, score, confidence, confidenceFell, checkIns, lastOn } = keyResult
  const begun = useOkrDrafts((state) => state.checkIns[checkInKey(id, null)] !== undefined)
  const tab = active ? 0 : -1
  return (
    <div className="okr-row okr-kr" role="row" tabIndex={tab} data-okr-row={keyResultRow(id)} aria-level={depth} aria-posinset={at} aria-setsize={of} aria-label={text.okr.tree.keyResultLabel(title)} style={{ '--depth': depth - 1 } as CSSProperties}>
      <span role="gridcell" className="okr-title"><span className="okr-kind">{KEY_RESULT_NAMES[kind]}</span><span className="okr-name" title={title}>{title}</span></span>
      <span role="gridcell" className="okr-path">
        <span title={t.path}>{keyResultPath(keyResult)}</span>
        <small className="quiet">{t.weight(figure(weight))} · {lastOn === null ? t.never : t.last(shortDay(lastOn, objective.quarter.slice(0, 4)), checkIns)}</small>
      </span>
      <span role="gridcell">{progress === null ? <span className="quiet">{text.okr.tree.noCheckIn}</span> : <ProgressBar ratio={progress} sentence={progressOf(keyResult, keyResult.current).sentence} />}</span>
      <span role="gridcell" className="figure okr-score">{score === null ? text.app.none : scoreText(score)}</span>
      <span role="gridcell" className="okr-confidence">{confidenceFell && <span className="bad">{text.okr.tree.fell}</span>}<span className={checkIns === 0 || confidenceFell ? 'quiet' : ''}>{text.okr.tree.confidence(confidence)}</span></span>
      <span role="gridcell" className="okr-acts">
        <RowButton tabIndex={tab} aria-expanded={checking} data-testid={`okr-check-in-${id}`} onClick={() => onCheckIn(id)}>{begun && !checking ? t.continueCheckIn : t.checkIn}</RowButton>
        <RowButton quiet tabIndex={tab} data-testid={`okr-history-${id}`} onClick={() => acts.history(objective, keyResult)}>{t.history}</RowButton>
      </span>
    </div>
  )
})
