import { Button, Input, Select } from 'antd'
import { memo, useRef, type KeyboardEvent } from 'react'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { DIRECTION_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import { RULE_KINDS, RULE_NAMES, type RuleKind } from '../../../shared/domain/scoring/rule.ts'
import { DimensionTag } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { withIndicator, withKind, type RowText } from '../../stores/template-draft.ts'
import type { RowProblem } from './draft-check.ts'
import { IndicatorSelect } from './indicator-select.tsx'
import { RowDetails } from './row-details.tsx'
import { standardOf } from './trial.ts'

const t = text.templates

/** A kind of rule with its one sentence in plain words. */
const kindOption = ({ value }: { value?: string | number | null | undefined }) => <span className="tpl-kind"><b>{RULE_NAMES[value as RuleKind]}</b><span className="quiet">{t.kinds[value as RuleKind]}</span></span>

/** What a row can ask of the template it stands in. Stable, so that typing redraws one row. */
export interface RowActs {
  change: (key: number, change: (row: RowText) => RowText) => void
  /** Replaces what was typed: can be taken back. */
  replace: (key: number, change: (row: RowText) => RowText) => void
  move: (key: number, by: 1 | -1) => void
  duplicate: (key: number) => void
  remove: (key: number) => void
  toggle: (key: number) => void
}

interface TemplateRowProps {
  row: RowText
  at: number
  last: boolean
  open: boolean
  /** JSON of RowProblem[], so that equal findings do not redraw the row. */
  problems: string
  indicator: IndicatorCard | undefined
  indicators: readonly IndicatorCard[]
  acts: RowActs
}

const CopyMark = () => <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" aria-hidden="true"><rect x="2.5" y="2.5" width="8" height="8" rx="1" /><path d="M13.5 5.5v8h-8" /></svg>

export const TemplateRow = memo(function TemplateRow({ row, at, last, open, problems, indicator, indicators, acts }: TemplateRowProps) {
  const place = at + 1
  const label = (field: string) => t.cell(place, field)
  const found = JSON.parse(problems) as RowProblem[]
  const wrong = (field: RowProblem['field']) => found.some((problem) => problem.field === field)
  const box = useRef<HTMLLIElement>(null)
  // Alt+arrows would otherwise open the select under the cursor.
  const onKeys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    acts.move(row.key, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className="tpl-row" ref={box} data-open={open} data-wrong={found.length > 0} data-row={row.key} aria-label={t.rowLabel(place, indicator?.name ?? '')} onKeyDownCapture={onKeys}>
      <div className="tpl-row-line">
        <span className="tpl-place">{place}</span>
        <IndicatorSelect value={row.indicatorId} indicators={indicators} label={label(t.columns.indicator)} wrong={wrong('indicator')} onChoose={(id) => {
          const card = indicators.find((each) => each.id === id)
          if (card !== undefined) acts.change(row.key, (before) => withIndicator(before, card))
        }} />
        <Input
          className="figure" value={row.weight} inputMode="decimal" maxLength={12} suffix={t.points} aria-label={label(t.weight)} aria-invalid={wrong('weight')} status={wrong('weight') ? 'error' : ''}
          onChange={(event) => acts.change(row.key, (before) => ({ ...before, weight: event.target.value }))}
        />
        <Select<RuleKind>
          value={row.rule.kind} aria-label={label(t.columns.kind)} popupMatchSelectWidth={660} virtual={false} status={wrong('rule') ? 'error' : ''} options={RULE_KINDS.map((kind) => ({ value: kind, label: RULE_NAMES[kind] }))} listHeight={520}
          optionRender={kindOption}
          onChange={(kind) => acts.change(row.key, (before) => withKind(before, kind, indicator?.direction ?? 'higher'))}
        />
        <span className="tpl-acts">
          <Button type="text" size="small" aria-label={label(t.up)} title={t.up} disabled={at === 0} onClick={() => acts.move(row.key, -1)}>↑</Button>
          <Button type="text" size="small" aria-label={label(t.down)} title={t.down} disabled={last} onClick={() => acts.move(row.key, 1)}>↓</Button>
          <Button type="text" size="small" aria-label={label(t.duplicate)} title={t.duplicate} onClick={() => acts.duplicate(row.key)}><CopyMark /></Button>
          <Button type="text" size="small" aria-label={label(t.removeRow)} title={t.removeRow} onClick={() => acts.remove(row.key)}>×</Button>
        </span>
      </div>
      <div className="tpl-row-words">
        {indicator !== undefined && <span className="tpl-facts"><DimensionTag dimension={indicator.dimension} /> <span className="quiet">{indicator.code} · {row.displayUnit} · {DIRECTION_NAMES[indicator.direction]}</span></span>}
        <span className="tpl-standard">{wrong('rule') ? <span className="quiet">{t.standardLater}</span> : standardOf(row, indicator)}</span>
        <Button type="link" size="small" aria-expanded={open} aria-label={label(open ? t.fold : t.open)} onClick={() => acts.toggle(row.key)}>{open ? t.fold : t.open}</Button>
      </div>
      {found.length > 0 && <ul className="tpl-problems bad" role="alert">{found.map(({ sentence }) => <li key={sentence}>{sentence}</li>)}</ul>}
      {open && <RowDetails row={row} indicator={indicator} label={label} problems={found} acts={acts} />}
    </li>
  )
})
