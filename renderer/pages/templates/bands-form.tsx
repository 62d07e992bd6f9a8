import { Button, Dropdown, Input, Radio, Select } from 'antd'
import type { Band, BandsRule } from '../../../shared/domain/scoring/rule.ts'
import { text } from '../../components/text.ts'
import { isNumber } from '../../stores/template-draft.ts'
import { addBand, BAND_PRESETS, presetBands, removeBand, withEdge, withSide, type BandPreset } from './band-edges.ts'

const t = text.templates.bands

interface BandsFormProps {
  rule: BandsRule
  unit: string
  label: (field: string) => string
  /** Places of bands that checkRule names. */
  wrong: readonly number[]
  onChange: (rule: BandsRule) => void
  onPreset: (rule: BandsRule) => void
}

/** Bands from low to high. Neighbours share their boundary, so a number cannot fall between or into both. */
export function BandsForm({ rule, unit, label, wrong, onChange, onPreset }: BandsFormProps) {
  const put = (bands: Band[]) => onChange({ ...rule, bands })
  const last = rule.bands.length - 1
  return (
    <div className="tpl-bands">
      <div className="tpl-line">
        <span>{t.award}</span>
        <Radio.Group
          optionType="button" size="small" value={rule.award} aria-label={label(t.award)} options={[{ value: 'percent', label: t.percent }, { value: 'points', label: t.points }]}
          onChange={(event) => onChange({ ...rule, award: event.target.value as BandsRule['award'] })}
        />
        <Dropdown trigger={['click']} menu={{
          items: BAND_PRESETS.map((preset) => ({ key: preset, label: t.presetNames[preset] })),
          onClick: ({ key }) => onPreset({ ...rule, award: 'percent', bands: presetBands(key as BandPreset) }),
        }}>
          <Button size="small" aria-label={label(t.presets)}>{t.presets}</Button>
        </Dropdown>
      </div>
      {rule.bands.map((band, at) => (
        // A band has no identity but its place between its neighbours.
        <div className="tpl-band" key={`${rule.bands.length}-${at}`} data-wrong={wrong.includes(at)}>
          <span className="quiet">{t.band(at + 1)}</span>
          <span>{t.from}</span>
          <Edge value={band.from} label={label(t.fromEdge(at + 1))} unit={unit} open={at === 0} onChange={(from) => put(withEdge(rule.bands, at, 'from', from))} />
          <Side value={band.fromInclusive} label={label(t.fromSide(at + 1))} disabled={band.from === null} onChange={(side) => put(withSide(rule.bands, at, 'from', side))} />
          <span>{t.to}</span>
          <Edge value={band.to} label={label(t.toEdge(at + 1))} unit={unit} open={at === last} onChange={(to) => put(withEdge(rule.bands, at, 'to', to))} />
          <Side value={band.toInclusive} label={label(t.toSide(at + 1))} disabled={band.to === null} onChange={(side) => put(withSide(rule.bands, at, 'to', side))} />
          <span>{t.gets}</span>
          <Input
            className="figure" value={band.points} inputMode="decimal" maxLength={20} aria-label={label(t.gain(at + 1))} status={isNumber(band.points) ? '' : 'error'} aria-invalid={!isNumber(band.points)}
            suffix={rule.award === 'percent' ? text.templates.percentSign : text.templates.points}
            onChange={(event) => put(rule.bands.map((each, place) => (place === at ? { ...each, points: event.target.value } : each)))}
          />
          <Button type="text" size="small" aria-label={label(t.remove(at + 1))} title={t.remove(at + 1)} disabled={rule.bands.length <= 1} onClick={() => put(removeBand(rule.bands, at))}>×</Button>
        </div>
      ))}
      <div className="tpl-line"><Button size="small" aria-label={label(t.add)} disabled={rule.bands.length >= 40} onClick={() => put(addBand(rule.bands))}>{t.add}</Button><span className="quiet">{t.caption}</span></div>
    </div>
  )
}

function Edge({ value, label, unit, open, onChange }: { value: string | null; label: string; unit: string; open: boolean; onChange: (value: string | null) => void }) {
  const bad = value === null ? !open : !isNumber(value)
  return (
    <Input
      className="figure" value={value ?? ''} placeholder={open ? t.open : t.edge} inputMode="decimal" maxLength={20} aria-label={label} status={bad ? 'error' : ''} aria-invalid={bad} suffix={unit}
      onChange={(event) => onChange(event.target.value.trim() === '' ? null : event.target.value)}
    />
  )
}

function Side({ value, label, disabled, onChange }: { value: boolean; label: string; disabled: boolean; onChange: (value: boolean) => void }) {
  return (
    <Select
      value={value} aria-label={label} disabled={disabled} onChange={onChange} popupMatchSelectWidth={false}
      options={[{ value: true, label: t.inclusive }, { value: false, label: t.exclusive }]}
    />
  )
}
