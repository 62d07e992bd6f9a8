import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  data: Uint8Array | string
  /** What the directory says instead of the truth. */
  lie?: { size?: number; packed?: number; flags?: number; start?: number }
}

const record = (length: number, fill: (view: DataView) => void): Buffer => {
  const buffer = Buffer.alloc(length)
  fill(new DataView(buffer.buffer, buffer.byteOffset, length))
  return buffer
}

/** A plain ZIP, deflated, whose directory can be made to lie. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, data, lie } of parts) {
    const bytes = Buffer.from(data)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const local = record(30, (view) => {
      view.setUint32(0, 0x04034b50, true)
      view.setUint16(8, 8, true)
      view.setUint32(14, crc32(bytes), true)
      view.setUint32(18, packed.length, true)
      view.setUint32(22, bytes.length, true)
      view.setUint16(26, title.length, true)
    })
    central.push(record(46, (view) => {
      view.setUint32(0, 0x02014b50, true)
      view.setUint16(8, lie?.flags ?? 0, true)
      view.setUint16(10, 8, true)
      view.setUint32(16, crc32(bytes), true)
      view.setUint32(20, lie?.packed ?? packed.length, true)
      view.setUint32(24, lie?.size ?? bytes.length, true)
      view.setUint16(28, title.length, true)
      view.setUint32(42, lie?.start ?? at, true)
    }), title)
    locals.push(local, title, packed)
    at += 30 + title.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true)
    view.setUint16(8, parts.length, true)
    view.setUint16(10, parts.length, true)
    view.setUint32(12, directory.length, true)
    view.setUint32(16, at, true)
  })
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Styles 0 general, 1 yyyy-mm-dd, 2 0.00%. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`

export interface BookOptions {
  date1904?: boolean
  sharedStrings?: string
  lie?: ZipPart['lie']
  extra?: ZipPart[]
  state?: string
}

/** A workbook of one sheet, Sheet1, with the given rows as raw XML. */
export function book(sheetData: string, { date1904 = false, sharedStrings, lie, extra = [], state = 'visible' }: BookOptions = {}): Uint8Array {
  const strings = sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${sharedStrings}</sst>` }]
  return zip([
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>' },
    { name: '_rels/.rels', data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', data: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Sheet1" sheetId="1" state="${state}" r:id="r1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>` },
    { name: 'xl/styles.xml', data: STYLES },
    ...strings,
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`, ...(lie === undefined ? {} : { lie }) },
    ...extra,
  ])
}

export const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`
