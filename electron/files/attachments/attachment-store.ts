import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { syncFolderOf } from '../../database/sync-file.ts'

/** Files under the hash of their content, in one folder: the same file twice is one file, and no name leads anywhere. */
export interface AttachmentStore {
  /** Waits until the bytes are on the disk; answers their hash. */
  keep(bytes: Uint8Array): string
  /** null when the file is gone; 'changed' when it is not what was kept. */
  read(sha256: string): Buffer | 'changed' | null
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function attachmentStore(folder: string): AttachmentStore {
  const placeOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a hash')
    return path.join(folder, sha256)
  }
  const read = (sha256: string): Buffer | 'changed' | null => {
    let bytes: Buffer
    try {
      bytes = fs.readFileSync(placeOf(sha256))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
    return sha256Of(bytes) === sha256 ? bytes : 'changed'
  }
  return {
    read,
    keep(bytes) {
      const sha256 = sha256Of(bytes)
      // One that was damaged since is mended by the same file coming again.
      if (Buffer.isBuffer(read(sha256))) return sha256
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeWhole(placeOf(sha256), bytes)
      return sha256
    },
  }
}

function writeWhole(place: string, bytes: Uint8Array): void {
  const half = `${place}.${randomUUID().slice(0, 8)}.tmp`
  try {
    const fd = fs.openSync(half, 'wx', 0o600)
    try {
      fs.writeFileSync(fd, bytes)
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
    fs.renameSync(half, place)
    syncFolderOf(place)
  } catch (error) {
    fs.rmSync(half, { force: true })
    throw error
  }
}
