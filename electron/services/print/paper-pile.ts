import type { Parsed } from '../../../shared/api/contract.ts'
import { TURNABLE, type PaperKind } from '../../../shared/api/print.ts'
import { pagedAppeal } from '../../../shared/print/appeal-sheet/render.ts'
import { pagedBlank } from '../../../shared/print/blank-sheet/render.ts'
import { pagedSheet } from '../../../shared/print/evaluation-sheet/render.ts'
import { pdfName, wholeMonthName } from '../../../shared/print/file-name.ts'
import { pagedInterview } from '../../../shared/print/interview-sheet/render.ts'
import { pagedLedger } from '../../../shared/print/ledger-sheet/render.ts'
import { formatOf, type PaperOptions } from '../../../shared/print/options.ts'
import { pagedPlan90 } from '../../../shared/print/plan90/render.ts'
import { pagedReport } from '../../../shared/print/report/report.ts'
import { pagedSummary } from '../../../shared/print/summary-sheet/render.ts'
import { pagedTargets } from '../../../shared/print/target-sheet/render.ts'
import { documentHtml, type PagedPaper } from '../../../shared/print/typeset/document.ts'
import { LANDSCAPE, PORTRAIT, type Format } from '../../../shared/print/typeset/page.ts'
import type { ReadContext } from '../context.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import { plan90Of } from '../improvements/plan90.ts'
import { meetingMinutes } from '../meetings/minutes.ts'
import { monthLedgerPaper, monthReportPaper, monthSummaryPaper } from './month-papers.ts'
import { chosenPapers, chosenTargetPapers } from './papers.ts'
import { logoOf } from './print-setup.ts'
import { appealPapers, interviewPapers } from './talk-papers.ts'

type Context = Pick<ReadContext, 'db' | 'clock'>
export type PaperChoice = Parsed<'print.preview'>

/** Whose papers: one person's, or (person null) the month's. `part` above 1 sets the files of two part-sheets apart. */
interface Bundle { person: { number: string; name: string; part: number } | null; papers: PagedPaper[]; people: number }

const of = ({ head }: Sheet, papers: PagedPaper[]): Bundle => ({ person: { number: head.number, name: head.name, part: head.parts > 1 ? head.part : 1 }, papers, people: 1 })

const TITLES: Record<PaperKind, string> = {
  targets: '目标确认单', blank: '空白考核表', evaluation: '绩效考核表', summary: '绩效考核汇总表', interview: '绩效面谈记录', appeal: '绩效申诉表', ledger: '奖惩台账', monthSummary: '营销总结', minutes: '会议纪要', plan90: '90天改进计划',
}

const MAKERS: Record<PaperKind, (context: Context, chosen: PaperChoice) => Bundle[]> = {
  targets: (context, chosen) => chosenTargetPapers(context, chosen).map(({ sheet, paper }) => of(sheet, [pagedTargets(paper, chosen.options)])),
  blank: (context, chosen) => chosenPapers(context, chosen).map(({ sheet, paper }) => of(sheet, [pagedBlank(paper, chosen.options)])),
  evaluation: (context, chosen) => chosenPapers(context, chosen).map(({ sheet, paper }) => of(sheet, [pagedSheet(paper, chosen.options)])),
  summary: (context, chosen) => {
    const { paper, people } = monthSummaryPaper(context, chosen)
    return [{ person: null, papers: [pagedSummary(paper, chosen.options)], people }]
  },
  interview: (context, chosen) => interviewPapers(context, chosen).map(({ sheet, papers }) => of(sheet, papers.map((paper) => pagedInterview(paper, chosen.options)))),
  appeal: (context, chosen) => appealPapers(context, chosen).map(({ sheet, papers }) => of(sheet, papers.map((paper) => pagedAppeal(paper, chosen.options)))),
  ledger: (context, chosen) => [{ person: null, papers: [pagedLedger(monthLedgerPaper(context, chosen), chosen.options)], people: 0 }],
  plan90: (context, chosen) => [{ person: null, papers: [pagedPlan90(plan90Of(context, chosen), chosen.options)], people: 0 }],
  minutes: (context, chosen) => [{ person: null, papers: [pagedReport(meetingMinutes(context, chosen), chosen.options)], people: 0 }],
  monthSummary: (context, chosen) => [{ person: null, papers: [pagedReport(monthReportPaper(context, chosen), chosen.options)], people: 0 }],
}

const PORTRAIT_ALWAYS: ReadonlySet<PaperKind> = new Set(['interview', 'appeal', 'monthSummary', 'minutes'])
const formatFor = (paper: PaperKind, options: PaperOptions): Format =>
  TURNABLE.has(paper) ? formatOf(options) : PORTRAIT_ALWAYS.has(paper) ? PORTRAIT : LANDSCAPE

export interface PileFile { name: string; pages: number; html(): string }

/** All papers of one choice: as one document, or one for each person. */
export interface Pile {
  landscape: boolean
  people: number
  pages: number
  /** Of the PDF that holds them all. */
  name: string
  html(screenZoom?: number): string
  files: PileFile[]
  /** Some of the files as one document, to be cut into them again. */
  together(files: readonly PileFile[]): string
}

/** Papers of the chosen people in the order of the pile, `copies` of each together. */
export function pileOf(context: Context, chosen: PaperChoice): Pile {
  const bundles = MAKERS[chosen.paper](context, chosen)
  const format = formatFor(chosen.paper, chosen.options)
  const logo = logoOf(context.db)
  const title = TITLES[chosen.paper]
  const copies = bundles.flatMap(({ papers }) => Array.from({ length: chosen.options.copies }, () => papers)).flat()
  const document = (papers: readonly PagedPaper[], screenZoom?: number) =>
    documentHtml(papers[0]?.title ?? title, papers, { format, logo, ...(screenZoom !== undefined && { screenZoom }) })
  const people = bundles.flatMap(({ person }) => (person === null ? [] : [person]))
  const nameOf = (person: Bundle['person']) => (person === null ? wholeMonthName(title, chosen.month) : pdfName(person.part > 1 ? `${title}第${person.part}段` : title, chosen.month, [person]))
  const files = bundles.map(({ person, papers }) => ({ name: nameOf(person), pages: papers.reduce((sum, { pages }) => sum + pages.length, 0), papers, html: () => document(papers) }))
  const papersOf = new Map<PileFile, PagedPaper[]>(files.map((file) => [file, file.papers]))
  return {
    landscape: format.name === 'landscape', people: bundles.reduce((sum, bundle) => sum + bundle.people, 0), pages: copies.reduce((sum, { pages }) => sum + pages.length, 0),
    name: people.length === 0 ? wholeMonthName(title, chosen.month) : pdfName(title, chosen.month, people),
    html: (screenZoom) => document(copies, screenZoom),
    files, together: (some) => document(some.flatMap((file) => papersOf.get(file) ?? [])),
  }
}
