import { Input, Radio } from 'antd'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { DISPLAY_FACTORS } from '../../../shared/domain/indicator/indicator.ts'
import { RULE_NAMES } from '../../../shared/domain/scoring/rule.ts'
import { text } from '../../components/text.ts'
import { withUnit, type RowText } from '../../stores/template-draft.ts'
import type { RowProblem } from './draft-check.ts'
import { RowPurpose } from './row-purpose.tsx'
import { RuleForm } from './rule-form.tsx'
import type { RowActs } from './template-row.tsx'
import { TrialPanel } from './trial-panel.tsx'

const t = text.templates

interface RowDetailsProps { row: RowText; indicator: IndicatorCard | undefined; label: (field: string) => string; problems: readonly RowProblem[]; acts: RowActs }

/** Beneath an opened row: how it is scored, why it is measured, a trial of it, and what the sheet says. */
export function RowDetails({ row, indicator, label, problems, acts }: RowDetailsProps) {
  const put = (change: Partial<RowText>) => acts.change(row.key, (before) => ({ ...before, ...change }))
  const units = Object.keys(DISPLAY_FACTORS[indicator?.unit ?? ''] ?? {})
  return (
    <div className="tpl-details">
      <section aria-label={label(t.settings)}>
        <p className="tpl-kind-why"><strong>{RULE_NAMES[row.rule.kind]}</strong> <span className="quiet">{t.kinds[row.rule.kind]}</span></p>
        <RuleForm
          rule={row.rule} direction={indicator?.direction ?? 'higher'} unit={row.displayUnit} label={label} wrongBands={problems.flatMap(({ band }) => (band === undefined ? [] : [band]))}
          onChange={(rule) => put({ rule })} onPreset={(rule) => acts.replace(row.key, (before) => ({ ...before, rule }))}
        />
      </section>
      <RowPurpose row={row} label={label} wrong={(field) => problems.some((problem) => problem.field === field)} onChange={put} />
      <TrialPanel row={row} indicator={indicator} blocked={problems.some(({ field }) => field === 'weight' || field === 'rule')} label={label} onChange={(field, value) => acts.change(row.key, (before) => ({ ...before, trial: { ...before.trial, [field]: value } }))} />
      <div className="tpl-fields">
        {units.length > 1 && indicator !== undefined && (
          <div className="tpl-field">
            <span>{t.displayUnit}</span>
            <Radio.Group optionType="button" value={row.displayUnit} aria-label={label(t.displayUnit)} options={units.map((unit) => ({ value: unit, label: unit }))} onChange={(event) => acts.change(row.key, (before) => withUnit(before, indicator.unit, event.target.value as string))} />
          </div>
        )}
        <label className="tpl-field tpl-text"><span>{t.sheetName}</span><Input value={row.name} maxLength={100} placeholder={indicator?.name ?? t.sheetNameHint} title={t.sheetNameHint} aria-label={label(t.sheetName)} onChange={(event) => put({ name: event.target.value })} /></label>
        <label className="tpl-field tpl-text"><span>{t.source}</span><Input value={row.source} maxLength={100} placeholder={indicator?.source || t.sourceHint} title={t.sourceHint} aria-label={label(t.source)} onChange={(event) => put({ source: event.target.value })} /></label>
      </div>
    </div>
  )
}
