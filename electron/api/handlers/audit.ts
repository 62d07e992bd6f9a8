import { exportAudit } from '../../services/audit/export-audit.ts'
import { listAudit } from '../../services/audit/list-audit.ts'
import { Refusal } from '../../services/context.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

export const auditHandlers: HandlersOf<'audit'> = {
  'audit.list': listAudit,
  'audit.export': async (context, asked) => {
    const file = await exportAudit(context, asked)
    const saved = await saving(file.name, context.ports.saveFile(file))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  },
}
