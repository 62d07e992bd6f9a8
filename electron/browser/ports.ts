import { spawn } from 'node:child_process'
import { exportName } from '../../shared/domain/evidence/evidence.ts'
import type { NamedFile, Ports } from '../api/ports.ts'
import { PdfEngineMissing } from '../api/ports.ts'
import type { PdfEngine } from '../files/pdf/chromium-pdf.ts'
import { PdfFailure } from '../files/pdf/pdf-failure.ts'
import { zipFiles } from '../files/zip-files.ts'
import type { Downloads } from './downloads.ts'

const TYPES = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', png: 'image/png' }

/** A browser that is there but does not start is as good as none: the owner is told to print to PDF by hand. */
const asMissing = (error: unknown): unknown => (error instanceof PdfFailure && error.code === 'unavailable' ? new PdfEngineMissing() : error)

/** Each document is written only when its turn comes. */
function* eachOf(documents: readonly (() => string)[]): Generator<string> {
  for (const html of documents) yield html()
}

/** Upload and download stand in for the dialogs; PDF is made by the Chrome, Edge or Chromium of this machine. */
export function browserPorts(options: { downloads: Downloads; pdf: PdfEngine | null; /** Opens another window beside the one this program opened; null when the owner opened the address himself. */ openBeside?: (path: string) => Promise<boolean> | null }): Ports {
  const makePdf: Ports['makePdf'] = (html, given) => {
    if (options.pdf === null) return Promise.reject(new PdfEngineMissing())
    return options.pdf.print(html, given).catch((error: unknown) => { throw asMissing(error) })
  }
  return {
    host: 'browser',
    saveFile: ({ name, bytes, kind }) => Promise.resolve({ place: name, download: options.downloads.offer({ name, bytes, type: TYPES[kind] }) }),
    chooseFile: () => Promise.resolve(null),
    // Whatever it claims to be, it is handed over as bytes: never shown by our own origin.
    openFile: ({ name, bytes }) => Promise.resolve({ download: options.downloads.offer({ name: exportName(name), bytes, type: 'application/octet-stream' }) }),
    saveFolder: async ({ name, files }) => {
      const made: NamedFile[] = []
      for await (const file of files()) made.push(file)
      const zip = `${name}.zip`
      return { place: zip, files: made.length, download: options.downloads.offer({ name: zip, bytes: zipFiles(made, new Date()), type: 'application/zip' }) }
    },
    makePdf,
    async* makePdfs(documents, given) {
      if (options.pdf === null) throw new PdfEngineMissing()
      try {
        yield* options.pdf.printAll(eachOf(documents), given)
      } catch (error) {
        throw asMissing(error)
      }
    },
    openPresenter: async (path) => ((await options.openBeside?.(path)) ? {} : { inPage: true }),
    printHtml: () => Promise.resolve({ printed: false, inPage: true }),
    openFolder: (place) => {
      const command = process.platform === 'win32' ? 'explorer.exe' : process.platform === 'darwin' ? 'open' : 'xdg-open'
      return new Promise((resolve, reject) => {
        const child = spawn(command, [place], { detached: true, stdio: 'ignore' })
        child.once('error', reject)
        child.once('spawn', () => { child.unref(); resolve() })
      })
    },
  }
}
