/** The members of the `electron` module this program uses, and no others: what is not listed cannot be called. */
export type ElectronParts = Pick<
  typeof import('electron'),
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>
