import path from 'node:path'
import type { House, openHouse } from '../api/house.ts'
import { fileLog } from '../platform/log.ts'
import { showAbout } from './about.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { settleDataFolder } from './data-folder.ts'
import type { ElectronParts } from './electron-parts.ts'
import { type FaultSource, endOnFault, sentenceOf } from './faults.ts'
import { filePorts } from './file-ports.ts'
import { answerPages } from './ipc.ts'
import { closeNetwork, lockDownSession } from './lockdown.ts'
import { installMenu } from './menu.ts'
import { printPorts } from './print-ports.ts'
import { openedCopies } from './opened-copies.ts'
import { openPrintPages } from './print-pages.ts'
import { countRefusals, type Refusals } from './refusals.ts'
import { listRendererFiles } from './renderer-files.ts'
import { createWindows, type Windows } from './windows.ts'

export interface ShellOptions {
  readonly electron: ElectronParts
  readonly openHouse: typeof openHouse
  /** The folder that holds renderer/ and electron/ as built. */
  readonly builtFolder: string
  readonly dataFolder: string | undefined
  readonly faultSource: FaultSource
}

export interface Shell { readonly windows: Windows, readonly refusals: Refusals }

/** The whole start in its order. Null when another instance runs or the data cannot be opened. */
export async function startShell(options: ShellOptions): Promise<Shell | null> {
  const { electron } = options
  const { app, protocol, session, ipcMain } = electron
  const dataFolder = settleDataFolder(app, options.dataFolder)
  if (dataFolder === null) {
    electron.dialog.showErrorBox('衡评打不开数据', '数据文件夹建立不了，可能没有写入权限，或者所在的磁盘没有接上。请检查后再打开。')
    app.exit(1)
    return null
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return null
  }
  const log = fileLog(dataFolder, () => new Date())
  let house: House | null = null
  const closeHouse = () => {
    const open = house
    house = null
    open?.close()
  }
  endOnFault({ source: options.faultSource, electron, log, close: closeHouse })
  closeNetwork(app)
  app.setAppUserModelId('app.hengping.desktop')
  registerAppScheme(protocol)
  await app.whenReady()

  const refusals = countRefusals(log)
  const printPages = openPrintPages()
  lockDownSession(session.defaultSession, refusals)
  serveApp(protocol, listRendererFiles(path.join(options.builtFolder, 'renderer')), printPages)
  const windows = createWindows({
    electron, dataFolder, refusals, log, preloadFile: path.join(options.builtFolder, 'electron', 'preload.cjs'),
  })
  const files = filePorts(electron, windows.front)
  const copies = openedCopies(electron)
  try {
    house = options.openHouse({
      folder: dataFolder, version: app.getVersion(), log,
      workerFile: path.join(options.builtFolder, 'electron', 'workbook-worker.cjs'),
      ports: { host: 'electron', ...files, openFile: copies.openFile, openPresenter: (page) => { windows.present(page); return Promise.resolve({}) }, ...printPorts({ electron, printPages, refusals, front: windows.front, log }) },
    })
  } catch (error) {
    log(`the data did not open: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)
    electron.dialog.showErrorBox('衡评打不开数据', sentenceOf(error))
    app.exit(1)
    return null
  }
  const endAnswers = answerPages(ipcMain, house, windows.contents, refusals)
  app.on('second-instance', () => { windows.focus() })
  app.on('activate', () => { windows.focus() })
  app.on('window-all-closed', () => { app.quit() })
  app.on('will-quit', () => {
    copies.forget()
    endAnswers()
    closeHouse()
  })
  const note = (error: unknown) => { log(`a menu command failed: ${String(error)}`) }
  installMenu(electron, {
    newWindow: () => { windows.open() },
    openDataFolder: () => { files.openFolder(dataFolder).catch(note) },
    about: () => { showAbout(electron, dataFolder, refusals, windows.front()).catch(note) },
  })
  windows.open()
  return { windows, refusals }
}
