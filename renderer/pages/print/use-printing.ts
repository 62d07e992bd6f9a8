import { App } from 'antd'
import { useState, type RefObject } from 'react'
import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { PaperKind } from '../../../shared/api/print.ts'
import { call, fetchDownload } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'

const t = text.print

/** Saving and printing; where there is no system print dialog the page prints the whole paper from a frame of its own. */
export function usePrinting(month: Month, paper: PaperKind, frame: RefObject<HTMLIFrameElement | null>) {
  const { message } = App.useApp()
  const tell = useTellFailure()
  const [busy, setBusy] = useState<'pdf' | 'paper' | null>(null)
  const during = async (what: 'pdf' | 'paper', act: () => Promise<void>) => {
    setBusy(what)
    try {
      await act()
    } catch (failure) {
      tell(failure)
    } finally {
      setBusy(null)
    }
  }
  return {
    busy,
    savePdf: (ids: EvaluationId[]) => during('pdf', async () => {
      const { place, download } = await call('print.pdf', { month, paper, ids })
      fetchDownload(download)
      void message.success(download === null ? t.savedAt(place) : t.downloaded(place), 6)
    }),
    print: (ids: EvaluationId[]) => during('paper', async () => {
      const { printed, inPage } = await call('print.paper', { month, paper, ids })
      if (!inPage) {
        void message.info(printed ? t.sent : t.notSent)
        return
      }
      const { html } = await call('print.preview', { month, paper, ids })
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
