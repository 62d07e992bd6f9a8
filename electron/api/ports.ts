/** What differs between the shell and the browser host. Each fills all of it. */
export interface Ports {
  host: 'electron' | 'browser'
  /** Asks where to save and writes the bytes; null when the owner cancels. Browser host: keeps them for one download. */
  saveFile(suggestion: { name: string; bytes: Uint8Array; kind: 'pdf' | 'xlsx' | 'csv' }): Promise<{ place: string; download?: string } | null>
  /** Open dialog; null when cancelled. Browser host: always null, the page uploads instead. */
  chooseFile(kind: 'workbook' | 'evidence'): Promise<{ name: string; bytes: Uint8Array } | null>
  /** Throws PdfEngineMissing when this machine has nothing to make a PDF with. */
  makePdf(html: string, options: { landscape: boolean }): Promise<Uint8Array>
  /** Shell: the system's print dialog on a hidden window. Browser host: inPage, the page prints its own preview. */
  printHtml(html: string, options: { landscape: boolean }): Promise<{ printed: boolean; inPage?: boolean }>
  openFolder(place: string): Promise<void>
  /** Shows a copy in the program that belongs to its kind. Browser host: `download` is the address that gives it once. */
  openFile(copy: { name: string; bytes: Uint8Array }): Promise<{ download?: string }>
}

export class PdfEngineMissing extends Error {
  override name = 'PdfEngineMissing'
}
