import { listIndicators, removeIndicator, saveIndicator } from '../../services/templates/indicators.ts'
import { listTemplates, removeTemplate, saveTemplate } from '../../services/templates/templates.ts'
import type { HandlersOf } from '../handler.ts'

export const templateHandlers: HandlersOf<'indicators' | 'templates'> = {
  'indicators.list': listIndicators,
  'indicators.save': saveIndicator,
  'indicators.remove': removeIndicator,
  'templates.list': listTemplates,
  'templates.save': saveTemplate,
  'templates.remove': removeTemplate,
}
