import { randomBytes } from 'node:crypto'
import { refuseEvidence } from '../../../shared/domain/evidence/evidence.ts'
import type { ReceivedEvidence } from '../../../shared/api/attachments.ts'
import type { AttachmentStore } from '../../files/attachments/attachment-store.ts'
import { Refusal } from '../context.ts'

/** Evidence on its way in: held in memory until it is put beside something or newer files push it out. */
export interface EvidenceDesk {
  /** Throws Refusal 'evidence-refused' with {reason, name}. */
  receive(name: string, bytes: Uint8Array): ReceivedEvidence
  get(file: string): { name: string; bytes: Uint8Array } | undefined
  /** Of the company that is open now: the demo company's evidence lies in a folder of its own. */
  store(): AttachmentStore
}

const KEPT = 3

/** For work that has no files at hand. */
export const NO_EVIDENCE: EvidenceDesk = {
  receive: () => { throw new Error('no evidence is taken here') },
  get: () => undefined,
  store: () => { throw new Error('no evidence is kept here') },
}

export function openEvidenceDesk(store: () => AttachmentStore): EvidenceDesk {
  const files = new Map<string, { name: string; bytes: Uint8Array }>()
  return {
    store,
    get: (file) => files.get(file),
    receive(name, bytes) {
      const reason = refuseEvidence(name, bytes.byteLength)
      if (reason !== null) throw new Refusal('evidence-refused', { reason, name })
      const file = randomBytes(16).toString('hex')
      files.set(file, { name, bytes })
      for (const oldest of [...files.keys()].slice(0, -KEPT)) files.delete(oldest)
      return { file, name, bytes: bytes.byteLength }
    },
  }
}
