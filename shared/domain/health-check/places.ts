import type { EvaluationId, ObjectiveId, TemplateId } from '../brand.ts'

/** Hash routes that findings and blocks lead to. */
export const PLACES = {
  home: '/', okr: '/okr', profile: '/okr?tab=profile', review: '/okr?tab=review', process: '/cycle?step=evaluate', improve: '/cycle?step=improve',
  decisions: '/meeting?tab=decisions', targets: '/targets', results: '/results', evaluations: '/evaluations', templates: '/templates',
  people: '/team', positions: '/team?tab=positions', fit: '/fit', settings: '/settings',
} as const

export const templatePlace = (id: TemplateId): string => `/templates/${id}`
export const objectivePlace = (id: ObjectiveId): string => `/okr/${id}`
export const evaluationPlace = (id: EvaluationId): string => `/evaluations/${id}`
