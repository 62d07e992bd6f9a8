/**
 * Upper bounds of glyph widths in em, wide enough for 微软雅黑, 苹方 and Noto/Source Han Sans.
 * Lines are set by these and not by the browser, so every machine cuts the same lines and the same pages.
 */
const ASCII: Record<string, number> = {}
const assign = (characters: string, em: number) => { for (const character of characters) ASCII[character] = em }
assign('0123456789', 0.6)
assign('abcdeghknopqsuvxyz', 0.63)
assign('fijlrt', 0.42)
assign('mMWw', 0.97)
assign('ABCDEFGHKLNOPQRSTUVXYZ', 0.77)
assign('IJ', 0.46)
assign(' .,:;\'|!`', 0.32)
assign('()[]{}/\\-"^', 0.44)
assign('+=<>~#&', 0.8)
assign('%@', 0.98)
assign('_$*?', 0.62)

const EMOJI = /\p{Extended_Pictographic}/u
const MARK = /\p{M}|\u200d|\ufe0f/u
/** Text of which every code point is a letter by itself: no need for the slow grapheme segmenter. */
const SIMPLE = /^[\n\x20-\x7e\u00b7\u00b1\u00d7\u00f7\u2010-\u2026\u2190-\u21ff\u2200-\u22ff\u25a0-\u25ff\u3000-\u3029\u3040-\u3098\u30a0-\u30ff\u4e00-\u9fff\uff01-\uffe6]*$/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Units that a line break must never cut: 👨‍👩‍👧 and é are one each. */
export const graphemes = (text: string): string[] =>
  SIMPLE.test(text) ? Array.from(text) : Array.from(segmenter.segment(text), ({ segment }) => segment)

/** Width bound of one grapheme in em. */
export function advance(grapheme: string): number {
  const known = ASCII[grapheme]
  if (known !== undefined) return known
  // Point by point: without an emoji font 👨‍👩‍👧 falls apart into three.
  let em = 0
  for (const point of grapheme) {
    em += MARK.test(point) ? 0.1 : EMOJI.test(point) ? 1.5 : ASCII[point] ?? (point < '\u0250' && point > '\u00bf' ? 0.85 : 1)
  }
  return em
}

/** Width bound of a whole text in em. */
export const textWidth = (text: string): number => graphemes(text).reduce((sum, grapheme) => sum + advance(grapheme), 0)
