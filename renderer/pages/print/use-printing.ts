import { App } from 'antd'
import { useState, type RefObject } from 'react'
import type { Input } from '../../../shared/api/contract.ts'
import type { PaperKind } from '../../../shared/api/print.ts'
import type { EvaluationId, ImprovementId, Month } from '../../../shared/domain/brand.ts'
import type { PaperOptions } from '../../../shared/print/options.ts'
import { call, CallFailure, fetchDownload } from '../../api/call.ts'
import { useTellFailure, wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'

const t = text.print

/** What is printed: which paper, whose, how, and (null: as it is) in which closed version of the month. */
export interface Choice { month: Month; paper: PaperKind; ids: EvaluationId[]; options: PaperOptions; version: number | null; /** Of the 90-day plan. */ plans: ImprovementId[] }
export type Busy = 'pdf' | 'folder' | 'paper' | null

/** Saving and printing; where there is no system print dialog the page prints the whole paper from a frame of its own. */
export function usePrinting(choice: Choice, frame: RefObject<HTMLIFrameElement | null>) {
  const { message } = App.useApp()
  const tell = useTellFailure()
  const [busy, setBusy] = useState<Busy>(null)
  const chosen: Input<'print.pdf'> = choice
  const during = async (what: Exclude<Busy, null>, act: () => Promise<void>) => {
    setBusy(what)
    try {
      await act()
    } catch (failure) {
      // Stopped by hand: said quietly, with what stands already.
      if (failure instanceof CallFailure && failure.code === 'cancelled' && failure.details['kept'] !== undefined) void message.info(wordsFor(failure).what, 6)
      else tell(failure)
    } finally {
      setBusy(null)
    }
  }
  return {
    busy,
    savePdf: () => during('pdf', async () => {
      const { place, download } = await call('print.pdf', chosen)
      fetchDownload(download)
      void message.success(download === null ? t.savedAt(place) : t.downloaded(place), 6)
    }),
    saveEach: () => during('folder', async () => {
      const { place, files, download } = await call('print.folder', chosen)
      fetchDownload(download)
      void message.success(download === null ? t.savedIn(files, place) : t.downloaded(place), 6)
    }),
    stop: () => { call('print.cancel', {}).catch(tell) },
    print: () => during('paper', async () => {
      const { printed, inPage } = await call('print.paper', chosen)
      if (!inPage) {
        void message.info(printed ? t.sent : t.notSent)
        return
      }
      const { html } = await call('print.preview', chosen)
      await printInPage(html, frame.current)
    }),
  }
}

/** Prints all chosen people, not only the batch on screen: through a hidden frame that goes afterwards. */
async function printInPage(html: string, beside: HTMLIFrameElement | null): Promise<void> {
  const hidden = document.createElement('iframe')
  hidden.className = 'visually-hidden'
  hidden.setAttribute('sandbox', 'allow-same-origin allow-modals')
  hidden.title = t.paper
  hidden.srcdoc = html
  await new Promise((resolve) => {
    hidden.addEventListener('load', resolve, { once: true })
    ;(beside?.parentElement ?? document.body).append(hidden)
  })
  hidden.contentWindow?.addEventListener('afterprint', () => hidden.remove(), { once: true })
  hidden.contentWindow?.print()
}
