import { App } from 'antd'
import { useState } from 'react'
import { fetchDownload } from '../api/call.ts'
import { useTellFailure } from './failure.ts'
import { text } from './text.ts'

/** Where a written file went: a place on the disk, or an address from which the browser fetches it. */
interface Written { place: string; download: string | null }

/** Has the house write a file, hands it over, and says where it is. `busy` while it is being written. */
export function useSaveCopy(): { busy: boolean; save: (write: () => Promise<Written>) => Promise<void> } {
  const { message } = App.useApp()
  const tell = useTellFailure()
  const [busy, setBusy] = useState(false)
  const save = async (write: () => Promise<Written>) => {
    setBusy(true)
    try {
      const { place, download } = await write()
      fetchDownload(download)
      void message.success(download === null ? text.app.savedTo(place) : text.app.downloaded(place), 6)
    } catch (failure) {
      tell(failure)
    } finally {
      setBusy(false)
    }
  }
  return { busy, save }
}
