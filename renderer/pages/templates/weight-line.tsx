import { Button } from 'antd'
import { Exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { text } from '../../components/text.ts'
import { filledWeights, weightTotal, type RowText } from '../../stores/template-draft.ts'

const t = text.templates

/** The total of the weights at all times, with the advice to fill it up. */
export function WeightLine({ rows, onFill }: { rows: readonly RowText[]; onFill?: () => void }) {
  const { total, difference, unread } = weightTotal(rows)
  const gap = new Exact(difference)
  const right = gap.isZero()
  const filled = right || onFill === undefined ? null : filledWeights(rows)
  return (
    <div className="tpl-weights">
      <span data-testid="template-weight-total" role="status" className={right ? 'good' : 'bad'}>
        {t.total(total)}{right ? ' ' : '，'}{right ? t.totalRight : gap.isNegative() ? t.totalShort(plain(gap.negated())) : t.totalOver(plain(gap))}
      </span>
      {unread.length > 0 && <span className="quiet">{t.totalUnread(unread.join('、'))}</span>}
      {filled !== null && <><Button size="small" onClick={onFill}>{t.fill}</Button><span className="quiet tpl-fill">{t.fillPreview(filled.join(' / '))}</span></>}
    </div>
  )
}
