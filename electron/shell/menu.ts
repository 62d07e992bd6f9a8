import type { MenuItemConstructorOptions } from 'electron'
import type { ElectronParts } from './electron-parts.ts'

export interface MenuActions {
  readonly newWindow: () => void
  readonly openDataFolder: () => void
  readonly about: () => void
}

export function menuTemplate(actions: MenuActions, options: { mac: boolean, devTools: boolean }): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const about: MenuItemConstructorOptions = { label: '关于衡评', click: actions.about }
  const macMenu: MenuItemConstructorOptions = {
    label: '衡评',
    submenu: [about, line, { role: 'hide', label: '隐藏衡评' }, { role: 'hideOthers', label: '隐藏其他' }, { role: 'unhide', label: '全部显示' },
      line, { role: 'quit', label: '退出衡评' }],
  }
  const file: MenuItemConstructorOptions = {
    label: '文件',
    submenu: [
      { label: '新窗口', accelerator: 'CommandOrControl+Shift+N', click: actions.newWindow },
      { label: '打开数据文件夹', click: actions.openDataFolder },
      line,
      { role: 'close', label: '关闭窗口', accelerator: 'CommandOrControl+W' },
      ...(options.mac ? [] : [{ role: 'quit' as const, label: '退出', accelerator: 'CommandOrControl+Q' }]),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: '编辑',
    submenu: [
      { role: 'undo', label: '撤销', accelerator: 'CommandOrControl+Z' },
      { role: 'redo', label: '重做', accelerator: options.mac ? 'Command+Shift+Z' : 'Control+Y' },
      line,
      { role: 'cut', label: '剪切', accelerator: 'CommandOrControl+X' },
      { role: 'copy', label: '复制', accelerator: 'CommandOrControl+C' },
      { role: 'paste', label: '粘贴', accelerator: 'CommandOrControl+V' },
      { role: 'selectAll', label: '全选', accelerator: 'CommandOrControl+A' },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: '视图',
    submenu: [
      { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+Plus' },
      // The key that bears + is = when Shift is not held.
      { role: 'zoomIn', label: '放大', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut', label: '缩小', accelerator: 'CommandOrControl+-' },
      { role: 'resetZoom', label: '实际大小', accelerator: 'CommandOrControl+0' },
      line,
      { role: 'togglefullscreen', label: '全屏', accelerator: options.mac ? 'Control+Command+F' : 'F11' },
      ...(options.devTools ? [line, { role: 'toggleDevTools' as const, label: '开发者工具', accelerator: 'F12' }] : []),
    ],
  }
  const help: MenuItemConstructorOptions = { label: '帮助', role: 'help', submenu: [about] }
  return [...(options.mac ? [macMenu] : []), file, edit, view, help]
}

export function installMenu({ app, Menu }: Pick<ElectronParts, 'app' | 'Menu'>, actions: MenuActions): void {
  const template = menuTemplate(actions, { mac: process.platform === 'darwin', devTools: !app.isPackaged })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
