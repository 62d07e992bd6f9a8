import { Input } from 'antd'
import type { IntakeField, IntakeLine } from '../../../shared/domain/intake/intake.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { check, editLine } from '../../stores/intake.ts'
import { textOf, whyId } from './line-view.ts'

const t = text.intake
const LONGEST = 2000

/** One cell of a red row, mended in place; the text lives in the store, so that scrolling away loses nothing. */
export function LineField({ line, field, text: shown, figure }: { line: IntakeLine; field: IntakeField; text: string; figure: boolean }) {
  const wrong = line.problems.some((problem) => problem.field === field && problem.severity === 'error')
  return (
    <Input
      size="small" value={shown} maxLength={LONGEST} aria-label={t.cell(t.fields[field], line.line)} aria-invalid={wrong} aria-describedby={whyId(line)} className={figure ? 'figure' : ''}
      {...(wrong ? { status: 'error' as const } : {})} onKeyDown={onRealEnter(() => void check())}
      onChange={(event) => editLine({ lineKey: line.key, field, text: event.target.value }, textOf(line, field) ?? '')}
    />
  )
}
