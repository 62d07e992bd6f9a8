import type { BrowserWindow, Rectangle, WebContents } from 'electron'
import type { ElectronParts } from './electron-parts.ts'
import { lockDownContents } from './lockdown.ts'
import { START_PAGE } from './origins.ts'
import type { Refusals } from './refusals.ts'
import { SMALLEST, recallWindow, rememberWindow, type WindowKind } from './window-memory.ts'

export interface Windows {
  /** Contents of the windows that show our page: the only ones that may call the house. */
  readonly contents: ReadonlySet<WebContents>
  readonly open: () => BrowserWindow
  /** The presenter's window of a meeting at a page of ours ('/meeting/presenter?…'): one at a time, brought forward when it stands already. */
  readonly present: (path: string) => void
  /** Brings the program to the front: another start of it, or a click on the dock. */
  readonly focus: () => void
  readonly front: () => BrowserWindow | null
}

interface WindowsOptions {
  readonly electron: ElectronParts
  readonly preloadFile: string
  readonly dataFolder: string
  readonly refusals: Refusals
  readonly log: (line: string) => void
}

export function createWindows({ electron, preloadFile, dataFolder, refusals, log }: WindowsOptions): Windows {
  const { BrowserWindow, dialog, nativeTheme, screen } = electron
  const open = new Set<BrowserWindow>()
  const contents = new Set<WebContents>()

  let presenter: BrowserWindow | null = null

  const openWindow = (kind: WindowKind = 'main', path = '') => {
    const place = recallWindow(dataFolder, screen, kind, kind === 'main' ? undefined : besides(front(), screen))
    const step = kind === 'main' ? open.size * 32 : 0
    const window = new BrowserWindow({
      ...place.bounds, x: place.bounds.x + step, y: place.bounds.y + step,
      minWidth: SMALLEST.width, minHeight: SMALLEST.height,
      title: '衡评', show: false, backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191D' : '#FAF9F6',
      webPreferences: pagePreferences(preloadFile, !electron.app.isPackaged),
    })
    // Both are forgotten by object: a closed window no longer answers for its contents.
    const pageContents = window.webContents
    open.add(window)
    contents.add(pageContents)
    lockDownContents(pageContents, refusals)
    if (place.maximized) window.maximize()
    window.once('ready-to-show', () => { window.show() })
    window.on('close', () => { remember(window, kind) })
    window.on('closed', () => {
      open.delete(window)
      contents.delete(pageContents)
      if (window === presenter) presenter = null
      // The presenter's window is no way into the program: it goes with the last one that is.
      else if (open.size === 1) presenter?.close()
    })
    askBeforeLosing(window, dialog)
    reviveAfterCrash(window, dialog, log)
    window.loadURL(path === '' ? START_PAGE : `${START_PAGE}#${path}`).catch((error: unknown) => { log(`the page did not load: ${String(error)}`) })
    return window
  }

  const remember = (window: BrowserWindow, kind: WindowKind) => {
    try {
      rememberWindow(dataFolder, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }, kind)
    } catch (error) {
      log(`the window place was not kept: ${String(error)}`)
    }
  }

  const front = () => BrowserWindow.getFocusedWindow() ?? [...open][0] ?? null
  return {
    contents, front,
    open: () => openWindow(),
    present(path) {
      if (presenter !== null && presenter.webContents.getURL() !== `${START_PAGE}#${path}`) {
        // Another month's. Nothing is typed into it that could be lost.
        remember(presenter, 'presenter')
        presenter.destroy()
      }
      // A new one comes forward by itself, once there is something to see.
      if (presenter === null) presenter = openWindow('presenter', path)
      else bringForward(presenter)
    },
    focus() {
      const window = front() ?? openWindow()
      bringForward(window)
    },
  }
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** A screen that the wall is not on: the presenter's own, where there are two. */
function besides(front: BrowserWindow | null, screen: ElectronParts['screen']): Rectangle | undefined {
  const [wall, ...displays] = [front?.getNormalBounds(), ...screen.getAllDisplays()]
  if (wall === undefined) return undefined
  const middle = { x: wall.x + wall.width / 2, y: wall.y + wall.height / 2 }
  return displays.find(({ workArea: { x, y, width, height } }) => middle.x < x || middle.x >= x + width || middle.y < y || middle.y >= y + height)?.workArea
}

/** The page gets one sandboxed preload and nothing else of Node or Electron. */
function pagePreferences(preload: string, devTools: boolean) {
  return {
    preload, devTools, contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false,
    nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, allowRunningInsecureContent: false,
    experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false,
  }
}

/** A page that still holds something unsaved objects to being closed; Electron alone would stay open in silence. */
function askBeforeLosing(window: BrowserWindow, dialog: ElectronParts['dialog']): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning', title: '衡评', message: '还有内容没有保存', detail: '现在关闭，未保存的内容会丢失；已保存的不受影响。',
      buttons: ['继续编辑', '不保存，关闭'], defaultId: 0, cancelId: 0, noLink: true,
    })
    // Preventing this event is what lets the window go.
    if (choice === 1) event.preventDefault()
  })
}

function reviveAfterCrash(window: BrowserWindow, dialog: ElectronParts['dialog'], log: (line: string) => void): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    log(`the page stopped: ${details.reason} (${details.exitCode})`)
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error', title: '衡评', message: '页面意外停止了', detail: '已保存的数据都在。可以重新打开页面继续。',
      buttons: ['重新打开', '退出'], defaultId: 0, cancelId: 1, noLink: true,
    })
    if (choice === 0) window.reload()
    else window.destroy()
  })
}
