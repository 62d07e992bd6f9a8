import fs from 'node:fs'
import path from 'node:path'
import { uiState, type UiState } from '../../shared/api/system.ts'

export interface UiFile {
  get(): UiState
  save(change: Partial<UiState>): void
}

const START: UiState = { page: '/', month: null, theme: 'system', railCollapsed: false }

/** Where the owner left off, in `ui.json`. Losing it loses nothing of value, so a bad file is simply begun anew. */
export function openUiFile(folder: string): UiFile {
  const file = path.join(folder, 'ui.json')
  let state = START
  try {
    const read = uiState.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
    if (read.success) state = read.data
  } catch { /* first start */ }
  return {
    get: () => state,
    save: (change) => {
      state = { ...state, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) }
      fs.mkdirSync(folder, { recursive: true })
      fs.writeFileSync(`${file}.tmp`, JSON.stringify(state))
      fs.renameSync(`${file}.tmp`, file)
    },
  }
}
