import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { PortFailure } from './port-failure.ts'

/** Why a file could not be put where the owner chose. */
export type SaveObstacle = 'not-writable' | 'disk-full' | 'in-use' | 'folder-gone' | 'other'

const OBSTACLES: Readonly<Record<string, SaveObstacle>> = {
  EACCES: 'not-writable', EPERM: 'not-writable', EROFS: 'not-writable', EISDIR: 'not-writable',
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EBUSY: 'in-use', ETXTBSY: 'in-use', ENOENT: 'folder-gone', ENOTDIR: 'folder-gone',
}

/** All or nothing: a half-written payroll or sheet never stands under the final name. */
export async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  const half = path.join(path.dirname(place), `.${path.basename(place).slice(0, 80)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    const file = await fs.open(half, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await fs.rename(half, place)
  } catch (error) {
    await fs.rm(half, { force: true }).catch(() => undefined)
    throw new PortFailure('save-failed', { obstacle: obstacleOf(error), place }, { cause: error })
  }
}

function obstacleOf(error: unknown): SaveObstacle {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return OBSTACLES[code] ?? 'other'
}
