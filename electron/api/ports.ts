/** What differs between the shell and the browser host. Each fills all of it. */
export interface Ports {
  host: 'electron' | 'browser'
  /** Asks where to save and writes the bytes; null when the owner cancels. Browser host: keeps them for one download. */
  saveFile(suggestion: { name: string; bytes: Uint8Array; kind: 'pdf' | 'xlsx' | 'csv' | 'docx' | 'png' }): Promise<{ place: string; download?: string } | null>
  /** Open dialog; null when cancelled. Browser host: always null, the page uploads instead. */
  chooseFile(kind: 'workbook' | 'evidence'): Promise<{ name: string; bytes: Uint8Array } | null>
  /**
   * Asks for a folder and puts the files there one by one as they are made, each whole, none over another: ' (2)' is added.
   * null when the owner cancels; then nothing is made. Browser host: one ZIP, kept for one download.
   */
  saveFolder(suggestion: { name: string; files: () => AsyncIterable<NamedFile> }): Promise<{ place: string; files: number; download?: string } | null>
  /** Throws PdfEngineMissing when this machine has nothing to make a PDF with. Once `signal` is set it gives up as 'cancelled'. */
  makePdf(html: string, options: PdfOptions): Promise<Uint8Array>
  /** The same for many documents in their order, in one browser or window. */
  makePdfs(documents: readonly (() => string)[], options: PdfOptions): AsyncIterable<Uint8Array>
  /** Shell: the system's print dialog on a hidden window. Browser host: inPage, the page prints its own preview. */
  printHtml(html: string, options: { landscape: boolean }): Promise<{ printed: boolean; inPage?: boolean }>
  openFolder(place: string): Promise<void>
  /** Shows a copy in the program that belongs to its kind. Browser host: `download` is the address that gives it once. */
  openFile(copy: { name: string; bytes: Uint8Array }): Promise<{ download?: string }>
  /** A second window of the program on one of its own pages, '/meeting/presenter?…'. inPage: this host cannot; the page opens one itself. */
  openPresenter(path: string): Promise<{ inPage?: boolean }>
}

export interface NamedFile { name: string; bytes: Uint8Array }
export interface PdfOptions { landscape: boolean; signal?: AbortSignal }

export class PdfEngineMissing extends Error {
  override name = 'PdfEngineMissing'
}
