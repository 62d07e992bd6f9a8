import { randomUUID } from 'node:crypto'
import { PRINT_ORIGIN } from './origins.ts'

/** Documents waiting for a print window, in memory only: sheets and pay slips never touch the disk for printing. */
export interface PrintPages {
  /** Holds the document until `drop`; returns its address. */
  hold(html: string): { address: string, drop: () => void }
  find(pathname: string): string | undefined
}

export function openPrintPages(): PrintPages {
  const held = new Map<string, string>()
  return {
    hold(html) {
      const pathname = `/${randomUUID()}`
      held.set(pathname, html)
      return { address: `${PRINT_ORIGIN}${pathname}`, drop: () => { held.delete(pathname) } }
    },
    find: (pathname) => held.get(pathname),
  }
}
