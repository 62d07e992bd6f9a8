import { Select } from 'antd'
import { useMemo } from 'react'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

interface IndicatorPickProps { value: IndicatorId | null; label: string; placeholder?: string; among?: (card: IndicatorCard) => boolean; testId?: string; onChange: (id: IndicatorId | null, unit: string) => void }

/** One indicator by name, code or pinyin; the unit stands beside each. */
export function IndicatorPick({ value, label, placeholder = text.okr.editor.indicatorPlaceholder, among, testId, onChange }: IndicatorPickProps) {
  const indicators = useHouse('indicators.list', {}).data?.indicators
  const options = useMemo(() => (indicators ?? []).filter((card) => among === undefined || among(card)).map((card) => ({ value: card.id, label: card.name, card })), [indicators, among])
  return (
    <Select
      value={value} options={options} allowClear={among === undefined} aria-label={label} placeholder={placeholder} notFoundContent={text.okr.editor.indicatorNone} style={{ width: '100%' }} popupMatchSelectWidth={360} {...(testId !== undefined && { 'data-testid': testId })}
      showSearch={{ filterOption: (query, option) => option !== undefined && personMatches(option.card.name, option.card.code, query), filterSort: (a, b) => a.label.length - b.label.length }}
      optionRender={({ data }) => <span className="okr-option"><span className="quiet">{data.card.code}</span><span>{data.card.name}</span><span className="quiet">{data.card.unit}</span></span>}
      onChange={(id: IndicatorId | undefined) => onChange(id ?? null, indicators?.find((card) => card.id === id)?.unit ?? '')}
    />
  )
}
