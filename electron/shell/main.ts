import path from 'node:path'
import { BrowserWindow, Menu, app, dialog, ipcMain, nativeTheme, protocol, screen, session, shell } from 'electron'
import { openHouse } from '../api/house.ts'
import { startShell } from './start.ts'

void startShell({
  electron: { BrowserWindow, Menu, app, dialog, ipcMain, nativeTheme, protocol, screen, session, shell },
  openHouse,
  builtFolder: path.join(app.getAppPath(), 'dist'),
  dataFolder: process.env.HENGPING_DATA,
  faultSource: process,
})
