import { z } from 'zod'
import { read, write } from './method.ts'
import { none, undoStepId } from './words.ts'

/** One write that can be taken back, or done once more. */
export const undoStep = z.strictObject({
  id: undoStepId, at: z.string(), operator: z.string(),
  /** What was done, as the record tells it. */
  sentence: z.string(),
  /** Done by who is at the keyboard now. */
  mine: z.boolean(),
  /** A confirmation, its withdrawal and an answer can be taken back by who gave it only. */
  may: z.boolean(),
})
export type UndoStep = z.infer<typeof undoStep>

const one = z.strictObject({ id: undoStepId })
const did = z.strictObject({ sentence: z.string() })

/** 撤销. Strictly the last first; closing or reopening a month lets go of everything before it. */
export const undo = {
  /** What the next undo would take back and the next redo do again, and how many steps there are. */
  'undo.state': read(none, z.strictObject({ next: undoStep.nullable(), redo: undoStep.nullable(), depth: z.int() })),
  /** `id` is the step that was seen: when another has come in between, 'undo-stale'. No step of its own. */
  'undo.last': write(one, did, ['undo-stale', 'undo-not-yours']),
  'undo.redo': write(one, did, ['undo-stale', 'undo-not-yours']),
}
