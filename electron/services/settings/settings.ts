import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { ScoringSettings } from '../../../shared/domain/evaluation/evaluation.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { rescoreOpen } from '../evaluations/rescore.ts'
import { checkSettings } from './check-settings.ts'
import { keepScoringSettings, scoringSettings } from './scoring-settings.ts'

export const getSettings = ({ db }: ReadContext): Output<'settings.get'> => scoringSettings(db)

/** Saves grades and limits, and scores open sheets anew by them. */
export function saveSettings(context: WriteContext, draft: Parsed<'settings.save'>): Output<'settings.save'> {
  const settings: ScoringSettings = { ...draft, grades: draft.grades.map((grade) => ({ ...grade, code: grade.code.trim() })) }
  const findings = checkSettings(settings)
  if (findings.length > 0) throw new Refusal('grades-invalid', { findings })
  const before = scoringSettings(context.db)
  keepScoringSettings(context.db, settings)
  const rescored = rescoreOpen(context)
  context.audit('settings', { before, after: settings, rescored })
  return settings
}
