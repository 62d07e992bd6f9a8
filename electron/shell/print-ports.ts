import type { BrowserWindow } from 'electron'
import type { Ports } from '../api/ports.ts'
import type { ElectronParts } from './electron-parts.ts'
import { lockDownContents } from './lockdown.ts'
import type { PrintPages } from './print-pages.ts'
import type { Refusals } from './refusals.ts'

type PrintPorts = Pick<Ports, 'makePdf' | 'printHtml'>

interface PrintOptions {
  readonly electron: Pick<ElectronParts, 'BrowserWindow' | 'dialog'>
  readonly printPages: PrintPages
  readonly refusals: Refusals
  readonly front: () => BrowserWindow | null
  readonly log: (line: string) => void
}

export function printPorts({ electron, printPages, refusals, front, log }: PrintOptions): PrintPorts {
  const { BrowserWindow, dialog } = electron

  /** Shows the document in a window nobody sees, does the work, and takes both away whatever happens. */
  async function withDocument<T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const page = printPages.hold(html)
    const window = new BrowserWindow({
      show: false, width: 1123, height: 794, title: '打印',
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, javascript: false, spellcheck: false, devTools: false },
    })
    lockDownContents(window.webContents, refusals)
    try {
      await window.loadURL(page.address)
      return await work(window)
    } finally {
      page.drop()
      if (!window.isDestroyed()) window.destroy()
    }
  }

  return {
    makePdf: (html, { landscape }) => withDocument(html, (window) =>
      // The document's own @page rules decide; A4 is what is left when it has none.
      window.webContents.printToPDF({ landscape, pageSize: 'A4', printBackground: true, preferCSSPageSize: true })),

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
