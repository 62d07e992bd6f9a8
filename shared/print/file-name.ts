import type { Month } from '../domain/brand.ts'
import { monthTitle } from './month-title.ts'

// Device names that Windows refuses, with or without an extension.
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i
const ILLEGAL = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
/** ext4 and APFS count bytes: 255. Room is left for ' (12)' and a part suffix of the writer. */
const MOST_BYTES = 200

const utf8Length = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** One file name (never a path) that Windows, macOS and Linux accept. Chinese stays. `extension` comes with its dot. */
export function safeFileName(stem: string, extension: string): string {
  let clean = stem.toWellFormed().normalize('NFC').replace(ILLEGAL, '_').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '')
  if (RESERVED.test(clean)) clean = `_${clean}`
  let kept = ''
  let room = MOST_BYTES - extension.length
  for (const character of clean) {
    room -= utf8Length(character)
    if (room < 0) break
    kept += character
  }
  kept = kept.replace(/[. ]+$/, '')
  return `${kept === '' ? '未命名' : kept}${extension}`
}

/** '2026年11月绩效考核表_001_张三.pdf' for one sheet, '2026年11月绩效考核表_12人.pdf' for several. */
export function pdfName(title: string, month: Month, people: readonly { number: string; name: string }[]): string {
  const [only] = people
  const whose = people.length === 1 && only ? `${only.number}_${only.name}` : `${people.length}人`
  return safeFileName(`${monthTitle(month)}${title}_${whose}`, '.pdf')
}

/** '2026年11月奖惩台账.pdf' for a paper of the month as a whole. */
export const wholeMonthName = (title: string, month: Month): string => safeFileName(`${monthTitle(month)}${title}`, '.pdf')

/** '张三.pdf', '张三 (2).pdf' …: the first that is not taken. */
export function freeFileName(name: string, taken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${stem} (${count})${extension}`
    if (!taken(tried)) return tried
  }
}
