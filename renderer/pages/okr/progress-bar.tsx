import type { DecimalText } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import { barWidth, percentText } from './okr-words.ts'

/** How far it has come; the figure beside the bar says it, the sum is in the title. */
export function ProgressBar({ ratio, sentence }: { ratio: DecimalText; sentence: string }) {
  return (
    <span className="okr-progress" title={sentence} aria-label={text.okr.tree.progress(percentText(ratio))}>
      <span className="okr-bar" aria-hidden="true"><span style={{ width: `${barWidth(ratio)}%` }} /></span>
      <span className="figure">{percentText(ratio)}</span>
    </span>
  )
}
