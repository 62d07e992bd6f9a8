import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openDownloads } from '../../../electron/browser/downloads.ts'
import { browserPorts } from '../../../electron/browser/ports.ts'
import { opensWindow } from '../../../electron/browser/window.ts'

const PAGE = '/meeting/presenter?month=2026-11'

// Catches: the page told that a window stands when none could be opened: nothing would happen on the key.
it('a window beside ours is opened where the program opened the first; otherwise the page opens it', async () => {
  const asked: string[] = []
  const ports = (answer: () => Promise<boolean> | null) => browserPorts({ downloads: openDownloads(), pdf: null, openBeside: (page) => { asked.push(page); return answer() } })
  expect(await ports(() => Promise.resolve(true)).openPresenter(PAGE)).toEqual({})
  expect(await ports(() => Promise.resolve(false)).openPresenter(PAGE)).toEqual({ inPage: true })
  expect(await ports(() => null).openPresenter(PAGE)).toEqual({ inPage: true })
  expect(await browserPorts({ downloads: openDownloads(), pdf: null }).openPresenter(PAGE)).toEqual({ inPage: true })
  expect(asked).toEqual([PAGE, PAGE, PAGE])
})

// Catches: a second profile, in which the session's cookie is missing and the window would be refused.
it('both windows live in one profile, and a browser that is gone is told, not thrown', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-window-'))
  const browser = path.join(folder, 'browser')
  fs.writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/args'\n`, { mode: 0o755 })
  expect(await opensWindow(browser, `http://127.0.0.1:5000/#${PAGE}`, folder)).toBe(true)
  await expect.poll(() => fs.existsSync(path.join(folder, 'args')) && fs.readFileSync(path.join(folder, 'args'), 'utf8')).toContain(`--app=http://127.0.0.1:5000/#${PAGE}\n--user-data-dir=${path.join(folder, 'window')}\n`)
  expect(await opensWindow(path.join(folder, 'none'), 'http://127.0.0.1:5000/', folder)).toBe(false)
  fs.rmSync(folder, { recursive: true, force: true })
})
