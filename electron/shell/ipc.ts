import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { House } from '../api/house.ts'
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts'
import { BUNDLE_ORIGIN, originOf } from './origins.ts'
import type { Refusals } from './refusals.ts'

/** Only the main frame of one of our own windows, showing our own page, may speak to the house. */
export function isTrustedSender(event: IpcMainInvokeEvent, ownContents: ReadonlySet<WebContents>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && ownContents.has(event.sender) &&
    frame.origin === BUNDLE_ORIGIN && originOf(frame.url) === BUNDLE_ORIGIN
}

export function answerPages(ipcMain: IpcMain, house: House, ownContents: ReadonlySet<WebContents>, refusals: Refusals): () => void {
  ipcMain.handle(INVOKE_CHANNEL, (event, method: unknown, input: unknown) => {
    if (typeof method !== 'string' || !isTrustedSender(event, ownContents)) {
      refusals.add('ipc-sender', event.senderFrame ? originOf(event.senderFrame.url) : 'a frame that is gone')
      throw new Error('refused')
    }
    return house.invoke(method, input)
  })
  const end = house.subscribe((news) => {
    for (const contents of ownContents) {
      if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, news)
    }
  })
  return () => {
    end()
    ipcMain.removeHandler(INVOKE_CHANNEL)
  }
}
