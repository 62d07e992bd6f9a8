import type { DevtoolsPipe } from './devtools-pipe.ts'
import type { HeadlessBrowser } from './headless-browser.ts'
import { productOf, startHeadless } from './headless-browser.ts'
import { PdfFailure } from './pdf-failure.ts'

export interface PrintOptions {
  /** Used where the document's own @page rule does not say. */
  landscape: boolean
  timeoutMs?: number
  signal?: AbortSignal
}

export interface PdfEngine {
  /** Prints one complete HTML document. The browser is started by the first print and kept warm for the next. */
  print(html: string, options: PrintOptions): Promise<Uint8Array>
  /** One after another in one page of the browser: opening a page costs more than drawing a sheet in it. */
  printAll(documents: Iterable<string>, options: PrintOptions): AsyncGenerator<Uint8Array>
  /** Ends the browser and removes its profile; a later print starts a new one. */
  close(): Promise<void>
  /** For tests and the about page: process id of the warm browser, or null. */
  pid(): number | null
}

const TIMEOUT_MS = 60_000
/** A warm browser takes memory on the owner's laptop: it goes after this long without a print. */
const IDLE_MS = 60_000
const CHUNK = 1 << 20

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new PdfFailure('failed', 'the browser answered in an unknown shape')
  return value
}

async function readStream(pipe: DevtoolsPipe, handle: string, sessionId: string): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (let eof = false; !eof;) {
    const chunk = await pipe.send('IO.read', { handle, size: CHUNK }, sessionId)
    parts.push(Buffer.from(text(chunk['data']), chunk['base64Encoded'] === true ? 'base64' : 'utf8'))
    eof = chunk['eof'] === true
  }
  await pipe.send('IO.close', { handle }, sessionId)
  return Buffer.concat(parts)
}

/** A blank page in an off-the-record context of its own, without script and without network: a document can only be drawn in it. */
interface DrawingPage { print(html: string, landscape: boolean): Promise<Uint8Array>; close(): Promise<void> }

async function openDrawingPage({ pipe }: HeadlessBrowser): Promise<DrawingPage> {
  const context = await pipe.send('Target.createBrowserContext', { disposeOnDetach: true })
  const browserContextId = text(context['browserContextId'])
  const close = async () => { await pipe.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined) }
  try {
    const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', browserContextId })
    const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
    const session = text(attached['sessionId'])
    const send = (method: string, params?: Record<string, unknown>) => pipe.send(method, params, session)
    await send('Emulation.setScriptExecutionDisabled', { value: true })
    await send('Network.enable')
    await send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 })
    // Never answered: a request that slipped past everything else would wait here until the context goes.
    await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    return {
      close,
      async print(html, landscape) {
        const { frameTree } = await send('Page.getFrameTree') as { frameTree?: { frame?: { id?: string } } }
        await send('Page.setDocumentContent', { frameId: text(frameTree?.frame?.id), html })
        const printed = await send('Page.printToPDF', {
          landscape, printBackground: true, preferCSSPageSize: true, displayHeaderFooter: false, generateTaggedPDF: false,
          generateDocumentOutline: false, marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0, transferMode: 'ReturnAsStream',
        })
        return await readStream(pipe, text(printed['stream']), session)
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function printInTarget(browser: HeadlessBrowser, html: string, landscape: boolean): Promise<Uint8Array> {
  const page = await openDrawingPage(browser)
  try {
    return await page.print(html, landscape)
  } finally {
    await page.close()
  }
}

/** Rejects at the timeout or on abort; in both cases the caller ends the browser, for a wedged one never answers. */
function untilStopped<T>(work: Promise<T>, timeoutMs: number, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => { reject(new PdfFailure('cancelled', 'printing was cancelled')) }
    const timer = setTimeout(() => { reject(new PdfFailure('timeout', `no PDF within ${timeoutMs} ms`)) }, timeoutMs)
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    work.then(resolve, reject).finally(() => { clearTimeout(timer); signal?.removeEventListener('abort', cancel) })
  })
}

/** An engine on the given Chrome, Edge or Chromium. Prints run one after another. */
export function openPdfEngine(chromium: string, idleMs: number = IDLE_MS): PdfEngine {
  let browser: HeadlessBrowser | null = null
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const close = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = browser
    browser = null
    await ending?.close()
  }

  const warm = async (): Promise<HeadlessBrowser> => {
    if (browser?.alive()) return browser
    await close()
    browser = startHeadless(chromium)
    await productOf(browser)
    return browser
  }

  /** A browser that died while it stood idle is only noticed by the next print: that print gets a new one, once. */
  const attempt = async (html: string, landscape: boolean): Promise<Uint8Array> => {
    const idled = browser
    const ready = await warm()
    try {
      return await printInTarget(ready, html, landscape)
    } catch (error) {
      if (ready !== idled || ready !== browser || !ready.pipe.ended()) throw error
      await close()
      return printInTarget(await warm(), html, landscape)
    }
  }

  const guarded = async (work: () => Promise<Uint8Array>, { timeoutMs = TIMEOUT_MS, signal }: PrintOptions): Promise<Uint8Array> => {
    clearTimeout(idle)
    if (signal?.aborted) throw new PdfFailure('cancelled', 'printing was cancelled')
    try {
      const bytes = await untilStopped(work(), timeoutMs, signal)
      idle = setTimeout(() => { void close() }, idleMs)
      idle.unref()
      return bytes
    } catch (error) {
      await close()
      throw error
    }
  }

  const queued = (work: () => Promise<Uint8Array>, options: PrintOptions): Promise<Uint8Array> => {
    const job = queue.then(() => guarded(work, options))
    queue = job.catch(() => undefined)
    return job
  }

  return {
    close, pid: () => browser?.pid ?? null,
    print: (html, options) => queued(() => attempt(html, options.landscape), options),
    async* printAll(documents, options) {
      let page: DrawingPage | null = null
      let owner: HeadlessBrowser | null = null
      try {
        for (const html of documents) {
          yield await queued(async () => {
            const ready = await warm()
            if (page === null || owner !== ready) [page, owner] = [await openDrawingPage(ready), ready]
            return page.print(html, options.landscape)
          }, options)
        }
      } finally {
        await (page as DrawingPage | null)?.close()
      }
    },
  }
}

/** One print with a browser of its own, for callers that print once. */
export async function printPdf(html: string, { chromium, ...options }: PrintOptions & { chromium: string }): Promise<Uint8Array> {
  const engine = openPdfEngine(chromium)
  try {
    return await engine.print(html, options)
  } finally {
    await engine.close()
  }
}
