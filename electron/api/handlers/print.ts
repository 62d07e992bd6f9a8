import type { Parsed } from '../../../shared/api/contract.ts'
import { countSheetPages, renderEvaluationSheets } from '../../../shared/print/evaluation-sheet/render.ts'
import { pdfName } from '../../../shared/print/file-name.ts'
import { pagedTargets, renderTargetSheets } from '../../../shared/print/target-sheet/render.ts'
import type { DocumentOptions } from '../../../shared/print/typeset/document.ts'
import { Refusal, type ReadContext } from '../../services/context.ts'
import { chosenPapers, chosenTargetPapers } from '../../services/print/papers.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

const LANDSCAPE = { landscape: true }
/** On screen a page is 842 px wide, so that the list fits beside it on a small laptop. */
const SCREEN = { screenZoom: 0.75 }

interface Document { html(options?: DocumentOptions): string; pages(): number; people: number; name: string }

/** The chosen people's papers as one document, whichever paper it is. */
function documentOf(context: ReadContext, chosen: Parsed<'print.preview'>): Document {
  const total = (pages: number[]) => pages.reduce((sum, each) => sum + each, 0)
  const named = (title: string, papers: { employee: { number: string; name: string } }[]) => pdfName(title, chosen.month, papers.map(({ employee }) => employee))
  if (chosen.paper === 'targets') {
    const papers = chosenTargetPapers(context, chosen)
    return { html: (options) => renderTargetSheets(papers, options), pages: () => total(papers.map((paper) => pagedTargets(paper).pages.length)), people: papers.length, name: named('目标确认单', papers) }
  }
  const papers = chosenPapers(context, chosen)
  return { html: (options) => renderEvaluationSheets(papers, options), pages: () => total(countSheetPages(papers)), people: papers.length, name: named('绩效考核表', papers) }
}

export const printHandlers: HandlersOf<'print'> = {
  'print.preview': (context, chosen) => {
    const document = documentOf(context, chosen)
    return { html: document.html(SCREEN), pages: document.pages(), people: document.people }
  },

  'print.pdf': async (context, chosen) => {
    const { html, name } = documentOf(context, chosen)
    const bytes = await saving(name, context.ports.makePdf(html(), LANDSCAPE))
    const saved = await saving(name, context.ports.saveFile({ name, bytes, kind: 'pdf' }))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  },

  'print.paper': async (context, chosen) => {
    const { printed, inPage = false } = await context.ports.printHtml(documentOf(context, chosen).html(), LANDSCAPE)
    if (!printed && !inPage) throw new Refusal('cancelled')
    return { printed, inPage }
  },
}
