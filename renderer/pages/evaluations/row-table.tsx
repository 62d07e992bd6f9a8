import { Button } from 'antd'
import { useState } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { points } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { okrPoints } from './okr-points.ts'
import { RowLine } from './row-line.tsx'
import { signed } from './row-words.ts'

const t = text.evaluations.rows

/** The rows as they print; each opens its working beneath. What is open stays open through a save. */
export function RowTable({ detail, locked }: { detail: EvaluationDetail; locked: boolean }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const all = open.size === detail.rowsDetail.length && open.size > 0
  const toggle = (id: number) => setOpen((before) => {
    const next = new Set(before)
    if (!next.delete(id)) next.add(id)
    return next
  })
  return (
    <div className="sheet-rows">
      <table className="row-table" data-testid="sheet-rows">
        <caption className="visually-hidden">{t.label}</caption>
        <colgroup><col className="c-seq" /><col className="c-dim" /><col /><col className="c-unit" /><col className="c-weight" /><col className="c-fig" /><col className="c-fig" /><col className="c-fig" /><col className="c-fig" /><col className="c-self" /><col className="c-score" /></colgroup>
        <thead>
          <tr>
            <th scope="col">{t.sequence}</th><th scope="col">{t.dimension}</th>
            <th scope="col">{t.indicator} <Button type="link" size="small" data-testid="rows-open-all" onClick={() => setOpen(all ? new Set() : new Set(detail.rowsDetail.map(({ id }) => id)))}>{all ? t.closeAll : t.openAll}</Button></th>
            <th scope="col">{t.unit}</th><th scope="col" className="figure">{t.weight}</th><th scope="col" className="figure">{t.floor}</th><th scope="col" className="figure">{t.target}</th>
            <th scope="col" className="figure">{t.stretch}</th><th scope="col" className="figure">{t.actual}</th><th scope="col" className="figure">{t.self}</th><th scope="col" className="figure">{t.score}</th>
          </tr>
        </thead>
        <tbody>
          {detail.rowsDetail.map((row) => <RowLine key={row.id} detail={detail} row={row} open={open.has(row.id)} locked={locked} onToggle={() => toggle(row.id)} />)}
        </tbody>
        {detail.subtotal !== null && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={11} className="figure">
                {t.subtotal} <b>{points(detail.subtotal)}</b><span className="row-plus">{t.adjustment} <b>{signed(detail.adjustment)}</b></span>{detail.okrWeight !== null && <span className="row-plus">{t.okr(detail.okrWeight)} <b>{points(okrPoints(detail.okrScore))}</b></span>}<span className="row-plus">{t.sum} <b>{points(detail.total)}</b></span>
              </th>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
