import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { IndicatorCard, Template } from '../../../shared/api/templates.ts'
import { DIRECTION_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import { RULE_NAMES } from '../../../shared/domain/scoring/rule.ts'
import { DimensionTag } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { textOf, type Indicators, type RowText } from '../../stores/template-draft.ts'
import { PositionLine } from './position-line.tsx'
import { standardOf } from './trial.ts'
import { TrialPanel } from './trial-panel.tsx'
import { WeightLine } from './weight-line.tsx'

const t = text.templates

/** A template that came with the program: to read and to try, not to change. */
export function LibrarySheet({ template, templates, indicators }: { template: Template; templates: readonly Template[]; indicators: Indicators }) {
  const { rows } = useMemo(() => textOf(template, indicators), [template, indicators])
  return (
    <div className="tpl-editor">
      <div className="tpl-scroll">
        <h2 className="tpl-title" data-testid="template-title">{template.name}</h2>
        {template.why !== '' && <p className="tpl-why-text">{template.why}</p>}
        <p className="tpl-note">{t.libraryFixed}{template.positions.length > 0 && t.libraryMoves(template.positions.join('、'))}</p>
        <div className="tpl-line tpl-under"><PositionLine template={template} templates={templates} /></div>
        <ol className="tpl-rows" aria-label={t.rows}>
          {rows.map((row, at) => <ReadRow key={row.key} row={row} at={at} indicator={row.indicatorId === null ? undefined : indicators.get(row.indicatorId)} />)}
        </ol>
      </div>
      <div className="tpl-foot"><WeightLine rows={rows} /></div>
    </div>
  )
}

function ReadRow({ row, at, indicator }: { row: RowText; at: number; indicator: IndicatorCard | undefined }) {
  const [open, setOpen] = useState(false)
  const [trial, setTrial] = useState<RowText['trial']>({})
  const label = (field: string) => t.cell(at + 1, field)
  return (
    <li className="tpl-row" data-open={open} aria-label={t.rowLabel(at + 1, indicator?.name ?? '')}>
      <div className="tpl-row-line tpl-read">
        <span className="tpl-place">{at + 1}</span>
        <b>{row.name === '' ? indicator?.name : row.name}</b>
        <span className="figure">{row.weight} {t.points}</span>
        <span>{RULE_NAMES[row.rule.kind]}</span>
        <Button type="link" size="small" aria-expanded={open} aria-label={label(open ? t.fold : t.readRow)} onClick={() => setOpen(!open)}>{open ? t.fold : t.readRow}</Button>
      </div>
      <div className="tpl-row-words">
        {indicator !== undefined && <span className="tpl-facts"><DimensionTag dimension={indicator.dimension} /> <span className="quiet">{indicator.code} · {row.displayUnit} · {DIRECTION_NAMES[indicator.direction]}</span></span>}
        <span className="tpl-standard">{standardOf(row, indicator)}</span>
      </div>
      {open && <div className="tpl-details"><TrialPanel row={{ ...row, trial }} indicator={indicator} blocked={false} label={label} onChange={(field, value) => setTrial({ ...trial, [field]: value })} /></div>}
    </li>
  )
}
