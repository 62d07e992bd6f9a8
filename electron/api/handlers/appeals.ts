import { listAppeals } from '../../services/appeals/appeals.ts'
import { answerAppeal, editAppeal, fileAppeal, removeAppeal, withdrawAppeal } from '../../services/appeals/write-appeals.ts'
import type { HandlersOf } from '../handler.ts'

export const appealsHandlers: HandlersOf<'appeals'> = {
  'appeals.list': listAppeals,
  'appeals.file': fileAppeal,
  'appeals.edit': editAppeal,
  'appeals.answer': answerAppeal,
  'appeals.withdraw': withdrawAppeal,
  'appeals.remove': removeAppeal,
}
