const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe both as element text and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

// Controls, and the bidi embeddings and overrides that could turn a printed figure round (200 read as 002).
const INERT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff]/gu
// More than four marks on one letter would paint over the neighbouring rows.
const MARK_PILE = /(\p{M}{4})\p{M}+/gu

/** Text as it may stand on paper: what is stored stays as it is, only the print drops what cannot be printed honestly. */
export const printable = (text: string): string => text.toWellFormed()
  .replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INERT, '').replace(MARK_PILE, '$1')
