import { exact, isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { text } from '../../components/text.ts'
import { numberText, type RowText } from '../../stores/template-draft.ts'

const t = text.templates.purpose

/** Rows that count and serve no objective. Advice: it is said, never held against a save. */
export function OrphanLine({ rows }: { rows: readonly RowText[] }) {
  const counting = rows.filter(({ weight }) => !isDecimalText(numberText(weight)) || !exact(numberText(weight)).isZero())
  const orphans = counting.filter(({ objectiveId }) => objectiveId === null).length
  return orphans === 0 ? null : <span className="wait tpl-orphans" data-testid="template-orphans">{t.orphans(orphans, counting.length)}</span>
}
