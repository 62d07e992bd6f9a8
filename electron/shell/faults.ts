import type { ElectronParts } from './electron-parts.ts'

/** Where unhandled faults are announced: `process`, or a stand-in for it in a test. */
export interface FaultSource {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (fault: unknown) => void): unknown
}

interface FaultOptions {
  readonly source: FaultSource
  readonly electron: Pick<ElectronParts, 'app' | 'dialog'>
  readonly log: (line: string) => void
  /** Gives the database back in good order before the process goes. */
  readonly close: () => void
}

/** After an unforeseen fault nothing in memory can be trusted: say so once, close the file, end. */
export function endOnFault({ source, electron, log, close }: FaultOptions): void {
  let ending = false
  const end = (fault: unknown) => {
    log(`fault: ${fault instanceof Error ? fault.stack ?? fault.message : String(fault)}`)
    if (ending) return
    ending = true
    try {
      close()
    } catch (error) {
      log(`closing after a fault failed too: ${String(error)}`)
    }
    electron.dialog.showErrorBox('衡评遇到意外错误', '程序需要关闭。屏幕上显示“已保存”的内容都在，重新打开即可继续。\n如果一再出现，请把数据文件夹里的日志交给技术支持。')
    electron.app.exit(1)
  }
  source.on('uncaughtException', end)
  source.on('unhandledRejection', end)
}

/** What the owner is told when the database could not be opened: the error's own sentence, or a general one. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && 'sentence' in error && typeof error.sentence === 'string') return error.sentence
  return '数据没有能够打开，原来的文件没有被改动。请重新启动电脑后再试；如果一再出现，请把数据文件夹里的日志交给技术支持。'
}
