import { advance, graphemes, textWidth } from './advance.ts'
import { printable } from './escape.ts'

/** 避头尾: these never start a line, and those never end one. */
const NOT_FIRST = new Set('，。、；：？！）》」』】〉”’…—·％%‰℃,.;:?!)]}>/')
const NOT_LAST = new Set('（《「『【〈“‘￥¥$([{<')
const WORD = /^[\p{L}\p{N}'_.,%+\-/@&#]+$/u
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u

const DIGIT = /\d/u
const UNIT = /[%\p{Script=Han}]/u

interface Chunk { text: string; em: number; parts: string[] }
/** A short remark or step in brackets, which reads badly when cut: '（完成率 95.00 %）', '(90 − 80))'. */
const REMARK = /（[^（）\n]{1,16}）|\(*\([^()\n]{1,20}\)+/gu

const joins = (before: string, after: string): boolean => {
  if (after === ' ' || (before === ' ' && after !== '%')) return false
  if (NOT_FIRST.has(after) || NOT_LAST.has(before)) return true
  return WORD.test(before) && WORD.test(after) && !IDEOGRAPH.test(before) && !IDEOGRAPH.test(after)
}

const chunksKeepingRemarks = (paragraph: string): Chunk[] => {
  const chunks: Chunk[] = []
  let from = 0
  for (const { 0: remark, index } of paragraph.matchAll(REMARK)) {
    chunks.push(...chunksOf(paragraph.slice(from, index)))
    chunks.push({ text: remark, em: textWidth(remark), parts: graphemes(remark) })
    from = index + remark.length
  }
  return [...chunks, ...chunksOf(paragraph.slice(from))]
}

/** Pieces between which a line may be cut. */
function chunksOf(paragraph: string): Chunk[] {
  const chunks: Chunk[] = []
  let last: Chunk | undefined
  let before = ''
  const all = graphemes(paragraph)
  let glued = false
  for (const [at, grapheme] of all.entries()) {
    const em = advance(grapheme)
    // '90.00 %' and '12 分' are one figure each: their space must not become a line end.
    const glue = grapheme === ' ' && DIGIT.test(before) && UNIT.test(all[at + 1] ?? '')
    if (last && (glue || glued || joins(before, grapheme))) { last.parts.push(grapheme); last.em += em }
    else chunks.push(last = { text: '', em, parts: [grapheme] })
    glued = glue
    before = grapheme
  }
  for (const chunk of chunks) chunk.text = chunk.parts.join('')
  return chunks
}

function breakParagraph(chunks: readonly Chunk[], width: number, lines: string[]): void {
  let line = ''
  let used = 0
  const flush = () => { lines.push(line.trimEnd()); line = ''; used = 0 }
  for (const chunk of chunks) {
    if (used > 0 && used + chunk.em > width) flush()
    if (chunk.text === ' ' && used === 0) continue
    if (chunk.em <= width) { line += chunk.text; used += chunk.em; continue }
    // A word longer than the line is cut where it must be; losing no letter matters more than beauty.
    for (const part of chunk.parts) {
      const em = advance(part)
      if (used > 0 && used + em > width) flush()
      line += part
      used += em
    }
  }
  if (line !== '' || chunks.length === 0) flush()
}

/** Cuts text into lines of at most `width` em. Empty text gives no line. Linear in the length of the text. */
export function breakLines(text: string, width: number, remarks: 'cut' | 'whole' = 'cut'): string[] {
  const clean = printable(text).replace(/\n+$/, '')
  const lines: string[] = []
  if (clean.trim() === '') return lines
  for (const paragraph of clean.split('\n')) breakParagraph(remarks === 'whole' ? chunksKeepingRemarks(paragraph) : chunksOf(paragraph), width, lines)
  return lines
}

/** One line of at most `width` em, with … where text had to go. */
export function oneLine(text: string, width: number): string {
  const clean = printable(text).replace(/\s+/g, ' ').trim()
  if (clean.length * 1.5 <= width || textWidth(clean) <= width) return clean
  let line = ''
  let used = 1
  for (const grapheme of graphemes(clean)) {
    used += advance(grapheme)
    if (used > width) break
    line += grapheme
  }
  return `${line}…`
}
