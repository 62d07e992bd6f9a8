import { getPrintSetup, saveLogo, savePaperOptions } from '../../services/print/print-setup.ts'
import { asJob, stopJobs } from '../../services/print/print-jobs.ts'
import { pdfsOf } from '../../services/print/pile-files.ts'
import { pileOf, type Pile } from '../../services/print/paper-pile.ts'
import { Refusal } from '../../services/context.ts'
import type { HandlersOf, HostContext } from '../handler.ts'
import type { NamedFile } from '../ports.ts'
import { saving } from '../saving.ts'

/** On screen a landscape page is 842 px wide, so that the list fits beside it on a small laptop. */
const SCREEN_ZOOM = 0.75
const TASK = 'print'

/** One PDF after another, telling how far it is. */
async function* filesOf({ ports, emit }: HostContext, pile: Pile, signal: AbortSignal): AsyncGenerator<NamedFile> {
  const { files, landscape } = pile
  const tell = (done: number) => emit({ type: 'progress', task: TASK, done, total: files.length, label: files[done]?.name ?? '' })
  let done = 0
  tell(0)
  try {
    const goOn = () => { if (signal.aborted) throw new Refusal('cancelled') }
    for await (const { file, bytes } of pdfsOf(pile, (documents) => { goOn(); return ports.makePdfs(documents, { landscape, signal }) })) {
      goOn()
      yield { name: file.name, bytes }
      done += 1
      if (done < files.length) tell(done)
    }
  } finally {
    // Whatever became of it, nobody waits for it any more.
    emit({ type: 'progress', task: TASK, done: files.length, total: files.length, label: '' })
  }
}

export const printHandlers: HandlersOf<'print'> = {
  'print.setup': getPrintSetup,
  'print.options': savePaperOptions,
  'print.logo': saveLogo,

  'print.preview': (context, chosen) => {
    const { html, pages, people } = pileOf(context, chosen)
    return { html: html(SCREEN_ZOOM), pages, people }
  },

  'print.pdf': (context, chosen) => asJob(context.workspace, async (signal) => {
    const { html, name, landscape } = pileOf(context, chosen)
    const bytes = await saving(name, context.ports.makePdf(html(), { landscape, signal }))
    const saved = await saving(name, context.ports.saveFile({ name, bytes, kind: 'pdf' }))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  }),

  'print.folder': (context, chosen) => asJob(context.workspace, async (signal) => {
    const pile = pileOf(context, chosen)
    const name = pile.name.replace(/\.pdf$/, '')
    const saved = await saving(name, context.ports.saveFolder({ name, files: () => filesOf(context, pile, signal) }))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, files: saved.files, download: saved.download ?? null }
  }),

  'print.paper': async (context, chosen) => {
    const { html, landscape } = pileOf(context, chosen)
    const { printed, inPage = false } = await context.ports.printHtml(html(), { landscape })
    if (!printed && !inPage) throw new Refusal('cancelled')
    return { printed, inPage }
  },

  'print.cancel': ({ workspace }) => ({ stopped: stopJobs(workspace) }),
}
