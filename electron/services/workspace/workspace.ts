import fs from 'node:fs'
import path from 'node:path'
import { removeDatabase } from '../../database/create.ts'
import { openFailure } from '../../database/database-error.ts'
import { holdFolder } from '../../database/instance-lock.ts'
import { openDatabase, type Connection } from '../../database/open.ts'
import type { Clock } from '../../platform/clock.ts'
import { Refusal } from '../context.ts'
import { seedLibrary } from '../templates/seed-library.ts'
import { watchForUndo } from '../undo/keep-step.ts'

export type WorkspaceKind = 'company' | 'demo'

/** The open database: the company's, or beside it the demo company's, which can never touch it. */
export interface Workspace {
  kind(): WorkspaceKind
  folder: string
  db(): Connection
  /** Where the evidence of the open company lies. */
  evidenceFolder(): string
  /** Fills a new demo file through `fill`, then shows it. When `fill` throws, the company stays open and no file is left. */
  enterDemo(fill: (db: Connection) => Promise<void>): Promise<void>
  /** Back to the company; the demo file goes. */
  leaveDemo(): void
  close(): void
}

/** Opens `hengping.db` in the folder, or `demo.db` when the owner was looking at the demo company. One process at a time. */
export function openWorkspace(folder: string, clock: Clock): Workspace {
  const hold = holdFolder(folder)
  try {
    return workspaceIn(folder, clock, hold)
  } catch (error) {
    hold.release()
    throw error
  }
}

function workspaceIn(folder: string, clock: Clock, hold: { release(): void }): Workspace {
  const demoFile = path.join(folder, 'demo.db')
  const demoEvidence = path.join(folder, 'demo-attachments')
  const open = (file: string, traces: readonly string[] = []): Connection => seeded(openDatabase(file, { traces }), clock)
  // Where the owner left off is written on the first visit: with it but without the database, the database was lost.
  const company = open(path.join(folder, 'hengping.db'), [path.join(folder, 'ui.json'), path.join(folder, 'backups')])
  let demo: Connection | null = fs.existsSync(demoFile) ? reopenDemo(open, demoFile) : null
  let filling = false
  let closed = false

  return {
    folder,
    kind: () => (demo === null ? 'company' : 'demo'),
    db: () => demo ?? company,
    evidenceFolder: () => (demo === null ? path.join(folder, 'attachments') : demoEvidence),
    async enterDemo(fill) {
      if (demo !== null) throw new Refusal('not-in-demo')
      if (filling) throw new Refusal('busy')
      filling = true
      const making = `${demoFile}.making`
      try {
        removeDatabase(making)
        const db = open(making)
        try {
          await fill(db)
          db.pragma('wal_checkpoint(TRUNCATE)')
        } finally {
          db.close()
        }
        if (closed) throw new Error('the house was closed while the demo was being filled')
        removeDatabase(demoFile)
        fs.rmSync(demoEvidence, { recursive: true, force: true })
        fs.renameSync(making, demoFile)
        demo = openOrRemove(open, demoFile)
      } finally {
        filling = false
        removeDatabase(making)
      }
    },
    leaveDemo() {
      demo?.close()
      demo = null
      removeDatabase(demoFile)
      fs.rmSync(demoEvidence, { recursive: true, force: true })
    },
    close() {
      closed = true
      demo?.close()
      company.close()
      hold.release()
    },
  }
}

function seeded(db: Connection, clock: Clock): Connection {
  try {
    watchForUndo(db, seedLibrary(db, clock))
    return db
  } catch (error) {
    db.close()
    throw openFailure(error)
  }
}

/** Left in its place, a demo that did not open would be what the next start shows. */
function openOrRemove(open: (file: string) => Connection, file: string): Connection {
  try {
    return open(file)
  } catch (error) {
    removeDatabase(file)
    throw error
  }
}

/** A demo file that cannot be opened is only a demo: go back to the company. It goes too, and is made anew when asked for. */
function reopenDemo(open: (file: string) => Connection, file: string): Connection | null {
  try {
    return open(file)
  } catch {
    removeDatabase(file)
    return null
  }
}
