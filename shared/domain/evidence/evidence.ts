/** 证据: files that stand behind a figure, an adjustment, an appeal or an interview. */
export const ATTACHMENT_KINDS = ['result', 'adjustment', 'appeal', 'interview'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** 20 MB: a scan or a photo; a film belongs elsewhere. */
export const EVIDENCE_LIMIT = 20 * 1024 * 1024
/** What a file system takes as one name. */
const NAME_LIMIT = 255

/** Kinds that a double click would run. */
const RUN = new Set([
  'exe', 'bat', 'cmd', 'com', 'msi', 'js', 'vbs', 'ps1', 'scr', 'lnk', 'jar', 'hta', 'reg',
  'jse', 'vbe', 'wsf', 'wsh', 'pif', 'cpl', 'msc', 'url', 'application', 'sh', 'command', 'desktop',
])

export const EVIDENCE_REFUSALS = ['too-large', 'empty', 'runs', 'bad-name', 'unreadable'] as const
export type EvidenceRefusal = (typeof EVIDENCE_REFUSALS)[number]

/** Why a file is not taken as evidence; null when it is. `bytes` is its size. */
export function refuseEvidence(name: string, bytes: number): EvidenceRefusal | null {
  // oxlint-disable-next-line no-control-regex
  if (name.trim() === '' || name.length > NAME_LIMIT || !name.isWellFormed() || /[\u0000-\u001f\u007f]/.test(name)) return 'bad-name'
  if (runs(name)) return 'runs'
  if (bytes === 0) return 'empty'
  return bytes > EVIDENCE_LIMIT ? 'too-large' : null
}

/** As Windows would read the name: dots and spaces at the end and invisible signs do not count. */
export function runs(name: string): boolean {
  const kind = (text: string): string => text.replace(/[\s.\p{Cf}]+$/u, '').split('.').at(-1)?.replace(/[\s\p{Cf}]/gu, '').toLowerCase() ?? ''
  return RUN.has(kind(name)) || RUN.has(kind(exportName(name))) || RUN.has(kind(name.split(':')[0] ?? ''))
}

/** The name under which a copy may stand in any folder: never a path, never a device, its letters in the order they are read. */
export function exportName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = name.toWellFormed().replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, '-').replace(/^[. ]+|[. ]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const [stem, ending] = dot > 0 && plain.length - dot <= 12 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  const short = [...stem].slice(0, 80).join('').trim()
  // A device is one whatever stands behind its first dot: CON.tar.gz.
  const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\.|\s*$)/i.test(short)
  return `${reserved ? '_' : ''}${short === '' ? '附件' : short}${ending}`
}

/** '320 B', '18 KB', '2.4 MB': as file managers show it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
