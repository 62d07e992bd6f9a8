import { expect, test } from 'vitest'
import { chromiumPlaces, findChromium } from '../../../electron/platform/chromium.ts'

const only = (...files: string[]) => (file: string) => files.includes(file)

test('the CHROMIUM variable wins; a wrong one is passed over instead of leaving the owner without a printer', () => {
  const env = { CHROMIUM: '/own/chrome', PATH: '/usr/bin' }
  expect(findChromium(env, 'linux', only('/own/chrome', '/usr/bin/chromium'))).toBe('/own/chrome')
  expect(findChromium(env, 'linux', only('/usr/bin/chromium'))).toBe('/usr/bin/chromium')
})

test('Windows: Chrome before Edge, per-user and 32-bit folders included', () => {
  const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\王\\AppData\\Local' }
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\Users\\王\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
  expect(findChromium(env, 'win32', only(edge))).toBe(edge)
  expect(findChromium(env, 'win32', only(edge, chrome))).toBe(chrome)
})

test('macOS: applications of the machine and of the user', () => {
  const mine = '/Users/wang/Applications/Chromium.app/Contents/MacOS/Chromium'
  expect(findChromium({ HOME: '/Users/wang' }, 'darwin', only(mine))).toBe(mine)
})

test('a relative PATH entry never finds a program in the current folder', () => {
  expect(chromiumPlaces({ PATH: '.:bin::/usr/bin' }, 'linux').filter((file) => !file.startsWith('/'))).toEqual([])
})

test('nothing installed gives null', () => {
  expect(findChromium({ PATH: '/usr/bin' }, 'linux', () => false)).toBeNull()
})
