import type { Template } from '../../shared/api/templates.ts'
import { text } from './text.ts'

const t = text.team.positions

const suits = (template: Template, position: string): boolean => template.suggestedFor.includes(position.trim())
const choice = (position: string) => (template: Template) => ({
  value: template.id, label: template.name, search: [template.name, ...template.suggestedFor].join(' '),
  detail: [...(suits(template, position) ? [t.suggested] : []), t.rows(template.rows.length), ...(template.suggestedFor.length > 0 ? [t.suitable(template.suggestedFor.join('、'))] : [])].join(' · '),
})

/** The templates to choose from for a position: the firm's own, then the library's; those made for it stand first. */
export function templateGroups(templates: readonly Template[], position: string) {
  const group = (origin: Template['origin'], label: string) => {
    const options = templates.filter((template) => template.origin === origin).toSorted((a, b) => Number(suits(b, position)) - Number(suits(a, position))).map(choice(position))
    return options.length === 0 ? [] : [{ label, options }]
  }
  return [...group('own', t.own), ...group('library', t.library)]
}

/** The one template that suggests itself for the position; null when none or several do. */
export function suggestedTemplate(templates: readonly Template[], position: string): Template | null {
  const fitting = templates.filter((template) => suits(template, position))
  return fitting.length === 1 ? fitting[0] ?? null : null
}
