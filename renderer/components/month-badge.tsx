import { LockOutlined } from '@ant-design/icons'
import type { Month } from '../../shared/domain/brand.ts'
import { FIRST_STATE, type MonthState } from '../../shared/domain/period/month-state.ts'
import { useHouse } from '../stores/queries.ts'
import { text } from './text.ts'
import './month-badge.css'

const t = text.archive

/** 定目标 / 录结果 / 评估 / 开会 / 已归档, in words; the lock of a closed month is no colour alone. */
export function StateBadge({ state }: { state: MonthState }) {
  return <span className="month-badge" data-state={state} title={t.badge(t.stateNames[state])}>{state === 'closed' && <LockOutlined aria-hidden="true" />}{t.stateNames[state]}</span>
}

/** The state of the month the frame looks at. */
export function MonthBadge({ month }: { month: Month }) {
  const months = useHouse('months.list', {}).data?.months
  return months === undefined ? null : <StateBadge state={months.find((each) => each.month === month)?.state ?? FIRST_STATE} />
}
