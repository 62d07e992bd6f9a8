import type { Month } from '../../../shared/domain/brand.ts'
import type { SheetPaper } from '../../../shared/print/evaluation-sheet/paper.ts'
import { countSheetPages, renderEvaluationSheets } from '../../../shared/print/evaluation-sheet/render.ts'
import { pdfName } from '../../../shared/print/file-name.ts'
import { Refusal } from '../../services/context.ts'
import { chosenPapers } from '../../services/print/papers.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

const LANDSCAPE = { landscape: true }
/** On screen a page is 842 px wide, so that the list fits beside it on a small laptop. */
const SCREEN = { screenZoom: 0.75 }

export const printHandlers: HandlersOf<'print'> = {
  'print.preview': (context, chosen) => {
    const papers = chosenPapers(context, chosen)
    return { html: renderEvaluationSheets(papers, SCREEN), pages: countSheetPages(papers).reduce((sum, pages) => sum + pages, 0), people: papers.length }
  },

  'print.pdf': async (context, chosen) => {
    const papers = chosenPapers(context, chosen)
    const name = fileName(chosen.month, papers)
    const bytes = await saving(name, context.ports.makePdf(renderEvaluationSheets(papers), LANDSCAPE))
    const saved = await saving(name, context.ports.saveFile({ name, bytes, kind: 'pdf' }))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  },

  'print.paper': async (context, chosen) => {
    const { printed, inPage = false } = await context.ports.printHtml(renderEvaluationSheets(chosenPapers(context, chosen)), LANDSCAPE)
    if (!printed && !inPage) throw new Refusal('cancelled')
    return { printed, inPage }
  },
}

const fileName = (month: Month, papers: readonly SheetPaper[]): string => pdfName('绩效考核表', month, papers.map((paper) => paper.employee))
