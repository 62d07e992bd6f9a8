import { Button } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useMemo } from 'react'
import type { IntakeField, IntakeKind, IntakeLine } from '../../../shared/domain/intake/intake.ts'
import { text } from '../../components/text.ts'
import { answer, useIntake } from '../../stores/intake.ts'
import { withEdits, withoutEdits, withoutSkips, withSkips } from '../../stores/intake-answers.ts'
import { editsForAlike } from './alike.ts'
import { LineField } from './line-field.tsx'
import { byRank, isEditable, isOpen, textOf, whyId, type Touched } from './line-view.ts'

const t = text.intake
const WIDTHS: Record<IntakeField, number> = {
  number: 80, name: 84, department: 116, position: 92, managerNumber: 84, managerName: 84, joinedOn: 112, leftOn: 112, baseFen: 84,
  month: 88, indicator: 140, floor: 92, target: 92, stretch: 92, actual: 96, note: 120,
}
const FIGURES: ReadonlySet<IntakeField> = new Set(['baseFen', 'floor', 'target', 'stretch', 'actual'])
const PLACE = 76
// Wide where sentences stand, narrow where every line says only 新增.
const WHAT = { worded: 224, plain: 112 }
const ACTION = { edited: 164, plain: 84 }

export interface ColumnsWanted { kind: IntakeKind; /** Joined by spaces, so that the columns are made anew only when they differ. */ fields: string; worded: boolean; touched: Touched }

export function lineColumns({ kind, fields, worded, touched }: ColumnsWanted): { columns: ColumnsType<IntakeLine>; total: number } {
  const names = fields.split(' ') as IntakeField[]
  const what = worded ? WHAT.worded : WHAT.plain
  const action = touched.edited.size > 0 ? ACTION.edited : ACTION.plain
  return {
    total: PLACE + what + action + names.reduce((sum, field) => sum + WIDTHS[field], 0),
    columns: [
      { key: 'place', title: t.row, width: PLACE, fixed: 'left', render: (_, line) => <span className="intake-place" title={t.place(line.sheet, line.line)}>{t.place(line.sheet, line.line)}</span> },
      { key: 'what', title: t.what, width: what, fixed: 'left', render: (_, line) => <What line={line} edited={touched.edited.has(line.key)} /> },
      ...names.map((field) => ({
        key: field, title: t.fields[field], width: WIDTHS[field], ...(FIGURES.has(field) ? { align: 'right' as const, className: 'figure' } : {}),
        render: (_: unknown, line: IntakeLine) => (isOpen(line, touched) && isEditable(line, field)
          ? <LineField line={line} field={field} text={touched.edited.get(line.key)?.get(field) ?? textOf(line, field) ?? ''} figure={FIGURES.has(field)} />
          : <Plain kind={kind} line={line} field={field} />),
      })),
      { key: 'action', title: t.action, width: action, fixed: 'right', render: (_, line) => <Actions line={line} touched={touched} /> },
    ],
  }
}

const TONES: Partial<Record<IntakeLine['outcome'], string>> = { refused: 'bad', undecided: 'wait', new: 'good' }

/** What becomes of the line, in words: the outcome, then why. */
function What({ line, edited }: { line: IntakeLine; edited: boolean }) {
  const { mark, name } = t.outcomes[line.outcome]
  const mended = edited && (line.outcome === 'new' || line.outcome === 'changed' || line.outcome === 'same')
  return (
    <div className="intake-why" id={whyId(line)}>
      <strong className={TONES[line.outcome] ?? 'quiet'}>{mark} {name}{mended && ` ${t.mended}`}</strong>
      {byRank(line.problems).map(({ sentence, severity }) => <div key={sentence} className={severity === 'error' ? '' : 'quiet'}>{sentence}</div>)}
      {line.changes.map(({ field, from, to }) => <div key={field}>{t.change(t.fields[field], from, to)}</div>)}
    </div>
  )
}

function Plain({ kind, line, field }: { kind: IntakeKind; line: IntakeLine; field: IntakeField }) {
  const own = textOf(line, field)
  // A figure's line often has the number alone: the name tells the owner who it is.
  const told = (own ?? '') === '' && field === 'name' && kind !== 'employee' ? line.values.person?.name : undefined
  return <span className={told === undefined ? 'intake-text' : 'intake-text quiet'} title={own}>{told ?? own}</span>
}

function Actions({ line, touched }: { line: IntakeLine; touched: Touched }) {
  if (line.outcome === 'ignored') return null
  if (touched.skipped.has(line.key)) return <Button size="small" onClick={() => answer((before) => withoutSkips(before, [line.key]))}>{t.unskip}</Button>
  return (
    <span className="intake-actions">
      <Button size="small" onClick={() => answer((before) => withSkips(before, [line.key]))}>{t.skip}</Button>
      {touched.edited.has(line.key) && <Button size="small" type="text" onClick={() => answer((before) => withoutEdits(before, line.key))}>{t.undoEdits}</Button>}
      {touched.edited.has(line.key) && line.outcome !== 'refused' && <Alike line={line} touched={touched} />}
    </span>
  )
}

/** Offers the same mending for the red lines that say the same. */
function Alike({ line, touched }: { line: IntakeLine; touched: Touched }) {
  const preview = useIntake((state) => state.preview)
  const originals = useIntake((state) => state.originals)
  const edits = useMemo(() => (preview === null ? [] : editsForAlike(line, preview, touched, originals)), [line, preview, touched, originals])
  if (edits.length === 0) return null
  const lines = new Set(edits.map(({ lineKey }) => lineKey)).size
  return <Button size="small" onClick={() => answer((before) => withEdits(before, edits))} data-testid="intake-alike">{t.alike(lines)}</Button>
}
