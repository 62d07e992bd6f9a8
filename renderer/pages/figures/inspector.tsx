import { PaperClipOutlined } from '@ant-design/icons'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'
import { useSlot } from '../../components/figure-grid/use-slot.ts'
import { useFigureFocus } from '../../stores/figure-focus.ts'
import { grouped, readingOf } from '../../stores/figure-view.ts'
import type { Slot } from '../../stores/figure-slot.ts'
import { figureText } from '../../../shared/domain/figure/figure-text.ts'

const t = text.figures

/** The cell under the cursor in words: whose, all its figures, and the row's sum. Read aloud as the cursor moves. */
export function Inspector() {
  const active = useFigureFocus((focus) => focus.active)
  return (
    <div className="figures-inspector" role="status" aria-label={t.inspector.label} data-testid="figure-inspector">
      {active === null ? <p className="quiet">{t.inspector.idle}</p> : <Inspected slot={active} />}
    </div>
  )
}

function Inspected({ slot }: { slot: Slot }) {
  const look = useSlot(slot)
  if (look === null) return <p className="quiet">{t.locks['no-row']}</p>
  const { cell, indicator, person, view, lock } = look
  const figures = (['floor', 'target', 'stretch', 'base', 'actual'] as const)
    .map((field) => ({ field, shown: grouped(figureText(cell[field], readingOf(cell, indicator, field))) }))
    .filter(({ shown }) => shown !== '')
  return (
    <>
      <p>
        <strong>{person?.name} · {indicator.name}{indicator.displayUnit === '' ? '' : t.inspector.unit(indicator.displayUnit)}</strong>
        <span className="figures-inspector-figures">{figures.map(({ field, shown }) => `${t.fields[field]} ${shown}`).join('　')}{cell.note === '' ? '' : `　${t.fields.note}：${cell.note}`}</span>
        <EvidenceCount slot={slot} />
      </p>
      {view.problem !== null
        ? <p className="bad" data-testid="figure-problem">✕ {view.problem}</p>
        : <p>{lock !== null && lock !== 'judged' ? `${t.locks[lock]} ` : ''}{cell.exempt !== null ? `${t.exempt}：${cell.exempt} ` : ''}{cell.sentence === '' && lock === 'judged' ? t.locks.judged : cell.sentence}{cell.prorated !== '' && !cell.sentence.startsWith(cell.prorated) ? `　${cell.prorated}` : ''}</p>}
    </>
  )
}

/** How many files stand behind the figure; they are added on the sheet itself. */
function EvidenceCount({ slot: { employeeId, part, indicatorId } }: { slot: Slot }) {
  const month = useFigureCells((state) => state.month)
  const { data } = useHouse('attachments.list', { month: month ?? '', employeeId: null, kind: 'result' }, month !== null)
  const counted = data?.attachments.filter((each) => each.employeeId === employeeId && each.part === part && each.indicatorId === indicatorId).length ?? 0
  return counted === 0 ? null : <span className="figures-inspector-files" data-testid="figure-evidence"><PaperClipOutlined aria-hidden="true" /> {text.attachments.counted(counted)}</span>
}
