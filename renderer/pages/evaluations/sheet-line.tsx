import { memo } from 'react'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { daysLabel } from '../../../shared/domain/employee/served-spans.ts'
import { differenceShort, differenceWords } from '../../../shared/domain/evaluation/self-difference.ts'
import { points } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { GradeMark } from './grade-mark.tsx'
import { LINE } from './list-window.ts'
import { standingOf, type Standing } from './sheet-filter.ts'

const t = text.evaluations.list
const TONES: Record<Standing, string> = { missing: 'wait', stuck: 'bad', ready: '', confirmed: 'good' }

/** What a sheet waits for, in words. */
export function standingWords(sheet: EvaluationSummary): string {
  const standing = standingOf(sheet)
  if (standing === 'confirmed') return sheet.sheet === 'excused' ? t.excusedConfirmed : t.confirmed
  if (standing === 'missing') return t.missing(sheet.missing)
  if (standing === 'stuck') return sheet.sheet === 'refused' ? t.refused : t.weights
  return sheet.sheet === 'excused' ? t.excused : t.ready
}

interface SheetLineProps { sheet: EvaluationSummary; at: number; count: number; open: boolean; chosen: boolean; onOpen: (at: number) => void; onChoose: (at: number, range: boolean) => void }

/** One person of the list. The box is ticked with the mouse or with Space; aria-selected says so. */
export const SheetLine = memo(function SheetLine({ sheet, at, count, open, chosen, onOpen, onChoose }: SheetLineProps) {
  const standing = standingOf(sheet)
  return (
    <div
      className="sheet-line" id={`sheet-line-${sheet.id}`} role="option" aria-selected={chosen} aria-current={open} aria-posinset={at + 1} aria-setsize={count}
      data-testid="sheet-line" data-id={sheet.id} data-standing={standing} style={{ top: at * LINE, height: LINE }}
      onClick={(event) => { if ((event.target as HTMLElement).closest('.sheet-tick') === null) onOpen(at) }}
    >
      <span className="sheet-tick" aria-hidden="true" onClick={(event) => onChoose(at, event.shiftKey)}><span data-on={chosen}>{chosen ? '✓' : ''}</span></span>
      <span className="sheet-who"><b>{sheet.name}</b><span className="quiet">{sheet.number}{sheet.position === '' ? '' : ` · ${sheet.position}`}{sheet.from !== null && sheet.to !== null && <span data-testid="sheet-days"> · {daysLabel(sheet.from, sheet.to)}</span>}</span></span>
      <span className="sheet-sum">
        <span className="sheet-points">{sheet.total === null ? <span className="quiet">{t.noTotal}</span> : <>{points(sheet.total)} <GradeMark grade={sheet.grade} coefficient={sheet.coefficient} /></>}{sheet.total === null && sheet.grade !== null && <> <GradeMark grade={sheet.grade} coefficient={sheet.coefficient} /></>}</span>
        <span className={TONES[standing]}>{standing === 'confirmed' && <span aria-hidden="true">✓ </span>}{standingWords(sheet)}{sheet.difference !== null && <span className="quiet" title={differenceWords(sheet.difference)} data-testid="sheet-difference"> · {t.gap(differenceShort(sheet.difference))}</span>}{sheet.veto && <span className="bad"> · {t.veto}</span>}</span>
      </span>
    </div>
  )
})
