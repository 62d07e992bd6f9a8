import { Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { LeverCard } from '../../../shared/api/levers.ts'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useHouse } from '../../stores/queries.ts'
import { LeverList } from './lever-list.tsx'
import { adopt, BLANK_FORM, blankPlan, type PlanDraft } from './plan-draft.ts'

const t = text.levers

/** 方法库: read through it, or start a plan with one of its actions. */
export function LibraryTab({ month, opensIn }: { month: Month; opensIn: Month }) {
  const navigate = useNavigate()
  const [indicatorId, setIndicator] = useState<IndicatorId | null>(null)
  const indicators = useHouse('indicators.list', {}).data?.indicators ?? []
  const blank = useKeptForm<PlanDraft>(BLANK_FORM, () => blankPlan(opensIn))
  const use = (card: LeverCard) => {
    blank.keep(adopt({ ...blank.typed, indicatorId: indicatorId ?? blank.typed.indicatorId }, card, new Set()))
    void navigate('/improve?new=blank')
  }
  return (
    <div className="improve-library-tab">
      <label className="improve-field"><span>{t.forIndicator}</span>
        <Select<IndicatorId> allowClear value={indicatorId} placeholder={t.anyIndicator} options={indicators.map(({ id, name }) => ({ value: id, label: name }))} showSearch={{ optionFilterProp: 'label' }} onChange={(id: IndicatorId | undefined) => setIndicator(id ?? null)} />
      </label>
      <LeverList month={month} indicatorId={indicatorId} act={use} verb="use" />
    </div>
  )
}
