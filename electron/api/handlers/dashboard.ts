import { safeFileName } from '../../../shared/print/file-name.ts'
import { Refusal } from '../../services/context.ts'
import { dashboardOf } from '../../services/dashboard/dashboard.ts'
import { homeOf } from '../../services/dashboard/home.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

export const dashboardHandlers: HandlersOf<'dashboard'> = {
  'dashboard.home': homeOf,
  'dashboard.get': dashboardOf,
  'dashboard.picture': async ({ ports }, { name, pngBase64 }) => {
    const file = safeFileName(name, '.png')
    const saved = await saving(file, ports.saveFile({ name: file, bytes: new Uint8Array(Buffer.from(pngBase64, 'base64')), kind: 'png' }))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  },
}
