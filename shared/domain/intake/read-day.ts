import type { Day, Month } from '../brand.ts'
import { isDay, isMonth } from '../month/month.ts'
import { fold, quoted } from './fold.ts'
import { read, unread } from './read-number.ts'
import type { Read } from './read-number.ts'

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')
/** Years beyond these are slips of the hand. */
const plausible = (text: string): boolean => text >= '1900' && text < '2200'

const TIME = /[t ]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/
const DAY_FORMS = [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, /^(\d{4})()年(\d{1,2})月(\d{1,2})日?$/, /^(\d{4})()(\d{2})(\d{2})$/]

/** '1992年5月1日', '1994-5-3', '1994/5/3', '19940503' -> ISO text. No Date is involved, so no time zone can move the day. */
export function readDay(text: string): Read<Day> {
  const folded = text.trim().normalize('NFKC').toLowerCase().replace(TIME, '').replace(/\s+/g, '').replace(/[−–—]/g, '-')
  const found = DAY_FORMS.map((form) => form.exec(folded)).find((match) => match !== null)
  if (!found) return unread(`${quoted(text)}不是日期，请改成 1994-05-03 这样的写法`)
  const day = `${found[1]}-${two(found[3])}-${two(found[4])}`
  return plausible(day) && isDay(day) ? read(day) : unread(`${quoted(text)}不是日历上有的日期，请改成 1994-05-03 这样的写法`)
}

const MONTH_FORMS = [/^(\d{4})[-/](\d{1,2})$/, /^(\d{4})\.(\d{2})$/, /^(\d{4})年(\d{1,2})月份?$/, /^(\d{4})(\d{2})$/]

/** '1997-01', '1997年1月', '199701', '1997/1', or any day of the month (a date cell). */
export function readMonth(text: string): Read<Month> {
  const folded = fold(text).replace(/[−–—]/g, '-')
  if (/^\d{4}\.1$/.test(folded)) return unread(`${quoted(text)}可能是 1 月，也可能是 10 月，请改成 ${folded.slice(0, 4)}-01 或 ${folded.slice(0, 4)}-10`)
  const found = MONTH_FORMS.map((form) => form.exec(folded)).find((match) => match !== null)
  const month = found ? `${found[1]}-${two(found[2])}` : ''
  if (plausible(month) && isMonth(month)) return read(month)
  const day = readDay(text)
  return day.ok ? read(day.value.slice(0, 7) as Month) : unread(`${quoted(text)}不是月份，请改成 1997-01 这样的写法`)
}
