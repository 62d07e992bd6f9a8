import { Input, Radio, Select } from 'antd'
import { GROWTH_BASES, PART_STEPS, type GrowthRule, type PartSteps, type Rule } from '../../../shared/domain/scoring/rule.ts'
import type { Direction } from '../../../shared/domain/indicator/indicator.ts'
import { text } from '../../components/text.ts'
import { BandsForm } from './bands-form.tsx'
import { NumberField } from './number-field.tsx'

const t = text.templates

interface RuleFormProps {
  rule: Rule
  direction: Direction
  unit: string
  label: (field: string) => string
  wrongBands: readonly number[]
  onChange: (rule: Rule) => void
  onPreset: (rule: Rule) => void
}

/** The settings of one rule in words, each number with its unit. */
export function RuleForm({ rule, direction, unit, label, wrongBands, onChange, onPreset }: RuleFormProps) {
  switch (rule.kind) {
    case 'ratio': return (
      <>
        <div className="tpl-fields">
          <NumberField caption={t.ratio.cap} label={label(t.ratio.cap)} value={rule.cap} suffix={t.percentSign} hint={t.ratio.capHint} onChange={(cap) => onChange({ ...rule, cap })} />
          <NumberField optional caption={t.ratio.floor} label={label(t.ratio.floor)} value={rule.floorRatio ?? ''} suffix={t.percentSign} hint={t.ratio.floorHint} onChange={(floor) => onChange({ ...rule, floorRatio: floor.trim() === '' ? null : floor })} />
        </div>
        {direction === 'lower' && (
          <Choice caption={t.ratio.variant} label={label(t.ratio.variant)} value={rule.lowerVariant} onChange={(lowerVariant) => onChange({ ...rule, lowerVariant })} options={[
            { value: '2-A/T', label: t.ratio.mirrored, why: t.ratio.mirroredWhy }, { value: 'T/A', label: t.ratio.inverse, why: t.ratio.inverseWhy },
          ]} />
        )}
      </>
    )
    case 'interpolation': {
      const put = (at: number) => (typed: string) => onChange({ ...rule, points: rule.points.map((each, place) => (place === at ? typed : each)) as [string, string, string] })
      return (
        <>
          <div className="tpl-fields">
            {[t.interpolation.floor, t.interpolation.target, t.interpolation.stretch].map((caption, at) => (
              <NumberField key={caption} caption={caption} label={label(caption)} value={rule.points[at] ?? ''} suffix={t.percentSign} onChange={put(at)} />
            ))}
          </div>
          <p className="quiet">{t.interpolation.hint}</p>
        </>
      )
    }
    case 'bands': return <BandsForm rule={rule} unit={unit} label={label} wrong={wrongBands} onChange={onChange} onPreset={onPreset} />
    case 'deduction': {
      const distance = rule.basis === 'distance'
      const per = distance ? t.deduction.perStep : t.deduction.perEvent
      return (
        <>
          <Choice caption={t.deduction.basis} label={label(t.deduction.basis)} value={rule.basis} onChange={(basis) => onChange({ ...rule, basis })} options={[
            { value: 'count', label: t.deduction.count }, { value: 'distance', label: t.deduction.distance },
          ]} />
          <div className="tpl-fields">
            <NumberField caption={per} label={label(per)} value={rule.per} suffix={t.points} onChange={(typed) => onChange({ ...rule, per: typed })} />
            {distance && <NumberField caption={t.deduction.step} label={label(t.deduction.step)} value={rule.step} suffix={unit} onChange={(step) => onChange({ ...rule, step })} />}
            {distance && <PartStep caption={t.deduction.part} label={label(t.deduction.part)} value={rule.partSteps} onChange={(partSteps) => onChange({ ...rule, partSteps })} />}
          </div>
        </>
      )
    }
    case 'bonus': return (
      <>
        <div className="tpl-fields">
          <NumberField caption={t.bonus.base} label={label(t.bonus.base)} value={rule.basePoints} suffix={t.points} onChange={(basePoints) => onChange({ ...rule, basePoints })} />
          <NumberField caption={t.bonus.per} label={label(t.bonus.per)} value={rule.per} suffix={t.points} onChange={(per) => onChange({ ...rule, per })} />
          <NumberField caption={t.bonus.step} label={label(t.bonus.step)} value={rule.step} suffix={unit} onChange={(step) => onChange({ ...rule, step })} />
        </div>
        <p className="quiet">{t.bonus.hint}</p>
      </>
    )
    case 'growth': return (
      <>
        <div className="tpl-fields">
          <label className="tpl-field">
            <span>{t.growth.against}</span>
            <Select<GrowthRule['base']> value={rule.base} aria-label={label(t.growth.against)} popupMatchSelectWidth={false} options={GROWTH_BASES.map((base) => ({ value: base, label: t.growth.bases[base] }))} onChange={(base) => onChange({ ...rule, base })} />
          </label>
          <NumberField caption={t.growth.base} label={label(t.growth.base)} value={rule.basePoints} suffix={t.points} onChange={(basePoints) => onChange({ ...rule, basePoints })} />
          <NumberField caption={t.growth.per} label={label(t.growth.per)} value={rule.perPercent} suffix={t.points} onChange={(perPercent) => onChange({ ...rule, perPercent })} />
          <PartStep caption={t.growth.part} label={label(t.growth.part)} value={rule.partSteps} onChange={(partSteps) => onChange({ ...rule, partSteps })} />
        </div>
        {direction === 'lower' && <p className="quiet">{t.growth.lowerHint}</p>}
      </>
    )
    case 'binary': return (
      <Choice caption={t.binary.how} label={label(t.binary.how)} value={rule.meetsTarget ? 'meets' : 'ticked'} onChange={(how) => onChange({ ...rule, meetsTarget: how === 'meets' })} options={[
        { value: 'ticked', label: t.binary.ticked }, { value: 'meets', label: t.binary.meets },
      ]} />
    )
    case 'judgement': return (
      <label className="tpl-field tpl-wide">
        <span>{t.judgement.standard}</span>
        <Input.TextArea value={rule.standard} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} aria-label={label(t.judgement.standard)} onChange={(event) => onChange({ ...rule, standard: event.target.value })} />
        <span className="quiet">{t.judgement.hint}</span>
      </label>
    )
    case 'nearness': return <p className="quiet">{t.nearnessHint}</p>
  }
}

interface ChoiceProps<T extends string> { caption: string; label: string; value: T; options: { value: T; label: string; why?: string }[]; onChange: (value: T) => void }

function Choice<T extends string>({ caption, label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <div className="tpl-choice">
      <span>{caption}</span>
      <Radio.Group value={value} aria-label={label} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => <Radio key={option.value} value={option.value}>{option.label}{option.why !== undefined && <span className="quiet tpl-why">{option.why}</span>}</Radio>)}
      </Radio.Group>
    </div>
  )
}

function PartStep({ caption, label, value, onChange }: { caption: string; label: string; value: PartSteps; onChange: (value: PartSteps) => void }) {
  return (
    <label className="tpl-field">
      <span>{caption}</span>
      <Select<PartSteps> value={value} aria-label={label} popupMatchSelectWidth={false} options={PART_STEPS.map((part) => ({ value: part, label: t.parts[part] }))} onChange={onChange} />
    </label>
  )
}
