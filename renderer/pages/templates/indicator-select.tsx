import { Select } from 'antd'
import { memo, useMemo, type ReactNode } from 'react'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { DIMENSION_NAMES, DIMENSIONS, DIRECTION_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import { text } from '../../components/text.ts'

interface IndicatorSelectProps { value: IndicatorId | null; indicators: readonly IndicatorCard[]; label: string; wrong: boolean; onChoose: (id: IndicatorId) => void }

interface Option { value: IndicatorId; label: string; card: IndicatorCard }

/** A group is kept by its members only. */
function found(query: string, option: unknown): boolean {
  const card = (option as Partial<Option> | undefined)?.card
  return card !== undefined && personMatches(card.name, card.code, query)
}

/** 销售额 before 销售额完成率; the order of the groups stays. */
const shorterFirst = (a: Partial<Option>, b: Partial<Option>): number => (a.card?.name.length ?? 0) - (b.card?.name.length ?? 0)

function indicatorOption({ data, label }: { data: Partial<Option>; label?: ReactNode }): ReactNode {
  const { card } = data
  return card === undefined ? label : <span className="tpl-option"><span className="quiet">{card.code}</span><span>{card.name}</span><span className="quiet">{card.unit} · {DIRECTION_NAMES[card.direction]}</span></span>
}

/** Finds an indicator by name, code or pinyin, grouped by dimension; unit and direction stand beside each. */
export const IndicatorSelect = memo(function IndicatorSelect({ value, indicators, label, wrong, onChoose }: IndicatorSelectProps) {
  const options = useMemo(() => DIMENSIONS.map((dimension) => ({
    label: DIMENSION_NAMES[dimension], title: dimension,
    options: indicators.filter((card) => card.dimension === dimension).map((card): Option => ({ value: card.id, label: card.name, card })),
  })), [indicators])
  return (
    <Select
      value={value} options={options} aria-label={label} status={wrong ? 'error' : ''} placeholder={text.templates.chooseIndicator} popupMatchSelectWidth={420} style={{ width: '100%' }}
      showSearch={{ filterOption: (query, option) => found(query, option), filterSort: shorterFirst }}
      optionRender={indicatorOption}
      onChange={(id) => { if (id !== null) onChoose(id) }}
    />
  )
})
