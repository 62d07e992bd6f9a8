import type { IntakeSummary, PersonRef } from './intake.ts'
import type { PreviewParts } from './summary.ts'

const listed = (names: readonly string[]): string => `${names.slice(0, 8).join('、')}${names.length > 8 ? ` 等 ${names.length} 个` : ''}`

/** Why 确认 is off, most important first; empty when it may be pressed. */
export function blockingSentences(parts: PreviewParts, summary: IntakeSummary, strangers: ReadonlySet<string>, house: readonly PersonRef[]): string[] {
  const { employee, target, result } = summary
  if (employee.total + target.total + result.total === 0) {
    return parts.sheets.some(({ kind }) => kind === null) ? parts.sheets.flatMap(({ sentence }) => sentence ?? []) : ['文件里没有可以导入的内容：只有表头，没有数据。']
  }
  const reasons: string[] = []
  if (strangers.size > 0 && employee.total === 0) {
    reasons.push(`${house.length === 0 ? '员工名册还是空的' : `有 ${strangers.size} 个人不在员工名册里（${listed([...strangers])}）`}。请先导入员工表，再导入目标和结果。`)
  }
  const refused = employee.refused + target.refused + result.refused
  if (refused > 0) reasons.push(`还有 ${refused} 行有错（红色）：请改好，或跳过。`)
  const people = parts.people.filter(({ choice }) => choice === null)
  if (people.length > 0) reasons.push(`还有 ${people.length} 个人要您确认是不是同一个人：${listed(people.map(({ name }) => name))}。`)
  const indicators = parts.indicators.filter(({ answer }) => answer === null)
  if (indicators.length > 0) reasons.push(`还有 ${indicators.length} 项新指标要您确认单位、方向和维度：${listed(indicators.map(({ name }) => name))}。`)
  const landing = [employee, target, result].reduce((sum, tally) => sum + tally.new + tally.changed, 0)
  if (reasons.length === 0 && landing === 0) reasons.push('没有要导入的内容：文件里的数据与现有的完全相同，或都已跳过。')
  return reasons
}
