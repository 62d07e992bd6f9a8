import { memo, useState, type CSSProperties } from 'react'
import { Link } from 'react-router'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { scoreText } from '../../../shared/domain/okr/objective-score.ts'
import { text } from '../../components/text.ts'
import { useOkrDrafts } from '../../stores/objective-draft.ts'
import { objectiveProgress } from './okr-words.ts'
import { RowButton } from './row-button.tsx'
import { ScoreEntry } from './score-entry.tsx'

const t = text.okr

/** Beneath the key results: score apart from progress, what the score says, and what stands under the objective. */
export const FootRow = memo(function FootRow({ objective, depth, onEdit }: { objective: ObjectiveCard; depth: number; onEdit: (id: ObjectiveId) => void }) {
  const { id, keyResults, computedScore, givenScore, givenReason, remarks, servedBy } = objective
  const begun = useOkrDrafts((state) => state.scores[id] !== undefined)
  const [scoring, setScoring] = useState(begun)
  return (
    <div className="okr-inside okr-foot" role="row" aria-level={depth} style={{ '--depth': depth - 1 } as CSSProperties}>
      <div role="gridcell">
        {keyResults.length === 0
          ? <p className="wait">{t.tree.noKeyResults} <RowButton onClick={() => onEdit(id)}>{t.tree.addKeyResults}</RowButton></p>
          : (
            <p className="okr-scores">
              <span title={objectiveProgress(objective).sentence}>{t.score.byProgress} <b>{computedScore === null ? t.score.pending : scoreText(computedScore)}</b></span>
              <span>{t.score.owner} {givenScore === null ? <span className="quiet">{t.score.none}</span> : <><b>{scoreText(givenScore)}</b> <span className="quiet">{t.score.because(givenReason)}</span></>}</span>
              {!scoring && <RowButton quiet data-testid={`okr-score-edit-${id}`} title={t.score.why} onClick={() => setScoring(true)}>{givenScore === null ? t.score.give : t.score.change}</RowButton>}
            </p>
          )}
        {scoring && <ScoreEntry objective={objective} onDone={() => setScoring(false)} />}
        {keyResults.length > 0 && computedScore === null && <p className="quiet">{objectiveProgress(objective).sentence}</p>}
        {remarks.map((remark) => <p key={remark}>{remark}</p>)}
        <p className="quiet">{objective.carriedFromId !== null && `${t.tree.carried} · `}{servedBy > 0 ? t.tree.served(servedBy) : t.tree.servedNone} <Link to="/okr?tab=alignment">{t.tree.toAlignment}</Link></p>
      </div>
    </div>
  )
})
