/** An exact number as a fraction, so that the check shares nothing with the engine's decimals. */
interface Fraction { top: bigint; bottom: bigint }

const fraction = (text: string): Fraction => {
  const [whole = '', part = ''] = text.split('.')
  return { top: BigInt(whole + part), bottom: 10n ** BigInt(part.length) }
}
const add = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom })
const negate = (a: Fraction): Fraction => ({ top: -a.top, bottom: a.bottom })
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom })
const over = (a: Fraction, b: Fraction): Fraction => {
  if (b.top === 0n) throw new Error('divided by zero')
  return b.top < 0n ? { top: -a.top * b.bottom, bottom: a.bottom * -b.top } : { top: a.top * b.bottom, bottom: a.bottom * b.top }
}

/** Cuts off after `digits` significant digits like a desk calculator's display. */
function cutOff(value: Fraction, digits: number): Fraction {
  const negative = value.top < 0n
  const size = negative ? -value.top : value.top
  if (size === 0n) return value
  const places = BigInt(Math.max(0, digits - Math.max(1, (size / value.bottom).toString().length)))
  const top = (size * 10n ** places) / value.bottom
  return { top: negative ? -top : top, bottom: 10n ** places }
}

/** Half-up (away from zero) to `places` decimals, as text. */
export function halfUp(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places)
  const size = value.top < 0n ? -value.top : value.top
  const units = (2n * size * scale + value.bottom) / (2n * value.bottom)
  const digits = units.toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return value.top < 0n && units !== 0n ? `-${text}` : text
}

/** Evaluates 1 + (2 − 3) × 4 ÷ 5 with the usual precedence; `%` divides by 100. With `digits` every step is cut off. */
export function evaluate(sum: string, digits: number | null = null): Fraction {
  const tokens = sum.match(/\d+(?:\.\d+)?|[()+−×÷%]/g) ?? []
  let at = 0
  const keep = (value: Fraction): Fraction => (digits === null ? value : cutOff(value, digits))
  const atom = (): Fraction => {
    const token = tokens[at++]
    if (token === undefined) throw new Error(`sum ends early: ${sum}`)
    let value: Fraction
    if (token === '(') {
      value = expression()
      if (tokens[at++] !== ')') throw new Error(`parenthesis not closed: ${sum}`)
    } else if (token === '−') value = negate(atom())
    else value = fraction(token)
    while (tokens[at] === '%') { at++; value = over(value, fraction('100')) }
    return value
  }
  const product = (): Fraction => {
    let value = atom()
    while (tokens[at] === '×' || tokens[at] === '÷') value = keep(tokens[at++] === '×' ? times(value, atom()) : over(value, atom()))
    return value
  }
  const expression = (): Fraction => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '−') value = keep(tokens[at++] === '+' ? add(value, product()) : add(value, negate(product())))
    return value
  }
  const value = expression()
  if (at !== tokens.length) throw new Error(`words left over: ${sum}`)
  return value
}

/** Every 'sum = result' of a sentence. Full-width punctuation separates sums; ASCII parentheses belong to them. */
export const sumsIn = (sentence: string): { sum: string; result: string }[] =>
  sentence.split(/[，；：（）。]/).flatMap(part => {
    const [sum, result, extra] = part.split(' = ')
    if (sum === undefined || result === undefined) return []
    if (extra !== undefined) throw new Error(`two results in ${part}`)
    const found = /^−?\d+(?:\.\d+)?/.exec(result)?.[0]
    if (found === undefined) throw new Error(`no result in ${part}`)
    return [{ sum, result: found.replace('−', '-') }]
  })

/** The points a sentence ends on: the last result, or what it says is 得. */
export const scoreIn = (sentence: string): string | undefined =>
  [...sentence.matchAll(/(?:= |得 )(−?\d+(?:\.\d+)?)(?! [步%])/g)].at(-1)?.[1]
