import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { ElectronParts } from '../../../electron/shell/electron-parts.ts'
import { StandinApp } from './app.ts'
import { StandinWindow, type WindowWorld } from './browser-window.ts'
import { playDialog } from './dialog.ts'
import { loud } from './loud.ts'
import { openNetwork } from './network.ts'
import { playSession } from './session.ts'
import { playIpcMain, playMenu, playNativeTheme, playProtocol, playScreen, playShell } from './small-modules.ts'
import { newState, type DialogKind, type StandinOptions, type StandinState } from './state.ts'

export interface Standin {
  /** Goes where `import … from 'electron'` would. */
  readonly electron: ElectronParts
  readonly state: StandinState
  /** Answers the next dialog of that kind. */
  answer(kind: DialogKind, answer: unknown): void
  /** The page of the n-th window, once it has been opened and its document has loaded. */
  page(index?: number): Promise<Page>
  window(index?: number): StandinWindow
  /** Clicks a menu item by its labels, e.g. '文件', '新窗口'. */
  clickMenu(...labels: string[]): void
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number>
  /** Another program's word to ours: the events only an operating system sends. */
  send(event: 'activate'): void
  close(): Promise<void>
}

/** A fresh `electron` with a state of its own: two of them are two starts of the program. */
export function createStandin(options: StandinOptions): Standin {
  const state = newState(options)
  const app = new StandinApp(state)
  const networks = new Map<boolean, Promise<BrowserContext>>()
  const world: WindowWorld = {
    state,
    windowGone: () => { app.windowGone() },
    network(javascript) {
      const known = networks.get(javascript) ?? openNetwork(state, { javascript })
      networks.set(javascript, known)
      return known
    },
  }
  const parts = {
    app: loud('app', app),
    BrowserWindow: playBrowserWindow(world),
    dialog: playDialog(state), ipcMain: playIpcMain(state), Menu: playMenu(state), nativeTheme: playNativeTheme(),
    protocol: playProtocol(state), screen: playScreen(state), session: playSession(state), shell: playShell(state),
  } satisfies Record<keyof ElectronParts, object>
  const window = (index = 0) => {
    const found = state.windows[index]
    if (!found) throw new Error(`electron stand-in: no window ${index}, ${state.windows.length} open`)
    return found
  }
  return {
    electron: loud('electron', parts) as unknown as ElectronParts,
    state, window, ended: app.ended.promise,
    answer(kind, answer) { state.dialogAnswers.push({ kind, answer }) },
    clickMenu(...labels) { itemOf(state, labels).click?.(undefined as never, undefined, undefined as never) },
    send(event) { app.emit(event, {}) },
    async page(index = 0) {
      for (let tries = 0; tries < 200 && !state.windows[index]; tries++) await sleep(50)
      const chosen = window(index)
      if (!chosen.html) await new Promise<void>((resolve) => { chosen.once('ready-to-show', () => { resolve() }) })
      if (!chosen.page) throw new Error('electron stand-in: the window never loaded a page')
      await chosen.page.waitForLoadState('load')
      return chosen.page
    },
    async close() {
      app.exit(0)
      for (const network of networks.values()) await (await network).close().catch(() => undefined)
    },
  }
}

function playBrowserWindow(world: WindowWorld) {
  const shape = Object.assign(function () { /* Only ever constructed, below. */ }, {
    getFocusedWindow: () => world.state.focused, getAllWindows: () => [...world.state.windows],
  })
  return loud('BrowserWindow', new Proxy(shape, {
    construct: (_shape, [options]: [BrowserWindowConstructorOptions?]) => new StandinWindow(options ?? {}, world),
  }))
}

function itemOf(state: StandinState, labels: readonly string[]) {
  let items = state.menu
  for (const label of labels.slice(0, -1)) {
    const submenu = items.find((item) => item.label === label)?.submenu
    items = Array.isArray(submenu) ? submenu : []
  }
  const found = items.find((item) => item.label === labels.at(-1))
  if (!found) throw new Error(`electron stand-in: no menu item ${labels.join(' > ')}`)
  return found
}
