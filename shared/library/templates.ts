import { ADMINISTRATION, FINANCE, SALES_SUPPORT } from './templates/office.ts'
import { MARKETING, OPERATIONS, PRODUCT } from './templates/operations.ts'
import { KEY_ACCOUNT, SALES_LEAD, SALES_REP } from './templates/sales.ts'
import { SERVICE, SERVICE_LEAD } from './templates/service.ts'
import type { LibraryTemplate } from './templates/template.ts'

export { TEMPLATE_EXAMPLES } from './templates/examples.ts'
export type { TemplateExample } from './templates/examples.ts'
export type { LibraryTemplate, LibraryTemplateRow } from './templates/template.ts'

/** Starter sheets, in the order setup offers them. */
export const LIBRARY_TEMPLATES: readonly LibraryTemplate[] = [
  SALES_REP, SALES_LEAD, KEY_ACCOUNT, SERVICE, SERVICE_LEAD, OPERATIONS, MARKETING, PRODUCT, SALES_SUPPORT, FINANCE, ADMINISTRATION,
]

const BY_CODE = new Map(LIBRARY_TEMPLATES.map((template) => [template.code, template]))

export const libraryTemplate = (code: string): LibraryTemplate | undefined => BY_CODE.get(code)
