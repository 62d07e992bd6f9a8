import { Button, Calendar, Popover } from 'antd'
import dayjs from 'dayjs'
import { readDay } from '../../../shared/domain/intake/read-day.ts'
import { text } from '../../components/text.ts'

const t = text.team

interface DayPickerProps { typed: string; label: string; open: boolean; onOpen: (open: boolean) => void; onPick: (day: string) => void }

/** A small button beside a typed date; what it gives is the text that would be typed. dayjs only draws. */
export function DayPicker({ typed, label, open, onOpen, onPick }: DayPickerProps) {
  const day = readDay(typed)
  return (
    <Popover
      open={open} onOpenChange={onOpen} trigger="click" placement="bottomRight" arrow={false} styles={{ content: { padding: 8 } }}
      content={(
        <div className="day-calendar" role="dialog" aria-label={t.calendar} onKeyDown={(event) => event.stopPropagation()}>
          <Calendar
            fullscreen={false} {...(day.ok ? { defaultValue: dayjs(day.value) } : {})}
            onSelect={(chosen, { source }) => { if (source === 'date') onPick(chosen.format('YYYY-MM-DD')) }}
          />
        </div>
      )}
    >
      <Button type="text" size="small" className="day-button" tabIndex={-1} aria-label={`${t.pickDay} ${label}`} onMouseDown={(event) => event.preventDefault()}>▾</Button>
    </Popover>
  )
}
