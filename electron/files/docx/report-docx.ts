import { strToU8, zipSync } from 'fflate'
import type { ReportPaper, ReportTable } from '../../../shared/print/report/report.ts'
import { escapeHtml, printable } from '../../../shared/print/typeset/escape.ts'

/** Twentieths of a point. A4 with 20 mm at the sides. */
const PAGE = { width: 11906, height: 16838, side: 1134, top: 1134 }
const ROOM = PAGE.width - 2 * PAGE.side
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text as on paper; a line break stays one. */
const textRun = (text: string, properties = ''): string => printable(text).split('\n')
  .map((line, at) => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${at === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escapeHtml(line)}</w:t></w:r>`).join('')
const paragraph = (text: string, style: string, more = ''): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${textRun(text)}</w:p>`

/** A report as a Word file that can be written on: the same words as the paper, headings as headings, tables as tables. */
export function reportDocx(paper: ReportPaper, at: Date): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES, '_rels/.rels': relationsOf([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationsOf([['styles', 'styles.xml'], ['footer', 'footer1.xml']]),
    'word/document.xml': documentXml(paper), 'word/styles.xml': STYLES, 'word/footer1.xml': footerXml(paper),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(HEAD + xml), { mtime: at }]])))
}

function documentXml(paper: ReportPaper): string {
  const mark = paper.corrected ? `（${paper.corrected}）` : ''
  const body = [
    paragraph(paper.company, 'Company'), paragraph(`${paper.title}${mark}`, 'Title'), paragraph(`编号 ${paper.number}　打印时间 ${paper.printedWhen}`, 'Company'),
    ...paper.sections.flatMap(({ heading, paragraphs, table }) => [
      paragraph(heading, 'Heading1'), ...paragraphs.map((text) => paragraph(text, 'Body')), ...(table === undefined || table.rows.length === 0 ? [] : [tableXml(table), paragraph('', 'Body')]),
    ]),
    ...(paper.signers === undefined || paper.signers.length === 0 ? [] : [signXml(paper.signers), paragraph('', 'Body')]),
  ]
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.top}" w:left="${PAGE.side}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  return `<w:document xmlns:w="${WORD}" xmlns:r="${RELATION}"><w:body>${body.join('')}${section}</w:body></w:document>`
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join('')}</w:tblBorders>`
const cell = (text: string, width: number, style: string, right = false): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, style, right ? '<w:jc w:val="right"/>' : '')}</w:tc>`
const tableOf = (widths: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${ROOM}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`

/** Columns as wide as their longest text wants, within limits; the head is repeated on every page and no row is torn. */
function tableXml({ headings, rows, numbers = [] }: ReportTable): string {
  const wanted = headings.map((heading, at) => Math.min(24, Math.max(4, [...heading].length, ...rows.map((row) => [...(row[at] ?? '')].length))))
  const all = wanted.reduce((sum, each) => sum + each, 0)
  const widths = wanted.map((each) => Math.floor((each * ROOM) / all))
  const row = (cells: readonly string[], style: string, more: string): string =>
    `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${headings.map((_, at) => cell(cells[at] ?? '', widths[at] ?? 0, style, numbers.includes(at))).join('')}</w:tr>`
  return tableOf(widths, [row(headings, 'CellHead', '<w:tblHeader/>'), ...rows.map((cells) => row(cells, 'Cell', ''))])
}

/** A line to sign on for each. */
function signXml(signers: NonNullable<ReportPaper['signers']>): string {
  const widths = [1400, 3000, ROOM - 4400]
  return tableOf(widths, signers.map(({ who, boxes }) => `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="680" w:hRule="atLeast"/></w:trPr>${[who, boxes, '签名：　　　　　　　日期：　　　年　　月　　日'].map((text, at) => cell(text, widths[at] ?? 0, 'Cell')).join('')}</w:tr>`))
}

const field = (name: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const footerXml = ({ company, title }: ReportPaper): string =>
  `<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Company"/></w:pPr>${textRun(`${company}　${title}　第 `)}${field('PAGE')}${textRun(' 页，共 ')}${field('NUMPAGES')}${textRun(' 页')}</w:p></w:ftr>`

function relationsOf(parts: readonly (readonly [string, string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  + `<Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${PART}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${PART}.footer+xml"/></Types>`

const style = (id: string, name: string, paragraphs: string, runs: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Body' ? ' w:default="1"' : ''}><w:name w:val="${name}"/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`
/** Half points: 21 is 五号. */
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
const STYLES = `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="宋体" w:cs="Calibri"/>${size(21)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`
  + style('Body', 'Normal', '<w:spacing w:after="60" w:line="312" w:lineRule="auto"/>', size(21)) + style('Title', 'Title', '<w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>', `<w:b/>${size(32)}`)
  + style('Company', 'Company', '<w:jc w:val="center"/>', `<w:color w:val="595959"/>${size(18)}`) + style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="0"/>', `<w:b/>${size(24)}`)
  + style('Cell', 'Cell', '<w:spacing w:before="30" w:after="30"/>', size(20)) + style('CellHead', 'Cell Head', '<w:keepNext/><w:spacing w:before="30" w:after="30"/>', `<w:b/>${size(20)}`) + '</w:styles>'
