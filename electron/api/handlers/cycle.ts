import { cycleOfMonth } from '../../services/cycle/month.ts'
import { listMarks, saveMark } from '../../services/cycle/process.ts'
import { cycleOfQuarter } from '../../services/cycle/quarter.ts'
import { answerFit } from '../../services/fit/answer-fit.ts'
import { listFit } from '../../services/fit/list-fit.ts'
import { checkCompany } from '../../services/health-check/check.ts'
import { closePlan, reopenPlan } from '../../services/improvements/close-plan.ts'
import { planEffects } from '../../services/improvements/effects.ts'
import { listImprovements, removeImprovement } from '../../services/improvements/improvements.ts'
import { saveImprovements } from '../../services/improvements/save-improvements.ts'
import { startPlan } from '../../services/improvements/start-plan.ts'
import { getPrinciples, savePrinciples } from '../../services/principles/principles.ts'
import { clearDraft, getDraft, saveDraft } from '../../services/wizard/drafts.ts'
import type { HandlersOf } from '../handler.ts'

export const cycleHandlers: HandlersOf<'cycle' | 'process' | 'improvements' | 'fit' | 'principles' | 'health' | 'wizard'> = {
  'cycle.month': cycleOfMonth,
  'cycle.quarter': cycleOfQuarter,
  'process.list': listMarks,
  'process.save': saveMark,
  'improvements.list': listImprovements,
  'improvements.save': saveImprovements,
  'improvements.remove': removeImprovement,
  'improvements.effects': planEffects,
  'improvements.start': startPlan,
  'improvements.close': closePlan,
  'improvements.reopen': reopenPlan,
  'fit.list': listFit,
  'fit.answer': answerFit,
  'principles.get': getPrinciples,
  'principles.save': savePrinciples,
  'health.check': checkCompany,
  'wizard.get': getDraft,
  'wizard.save': saveDraft,
  'wizard.clear': clearDraft,
}
