import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** True for a file this user may run. Windows has no execute bit: there, being a file is enough. */
export function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']
const MAC_PROGRAMS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Chromium.app/Contents/MacOS/Chromium']
const LINUX_NAMES = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser']
const LINUX_PLACES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium']

const given = (values: readonly (string | undefined)[]): string[] => values.filter((value): value is string => value !== undefined && value !== '')

/** Relative PATH entries are passed over: a program in the current folder must not become the printer. */
const onPath = (env: Environment, names: readonly string[], paths: path.PlatformPath): string[] => {
  const folders = given((env['PATH'] ?? env['Path'] ?? '').split(paths.delimiter)).filter((folder) => paths.isAbsolute(folder))
  return names.flatMap((name) => folders.map((folder) => paths.join(folder, name)))
}

/** Where Chrome, Edge or Chromium usually are, best first. */
export function chromiumPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = given([env['ProgramFiles'], env['ProgramW6432'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']])
    const installed = WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => path.win32.join(root, program)))
    return [...installed, ...onPath(env, ['chrome.exe', 'msedge.exe', 'chromium.exe'], path.win32)]
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...given([env['HOME']]).map((home) => path.posix.join(home, 'Applications'))]
    return [...MAC_PROGRAMS.flatMap((program) => roots.map((root) => path.posix.join(root, program))), ...onPath(env, ['chromium'], path.posix)]
  }
  return [...onPath(env, LINUX_NAMES, path.posix), ...LINUX_PLACES]
}

/** The browser to print with: the CHROMIUM variable if it names a program, else the first installed one, else null. */
export function findChromium(env: Environment, platform: NodeJS.Platform, runnable: (file: string) => boolean = isRunnable): string | null {
  return given([env['CHROMIUM'], ...chromiumPlaces(env, platform)]).find(runnable) ?? null
}
