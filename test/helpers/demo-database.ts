import path from 'node:path'
import { openDatabase, type Connection } from '../../electron/database/open.ts'
import { openTestHouse } from './house.ts'

/** The demo company's own file, to be roughened and read below the services. */
export async function withDemoDatabase(work: (db: Connection) => void): Promise<void> {
  const house = openTestHouse()
  try {
    await house.call('demo.enter', { month: null })
    const db = openDatabase(path.join(house.folder, 'demo.db'))
    try {
      work(db)
    } finally {
      db.close()
    }
  } finally {
    house.close()
  }
}
