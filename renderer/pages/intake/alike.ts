import { INTAKE_KINDS, type IntakeAnswers, type IntakeField, type IntakeLine, type IntakePreview } from '../../../shared/domain/intake/intake.ts'
import { originalKey, type Originals } from '../../stores/intake.ts'
import { linesOf, textOf, type Touched } from './line-view.ts'

/** Fields whose mistakes repeat down a file; figures are each their own. */
const REPEATING: readonly IntakeField[] = ['number', 'name', 'department', 'position', 'managerNumber', 'managerName', 'month', 'indicator']

/**
 * The edits that mend other red lines as this one was mended: same person as the file wrote it, or same month, same indicator.
 * A name written wrong in twelve sheets is corrected once.
 */
export function editsForAlike(line: IntakeLine, preview: IntakePreview, touched: Touched, originals: Originals): IntakeAnswers['edits'] {
  const mended = [...(touched.edited.get(line.key) ?? [])].filter(([field]) => REPEATING.includes(field))
  if (mended.length === 0) return []
  const wrote = (field: IntakeField): string => originals.get(originalKey(line.key, field)) ?? textOf(line, field) ?? ''
  return INTAKE_KINDS.flatMap((kind) => linesOf(preview, kind)).flatMap((other) => {
    if (other.outcome !== 'refused' || touched.edited.has(other.key) || (other.kind === 'employee') !== (line.kind === 'employee')) return []
    const says = (field: IntakeField): boolean => (textOf(other, field) ?? '') === wrote(field)
    return mended.flatMap(([field, text]) => {
      const alike = field === 'number' || field === 'name' ? line.kind !== 'employee' && says('number') && says('name') : says(field)
      return alike ? [{ lineKey: other.key, field, text }] : []
    })
  })
}
