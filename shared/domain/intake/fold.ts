/** For comparing headers, names and numbers: full width and half width, spaces and case make no difference. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** What is kept of a name: the text as typed without the padding around it. */
export const tidy = (text: string): string => text.trim()

const NOTHING = new Set(['', '无', '暂无', '没有', '空', '-', '--', '---', '—', '——', '–', '/', '\\', 'n/a', 'na', 'null', '待录', '待定', '未填'])
/** 无, — and the like say that there is no value; that is not zero. */
export const saysNothing = (text: string): boolean => NOTHING.has(fold(text))

// By characters, so that a cut never halves 𠮷.
const short = (text: string): string => (text.length > 30 ? `${Array.from(text.slice(0, 60)).slice(0, 30).join('')}…` : text)
/** A cell's text quoted in a sentence, cut so that one long cell cannot flood the page. */
export const quoted = (text: string): string => `“${short(text.trim())}”`

/** 'A', 'B' … 'AA' for a 0-based column. */
export const columnLetter = (index: number): string => (index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
