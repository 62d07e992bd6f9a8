import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Page } from 'playwright-core'
import { toShown } from './addresses.ts'
import { LoudEmitter, loud, preventable } from './loud.ts'
import { openPage } from './page.ts'
import { StandinContents } from './web-contents.ts'
import type { StandinState } from './state.ts'

type Played = Pick<BrowserWindow, 'loadURL' | 'reload' | 'show' | 'focus' | 'maximize' | 'isMaximized' | 'minimize' | 'isMinimized' | 'restore' |
  'getNormalBounds' | 'setBounds' | 'isVisible' | 'isDestroyed' | 'close' | 'destroy'>

/** What a window needs of the program around it. */
export interface WindowWorld {
  readonly state: StandinState
  readonly network: (javascript: boolean) => ReturnType<typeof import('./network.ts').openNetwork>
  readonly windowGone: () => void
}

const EVENTS = ['ready-to-show', 'show', 'focus', 'close', 'closed', 'maximize', 'minimize', 'restore']
const REQUIRED = { contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false } as const

export class StandinWindow extends LoudEmitter implements Played {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents: StandinContents
  readonly state: StandinState
  /** The main document as it was last served. */
  html = ''
  page: Page | undefined
  private readonly world: WindowWorld
  private readonly self: StandinWindow
  private bounds: Rectangle
  private visible: boolean
  private maximized = false
  private minimized = false
  private gone = false
  private hostTarget: string | null = null

  constructor(options: BrowserWindowConstructorOptions, world: WindowWorld) {
    super('BrowserWindow', EVENTS)
    if (!world.state.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    this.world = world
    this.state = world.state
    this.visible = options.show !== false
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = loud('webContents', new StandinContents(this))
    this.self = loud('BrowserWindow', this)
    for (const [name, value] of Object.entries(REQUIRED)) {
      if (options.webPreferences?.[name as keyof typeof REQUIRED] !== value) this.state.complaints.push(`a window without ${name}: ${value}`)
    }
    this.state.windows.push(this.self)
    return this.self
  }

  async loadURL(address: string) {
    this.hostTarget = address
    this.page ??= await openPage(this.self, await this.world.network(this.options.webPreferences?.javascript !== false))
    const response = await this.page.goto(toShown(address))
    if (!response?.ok()) throw new Error(`ERR_FAILED (${response?.status() ?? 0}) loading '${address}'`)
  }

  reload() {
    this.hostTarget = this.webContents.getURL()
    void this.page?.reload().catch(() => undefined)
  }

  /** True once for the navigation that loadURL or reload began: those send no will-navigate. */
  startedByHost(url: string, isMainFrame: boolean): boolean {
    if (!isMainFrame || this.hostTarget === null || url.replace(/#.*/, '') !== this.hostTarget.replace(/#.*/, '')) return false
    this.hostTarget = null
    return true
  }

  received(_url: string, response: Response, body: Buffer) { if (response.ok) this.html = body.toString('utf8') }

  show() {
    this.visible = true
    this.state.focused = this.self
    this.emit('show')
  }

  focus() {
    this.state.focused = this.self
    this.emit('focus')
  }

  maximize() { this.maximized = true }
  minimize() { this.minimized = true }
  restore() { this.minimized = false }
  isMaximized() { return this.maximized }
  isMinimized() { return this.minimized }
  isVisible() { return this.visible }
  isDestroyed() { return this.gone }
  getNormalBounds() { return { ...this.bounds } }
  setBounds(bounds: Partial<Rectangle>) { this.bounds = { ...this.bounds, ...bounds } }

  close() { void this.closeAsUser() }

  /** Closes as the cross in the corner does; false when the program or the page kept the window open. */
  async closeAsUser(): Promise<boolean> {
    if (this.gone) return true
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    if (this.page && !await leavePage(this.page)) return false
    this.destroy()
    return true
  }

  destroy() {
    if (this.gone) return
    this.gone = true
    void this.page?.close().catch(() => undefined)
    this.state.windows.splice(this.state.windows.indexOf(this.self), 1)
    if (this.state.focused === this.self) this.state.focused = null
    this.emit('closed')
    this.world.windowGone()
  }
}

/** Runs beforeunload; the page's answer is settled by will-prevent-unload (page.ts). */
async function leavePage(page: Page): Promise<boolean> {
  const stays = Promise.withResolvers<boolean>()
  page.once('close', () => { stays.resolve(true) })
  page.once('dialog', (dialog) => { if (dialog.type() === 'beforeunload') setTimeout(() => { stays.resolve(page.isClosed()) }, 150) })
  await page.close({ runBeforeUnload: true })
  return stays.promise
}
