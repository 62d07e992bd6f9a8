import type { Output } from '../../../shared/api/contract.ts'
import { importBatches } from '../../repositories/import-batches.ts'
import type { ReadContext } from '../context.ts'

/** Reports of the imports that changed something, newest first. */
export const listBatches = ({ db }: Pick<ReadContext, 'db'>): Output<'intake.batches'> => ({ batches: importBatches(db) })
