/** One size of the mark as PNG. */
export interface Png { readonly size: number, readonly bytes: Uint8Array }

/** Windows .ico: a directory of 16-byte entries before the PNGs; a side of 256 px is written as 0. */
export function icoOf(pngs: readonly Png[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pngs.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pngs.length, 4)
  let offset = header.length
  pngs.forEach(({ size, bytes }, index) => {
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(bytes.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  })
  return Buffer.concat([header, ...pngs.map(({ bytes }) => bytes)])
}

/** The four letters under which macOS looks for each size (px); the second of a pair is the retina one. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = { 32: ['ic11'], 64: ['ic12'], 128: ['ic07'], 256: ['ic08', 'ic13'], 512: ['ic09', 'ic14'], 1024: ['ic10'] }

/** macOS .icns: blocks of type, length (big-endian, itself included) and PNG. */
export function icnsOf(pngs: readonly Png[]): Buffer {
  const blocks = pngs.flatMap(({ size, bytes }) => (ICNS_TYPES[size] ?? []).map((type) => block(type, bytes)))
  return block('icns', Buffer.concat(blocks))
}

function block(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
