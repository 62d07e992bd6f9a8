import { Refusal } from '../../services/context.ts'
import { listBatches } from '../../services/intake/batches.ts'
import { blankWorkbook } from '../../services/intake/blank-workbook.ts'
import { commitIntake } from '../../services/intake/commit-intake.ts'
import { previewIntake } from '../../services/intake/preview-intake.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

export const intakeHandlers: HandlersOf<'intake'> = {
  'intake.open': async ({ ports, desk }) => {
    const chosen = await ports.chooseFile('workbook')
    if (chosen === null) throw new Refusal('nothing-chosen')
    return desk.receive(chosen.name, chosen.bytes)
  },
  'intake.preview': previewIntake,
  'intake.commit': commitIntake,
  'intake.template': async ({ ports }) => {
    const { name, bytes } = await blankWorkbook()
    const saved = await saving(name, ports.saveFile({ name, bytes, kind: 'xlsx' }))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  },
  'intake.batches': listBatches,
}
