import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from '../../../electron/platform/chromium.ts'

/** Printing tests need a real browser; they fail rather than skip, for a skipped paper test proves nothing. */
export function testChromium(): string {
  const found = findChromium(process.env, process.platform)
  if (found === null) throw new Error('no Chrome, Edge or Chromium found: install one (Debian: apt-get install chromium) or set CHROMIUM')
  return found
}

const run = (tool: string, args: string[]): Promise<string> => new Promise((resolve, reject) => {
  execFile(tool, args, { maxBuffer: 64 << 20 }, (error, stdout) => {
    if (!error) resolve(stdout)
    else reject('code' in error && error.code === 'ENOENT' ? new Error(`${tool} is missing: install poppler-utils (Debian: apt-get install poppler-utils)`) : error)
  })
})

/** Runs a poppler tool on a PDF; '{pdf}' in `args` stands for the file. */
export async function poppler(tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', pdf: Uint8Array, args: string[] = ['{pdf}']): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hengping-poppler-'))
  try {
    const file = path.join(folder, 'sheet.pdf')
    await writeFile(file, pdf)
    return await run(tool, args.map((argument) => (argument === '{pdf}' ? file : argument)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Text of each page without white space, in drawing order, so that a cell's lines stand together. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const text = await poppler('pdftotext', pdf, ['-raw', '-enc', 'UTF-8', '{pdf}', '-'])
  return text.split('\f').slice(0, -1).map(squeezed)
}

export const squeezed = (text: string): string => text.replace(/\s+/gu, '')
