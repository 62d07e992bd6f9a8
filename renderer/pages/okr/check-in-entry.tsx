import { App, Button, DatePicker, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState } from 'react'
import type { CheckInCard, KeyResultCard } from '../../../shared/api/okr.ts'
import { parseFigure } from '../../../shared/domain/figure/parse-figure.ts'
import { isDay } from '../../../shared/domain/month/month.ts'
import { progressOf } from '../../../shared/domain/okr/progress.ts'
import { wordsFor } from '../../components/failure.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { checkInKey, dropCheckIn, keepCheckIn, useOkrDrafts, type CheckInForm } from '../../stores/objective-draft.ts'
import { queryClient, useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { takeObjective } from './use-objectives.ts'

const t = text.okr.checkIn
const LEVELS = Array.from({ length: 10 }, (_, at) => ({ value: at + 1, label: String(at + 1) }))
const FALL = 2

/** One check-in being typed, or (with `corrects`) the correction of an earlier one. */
export function CheckInEntry({ keyResult, corrects, onDone }: { keyResult: KeyResultCard; corrects: CheckInCard | null; onDone: () => void }) {
  const key = checkInKey(keyResult.id, corrects?.id ?? null)
  const today = useSession((session) => session.start?.today ?? '')
  const kept = useOkrDrafts((state) => state.checkIns[key])
  const form: CheckInForm = kept ?? (corrects === null ? { current: '', confidence: keyResult.confidence, note: '', on: today } : { current: corrects.current, confidence: corrects.confidence, note: corrects.note, on: corrects.on })
  const [refused, setRefused] = useState<string | null>(null)
  const write = useWrite('keyResults.checkIn')
  const { message } = App.useApp()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { box.current?.querySelector<HTMLInputElement>('input')?.focus() }, [])
  const change = (part: Partial<CheckInForm>) => { setRefused(null); keepCheckIn(key, { ...form, ...part }) }
  const parsed = parseFigure(form.current, { unit: keyResult.unit, displayUnit: keyResult.unit, binary: false })
  const current = 'value' in parsed ? parsed.value : null
  const wrong = 'reason' in parsed ? parsed.reason : null
  const before = corrects === null ? keyResult.confidence : null
  const save = () => {
    if (write.isPending) return
    if (current === null || !isDay(form.on)) return setRefused(wrong ?? t.needCurrent)
    write.mutate({ keyResultId: keyResult.id, on: form.on, current, confidence: form.confidence, note: form.note, correctsId: corrects?.id ?? null }, {
      onSuccess: (card) => {
        dropCheckIn(key)
        takeObjective(card)
        void queryClient.invalidateQueries({ queryKey: ['keyResults.history', { keyResultId: keyResult.id }] })
        void message.success(corrects === null ? t.saved : t.corrected)
        onDone()
      },
      onError: (failure) => setRefused(`${t.failed}${wordsFor(failure).what}`),
    })
  }
  const said = refused ?? wrong
  return (
    <div className="okr-check-in" ref={box} role="group" aria-label={t.label(keyResult.title)} data-testid={`okr-check-in-form-${keyResult.id}`}>
      <div className="okr-check-in-fields">
        <div className="okr-field">
          <span>{keyResult.kind === 'milestone' || keyResult.unit.trim() === '' ? t.current : t.currentIn(keyResult.unit)}</span>
          {keyResult.kind === 'milestone'
            ? <Radio.Group aria-label={t.current} value={form.current === '' ? undefined : form.current} options={[{ value: '1', label: t.reached }, { value: '0', label: t.notReached }]} onChange={(event) => change({ current: event.target.value as string })} />
            : <Input className="figure okr-current" data-testid="okr-current" value={form.current} inputMode="decimal" maxLength={24} aria-label={t.current} aria-invalid={said !== null} status={said === null ? '' : 'error'} onChange={(event) => change({ current: event.target.value })} onKeyDown={onRealEnter(save)} />}
        </div>
        <div className="okr-field">
          <span title={t.confidenceWhy}>{t.confidence}</span>
          <Radio.Group optionType="button" buttonStyle="solid" size="middle" className="okr-ten" aria-label={`${t.confidence} ${t.confidenceWhy}`} value={form.confidence} options={LEVELS} onChange={(event) => change({ confidence: event.target.value as number })} />
        </div>
        <div className="okr-field">
          <span>{t.on}</span>
          <DatePicker allowClear={false} aria-label={t.on} style={{ width: 128 }} value={form.on === '' ? null : dayjs(form.on)} onChange={(day) => { if (day !== null) change({ on: day.format('YYYY-MM-DD') }) }} />
        </div>
        <label className="okr-field okr-wide">
          <span>{t.note}</span>
          <Input data-testid="okr-note" value={form.note} maxLength={2000} placeholder={t.notePlaceholder} onChange={(event) => change({ note: event.target.value })} onKeyDown={onRealEnter(save)} />
        </label>
        <span className="okr-check-in-acts">
          <Button type="primary" data-testid="okr-check-in-save" loading={write.isPending} onClick={save}>{corrects === null ? t.save : t.saveCorrection}</Button>
          <Button onClick={onDone}>{t.cancel}</Button>
        </span>
      </div>
      {said !== null && <p className="bad" role="alert">{said}</p>}
      {said === null && current !== null && <p className="quiet" data-testid="okr-check-in-sum">{progressOf(keyResult, current).sentence}</p>}
      {before !== null && before - form.confidence >= FALL && form.note.trim() === '' && <p className="wait">{t.fall(before, form.confidence)}</p>}
    </div>
  )
}
