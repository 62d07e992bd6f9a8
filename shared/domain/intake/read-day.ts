import type { Day, Month } from '../brand.ts'
import { fold, quoted } from './fold.ts'
import { read, unread } from './read-number.ts'
import type { Read } from './read-number.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)

const TIME = /[t ]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/
const DAY_FORMS = [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, /^(\d{4})()年(\d{1,2})月(\d{1,2})日?$/, /^(\d{4})()(\d{2})(\d{2})$/]

/** '1992年5月1日', '1994-5-3', '1994/5/3', '19940503' -> ISO text. No Date is involved, so no time zone can move the day. */
export function readDay(text: string): Read<Day> {
  const folded = text.trim().normalize('NFKC').toLowerCase().replace(TIME, '').replace(/\s+/g, '').replace(/[−–—]/g, '-')
  const found = DAY_FORMS.map((form) => form.exec(folded)).find((match) => match !== null)
  if (!found) return unread(`${quoted(text)}不是日期，请改成 1994-05-03 这样的写法`)
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return unread(`${quoted(text)}不是日历上有的日期，请改成 1994-05-03 这样的写法`)
  return read(`${year}-${two(month)}-${two(day)}` as Day)
}

const MONTH_FORMS = [/^(\d{4})[-/](\d{1,2})$/, /^(\d{4})\.(\d{2})$/, /^(\d{4})年(\d{1,2})月份?$/, /^(\d{4})(\d{2})$/]

/** '1997-01', '1997年1月', '199701', '1997/1', or any day of the month (a date cell). */
export function readMonth(text: string): Read<Month> {
  const folded = fold(text).replace(/[−–—]/g, '-')
  if (/^\d{4}\.1$/.test(folded)) return unread(`${quoted(text)}可能是 1 月，也可能是 10 月，请改成 ${folded.slice(0, 4)}-01 或 ${folded.slice(0, 4)}-10`)
  const found = MONTH_FORMS.map((form) => form.exec(folded)).find((match) => match !== null)
  if (found) {
    const [year, month] = [Number(found[1]), Number(found[2])]
    if (year >= 1900 && year <= 2199 && month >= 1 && month <= 12) return read(`${year}-${two(month)}` as Month)
  }
  const day = readDay(text)
  return day.ok ? read(day.value.slice(0, 7) as Month) : unread(`${quoted(text)}不是月份，请改成 1997-01 这样的写法`)
}
