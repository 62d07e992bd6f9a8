/** The number after the highest, with its prefix and padding kept: 'HP-009' -> 'HP-010', '099' -> '100'. '001' when there is none. */
export function nextNumber(numbers: readonly string[]): string {
  const parts = numbers.flatMap((number) => {
    const found = /^(.*?)(\d{1,30})$/su.exec(number.trim())
    return found === null ? [] : [{ prefix: found[1] ?? '', digits: found[2] ?? '' }]
  })
  const users = new Map<string, number>()
  for (const { prefix } of parts) users.set(prefix, (users.get(prefix) ?? 0) + 1)
  // The firm's own way of numbering is the one most people have.
  const prefix = [...users].reduce<[string, number]>((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0]
  const highest = parts.filter((part) => part.prefix === prefix).reduce((best, { digits }) => (BigInt(digits) > BigInt(best) ? digits : best), '000')
  return `${prefix}${String(BigInt(highest) + 1n).padStart(highest.length, '0')}`
}
