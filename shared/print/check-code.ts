/** FNV-1a, 32 bits, over UTF-16 units. Finds a mistyped or stale copy; it is no protection against a forger. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0')
}

/** Arrays instead of objects, so that the order of keys cannot change the code. */
const canonical = (value: unknown): unknown => Array.isArray(value) ? value.map(canonical)
  : typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, canonical(held)])
    : value

/** 'A1B2-C3D4', the same for every print of the same facts: give it the paper without its printing time and confirmation. */
export function checkCode(paper: object): string {
  const hash = fnv1a(JSON.stringify(canonical(paper)))
  return `${hash.slice(0, 4)}-${hash.slice(4)}`
}
