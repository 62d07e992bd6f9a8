import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { Month } from '../../shared/domain/brand.ts'

/** A month chosen from a calendar of months. dayjs is used for display only; what leaves is 'YYYY-MM'. */
export function MonthPicker({ month, onChoose, label }: { month: Month; onChoose: (month: Month) => void; label: string }) {
  return (
    <DatePicker
      picker="month" size="small" allowClear={false} format="YYYY年M月" aria-label={label} suffixIcon={null} style={{ flex: 1 }}
      value={dayjs(`${month}-01`)} onChange={(value) => { if (value !== null) chooseIf(value.format('YYYY-MM'), onChoose) }}
    />
  )
}

function chooseIf(text: string, onChoose: (month: Month) => void): void {
  if (/^\d{4}-\d{2}$/.test(text)) onChoose(text as Month)
}
