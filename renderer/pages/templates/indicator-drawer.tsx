import { Alert, App, AutoComplete, Button, Drawer, Input, Radio, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import type { IndicatorCard, IndicatorDraft } from '../../../shared/api/templates.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { DIMENSION_NAMES, DIMENSIONS, DIRECTION_NAMES, DIRECTIONS, FREQUENCIES, INDICATOR_KINDS } from '../../../shared/domain/indicator/indicator.ts'
import { CallFailure } from '../../api/call.ts'
import { useTellFailure, wordsFor } from '../../components/failure.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { dropIndicator, keepIndicator, useTemplateDrafts } from '../../stores/template-draft.ts'

const t = text.templates.indicator
const BLANK: IndicatorDraft = { id: null, name: '', dimension: 'benefit', unit: '', direction: 'higher', formula: '', source: '', frequency: 'month', kind: 'duty' }

const draftFrom = ({ id, name, dimension, unit, direction, formula, source, frequency, kind }: IndicatorCard): IndicatorDraft =>
  ({ id, name, dimension, unit, direction, formula, source, frequency, kind })

type Told = { field: 'name' | 'unit' | 'whole'; sentence: string }

/** Adds or changes one indicator. What is typed stays until it is saved or given up, even when the drawer is closed. */
export function IndicatorDrawer({ edited, card, onClose }: { edited: IndicatorId | 'new' | null; card: IndicatorCard | null; onClose: () => void }) {
  const key = edited ?? 'new'
  const kept = useTemplateDrafts((state) => (edited === null ? undefined : state.indicators[edited]))
  const [keptBefore] = useState(kept !== undefined)
  const [told, setTold] = useState<Told | null>(null)
  const save = useWrite('indicators.save')
  const remove = useWrite('indicators.remove')
  const tell = useTellFailure()
  const { message, modal } = App.useApp()
  const draft = kept ?? (card === null ? BLANK : draftFrom(card))
  const fixed = card?.origin === 'library'
  const put = (change: Partial<IndicatorDraft>) => { setTold(null); keepIndicator(key, { ...draft, ...change }) }
  const finish = (words: string) => { dropIndicator(key); void message.success(words); onClose() }
  const submit = () => {
    if (draft.name.trim() === '') return setTold({ field: 'name', sentence: t.nameMissing })
    if (draft.unit.trim() === '') return setTold({ field: 'unit', sentence: t.unitMissing })
    save.mutate({ ...draft, name: draft.name.trim(), unit: draft.unit.trim() }, {
      onSuccess: (saved) => finish(t.saved(saved.name)),
      onError: (failure) => {
        if (failure.code === 'name-taken') setTold({ field: 'name', sentence: t.taken(draft.name.trim()) })
        else if (failure.code === 'in-use') setTold({ field: 'whole', sentence: t.inUse })
        else tell(failure)
      },
    })
  }
  const askRemove = (name: string, id: IndicatorId) => void modal.confirm({
    title: t.removeAsk(name), okText: t.remove, cancelText: text.app.cancel, okButtonProps: { danger: true },
    onOk: () => remove.mutateAsync({ id }).then(() => finish(t.removed(name)), (failure: unknown) => { if (failure instanceof CallFailure && failure.code === 'in-use') setTold({ field: 'whole', sentence: wordsFor(failure).what }); else tell(failure) }),
  })
  return (
    <Drawer
      open={edited !== null} size={480} onClose={onClose} destroyOnHidden title={card === null ? t.addTitle : t.editTitle(card.code, card.name)}
      footer={(
        <Space>
          <Button type="primary" loading={save.isPending} data-testid="indicator-save" onClick={submit}>{t.save}</Button>
          <Button onClick={onClose}>{kept === undefined ? text.app.close : t.cancel}</Button>
          {card?.origin === 'own' && <Button danger onClick={() => askRemove(card.name, card.id)}>{t.remove}</Button>}
        </Space>
      )}
    >
      <div className="tpl-drawer">
        {keptBefore && kept !== undefined && <Alert type="warning" showIcon title={t.kept} action={<Button size="small" onClick={() => dropIndicator(key)}>{t.discard}</Button>} />}
        {fixed && <p className="tpl-note">{t.fixed(card.code)}</p>}
        {card?.origin === 'own' && card.usedBy > 0 && <p className="quiet">{t.ownFixed}</p>}
        {told?.field === 'whole' && <Alert type="error" showIcon role="alert" title={told.sentence} />}
        <Field caption={t.name} bad={told?.field === 'name' ? told.sentence : null}>
          <Input value={draft.name} maxLength={100} autoFocus aria-label={t.name} aria-invalid={told?.field === 'name'} status={told?.field === 'name' ? 'error' : ''} onChange={(event) => put({ name: event.target.value })} onKeyDown={onRealEnter(submit)} />
        </Field>
        <Choices caption={t.dimension} value={draft.dimension} disabled={fixed} hint={t.dimensionWhy[draft.dimension]} options={DIMENSIONS.map((value) => ({ value, label: DIMENSION_NAMES[value] }))} onChange={(dimension) => put({ dimension })} />
        <Field caption={t.unit} hint={t.unitHint} bad={told?.field === 'unit' ? told.sentence : null}>
          <AutoComplete value={draft.unit} disabled={fixed} options={t.units.map((value) => ({ value }))} aria-label={t.unit} status={told?.field === 'unit' ? 'error' : ''} onChange={(unit: string) => put({ unit: unit.slice(0, 20) })} />
        </Field>
        <Choices caption={t.direction} value={draft.direction} disabled={fixed} options={DIRECTIONS.map((value) => ({ value, label: DIRECTION_NAMES[value] }))} onChange={(direction) => put({ direction })} />
        <Field caption={t.formula}><Input.TextArea value={draft.formula} maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} placeholder={t.formulaHint} aria-label={t.formula} onChange={(event) => put({ formula: event.target.value })} /></Field>
        <Field caption={t.source}><Input value={draft.source} maxLength={100} placeholder={t.sourceHint} aria-label={t.source} onChange={(event) => put({ source: event.target.value })} onKeyDown={onRealEnter(submit)} /></Field>
        <Choices caption={t.frequency} value={draft.frequency} options={FREQUENCIES.map((value) => ({ value, label: t.frequencies[value] }))} onChange={(frequency) => put({ frequency })} />
        <Choices caption={t.kind} value={draft.kind} disabled={fixed} hint={t.kindHint} options={INDICATOR_KINDS.map((value) => ({ value, label: t.kinds[value] }))} onChange={(kind) => put({ kind })} />
      </div>
    </Drawer>
  )
}

function Field({ caption, hint, bad = null, children }: { caption: string; hint?: string; bad?: string | null; children: ReactNode }) {
  return <div className="tpl-field"><span>{caption}</span>{children}{bad !== null ? <span className="bad" role="alert">{bad}</span> : hint !== undefined && <span className="quiet">{hint}</span>}</div>
}

interface ChoicesProps<T extends string> { caption: string; value: T; options: { value: T; label: string }[]; hint?: string; disabled?: boolean; onChange: (value: T) => void }
function Choices<T extends string>({ caption, value, options, hint, disabled = false, onChange }: ChoicesProps<T>) {
  return (
    <Field caption={caption} {...(hint !== undefined && { hint })}>
      <Radio.Group value={value} disabled={disabled} aria-label={caption} options={options} onChange={(event) => onChange(event.target.value as T)} />
    </Field>
  )
}
