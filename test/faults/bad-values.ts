/** JSON with an own `__proto__` field, as it comes over the wire; an object literal would set the prototype instead. */
const pollution = (): unknown => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')

export const nested = (depth: number): unknown => {
  let value: unknown = 'core'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { in: value }
  return value
}

/** What a page with a bug, or somebody at the wire, may send in the place of any value. */
export const OF_ANY_KIND: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined], ['null', null], ['true', true], ['0', 0], ['-1', -1], ['1.5', 1.5], ['NaN', Number.NaN], ['Infinity', Number.POSITIVE_INFINITY], ['1e309 on the wire', JSON.parse('1e309')], ['2^53', 2 ** 53],
  ['a bigint', 10n], ['a symbol', Symbol('x')], ['a function', () => 1], ['a list', []], ['a list of lists', [[[]]]], ['an object', {}], ['a date', new Date(0)], ['a prototype', pollution()], ['a map', new Map([['a', 1]])],
  ['nested 100,000 deep', nested(100_000)],
]

/** In the place of a number: ids nobody has, ids that other tables have, the edges of what fits. */
export const OF_NUMBERS: readonly (readonly [string, unknown])[] = [
  ['an id nobody has', 999_999_999], ['the largest safe number', Number.MAX_SAFE_INTEGER], ['an id of another table', 63], ['1', 1], ['2', 2], ['-0', -0], ['1e11', 100_000_000_000],
]

/** In the place of a text: text that is a key, half a character, markup, the edges of figures and of the calendar. */
export const OF_TEXTS: readonly (readonly [string, unknown])[] = [
  ['empty', ''], ['blanks', ' \u3000\t'], ['__proto__', '__proto__'], ['constructor', 'constructor'], ['toString', 'toString'], ['half a surrogate pair', 'a\uD842'], ['NUL', 'a\u0000b'],
  ['a million letters', 'x'.repeat(1_000_000)], ['200 letters', '名'.repeat(200)], ['right to left', '\u202Egnp'], ['SQL', "'); DROP TABLE employee;--"], ['a formula', '=1+1'],
  ['NaN in words', 'NaN'], ['1e309 in words', '1e309'], ['minus zero', '-0'], ['0', '0'], ['-1', '-1'], ['the largest figure', `${'9'.repeat(21)}.${'9'.repeat(15)}`], ['the lowest figure', `-${'9'.repeat(21)}.${'9'.repeat(15)}`],
  ['the smallest figure', '0.000000000000001'], ['a leading zero', '007'], ['full-width', '１２'],
  ['the first month', '1900-01'], ['year 1000', '1000-01'], ['the last month', '2199-12'], ['year 9999', '9999-12'], ['month 13', '2026-13'],
  ['the first quarter', '1900-Q1'], ['quarter of year 0', '0000-Q1'], ['the last quarter', '2199-Q4'], ['quarter of year 9999', '9999-Q4'], ['quarter 5', '2026-Q5'],
  ['the first day', '1000-01-01'], ['the last day', '9999-12-31'], ['30 February', '2026-02-30'], ['year 0', '0000-01-01'],
]

export type Path = readonly (string | number)[]

/** Every place in a value that holds something, the value itself first; the first entry stands for its whole list. */
export function placesIn(value: unknown, at: Path = []): { path: Path; value: unknown }[] {
  const inside = Array.isArray(value) ? value.slice(0, 1).flatMap((each, index) => placesIn(each, [...at, index]))
    : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key])) : []
  return [{ path: at, value }, ...inside]
}

/** A copy in which one place holds something else; what it holds is taken as it is. */
export function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === first ? replaced(each, rest, by) : each))
  return { ...(value as object), [first]: replaced((value as Record<string, unknown>)[first], rest, by) }
}
