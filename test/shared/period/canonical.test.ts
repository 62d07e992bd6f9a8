import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, shortCode } from '../../../shared/domain/period/canonical.ts'

// Catches: keys in the order somebody happened to build them, which would give the same month another check code.
test('keys are sorted at every depth, lists keep their order, absent values are left out', () => {
  expect(canonicalJson({ b: [{ z: 1, a: null }], a: { d: '分', c: true }, none: undefined })).toBe('{"a":{"c":true,"d":"分"},"b":[{"a":null,"z":1}]}')
})

// Catches: a binary float that another machine would write otherwise; a value that would vanish in silence.
test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, [1.5], () => 1, 10n])('%s is refused', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError)
})

const json = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
})).value

const shuffled = (value: unknown): unknown => Array.isArray(value) ? value.map(shuffled)
  : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toReversed().map(([key, each]) => [key, shuffled(each)])) : value

// Catches: text that does not come back as what it was, or depends on the order of keys, for any value at all.
test('reading back gives the same value, and writing that again the same bytes', () => {
  fc.assert(fc.property(json, (value) => {
    const text = canonicalJson(value)
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    expect(canonicalJson(shuffled(value))).toBe(text)
  }))
})

test('a short code is the first twelve digits in groups of four', () => {
  expect(shortCode('a1b2c3d4e5f60718')).toBe('A1B2-C3D4-E5F6')
})
