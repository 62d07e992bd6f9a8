import { Refusal } from '../../services/context.ts'
import { exportLedger } from '../../services/ledger/export-ledger.ts'
import { getLedger } from '../../services/ledger/ledger.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

export const ledgerHandlers: HandlersOf<'ledger'> = {
  'ledger.get': getLedger,
  'ledger.export': async (context, asked) => {
    const file = await exportLedger(context, asked)
    const saved = await saving(file.name, context.ports.saveFile(file))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  },
}
