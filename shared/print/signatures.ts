import { LEADING } from './typeset/grid.ts'
import type { Band, Cell, Grid } from './typeset/grid.ts'
import { cell } from './typeset/bands.ts'
import type { Format } from './typeset/page.ts'

/** A signature is 12 mm high. */
const SIGN_LINE = 46
const SIGN = '签名：　　　　　　　　　　日期：　　　　年　　月　　日'
const WHO = 84

/** Who signs, and the boxes to tick before; '' for none. */
export interface Signer { who: string; boxes: string }

/**
 * Landscape: three beside each other in one band. Portrait: one beneath the other; the closing part of a paper holds together.
 * No cut can fall between a name and its date either way.
 */
export function signatureGrid(signers: readonly Signer[], { name, sheet }: Format): Grid {
  if (name === 'landscape') {
    const columns = signers.map(() => Math.floor(sheet / signers.length))
    columns[columns.length - 1] = sheet - columns.slice(0, -1).reduce((sum, width) => sum + width, 0)
    const cells = signers.map(({ who, boxes }): Cell => ({ kind: 'sign', lines: [{ text: who, tone: 'strong' }, { text: boxes }, { text: SIGN }] }))
    return { name: 'signatures', columns, head: [], bands: [{ leading: LEADING, least: LEADING + SIGN_LINE + 3, cells }] }
  }
  const boxes = 304
  const columns = [WHO, boxes, sheet - WHO - boxes]
  const bands = signers.map((signer): Band => ({
    leading: LEADING, least: SIGN_LINE,
    cells: [{ kind: 'label', lines: [{ text: signer.who }] }, cell('text', signer.boxes, boxes), { kind: 'text', lines: [{ text: SIGN }] }],
  }))
  return { name: 'signatures', columns, head: [], bands }
}
