import os from 'node:os'
import path from 'node:path'

/** HENGPING_DATA when set, else the usual place of this system's applications. Both hosts use the same folder. */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  if (env['HENGPING_DATA']) return path.resolve(env['HENGPING_DATA'])
  const home = os.homedir()
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Hengping', 'data')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Hengping', 'data')
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'hengping', 'data')
}
