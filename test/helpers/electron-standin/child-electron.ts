import fs from 'node:fs'
import path from 'node:path'
import { closeChromium } from './chromium.ts'
import { createStandin } from './standin.ts'
import { wireRecord, type WireCall, type WireReply, type WireRequest } from './wire.ts'

// The `electron` module of a program that runs in a process of its own (hook.ts); the test speaks over process messages.
const home = process.env.STANDIN_HOME
if (!home) throw new Error('electron stand-in: STANDIN_HOME is not set')
const standin = createStandin({ appPath: packageFolder(process.argv[1] ?? ''), home, packaged: process.env.STANDIN_PACKAGED === '1' })

export const { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } = standin.electron

process.on('message', (request: WireRequest) => {
  void perform(request.ask).then(
    (value) => { reply({ id: request.id, value }) },
    (error: unknown) => { reply({ id: request.id, failure: String(error) }) },
  )
})
process.on('disconnect', () => { process.exit(1) })
void standin.ended.then(async (ended) => {
  reply({ ended, record: wireRecord(standin.state) })
  await closeChromium()
  process.exit(ended)
})

async function perform(ask: WireCall): Promise<unknown> {
  switch (ask.call) {
    case 'answer': standin.answer(ask.kind, ask.answer); return null
    case 'evaluate': return (await standin.page(ask.window)).evaluate(ask.expression)
    case 'screenshot': await (await standin.page(ask.window)).screenshot({ path: ask.file }); return null
    case 'clickMenu': standin.clickMenu(...ask.labels); return null
    case 'closeWindow': return standin.window(ask.window).closeAsUser()
    case 'quit': standin.electron.app.quit(); return null
    case 'record': return wireRecord(standin.state)
  }
}

function reply(message: WireReply): void {
  if (process.connected) process.send?.(message)
}

function packageFolder(script: string): string {
  let folder = path.dirname(path.resolve(script))
  while (!fs.existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder) folder = path.dirname(folder)
  return folder
}
