import { fold } from '../../intake/fold.ts'

const LIKE = 0.75
const GENERIC = /提高|提升|增加|增长|降低|减少|加强|做好|优化|改善|完善|推进|强化|加快|进一步|持续/g
const PUNCTUATION = /[\p{P}\p{S}]/gu

function core(title: string): string {
  const plainly = fold(title).replace(PUNCTUATION, '').replace(/的|数$/g, '')
  const short = plainly.replace(GENERIC, '')
  return Array.from(short).length >= 2 ? short : plainly
}

const pairs = (text: string): string[] => {
  const signs = Array.from(text)
  return signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
}

/** True for titles that say the same thing but for verbs, punctuation and a word or two: 提高老客户复购 and 提升老客户的复购率. */
export function isSimilar(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)]
  if (a === '' || b === '') return false
  if (a === b) return true
  const [first, second] = [pairs(a), pairs(b)]
  const left = [...second]
  const shared = first.filter(pair => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return first.length + second.length > 0 && (2 * shared) / (first.length + second.length) >= LIKE
}
