import type { BrowserWindow } from 'electron'
import type { ElectronParts } from './electron-parts.ts'
import type { Refusals } from './refusals.ts'

export async function showAbout(electron: Pick<ElectronParts, 'app' | 'dialog'>, dataFolder: string, refusals: Refusals, owner: BrowserWindow | null): Promise<void> {
  const options = {
    type: 'info' as const, title: '关于衡评', message: `衡评 ${electron.app.getVersion()}`,
    detail: `数据文件夹：${dataFolder}\n本次运行拦截的对外请求：${refusals.count('network')}`,
    buttons: ['好'], noLink: true,
  }
  await (owner ? electron.dialog.showMessageBox(owner, options) : electron.dialog.showMessageBox(options))
}
