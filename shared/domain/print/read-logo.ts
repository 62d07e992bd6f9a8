/** A picture for the head of the papers, by its own bytes and not by its name. */
export interface ReadLogo { type: 'png' | 'jpeg'; width: number; height: number }
export const LOGO_REFUSALS = ['not-an-image', 'too-large', 'too-many-pixels'] as const
export type LogoRefusal = (typeof LOGO_REFUSALS)[number]

const MOST_BYTES = 200 * 1024
const MOST_SIDE = 2000
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const long = (bytes: Uint8Array, at: number): number => word(bytes, at) * 65_536 + word(bytes, at + 2)
const isIhdr = (bytes: Uint8Array): boolean => String.fromCodePoint(...bytes.subarray(12, 16)) === 'IHDR'

/** Frames of every kind of JPEG but the tables between them (C4, C8, CC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) { at += 1; continue }
    if (isFrame(marker)) return { height: word(bytes, at + 5), width: word(bytes, at + 7) }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else at += 2 + Math.max(2, word(bytes, at + 2))
  }
  return null
}

/** The picture's kind and measures, or why it is not taken. */
export function readLogo(bytes: Uint8Array): ReadLogo | LogoRefusal {
  if (bytes.length > MOST_BYTES) return 'too-large'
  const png = bytes.length > 24 && PNG.every((byte, at) => bytes[at] === byte) && isIhdr(bytes)
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  const size = png ? { width: long(bytes, 16), height: long(bytes, 20) } : jpeg ? jpegSize(bytes) : null
  if (size === null || size.width === 0 || size.height === 0) return 'not-an-image'
  if (size.width > MOST_SIDE || size.height > MOST_SIDE) return 'too-many-pixels'
  return { type: png ? 'png' : 'jpeg', ...size }
}
