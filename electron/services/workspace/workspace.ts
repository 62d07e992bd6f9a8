import fs from 'node:fs'
import path from 'node:path'
import { holdFolder } from '../../database/instance-lock.ts'
import { openDatabase, type Connection } from '../../database/open.ts'
import type { Clock } from '../../platform/clock.ts'
import { seedLibrary } from '../templates/seed-library.ts'

export type WorkspaceKind = 'company' | 'demo'

/** The open database: the company's, or beside it the demo company's, which can never touch it. */
export interface Workspace {
  kind(): WorkspaceKind
  folder: string
  db(): Connection
  /** Fills a new demo file through `fill`, then shows it. When `fill` throws, the company stays open and no file is left. */
  enterDemo(fill: (db: Connection) => Promise<void>): Promise<void>
  /** Back to the company; the demo file goes. */
  leaveDemo(): void
  close(): void
}

/** Opens `hengping.db` in the folder, or `demo.db` when the owner was looking at the demo company. */
export function openWorkspace(folder: string, clock: Clock): Workspace {
  const companyFile = path.join(folder, 'hengping.db')
  const demoFile = path.join(folder, 'demo.db')
  const open = (file: string): Connection => {
    const db = openDatabase(file)
    seedLibrary(db, clock)
    return db
  }
  const hold = holdFolder(folder)
  const company = openHeld(open, companyFile, hold)
  let demo: Connection | null = fs.existsSync(demoFile) ? reopenDemo(open, demoFile) : null

  return {
    folder,
    kind: () => (demo === null ? 'company' : 'demo'),
    db: () => demo ?? company,
    async enterDemo(fill) {
      removeDatabase(demoFile)
      const making = `${demoFile}.making`
      removeDatabase(making)
      const db = open(making)
      try {
        await fill(db)
        db.pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        db.close()
        removeDatabase(making)
        throw error
      }
      db.close()
      fs.renameSync(making, demoFile)
      demo = open(demoFile)
    },
    leaveDemo() {
      demo?.close()
      demo = null
      removeDatabase(demoFile)
    },
    close() {
      demo?.close()
      company.close()
      hold.release()
    },
  }
}

/** The folder is let go again when the company's file cannot be opened. */
function openHeld(open: (file: string) => Connection, file: string, hold: { release(): void }): Connection {
  try {
    return open(file)
  } catch (error) {
    hold.release()
    throw error
  }
}

/** A demo file that cannot be opened is only a demo: go back to the company. */
function reopenDemo(open: (file: string) => Connection, file: string): Connection | null {
  try {
    return open(file)
  } catch {
    removeDatabase(file)
    return null
  }
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) fs.rmSync(`${file}${end}`, { force: true })
}
