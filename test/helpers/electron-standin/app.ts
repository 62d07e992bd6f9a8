import fs from 'node:fs'
import path from 'node:path'
import type { App } from 'electron'
import { LoudEmitter, loud, preventable } from './loud.ts'
import { takeInstanceLock, type InstanceLock } from './single-instance.ts'
import type { StandinState } from './state.ts'

type Played = Pick<App, 'getPath' | 'setPath' | 'getAppPath' | 'getVersion' | 'getName' | 'getLocale' | 'whenReady' | 'isReady' | 'requestSingleInstanceLock' |
  'quit' | 'exit' | 'setAppUserModelId' | 'isPackaged'>

const EVENTS = ['ready', 'activate', 'second-instance', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'browser-window-created', 'web-contents-created']
const FOLDERS: Readonly<Record<string, string>> = { userData: 'AppData', documents: '文档', home: '.', temp: 'tmp', downloads: '下载', desktop: '桌面', logs: 'logs', appData: '.' }

export class StandinApp extends LoudEmitter implements Played {
  readonly isPackaged: boolean
  readonly commandLine: { appendSwitch(name: string, value?: string): void }
  /** Settles with the exit code once the program has ended. */
  readonly ended = Promise.withResolvers<number>()
  private readonly state: StandinState
  private readonly paths = new Map<string, string>()
  private readonly started = Promise.withResolvers<void>()
  private lock: InstanceLock | null = null
  private over = false
  /** Set while quit() or exit() takes the windows away: their going is then no news. */
  private leaving = false

  constructor(state: StandinState) {
    super('app', EVENTS)
    this.state = state
    this.isPackaged = state.options.packaged ?? false
    this.commandLine = loud('app.commandLine', { appendSwitch: (name: string, value = '') => {
      if (state.ready) state.complaints.push(`switch ${name} came after ready`)
      state.switches.set(name, value)
    } })
    // As in Electron: ready comes after the main script has run through.
    setImmediate(() => {
      if (this.over) return
      state.ready = true
      this.emit('ready', {}, {})
      this.started.resolve()
    })
  }

  whenReady() { return this.started.promise }
  isReady() { return this.state.ready }
  getAppPath() { return this.state.options.appPath }
  getVersion() { return (JSON.parse(fs.readFileSync(path.join(this.getAppPath(), 'package.json'), 'utf8')) as { version: string }).version }
  getName() { return 'hengping' }
  getLocale() { return 'zh-CN' }
  setAppUserModelId() { /* A mark for the Windows task bar: nothing to play. */ }

  getPath(name: string) {
    const known = this.paths.get(name)
    if (known) return known
    const inside = FOLDERS[name]
    if (inside === undefined) throw new Error(`electron stand-in: app.getPath('${name}') is not played`)
    const folder = path.join(this.state.options.home, inside)
    fs.mkdirSync(folder, { recursive: true })
    return folder
  }

  setPath(name: string, place: string) {
    if (!path.isAbsolute(place)) throw new Error('Path must be absolute')
    fs.mkdirSync(place, { recursive: true })
    this.paths.set(name, place)
  }

  requestSingleInstanceLock() {
    this.lock ??= takeInstanceLock(this.getPath('userData'), (argv) => { this.emit('second-instance', {}, argv, process.cwd(), null) })
    return this.lock !== null
  }

  quit() {
    if (this.over) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented || this.leaving) return
    this.leaving = true
    void this.closeAllThenEnd()
  }

  exit(code = 0) {
    if (this.over) return
    this.leaving = true
    for (const window of this.state.windows.slice()) window.destroy()
    this.end(code)
  }

  /** Called by a window that has gone. */
  windowGone() {
    if (this.over || this.leaving || this.state.windows.length > 0) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  private async closeAllThenEnd() {
    for (const window of this.state.windows.slice()) {
      if (await window.closeAsUser()) continue
      this.leaving = false
      return
    }
    if (this.over) return
    const will = preventable({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) this.leaving = false
    else this.end(0)
  }

  private end(code: number) {
    this.over = true
    this.emit('quit', {}, code)
    this.lock?.release()
    this.ended.resolve(code)
  }
}
