import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Appeal } from '../../../shared/api/appeals.ts'
import type { Day, EvaluationId, EvaluationRowId } from '../../../shared/domain/brand.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { wordsFor } from '../failure.ts'
import { text } from '../text.ts'

const t = text.appeals
const FORMAT = 'YYYY-MM-DD'
const WHOLE = 0

interface Typed { rowId: EvaluationRowId | null; on: string; reason: string; wanted: string }
interface AppealFormProps { evaluationId: EvaluationId; name: string; rows: readonly { id: EvaluationRowId; name: string }[]; appeal: Appeal | null; /** False where a kept form opens by itself: it must not pull the page to itself. */ focus?: boolean; onDone: () => void }

export const newAppealForm = (evaluationId: EvaluationId): string => `appeal|${evaluationId}|new`

/** One appeal, new or still open. What is typed stays until it is saved or given up. */
export function AppealForm({ evaluationId, name, rows, appeal, focus = true, onDone }: AppealFormProps) {
  const today = useSession(({ start }) => start?.today ?? dayjs().format(FORMAT))
  const { typed, keep, drop } = useKeptForm<Typed>(appeal === null ? newAppealForm(evaluationId) : `appeal|${evaluationId}|${appeal.id}`, () => (appeal === null ? { rowId: null, on: today, reason: '', wanted: '' } : { rowId: appeal.rowId, on: appeal.on, reason: appeal.reason, wanted: appeal.wanted }))
  const [problem, setProblem] = useState<string | null>(null)
  const file = useWrite('appeals.file')
  const edit = useWrite('appeals.edit')
  const type = (part: Partial<Typed>) => keep({ ...typed, ...part })
  const done = () => {
    drop()
    onDone()
  }
  const save = async () => {
    if (typed.reason.trim() === '') return setProblem(t.wrong.reason)
    const given = { rowId: typed.rowId, on: typed.on as Day, reason: typed.reason, wanted: typed.wanted }
    try {
      await (appeal === null ? file.mutateAsync({ evaluationId, ...given }) : edit.mutateAsync({ id: appeal.id, ...given }))
      done()
    } catch (failure) {
      const { what, next } = wordsFor(failure)
      setProblem(`${what}${next}`)
    }
  }
  return (
    <div className="appeal-form" role="group" aria-label={appeal === null ? t.fileTitle(name) : t.editTitle} data-testid="appeal-form">
      <div className="appeal-line">
        <label className="appeal-about"><span>{t.about}</span><Select aria-label={t.about} value={typed.rowId ?? WHOLE} popupMatchSelectWidth={false} data-testid="appeal-row" options={[{ value: WHOLE, label: t.whole }, ...rows.map((row) => ({ value: row.id as number, label: row.name }))]} onChange={(value) => type({ rowId: value === WHOLE ? null : value as EvaluationRowId })} /></label>
        <label className="appeal-on"><span>{t.on}</span><DatePicker allowClear={false} format={FORMAT} aria-label={t.on} value={dayjs(typed.on)} onChange={(value) => { if (value !== null) type({ on: value.format(FORMAT) }) }} /></label>
      </div>
      <label><span>{t.reason}</span><Input.TextArea autoFocus={focus} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} placeholder={t.reasonHint} value={typed.reason} status={problem !== null && typed.reason.trim() === '' ? 'error' : undefined} data-testid="appeal-reason" onChange={(event) => type({ reason: event.target.value })} /></label>
      <label><span>{t.wanted}</span><Input maxLength={2000} placeholder={t.wantedHint} value={typed.wanted} data-testid="appeal-wanted" onChange={(event) => type({ wanted: event.target.value })} /></label>
      <div className="appeal-ways">
        {problem !== null && <span className="bad" role="alert">{problem}</span>}
        <Button size="small" onClick={done}>{text.app.cancel}</Button>
        <Button size="small" type="primary" loading={file.isPending || edit.isPending} data-testid="appeal-save" onClick={() => void save()}>{t.save}</Button>
      </div>
    </div>
  )
}
