import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { Month } from '../../shared/domain/brand.ts'
import { text } from './text.ts'

/** A month chosen from a calendar of months. dayjs is used for display only; what leaves is 'YYYY-MM'. */
export function MonthPicker({ month, onChoose, label }: { month: Month; onChoose: (month: Month) => void; label: string }) {
  return (
    <DatePicker
      picker="month" size="small" allowClear={false} format={text.app.monthFormat} aria-label={label} suffixIcon={null} style={{ flex: 1 }}
      value={dayjs(`${month}-01`)} onChange={(value) => { if (value !== null) chooseIf(value.format('YYYY-MM'), onChoose) }}
    />
  )
}

function chooseIf(typed: string, onChoose: (month: Month) => void): void {
  if (/^\d{4}-\d{2}$/.test(typed)) onChoose(typed as Month)
}
