import { App, Button, Input, Select } from 'antd'
import { memo, useId } from 'react'
import { KEY_RESULT_KINDS, KEY_RESULT_NAMES, type KeyResultKind } from '../../../shared/domain/okr/okr.ts'
import { text } from '../../components/text.ts'
import type { KeyResultForm } from '../../stores/objective-draft.ts'
import { focusAfter } from './focus-after.ts'
import { unreadable, wrongFields, type KeyResultField } from './form-check.ts'
import { IndicatorPick } from './indicator-pick.tsx'
import { Field } from './objective-fields.tsx'
import type { ObjectiveEditor } from './use-objective-editor.ts'

const t = text.okr.editor
const NONE: readonly string[] = []

export function KeyResultCards({ editor: { form, rows, faults, stored } }: { editor: ObjectiveEditor }) {
  const { modal } = App.useApp()
  const remove = (row: KeyResultForm) => {
    const count = stored?.keyResults.find(({ id }) => id === row.id)?.checkIns ?? 0
    const take = () => { rows.remove(row.key); focusAfter('okr-add-key-result') }
    if (count === 0) return take()
    void modal.confirm({ title: t.removeAsk(row.title), content: t.removeWhy(count), okText: text.app.remove, cancelText: text.app.cancel, okButtonProps: { danger: true }, onOk: take })
  }
  return (
    <section aria-label={t.keyResults}>
      <h3>{t.keyResults} <small className="quiet">{t.keyResultsWhy}</small></h3>
      {form.keyResults.map((row, at) => <Card key={row.key} row={row} at={at} faults={faults?.keyResults.get(at) ?? NONE} checked={faults !== null} rows={rows} onRemove={remove} />)}
      <Button data-testid="okr-add-key-result" disabled={form.keyResults.length >= 20} onClick={rows.add}>{t.addKeyResult}</Button>
    </section>
  )
}

interface CardProps { row: KeyResultForm; at: number; faults: readonly string[]; checked: boolean; rows: ObjectiveEditor['rows']; onRemove: (row: KeyResultForm) => void }

const Card = memo(function Card({ row, at, faults, checked, rows, onRemove }: CardProps) {
  const place = at + 1
  const cell = (field: string) => t.cell(place, field)
  const saidBy = useId()
  const runs = row.kind === 'increase' || row.kind === 'decrease'
  const wrong = checked && faults.length > 0 ? wrongFields(row) : null
  const state = (field: KeyResultField, typed = '') => {
    const bad = wrong?.has(field) === true || unreadable(typed)
    return { 'aria-invalid': bad, status: bad ? 'error' as const : '' as const, ...(faults.length > 0 && { 'aria-describedby': saidBy }) }
  }
  const figureBox = (field: 'start' | 'target' | 'weight', caption: string, suffix?: string) => (
    <Field caption={caption} bad={unreadable(row[field]) ? t.notNumber : null}>
      <Input
        className="figure" value={row[field]} inputMode="decimal" maxLength={24} suffix={suffix} aria-label={cell(caption)} data-testid={`okr-kr-${field}-${place}`} {...state(field, row[field])}
        onChange={(event) => rows.change(row.key, { [field]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="okr-kr-card" role="group" aria-label={t.keyResult(place)} data-wrong={faults.length > 0}>
      <div className="okr-kr-line">
        <span className="okr-kr-place">{place}</span>
        <Input
          value={row.title} maxLength={200} placeholder={t.krTitlePlaceholder} aria-label={cell(t.krTitle)} data-testid={`okr-kr-title-${place}`} {...state('title')}
          onChange={(event) => rows.change(row.key, { title: event.target.value })}
        />
        <Select<KeyResultKind>
          value={row.kind} aria-label={cell(t.kind)} style={{ width: 128 }} popupMatchSelectWidth={460} virtual={false} listHeight={400} data-testid={`okr-kr-kind-${place}`} options={KEY_RESULT_KINDS.map((value) => ({ value, label: KEY_RESULT_NAMES[value] }))}
          optionRender={({ value }) => <span className="okr-kind-option"><b>{KEY_RESULT_NAMES[value as KeyResultKind]}</b><span className="quiet">{t.kindWhy[value as KeyResultKind]}</span></span>}
          onChange={(kind) => rows.change(row.key, { kind })}
        />
        <Button type="text" aria-label={cell(t.removeKeyResult)} title={t.removeKeyResult} onClick={() => onRemove(row)}>×</Button>
      </div>
      <p className="quiet okr-kind-why">{t.kindWhy[row.kind]}</p>
      <div className="okr-kr-figures">
        {runs && figureBox('start', t.start)}
        {row.kind !== 'milestone' && figureBox('target', runs ? t.target : t.line)}
        {row.kind !== 'milestone' && (
          <Field caption={t.unit}>
            <Input value={row.unit} maxLength={20} placeholder={t.unitPlaceholder} aria-label={cell(t.unit)} data-testid={`okr-kr-unit-${place}`} {...state('unit')} onChange={(event) => rows.change(row.key, { unit: event.target.value })} />
          </Field>
        )}
        {figureBox('weight', t.weight, '%')}
        <Field caption={t.indicator} wide><IndicatorPick value={row.indicatorId} label={cell(t.indicator)} onChange={(indicatorId, unit) => rows.change(row.key, { indicatorId, ...(unit !== '' && row.unit.trim() === '' && { unit }) })} /></Field>
      </div>
      {faults.length > 0 && <ul className="okr-faults bad" id={saidBy} role="alert">{faults.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </div>
  )
})
