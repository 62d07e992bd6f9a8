import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { refuseEvidence, type EvidenceRefusal } from '../../shared/domain/evidence/evidence.ts'
import type { ReadFailure } from '../../shared/domain/intake/read-failure.ts'
import { freeFileName } from '../../shared/print/file-name.ts'
import type { NamedFile, Ports } from '../api/ports.ts'
import type { ElectronParts } from './electron-parts.ts'
import { PortFailure } from './port-failure.ts'
import { writeWhole } from './write-file.ts'

type FilePorts = Pick<Ports, 'saveFile' | 'saveFolder' | 'chooseFile' | 'openFolder'>

const CHOICES = {
  // .xls is offered so that the owner is told what to do with it instead of not finding it.
  workbook: { title: '选择工作簿', filters: [{ name: 'Excel 或 CSV', extensions: ['xlsx', 'xls', 'csv'] }] },
  evidence: { title: '选择证据文件', filters: [{ name: '所有文件', extensions: ['*'] }] },
}
type Front = () => BrowserWindow | null

const KINDS = {
  pdf: { name: 'PDF 文件', extensions: ['pdf'] },
  xlsx: { name: 'Excel 工作簿', extensions: ['xlsx'] },
  csv: { name: 'CSV 文件', extensions: ['csv'] },
  docx: { name: 'Word 文档', extensions: ['docx'] },
  png: { name: 'PNG 图片', extensions: ['png'] },
} as const
/** Larger workbooks are refused before a byte is read; the reader sets its own limits within. */
const WORKBOOK_LIMIT = 64 * 1024 * 1024

export function filePorts({ app, dialog, shell }: Pick<ElectronParts, 'app' | 'dialog' | 'shell'>, front: Front): FilePorts {
  let folder: string | null = null
  return {
    async saveFile({ name, bytes, kind }) {
      folder ??= app.getPath('documents')
      const filter = KINDS[kind]
      const options = {
        title: '保存', buttonLabel: '保存', defaultPath: path.join(folder, safeName(name, kind)),
        filters: [{ name: filter.name, extensions: [...filter.extensions] }],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      }
      const window = front()
      const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
      if (answer.canceled || answer.filePath === '') return null
      await writeWhole(answer.filePath, bytes)
      folder = path.dirname(answer.filePath)
      return { place: answer.filePath }
    },

    async saveFolder({ files }) {
      const options = { title: '选择存放的文件夹', buttonLabel: '存到这里', defaultPath: folder ?? app.getPath('documents'), properties: ['openDirectory' as const, 'createDirectory' as const] }
      const window = front()
      const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
      const [place] = answer.filePaths
      if (answer.canceled || place === undefined) return null
      folder = place
      return { place, files: await writeAll(place, files()) }
    },

    async chooseFile(kind) {
      const options = { ...CHOICES[kind], buttonLabel: '选择', defaultPath: folder ?? app.getPath('documents'), properties: ['openFile' as const] }
      const window = front()
      const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
      const chosen = answer.filePaths[0]
      if (answer.canceled || chosen === undefined) return null
      folder = path.dirname(chosen)
      const name = path.basename(chosen).toWellFormed()
      return { name, bytes: await (kind === 'evidence' ? readEvidence(chosen, name) : readWorkbook(chosen)) }
    },

    async openFolder(place) {
      // openPath on a file would run it; a file is only shown in its folder.
      const stat = await fs.stat(place).catch(() => null)
      if (!stat) throw new PortFailure('not-found', { place })
      if (!stat.isDirectory()) { shell.showItemInFolder(place); return }
      const failure = await shell.openPath(place)
      if (failure !== '') throw new PortFailure('fault', { place }, { cause: failure })
    },
  }
}

/** Each file whole and none over another. Stopped half-way, it says how many stand already. */
async function writeAll(folder: string, files: AsyncIterable<NamedFile>): Promise<number> {
  let written = 0
  try {
    for await (const { name, bytes } of files) {
      await writeWhole(path.join(folder, freeFileName(safeName(name, 'pdf'), (tried) => existsSync(path.join(folder, tried)))), bytes)
      written += 1
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'cancelled') throw new PortFailure('cancelled', { kept: written, place: folder }, { cause: error })
    throw error
  }
  return written
}

async function readWorkbook(place: string): Promise<Uint8Array> {
  const refused = (reason: ReadFailure, cause?: unknown) => new PortFailure('file-refused', { name: path.basename(place), reason }, { cause })
  const stat = await fs.stat(place).catch((error: unknown) => { throw refused('unreadable', error) })
  if (!stat.isFile()) throw refused('not-a-workbook')
  if (stat.size > WORKBOOK_LIMIT) throw refused('too-large')
  return fs.readFile(place).catch((error: unknown) => { throw refused('unreadable', error) })
}

/** What would be refused anyway is not read first. */
async function readEvidence(place: string, name: string): Promise<Uint8Array> {
  const refused = (reason: EvidenceRefusal, cause?: unknown) => new PortFailure('evidence-refused', { name, reason }, { cause })
  const stat = await fs.stat(place).catch((error: unknown) => { throw refused('unreadable', error) })
  if (!stat.isFile()) throw refused('unreadable')
  const reason = refuseEvidence(name, stat.size)
  if (reason !== null) throw refused(reason)
  return fs.readFile(place).catch((error: unknown) => { throw refused('unreadable', error) })
}

/** A proposed name is a name, never a path: whatever Windows or Unix forbids becomes a dash. */
export function safeName(name: string, kind: keyof typeof KINDS): string {
  // eslint-disable-next-line no-control-regex
  const plain = name.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, '-').replace(/^[. ]+|[. ]+$/g, '')
  const stem = plain.toLowerCase().endsWith(`.${kind}`) ? plain.slice(0, -kind.length - 1) : plain
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `_${stem}` : stem
  return `${[...reserved].slice(0, 80).join('').trim() || '衡评'}.${kind}`
}
