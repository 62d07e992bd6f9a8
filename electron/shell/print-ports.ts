import type { BrowserWindow } from 'electron'
import type { Ports } from '../api/ports.ts'
import type { ElectronParts } from './electron-parts.ts'
import { lockDownContents } from './lockdown.ts'
import { PortFailure } from './port-failure.ts'
import type { PrintPages } from './print-pages.ts'
import type { Refusals } from './refusals.ts'

type PrintPorts = Pick<Ports, 'makePdf' | 'makePdfs' | 'printHtml'>

interface PrintOptions {
  readonly electron: Pick<ElectronParts, 'BrowserWindow' | 'dialog'>
  readonly printPages: PrintPages
  readonly refusals: Refusals
  readonly front: () => BrowserWindow | null
  readonly log: (line: string) => void
}

export function printPorts({ electron, printPages, refusals, front, log }: PrintOptions): PrintPorts {
  const { BrowserWindow, dialog } = electron

  const openWindow = (): BrowserWindow => {
    const window = new BrowserWindow({
      show: false, width: 1123, height: 794, title: '打印',
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, javascript: false, spellcheck: false, devTools: false },
    })
    lockDownContents(window.webContents, refusals)
    return window
  }

  async function show<T>(window: BrowserWindow, html: string, work: () => Promise<T>): Promise<T> {
    const page = printPages.hold(html)
    try {
      await window.loadURL(page.address)
      return await work()
    } finally {
      page.drop()
    }
  }

  /** Shows the document in a window nobody sees, does the work, and takes both away whatever happens. */
  async function withDocument<T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = openWindow()
    try {
      return await show(window, html, () => work(window))
    } finally {
      if (!window.isDestroyed()) window.destroy()
    }
  }

  // The document's own @page rules decide; A4 is what is left when it has none.
  const pdfOf = (window: BrowserWindow, landscape: boolean): Promise<Uint8Array> =>
    window.webContents.printToPDF({ landscape, pageSize: 'A4', printBackground: true, preferCSSPageSize: true })

  return {
    makePdf: (html, { landscape, signal }) => untilStopped(signal, withDocument(html, (window) => pdfOf(window, landscape))),

    async* makePdfs(documents, { landscape, signal }) {
      const window = openWindow()
      try {
        for (const html of documents) yield await untilStopped(signal, show(window, html(), () => pdfOf(window, landscape)))
      } finally {
        if (!window.isDestroyed()) window.destroy()
      }
    },

    printHtml: (html, { landscape }) => withDocument(html, async (window) => {
      const outcome = await paper(window, landscape)
      if (outcome.printed) return { printed: true }
      log(`not printed: ${outcome.reason}`)
      if (!isCancelled(outcome.reason)) await tell(front())
      return { printed: false }
    }),
  }

  async function tell(owner: BrowserWindow | null): Promise<void> {
    const options = {
      type: 'warning' as const, title: '打印', message: '打印没有完成',
      detail: '没有可用的打印机，或打印机没有接受这份文件。请检查打印机后再打一次，也可以先存成 PDF。', buttons: ['知道了'], noLink: true,
    }
    await (owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options))
  }
}

function paper(window: BrowserWindow, landscape: boolean): Promise<{ printed: boolean, reason: string }> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true, landscape, pageSize: 'A4' },
      (printed, reason) => { resolve({ printed, reason }) })
  })
}

const isCancelled = (reason: string) => /cancell?ed/i.test(reason)

/** What is under way in the window cannot be called back; its answer is no longer waited for. */
function untilStopped<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = () => { reject(new PortFailure('cancelled', {})) }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => { signal.removeEventListener('abort', stop) })
  })
}
