import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { draftOf, isStorable, putDraft, removeDraft } from '../../repositories/drafts.ts'
import { Refusal, type ReadContext } from '../context.ts'

/** Bytes of the draft as JSON in UTF-8. */
const LARGEST = 1024 * 1024

type DraftContext = Pick<ReadContext, 'db'>

/** Page 0 and nothing typed for a wizard that was never begun. */
export function getDraft({ db }: DraftContext, { key }: Parsed<'wizard.get'>): Output<'wizard.get'> {
  const kept = draftOf(db, key)
  return { page: kept?.page ?? 0, draft: kept?.value ?? null }
}

/** Committed when this returns: what was typed survives the end of the process. */
export function saveDraft({ db }: DraftContext, { key, page, draft }: Parsed<'wizard.save'>): Output<'wizard.save'> {
  const json = textOf(draft)
  if (json === null || Buffer.byteLength(json) > LARGEST || !isStorable(db, json)) throw new Refusal('bad-input', { fields: ['draft'] })
  putDraft(db, key, page, json)
  return { done: true }
}

export function clearDraft({ db }: DraftContext, { key }: Parsed<'wizard.clear'>): Output<'wizard.clear'> {
  removeDraft(db, key)
  return { done: true }
}

/** Null for what is nested too deep to be written, or is no data at all. */
function textOf(draft: unknown): string | null {
  try {
    const json: unknown = JSON.stringify(draft ?? null)
    return typeof json === 'string' ? json : null
  } catch {
    return null
  }
}
