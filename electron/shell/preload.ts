import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { HouseEvent } from '../../shared/api/contract.ts'
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts'

/** What a page of the desktop program finds on `window.hengping`. */
export interface Bridge {
  readonly host: 'electron'
  invoke(method: string, input: unknown): Promise<unknown>
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: HouseEvent) => void): () => void
}

const bridge: Bridge = {
  host: 'electron',
  invoke: (method, input) => ipcRenderer.invoke(INVOKE_CHANNEL, method, input),
  subscribe: (listener) => {
    // The raw ipc event is kept here: it carries a sender the page must never hold.
    const forward = (_event: IpcRendererEvent, event: HouseEvent) => listener(event)
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => { ipcRenderer.removeListener(EVENT_CHANNEL, forward) }
  },
}

contextBridge.exposeInMainWorld('hengping', bridge)
