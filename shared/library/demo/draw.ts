/** A number in [-1, 1] that depends on the text alone: the demo is the same on every machine. FNV-1a, mixed once more. */
export function draw(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x7fffffff - 1
}
