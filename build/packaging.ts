// Packs the program with a stub in place of the Electron runtime and judges the result:
//   node build/launcher.js build/packaging.ts
// What is proved is the contents of the package, not that Electron runs it: the runtime itself is not here.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { extractAll, listPackage, statFile } from '@electron/asar'
import { buildIfStale } from './fresh-build.ts'

export interface Target { readonly os: 'linux' | 'win', readonly arch: 'x64' | 'arm64' }
export interface PackedFile { readonly name: string, readonly unpacked: boolean }
export interface Packed { readonly asar: string, readonly executable: string, readonly files: readonly PackedFile[] }

const root = fileURLToPath(new URL('..', import.meta.url))
/** Where electron's fuses begin in the executable; the bytes after it are the version, the count and one digit a fuse. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = [
  'runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeCliInspect', 'asarIntegrity', 'onlyAsar', 'browserSnapshot', 'fileProtocolPrivileges', 'wasmTrapHandlers',
] as const
export type Fuse = (typeof FUSES)[number]

/** Builds when sources are newer, then packs for one target into a folder of its own. */
export async function pack(target: Target, output: string): Promise<Packed> {
  buildIfStale(root, () => undefined)
  const runtime = stubRuntime(target, path.join(output, 'runtime'))
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js')
  await promisify(execFile)(process.execPath, [
    builder, '--config', 'build/electron-builder.json', '--dir', `--${target.os}`, `--${target.arch}`,
    `-c.electronDist=${runtime}`, `-c.directories.output=${path.join(output, 'out')}`,
  ], { cwd: root, env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false', NO_COLOR: '1' } })
  const folder = path.join(output, 'out', `${target.os}${target.arch === 'x64' ? '' : `-${target.arch}`}-unpacked`)
  const asar = path.join(folder, 'resources', 'app.asar')
  return { asar, executable: path.join(folder, target.os === 'win' ? 'hengping.exe' : 'hengping'), files: listFiles(asar) }
}

/** Unpacks the archive, with what lies beside it, into a plain folder a Node can run. */
export function unpack(packed: Packed, folder: string): string {
  extractAll(packed.asar, folder)
  return path.join(folder, 'dist', 'electron', 'main.cjs')
}

export function listFiles(asar: string): PackedFile[] {
  return listPackage(asar, { isPack: false }).flatMap((listed) => {
    const name = listed.replaceAll('\\', '/').replace(/^\//, '')
    const entry = statFile(asar, name, false)
    return 'size' in entry ? [{ name, unpacked: 'unpacked' in entry && entry.unpacked }] : []
  })
}

const NEEDED = ['package.json', 'dist/renderer/index.html', 'dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/electron/workbook-worker.cjs',
  'node_modules/better-sqlite3/package.json', 'node_modules/better-sqlite3/lib/index.js']
const ALLOWED = [/^package\.json$/, /^dist\/renderer\/.+\.(html|js|css|svg|png|jpg|webp|ico|woff2|json)$/, /^dist\/electron\/(main|preload|workbook-worker)\.cjs$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/[\w-]+\.node)$/]

/** Everything wrong with a package's contents, in words; empty when it is as it should be. */
export function faultsOf(files: readonly PackedFile[], target: Target): string[] {
  const prebuild = `node_modules/better-sqlite3/prebuilds/${target.os === 'win' ? 'win32' : target.os}-${target.arch}.node`
  const names = new Set(files.map(({ name }) => name))
  return [
    ...[...NEEDED, prebuild].filter((name) => !names.has(name)).map((name) => `missing: ${name}`),
    ...files.filter(({ name }) => !ALLOWED.some((pattern) => pattern.test(name))).map(({ name }) => `does not belong: ${name}`),
    ...files.filter(({ name }) => name.endsWith('.node') && name !== prebuild).map(({ name }) => `of another platform: ${name}`),
    // A library inside the archive cannot be loaded; a script outside it escapes the integrity check.
    ...files.filter(({ name, unpacked }) => unpacked !== name.endsWith('.node')).map(({ name, unpacked }) => `${unpacked ? 'outside' : 'inside'} the archive: ${name}`),
  ]
}

/** The fuses as they stand in a packed executable. */
export function readFuses(executable: string): Record<Fuse, boolean> {
  const bytes = fs.readFileSync(executable)
  const at = bytes.indexOf(FUSE_MARK)
  if (at < 0) throw new Error(`no fuses in ${executable}`)
  const wire = bytes.subarray(at + FUSE_MARK.length + 2)
  return Object.fromEntries(FUSES.map((fuse, index) => [fuse, wire[index] === 0x31])) as Record<Fuse, boolean>
}

/** Stands where the runtime would: an executable that can be renamed, branded and fused, and two languages. */
function stubRuntime(target: Target, folder: string): string {
  fs.mkdirSync(path.join(folder, 'locales'), { recursive: true })
  for (const language of ['zh-CN', 'en-US', 'fr']) fs.writeFileSync(path.join(folder, 'locales', `${language}.pak`), '')
  const fuses = Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, FUSES.length]), Buffer.from('1'.repeat(FUSES.length))])
  // Windows needs a true PE, for its icon, version and integrity resources are written into it.
  const body = target.os === 'win'
    ? fs.readFileSync(path.join(root, 'node_modules', 'electron-winstaller', 'vendor', 'Setup.exe'))
    : Buffer.from('#!/bin/sh\nexit 0\n')
  fs.writeFileSync(path.join(folder, target.os === 'win' ? 'electron.exe' : 'electron'), Buffer.concat([body, fuses]), { mode: 0o755 })
  return folder
}

async function checkAll(): Promise<void> {
  let faults = 0
  for (const target of [{ os: 'linux', arch: 'x64' }, { os: 'win', arch: 'x64' }] as const) {
    const output = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-pack-'))
    const packed = await pack(target, output)
    const found = faultsOf(packed.files, target)
    faults += found.length
    console.log(`${target.os}-${target.arch}: ${packed.files.length} files, ${Math.round(fs.statSync(packed.asar).size / 1024)} KB in the archive`)
    for (const fault of found) console.log(`  ${fault}`)
    fs.rmSync(output, { recursive: true, force: true })
  }
  console.log(faults === 0 ? 'packages are as they should be (contents only; run with a stub runtime)' : `${faults} faults`)
  process.exitCode = faults === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await checkAll()
