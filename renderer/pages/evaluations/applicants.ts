import type { Output } from '../../../shared/api/contract.ts'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import type { Template } from '../../../shared/api/templates.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'

/** make: people without a sheet. renew: sheets that are not confirmed. */
export type ApplyWay = 'make' | 'renew'

export interface Applicant {
  employeeId: EmployeeId
  number: string
  name: string
  position: string
  /** Name of the position's template, and for a renewal of the one the sheet has now; '' for none. */
  template: string
  now: string
  /** Whether the position has a template of its own. */
  has: boolean
}

export interface ApplySources {
  sheets: readonly EvaluationSummary[]
  withoutSheet: Output<'evaluations.list'>['withoutSheet']
  templates: readonly Pick<Template, 'id' | 'name'>[]
  staff: Pick<Output<'employees.list'>, 'employees' | 'positions'>
}

/** Whom the dialog lists. A renewal follows the position somebody holds now, not the one the sheet was made under. */
export function applicants(way: ApplyWay, { sheets, withoutSheet, templates, staff }: ApplySources, only: number | null): Applicant[] {
  const nameOf = (id: number | null): string => templates.find((template) => template.id === id)?.name ?? ''
  if (way === 'make') {
    return withoutSheet.map(({ employeeId, number, name, position, templateId }) => ({ employeeId, number, name, position, now: '', has: templateId !== null, template: nameOf(templateId) }))
  }
  const people = new Map(staff.employees.map((one) => [one.id, one]))
  const positions = new Map(staff.positions.map((one) => [one.id, one]))
  return sheets.filter(({ id, confirmedAt }) => confirmedAt === null && (only === null || id === only)).map((sheet) => {
    const person = people.get(sheet.employeeId)
    const position = person === undefined || person.positionId === null ? undefined : positions.get(person.positionId)
    const templateId = position?.templateId ?? null
    return { employeeId: sheet.employeeId, number: sheet.number, name: sheet.name, position: position?.name ?? '', now: sheet.templateName, has: templateId !== null, template: nameOf(templateId) }
  })
}

const NAMED = 8
export const namesOf = (names: readonly string[]): string =>
  (names.length > NAMED ? text.evaluations.apply.andOthers(names.slice(0, NAMED).join('、'), names.length) : names.join('、'))
