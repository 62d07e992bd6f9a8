import type { TemplateId } from '../brand.ts'
import { positionKind } from '../mix/position-kind.ts'

export interface OfferedTemplate { id: TemplateId; name: string; why: string; suggestedFor: readonly string[] }
export interface TemplateSuggestion { template: OfferedTemplate; why: string }

/** What says nothing of the trade: 财务专员 is about 财务. */
const RANK_WORDS = /高级|资深|初级|实习|总监|经理|主管|专员|助理|代表|人员|负责人|组长|部长|店长|部$|员$/g
const SHORTEST = 2

/** The template that fits a position by its name, with the reason; null when none is near enough or the position is who leads the firm. */
export function suggestTemplate(position: string, templates: readonly OfferedTemplate[]): TemplateSuggestion | null {
  const name = position.trim()
  if (name === '') return null
  const exactly = templates.find(({ suggestedFor }) => suggestedFor.includes(name))
  if (exactly) return { template: exactly, why: `这张表就是给“${name}”用的。${exactly.why}` }
  if (isHead(name)) return null
  let best: { template: OfferedTemplate; word: string; score: number } | null = null
  for (const template of templates) {
    for (const offered of template.suggestedFor) {
      const word = shared(core(name), core(offered))
      if (word.length < SHORTEST) continue
      const score = word.length * 2 + (leads(name) === leads(offered) ? 1 : -1)
      if (best === null || score > best.score) best = { template, word, score }
    }
  }
  return best === null ? null : { template: best.template, why: `岗位里有“${best.word}”，和它最接近。${best.template.why}` }
}

const HEAD = /总经理|董事|老板|创始|合伙人|总裁|CEO|厂长/i
/** Who leads the firm: nobody above them would confirm a sheet. */
export const isHead = (position: string): boolean => HEAD.test(position) && !/助理|秘书/.test(position)

const leads = (position: string): boolean => /经理|主管|总监|部长|店长|组长|负责人/.test(position) || positionKind(position) === 'manager'
const core = (position: string): string => position.replace(RANK_WORDS, '') || position

/** The longest run of signs that both have. */
function shared(a: string, b: string): string {
  let best = ''
  for (let from = 0; from < a.length; from++) {
    for (let to = a.length; to > from + best.length; to--) if (b.includes(a.slice(from, to))) best = a.slice(from, to)
  }
  return best
}
