import { memo, type CSSProperties } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import { AMBITION_NAMES, TYPE_NAMES } from '../../../shared/domain/okr/okr.ts'
import { scoreText } from '../../../shared/domain/okr/objective-score.ts'
import { text } from '../../components/text.ts'
import { keyOf, useOkrDrafts } from '../../stores/objective-draft.ts'
import { fold, toggleOpen } from '../../stores/okr-view.ts'
import { levelOf, lowestConfidence, objectiveProgress } from './okr-words.ts'
import { ProgressBar } from './progress-bar.tsx'
import { RowButton, RowMenu } from './row-button.tsx'
import type { TreeActs } from './tree.tsx'
import { objectiveRow } from './tree-lines.ts'

const t = text.okr.tree

interface ObjectiveRowProps { objective: ObjectiveCard; depth: number; at: number; of: number; below: number; folded: boolean; open: boolean; active: boolean; acts: TreeActs }

export const ObjectiveRow = memo(function ObjectiveRow({ objective, depth, at, of, below, folded, open, active, acts }: ObjectiveRowProps) {
  const { id, title, level, ownerName, type, ambition, keyResults, computedScore, givenScore } = objective
  const unsaved = useOkrDrafts((state) => state.objectives[keyOf(id)]?.changed === true)
  const { part, missing, sentence } = objectiveProgress(objective)
  const lowest = lowestConfidence(objective)
  const fell = keyResults.some(({ confidenceFell }) => confidenceFell)
  const tab = active ? 0 : -1
  const shown = givenScore ?? computedScore
  return (
    <div
      className="okr-row okr-objective" role="row" tabIndex={tab} data-okr-row={objectiveRow(id)} data-level={level} data-open={open} aria-level={depth} aria-posinset={at} aria-setsize={of} aria-expanded={open || (below > 0 && !folded)}
      aria-label={t.objectiveLabel(levelOf(objective), title)} style={{ '--depth': depth - 1 } as CSSProperties}
    >
      <span role="gridcell" className="okr-title">
        <button type="button" className="okr-caret" tabIndex={tab} aria-expanded={open} aria-label={`${open ? t.close : t.open}：${title}`} data-testid={`okr-open-${id}`} onClick={() => toggleOpen(id)}>{open ? '▾' : '▸'}</button>
        <span className="okr-level" data-level={level}>{levelOf(objective)}</span>
        <span className="okr-name" title={title} onClick={() => toggleOpen(id)}>{title}</span>
        {unsaved && <span className="wait okr-mark">● {text.okr.unsavedMark}</span>}
        {below > 0 && <button type="button" className="okr-chip" tabIndex={tab} aria-label={folded ? t.unfold(title) : t.fold(title)} onClick={() => fold(id, !folded)}>{folded ? t.foldedChildren(below) : t.openChildren(below)}</button>}
      </span>
      <span role="gridcell" className={ownerName === '' ? 'wait okr-clip' : 'okr-clip'} title={ownerName}>{ownerName === '' ? t.noOwner : ownerName}</span>
      <span role="gridcell" className="okr-clip" title={text.okr.editor.ambitionWhy[ambition]}>{TYPE_NAMES[type]} · {AMBITION_NAMES[ambition]}</span>
      <span role="gridcell" className={`figure ${keyResults.length === 0 ? 'wait' : ''}`}>{t.keyResultCount(keyResults.length)}</span>
      <span role="gridcell">{part === null ? <span className="quiet">{t.noCheckIn}</span> : <ProgressBar ratio={part} sentence={sentence} />}</span>
      <span role="gridcell" className="figure okr-score" title={sentence} data-testid={`okr-score-${id}`}>
        {shown !== null ? <b>{scoreText(shown)}</b> : missing > 0 && part !== null ? <small className="quiet" title={t.missingWhy}>{t.missing(missing)}</small> : text.app.none}
        {givenScore !== null && computedScore !== null && <small className="quiet">{t.given(scoreText(computedScore))}</small>}
      </span>
      <span role="gridcell" className="okr-confidence">
        {fell ? <span className="bad">{t.fell}</span> : null}
        {lowest === null ? fell ? null : <span className="quiet">{text.app.none}</span> : <span className={fell ? 'quiet' : ''}>{t.lowest(lowest)}</span>}
      </span>
      <span role="gridcell" className="okr-acts">
        <RowButton tabIndex={tab} data-testid={`okr-edit-${id}`} onClick={() => acts.edit(id)}>{t.edit}</RowButton>
        <RowMenu
          label={`${t.more}：${title}`} tabIndex={tab} testId={`okr-more-${id}`} items={[{ key: 'child', label: t.addChild, disabled: level === 'person' }, { key: 'move', label: t.move }, { key: 'remove', label: t.remove, danger: true }]}
          onChoose={(key) => (key === 'child' ? acts.addChild(objective) : key === 'move' ? acts.move(objective) : acts.remove(objective))}
        />
      </span>
    </div>
  )
})
