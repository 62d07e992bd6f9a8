import { zipSync, type Zippable } from 'fflate'
import { freeFileName } from '../../shared/print/file-name.ts'

export interface ZippedFile { name: string; bytes: Uint8Array }

/** One ZIP of files that are packed already (PDF): stored, not squeezed again. Names that differ in case alone are set apart. */
export function zipFiles(files: readonly ZippedFile[], at: Date): Uint8Array {
  const taken = new Set<string>()
  const entries: Zippable = {}
  for (const { name, bytes } of files) {
    const free = freeFileName(name, (tried) => taken.has(tried.toLowerCase()))
    taken.add(free.toLowerCase())
    entries[free] = [bytes, { level: 0, mtime: at }]
  }
  return zipSync(entries)
}
