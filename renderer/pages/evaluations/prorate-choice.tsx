import { Radio } from 'antd'
import { useState } from 'react'
import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import { PRORATIONS, type Proration } from '../../../shared/domain/evaluation/proration.ts'
import { text } from '../../components/text.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { problemWords } from './problem-words.ts'

const t = text.evaluations.prorate

/** 目标折算 of a row on a sheet that is for some days only. */
export function ProrateChoice({ detail, row, locked }: { detail: EvaluationDetail; row: EvaluationRow; locked: boolean }) {
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (proration: Proration) => {
    const failure = await saveSheet('evaluations.prorate', { id: detail.id, rowId: row.id, proration })
    setProblem(failure === null ? null : problemWords(failure))
  }
  return (
    <div data-testid="row-prorate">
      <Radio.Group size="small" optionType="button" disabled={locked} value={row.proration} aria-label={t.label} options={PRORATIONS.map((value) => ({ value, label: t.ways[value] }))} onChange={(event) => void choose(event.target.value as Proration)} />
      {/* A scored row shows the sums in its sentence already. */}
      <div className="quiet">{row.effective === null ? t.whole : row.prorated === '' || row.score.state === 'scored' ? t.byDays : row.prorated}</div>
      {problem !== null && <p className="bad" role="alert">{problem}</p>}
    </div>
  )
}
