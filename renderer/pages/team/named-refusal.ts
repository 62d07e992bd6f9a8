import { CallFailure } from '../../api/call.ts'
import { text } from '../../components/text.ts'
import { refusalOf } from './use-cell-saving.ts'

/** Why a department or position did not take a name. */
export const namedRefusal = (failure: unknown, name: string): string =>
  (failure instanceof CallFailure && failure.code === 'name-taken' ? text.team.nameTaken(name.trim()) : refusalOf(failure))
