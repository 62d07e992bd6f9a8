/** Why a file could not be read at all. Nothing has been changed in any of these cases. */
export const READ_FAILURES = ['not-a-workbook', 'old-xls', 'encrypted', 'truncated', 'zip-bomb', 'too-large', 'empty', 'cancelled', 'timeout', 'unreadable'] as const
export type ReadFailure = (typeof READ_FAILURES)[number]

/** What a file that is no workbook seems to be. */
export const LOOKS_LIKE = ['text', 'html', 'word', 'slides', 'ods', 'xlsb', 'pdf', 'image', 'zip', 'binary'] as const
export type LooksLike = (typeof LOOKS_LIKE)[number]

const LOOKS: Record<LooksLike, string> = {
  text: '它是纯文本。如果内容是表格，请把扩展名改成 .csv 再导入',
  html: '它其实是网页（有些系统导出的“Excel”是这样）。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入',
  word: '它是 Word 文档。请把表格复制到 Excel 里，存为 .xlsx',
  slides: '它是演示文稿。请把表格复制到 Excel 里，存为 .xlsx',
  ods: '它是 OpenDocument 表格。请另存为 .xlsx 再导入',
  xlsb: '它是二进制工作簿（.xlsb）。请另存为 .xlsx 再导入',
  pdf: '它是 PDF。请找到原来的 Excel 文件',
  image: '它是图片。请找到原来的 Excel 文件',
  zip: '它是压缩包。请先解压，再选里面的 .xlsx',
  binary: '认不出它的内容。请确认选对了文件',
}

const SENTENCES: Record<Exclude<ReadFailure, 'not-a-workbook'>, string> = {
  'old-xls': '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。',
  encrypted: '这个文件有打开密码。请用 Excel 或 WPS 打开，去掉密码后另存，再导入。',
  truncated: '这个文件不完整，可能没有下载完或没有拷完。请重新取一份。',
  'zip-bomb': '这个文件展开后大得不正常，为了安全没有打开它。请用 Excel 或 WPS 打开，另存一份新的再导入。',
  'too-large': '这个文件太大，一次读不下。请只留要导入的工作表，或按年份拆开。',
  empty: '这个文件里没有内容。',
  cancelled: '已取消读取。',
  timeout: '读这个文件用的时间太长，已经停下。请用 Excel 或 WPS 另存一份新的再导入。',
  unreadable: '这个文件已经损坏，读不出来。请用 Excel 或 WPS 打开看看，另存一份新的再导入。',
}

/** The sentence for the screen. `looksLike` comes from the failure's details. */
export const readFailureSentence = (code: ReadFailure, looksLike?: LooksLike): string =>
  `${code === 'not-a-workbook' ? `这不是 Excel 工作簿：${LOOKS[looksLike ?? 'binary']}。` : SENTENCES[code]}没有导入任何内容。`
