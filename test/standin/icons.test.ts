import fs from 'node:fs'
import { expect, test } from 'vitest'
import { icnsOf, icoOf } from '../../build/icons/containers.ts'

const icon = (name: string) => fs.readFileSync(new URL(`../../build/icons/${name}`, import.meta.url))
const png = (size: number) => ({ size, bytes: icon(`png/${size}x${size}.png`) })

test('each PNG has the size its name says', () => {
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
    const { bytes } = png(size)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size])
  }
})

test('the .ico directory points at every picture exactly: a wrong offset shows a blank icon in Windows', () => {
  const sizes = [16, 24, 32, 48, 64, 128, 256]
  const ico = icon('icon.ico')
  expect(ico).toEqual(icoOf(sizes.map(png)))
  expect(ico.readUInt16LE(4)).toBe(sizes.length)
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
    expect(ico.readUInt8(at)).toBe(size % 256)
    expect(ico.subarray(offset, offset + length)).toEqual(png(size).bytes)
  })
})

test('the .icns blocks fill the file to the byte, and hold the 512 and retina pictures', () => {
  const icns = icon('icon.icns')
  expect(icns).toEqual(icnsOf([16, 24, 32, 48, 64, 128, 256, 512, 1024].map(png)))
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const types: string[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4))
  expect(types).toEqual(['ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10'])
})
