import { attach, detach, listAttachments, receiveDropped, savedCopy } from '../../services/attachments/attachments.ts'
import { Refusal } from '../../services/context.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

export const attachmentsHandlers: HandlersOf<'attachments'> = {
  'attachments.list': listAttachments,
  'attachments.receive': async (context, { dropped }) => {
    if (dropped !== null) return receiveDropped(context, dropped)
    const chosen = await context.ports.chooseFile('evidence')
    if (chosen === null) throw new Refusal('nothing-chosen')
    return context.evidence.receive(chosen.name, chosen.bytes)
  },
  'attachments.add': attach,
  'attachments.remove': detach,
  'attachments.open': async (context, { id }) => {
    const copy = savedCopy(context, id)
    return { download: (await saving(copy.name, context.ports.openFile(copy))).download ?? null }
  },
}
