import type { ObjectiveId } from '../brand.ts'
import type { KeyResult, Objective } from './okr.ts'

/** A key result as it is typed. Figures may still be half written: rules over drafts never throw. */
export type DraftKeyResult = Omit<KeyResult, 'id'> & { id: KeyResult['id'] | null }

/** An objective as it is typed, of the same shape as the contract's draft. */
export type DraftObjective = Omit<Objective, 'id'> & { id: ObjectiveId | null; keyResults: DraftKeyResult[] }
