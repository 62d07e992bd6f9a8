import { pinyin } from 'pinyin-pro'

/** Rare forms the dictionary does not read, by the common character they stand for. */
const VARIANTS: ReadonlyMap<string, string> = new Map([['𠮷', '吉'], ['𠮟', '叱'], ['㛃', '洁'], ['䶮', '龚'], ['𬭚', '淳'], ['𪢨', '堡'], ['髙', '高'], ['﨑', '崎']])

/** The name with rare forms replaced, so that 𠮷 is ordered and sounded as 吉. Never shown or stored. */
export const asRead = (name: string): string => Array.from(name, (sign) => VARIANTS.get(sign) ?? sign).join('')

const SEPARATORS = /[\s·•・'’.\-_]/gu
/** Full width, case and separators make no difference to what is looked for. */
const plainly = (typed: string): string => typed.normalize('NFKC').toLowerCase()

/** What may be typed for one character of a name: itself, its readings in full, or the first letters of each. */
interface Sign { literal: string; ways: string[]; readings: string[] }

/** ü is typed v, u or yu: 吕 is lv, lu and, as in a passport, lyu. */
const spellings = (reading: string): string[] => (reading.includes('ü') ? ['v', 'u', 'yu', 'ü'].map((vowel) => reading.replace('ü', vowel)) : [reading])

function signOf(sign: string): Sign {
  const read = VARIANTS.get(sign) ?? sign
  const sounds = /\p{Script=Han}/u.test(read) ? pinyin(read, { type: 'array', multiple: true, toneType: 'none' }) : []
  const readings = sounds.filter((sound) => /^[a-zü]+$/.test(sound)).flatMap(spellings)
  const initials = readings.flatMap((reading) => [reading.charAt(0), ...(/^[zcs]h/.test(reading) ? [reading.slice(0, 2)] : [])])
  return { literal: sign, ways: [...new Set([sign, read, ...initials, ...readings])], readings }
}

const LIMIT = 4000
const known = new Map<string, Sign[]>()
/** Readings are looked up once for a name: the finder runs on every key over all people. */
function signsOf(name: string): Sign[] {
  const before = known.get(name)
  if (before !== undefined) return before
  const signs = Array.from(plainly(name).replace(SEPARATORS, ''), signOf)
  if (known.size >= LIMIT) known.clear()
  known.set(name, signs)
  return signs
}

/** Walks the name once, keeping every place in `wanted` that can be reached; linear, whatever is typed. */
function soundsLike(signs: readonly Sign[], wanted: string): boolean {
  let reached = new Set<number>()
  for (const { ways, readings } of signs) {
    const next = new Set<number>()
    for (const at of [...reached, 0]) {
      const rest = wanted.slice(at)
      if (readings.some((reading) => reading.startsWith(rest))) return true
      for (const way of ways) if (rest.startsWith(way)) next.add(at + way.length)
    }
    if (next.has(wanted.length)) return true
    reached = next
  }
  return false
}

/** Whether `query` finds a person: part of the name or number, pinyin in full, or first letters ('dnx', 'dainanxi' or 'nanxi' for 戴南希; polyphones by any reading). */
export function personMatches(name: string, number: string, query: string): boolean {
  const typed = plainly(query.trim())
  if (typed === '') return true
  if (plainly(name).includes(typed) || plainly(number).includes(typed)) return true
  const wanted = typed.replace(SEPARATORS, '')
  return wanted !== '' && soundsLike(signsOf(name), wanted)
}

/** Surnames said otherwise than the dictionary orders them, by a common character of that sound. */
const SURNAMES: ReadonlyMap<string, string> = new Map(Object.entries({ 单: '善', 曾: '增', 仇: '求', 解: '谢', 查: '渣', 覃: '秦', 区: '欧', 朴: '瓢', 任: '人', 盖: '葛', 尉: '玉', 缪: '妙', 乐: '月', 翟: '宅', 折: '舌', 重: '虫', 种: '虫' }))
const asOrdered = (name: string): string => {
  const [first = '', ...rest] = Array.from(asRead(name))
  return (rest.length > 0 ? SURNAMES.get(first) ?? first : first) + rest.join('')
}

const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
/** Names in pinyin order. */
export const byName = (left: string, right: string): number => collator.compare(asOrdered(left), asOrdered(right)) || collator.compare(left, right)
