import { match } from 'pinyin-pro'

/** Whether `query` finds a person: part of the name or number, pinyin in full, or first letters ('dnx' or 'dainanxi' for 戴南希). */
export function personMatches(name: string, number: string, query: string): boolean {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return true
  if (name.toLowerCase().includes(wanted) || number.toLowerCase().includes(wanted)) return true
  return /^[a-zü' ]+$/.test(wanted) && match(name, wanted.replaceAll("'", ' '), { continuous: true, precision: 'start' }) !== null
}
