import { getBreakdown, saveBreakdown } from '../../services/breakdown/breakdown.ts'
import { alignment } from '../../services/okr/alignment.ts'
import { carryObjectives } from '../../services/okr/carry.ts'
import { checkIn, keyResultHistory } from '../../services/okr/check-in.ts'
import { listObjectives, moveObjective, removeObjective, scoreObjective } from '../../services/okr/objectives.ts'
import { listReviews, saveReview } from '../../services/okr/reviews.ts'
import { saveObjective } from '../../services/okr/save-objective.ts'
import { getProfile, saveProfile } from '../../services/profile/profile.ts'
import type { HandlersOf } from '../handler.ts'

export const okrHandlers: HandlersOf<'profile' | 'objectives' | 'keyResults' | 'reviews' | 'alignment' | 'breakdown'> = {
  'profile.get': getProfile,
  'profile.save': saveProfile,
  'objectives.list': listObjectives,
  'objectives.save': saveObjective,
  'objectives.move': moveObjective,
  'objectives.remove': removeObjective,
  'objectives.score': scoreObjective,
  'objectives.carry': carryObjectives,
  'keyResults.checkIn': checkIn,
  'keyResults.history': keyResultHistory,
  'reviews.list': listReviews,
  'reviews.save': saveReview,
  'alignment.get': alignment,
  'breakdown.get': getBreakdown,
  'breakdown.save': saveBreakdown,
}
