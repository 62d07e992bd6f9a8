import type { IpcMain, MenuItemConstructorOptions, NativeTheme, Protocol, Screen, Shell } from 'electron'
import { loud } from './loud.ts'
import type { InvokeHandler, StandinState } from './state.ts'

export function playIpcMain(state: StandinState): Pick<IpcMain, 'handle' | 'removeHandler'> {
  return loud('ipcMain', {
    handle(channel: string, handler: unknown) {
      if (state.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      state.handlers.set(channel, handler as InvokeHandler)
    },
    removeHandler(channel: string) { state.handlers.delete(channel) },
  })
}

export function playProtocol(state: StandinState): Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'isProtocolHandled'> {
  return loud('protocol', {
    registerSchemesAsPrivileged(schemes) {
      if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
      for (const { scheme, privileges } of schemes) {
        if (privileges?.bypassCSP) state.complaints.push(`scheme ${scheme} passes by the policy`)
        if (privileges?.standard && privileges.secure) state.privileged.add(scheme)
      }
    },
    handle(scheme, handler) {
      if (!state.ready) throw new Error('electron stand-in: protocol.handle before ready')
      if (!state.privileged.has(scheme)) state.complaints.push(`scheme ${scheme} has no origin: not registered standard and secure`)
      state.schemes.set(scheme, handler)
    },
    isProtocolHandled: (scheme) => state.schemes.has(scheme),
  })
}

export function playMenu(state: StandinState) {
  return loud('Menu', {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => {
      checkTemplate(template)
      return loud('menu', { items: template })
    },
    setApplicationMenu(menu: { items: MenuItemConstructorOptions[] } | null) { state.menu = menu?.items ?? [] },
  })
}

function checkTemplate(template: readonly MenuItemConstructorOptions[]): void {
  for (const item of template) {
    if (!item.label && !item.role && item.type !== 'separator') throw new Error('Invalid template for MenuItem: must have at least one of label, role or type')
    if (Array.isArray(item.submenu)) checkTemplate(item.submenu)
  }
}

export function playShell(state: StandinState): Pick<Shell, 'openPath' | 'showItemInFolder'> {
  return loud('shell', {
    openPath: async (place) => {
      state.opened.push({ way: 'openPath', place })
      return ''
    },
    showItemInFolder(place) { state.opened.push({ way: 'showItemInFolder', place }) },
  })
}

export function playScreen(state: StandinState): Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> {
  const areas = state.options.displays ?? [{ x: 0, y: 0, width: 1920, height: 1040 }]
  const displays = areas.map((workArea, id) => ({ id, workArea, bounds: workArea })) as ReturnType<Screen['getAllDisplays']>
  const first = displays[0]
  if (!first) throw new Error('electron stand-in: a computer without a display')
  return loud('screen', { getAllDisplays: () => displays, getPrimaryDisplay: () => first })
}

export const playNativeTheme = (): Pick<NativeTheme, 'shouldUseDarkColors'> => loud('nativeTheme', { shouldUseDarkColors: false })
