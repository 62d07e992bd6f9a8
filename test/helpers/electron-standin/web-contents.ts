import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron'
import type { Frame } from 'playwright-core'
import { ownOrigin, toOwn } from './addresses.ts'
import { LoudEmitter } from './loud.ts'
import type { StandinWindow } from './browser-window.ts'

type Played = Pick<WebContents, 'getURL' | 'send' | 'print' | 'printToPDF' | 'isDestroyed' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'reload'>
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

const EVENTS = ['will-navigate', 'will-frame-navigate', 'will-attach-webview', 'will-prevent-unload', 'render-process-gone', 'did-finish-load', 'did-fail-load', 'console-message']
let lastId = 0

/** What a handler learns of the frame that called it. */
export interface FrameView { readonly url: string, readonly origin: string, readonly parent: FrameView | null }

export class StandinContents extends LoudEmitter implements Played {
  readonly id = ++lastId
  rtcPolicy = 'default'
  openHandler: OpenHandler | null = null
  private readonly window: StandinWindow

  constructor(window: StandinWindow) {
    super('webContents', EVENTS)
    this.window = window
  }

  getURL() { return toOwn(this.window.page?.url() ?? '').replace('about:blank', '') }
  isDestroyed() { return this.window.isDestroyed() }
  setWindowOpenHandler(handler: OpenHandler) { this.openHandler = handler }
  setWebRTCIPHandlingPolicy(policy: Parameters<Played['setWebRTCIPHandlingPolicy']>[0]) { this.rtcPolicy = policy }
  reload() { this.window.reload() }

  send(channel: string, ...args: unknown[]) {
    const copied = structuredClone(args)
    void this.window.page?.evaluate(([name, values]) => {
      (globalThis as { __standinEmit?: (channel: string, args: unknown[]) => void }).__standinEmit?.(name, values)
    }, [channel, copied] as const).catch(() => undefined)
  }

  print(options: WebContentsPrintOptions = {}, done?: (success: boolean, reason: string) => void) {
    const { state } = this.window
    state.prints.push({ options, address: this.getURL(), html: this.window.html, javascript: this.window.options.webPreferences?.javascript !== false })
    const { success, reason } = state.printAnswers.shift() ?? { success: true, reason: '' }
    setImmediate(() => done?.(success, reason))
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const page = this.window.page
    if (!page) throw new Error('electron stand-in: printToPDF before a page was loaded')
    if (typeof options.pageSize === 'object') throw new Error('electron stand-in: only named page sizes are played')
    return Buffer.from(await page.pdf({
      format: options.pageSize ?? 'Letter', landscape: options.landscape ?? false, printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false, scale: options.scale ?? 1,
    }))
  }
}

export function frameView(frame: Frame): FrameView {
  const parent = frame.parentFrame()
  const url = toOwn(frame.url())
  // A frame without an address of its own has its parent's origin, as in Chromium.
  const origin = url.startsWith('about:') && parent ? frameView(parent).origin : ownOrigin(url)
  return { url, origin, parent: parent ? frameView(parent) : null }
}
