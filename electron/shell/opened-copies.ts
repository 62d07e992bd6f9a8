import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { exportName, runs } from '../../shared/domain/evidence/evidence.ts'
import type { Ports } from '../api/ports.ts'
import type { ElectronParts } from './electron-parts.ts'
import { PortFailure } from './port-failure.ts'

/** Evidence is opened as a read-only copy: what somebody saves in Word does not reach the file that was kept. */
export function openedCopies({ shell }: Pick<ElectronParts, 'shell'>): Pick<Ports, 'openFile'> & { forget(): void } {
  const folders: string[] = []
  return {
    async openFile({ name, bytes }) {
      if (runs(name)) throw new PortFailure('evidence-refused', { name, reason: 'runs' })
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-'))
      folders.push(folder)
      const place = path.join(folder, exportName(name))
      fs.writeFileSync(place, bytes, { mode: 0o400, flag: 'wx' })
      const failure = await shell.openPath(place)
      if (failure === '') return {}
      // No program belongs to this kind: the file is shown, the owner chooses.
      shell.showItemInFolder(place)
      return {}
    },
    /** Copies that another program still holds are left to the system's own cleaning. */
    forget() {
      for (const folder of folders.splice(0)) {
        try {
          fs.rmSync(folder, { recursive: true, force: true })
        } catch { /* held */ }
      }
    },
  }
}
