import { useCallback, useEffect, useRef, useState } from 'react'
import type { PaperKind, PrintSetup } from '../../../shared/api/print.ts'
import { DEFAULT_OPTIONS, type PaperOptions } from '../../../shared/print/options.ts'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { useHouse } from '../../stores/queries.ts'

/** Typing and ticking rest this long before paper and house hear of it. */
const REST_MS = 500

export interface PaperSetting {
  /** As ticked and typed just now. */
  options: PaperOptions
  /** As the preview shows them: a little later. */
  settled: PaperOptions
  logo: PrintSetup['logo']
  change(change: Partial<PaperOptions>): void
}

/** What is set for one paper: kept by the house, so that it is the same next month. */
export function usePaperOptions(paper: PaperKind): PaperSetting {
  const setup = useHouse('print.setup', {})
  const tell = useTellFailure()
  const [typed, setTyped] = useState<Partial<Record<PaperKind, PaperOptions>>>({})
  const [rested, setRested] = useState<Partial<Record<PaperKind, PaperOptions>>>({})
  const waiting = useRef<{ timer: number; save: () => void } | null>(null)
  const stored = setup.data?.options[paper] ?? DEFAULT_OPTIONS
  const options = typed[paper] ?? stored

  const flush = useCallback(() => {
    if (waiting.current === null) return
    window.clearTimeout(waiting.current.timer)
    waiting.current.save()
    waiting.current = null
  }, [])
  // Another paper, or another page: what was set last is kept at once.
  useEffect(() => flush, [flush, paper])

  const change = (part: Partial<PaperOptions>): void => {
    const next = { ...options, ...part }
    setTyped((before) => ({ ...before, [paper]: next }))
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer)
    const save = () => {
      setRested((before) => ({ ...before, [paper]: next }))
      call('print.options', { paper, options: next }).catch(tell)
    }
    waiting.current = { save, timer: window.setTimeout(flush, REST_MS) }
  }
  return { options, settled: rested[paper] ?? stored, logo: setup.data?.logo ?? null, change }
}
