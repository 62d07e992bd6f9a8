/**
 * JSON with sorted keys and nothing but text, whole numbers, truth values, null, lists and objects: the same value gives the same
 * bytes on every machine. Throws TypeError on a number that is not whole (figures are decimal text) and on anything JSON lacks.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`)
    return JSON.stringify(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`no JSON value: ${typeof value}`)
  const held = Object.entries(value).filter(([, each]) => each !== undefined).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${held.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
}

/** 'A1B2-C3D4-E5F6': the first twelve digits of a SHA-256 in hex, for people to compare. */
export const shortCode = (sha256: string): string => sha256.slice(0, 12).toUpperCase().replace(/(.{4})(?=.)/g, '$1-')
