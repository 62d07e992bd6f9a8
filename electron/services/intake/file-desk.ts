import { createHash, randomBytes } from 'node:crypto'
import { readWorkbook } from '../../files/workbook/read-workbook.ts'
import type { OpenedFile } from '../../../shared/api/intake.ts'
import { Refusal, type ReceivedFile, type ReceivedFiles } from '../context.ts'

/** Reads workbooks in their worker and keeps the last few until they are confirmed or forgotten. */
export interface FileDesk extends ReceivedFiles {
  /** Throws Refusal 'file-refused' with details {reason} when the file is not a workbook that can be read. */
  receive(name: string, bytes: Uint8Array): Promise<OpenedFile>
  close(): void
}

const KEPT = 3

export function openFileDesk(workerFile: string | URL): FileDesk {
  const files = new Map<string, ReceivedFile>()
  const stop = new AbortController()
  return {
    get: (file) => files.get(file),
    async receive(name, bytes) {
      const outcome = await readWorkbook(bytes, name, { workerFile, signal: stop.signal })
      if (!outcome.ok) throw new Refusal('file-refused', { reason: outcome.code, name, looksLike: outcome.details.looksLike })
      const file = randomBytes(16).toString('hex')
      files.set(file, { name, sha256: createHash('sha256').update(bytes).digest('hex'), encoding: outcome.encoding ?? null, sheets: outcome.sheets })
      for (const oldest of [...files.keys()].slice(0, -KEPT)) files.delete(oldest)
      return { file, name, bytes: bytes.byteLength }
    },
    close: () => stop.abort(),
  }
}
