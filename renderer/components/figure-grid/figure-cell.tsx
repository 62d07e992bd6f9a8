import { memo } from 'react'
import { text } from '../text.ts'
import { LightMark } from '../figures.tsx'
import { commit } from '../../stores/figure-saving.ts'
import type { Slot } from '../../stores/figure-slot.ts'
import { barLength, grouped, readingOf } from '../../stores/figure-view.ts'
import { figureText } from '../../../shared/domain/figure/figure-text.ts'
import type { FigureCellProps } from './grid-row.ts'
import { TypingInput } from './typing-input.tsx'
import { useSlot, type SlotLook } from './use-slot.ts'

const t = text.figures
const TONES = { red: 'bad', amber: 'wait', green: 'good' } as const

/** One figure of one person: the actual with target and bar beneath, or a plain target, base or note. */
export const FigureCell = memo(function FigureCell({ slot, active, editing }: FigureCellProps) {
  return slot === null ? null : <Filled slot={slot} active={active} editing={editing} />
}, (before, after) => before.slot === after.slot && before.active === after.active && before.editing === after.editing)

function Filled({ slot, active, editing }: { slot: Slot; active: boolean; editing: boolean }) {
  const look = useSlot(slot)
  if (look === null) return <div className="figure-cell" data-state="no-row" role="gridcell" aria-disabled="true" title={t.locks['no-row']} />
  const { view, lock, indicator, person } = look
  const label = t.cellLabel(person?.name ?? '', indicator.name, t.fields[slot.field], view.shown)
  const state = view.problem !== null ? 'bad' : view.typed ?? lock ?? 'open'
  return (
    <div
      className="figure-cell" role="gridcell" aria-label={label} aria-readonly={lock !== null} aria-invalid={view.problem !== null} aria-selected={active}
      data-cell={`${person?.number ?? ''}${slot.part > 1 ? `-${slot.part}` : ''}|${indicator.name}|${slot.field}`} data-state={state} data-text={view.text} data-field={slot.field} data-editing={editing}
      title={view.problem ?? (lock === null ? undefined : t.locks[lock])}
    >
      <div className="figure-face" aria-hidden={editing}>{slot.field === 'actual' ? <Actual look={look} /> : <Plain look={look} field={slot.field} />}</div>
      {active && lock === null && (
        <TypingInput
          editing={editing} text={view.text} label={label} wide={slot.field === 'note'}
          onCommit={(after) => commit([{ slot, before: view.text, after }])}
        />
      )}
    </div>
  )
}

function Marks({ look: { view } }: { look: SlotLook }) {
  if (view.problem !== null) return <span className="figure-mark bad">✕<span className="visually-hidden">{t.mark.wrong}</span></span>
  if (view.typed === 'failed') return <span className="figure-mark wait">!<span className="visually-hidden">{t.mark.failed}</span></span>
  return null
}

function Plain({ look, field }: { look: SlotLook; field: Slot['field'] }) {
  const wide = field === 'note'
  const { effective } = look.cell
  const part = effective === null || field === 'note' || field === 'actual' || look.lock === 'unused' ? '' : grouped(figureText(effective[field], readingOf(look.cell, look.indicator, field)))
  return <><div className={wide ? 'figure-note' : 'figure-line'}><Marks look={look} /><span className="figure-shown" title={wide ? look.view.shown : undefined}>{look.lock === 'unused' ? '' : look.view.shown}</span></div>{part !== '' && <div className="figure-target" title={look.cell.prorated}>{t.prorated(part)}</div>}</>
}

function Actual({ look }: { look: SlotLook }) {
  const { cell, indicator, view, lock } = look
  if (lock === 'exempt') return <div className="figure-line quiet">{t.exempt}</div>
  if (cell.rule === 'judgement') return <div className="figure-line quiet">{cell.score ?? t.judged}</div>
  const target = grouped(figureText((cell.effective ?? cell).target, readingOf(cell, indicator, 'target')))
  const ofDays = cell.effective !== null && cell.effective.target !== cell.target
  const scored = view.typed === null && view.problem === null && cell.light !== null
  return (
    <>
      <div className="figure-line">
        {cell.feed !== 'typed' && <span className="figure-team quiet">{t.teamMark}</span>}
        {scored && cell.light !== null ? <span className="figure-mark"><LightMark light={cell.light} /></span> : <Marks look={look} />}
        <span className="figure-shown">{view.shown}</span>
      </div>
      <div className="figure-target" title={ofDays ? cell.prorated : undefined}>{target === '' ? '' : ofDays ? t.targetOfDays(target) : t.targetBeneath(target)}</div>
      {scored && cell.light !== null && <div className={`figure-bar ${TONES[cell.light]}`} style={{ width: `${barLength(cell, indicator.direction) * 100}%` }} />}
    </>
  )
}
