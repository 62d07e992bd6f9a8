import type { DecimalText } from '../brand.ts'
import { FIT_NAMES } from '../fit/fit.ts'
import type { FitMode } from '../fit/fit.ts'
import { industryKind, positionKind } from './position-kind.ts'
import type { IndustryKind, PositionKind } from './position-kind.ts'

export interface MixSuggestion<P> {
  position: P
  mode: FitMode
  /** Percent of attention, together 100. Not of pay: OKR enters pay only where the owner asks for it. */
  kpiWeight: DecimalText
  okrWeight: DecimalText
  /** Chinese, plain words. */
  reason: string
}

export interface Mix<P> { positions: MixSuggestion<P>[]; sentence: string }

type Part = { mode: FitMode; okr: number; reason: string }

const PARTS: Record<PositionKind, Part> = {
  lead: { mode: 'kpi-okr', okr: 40, reason: '带公司往哪里走是长远的事，用 OKR；当月经营结果仍用 KPI 看。' },
  creative: { mode: 'kpi-okr', okr: 30, reason: '工作里有不少新东西，OKR 利于创新；交付和效率用 KPI。' },
  manager: { mode: 'kpi-okr', okr: 20, reason: '既要团队当月的结果（KPI），也要带人把公司目标往前推（OKR）。' },
  'long-sale': { mode: 'trial', okr: 20, reason: '签单周期长，当月数字看不全：KPI 为主，带一个季度目标试行。' },
  sale: { mode: 'trial', okr: 10, reason: '回款和签单当月见数，KPI 带来直接利益，为主；愿意开拓的人可带一个目标试行。' },
  routine: { mode: 'kpi-only', okr: 0, reason: '做得准、做得快最要紧，KPI 关注细节和效率，正合适。' },
  unknown: { mode: 'kpi-only', okr: 0, reason: '从岗位名称看不出工作性质，先用 KPI；直接上级答完适合度问卷后再定。' },
}
const SMALLEST = 10

/**
 * What to use for whom (the seed: OKR for the long run and innovation, KPI for detail and efficiency; nothing is best, only more
 * fitting). A suggestion to start from; the questionnaire about each person overrides it.
 */
export function suggestMix<P extends { name: string }>({ industry, headcount, positions }: { industry: string; headcount: number | null; positions: readonly P[] }): Mix<P> {
  const business = industryKind(industry)
  const small = headcount !== null && headcount < SMALLEST
  const suggested = positions.map(position => {
    const { mode, okr, reason } = adjusted(positionKind(position.name), business, small)
    return { position, mode, kpiWeight: String(100 - okr), okrWeight: String(okr), reason }
  })
  return { positions: suggested, sentence: summary(suggested.map(each => each.mode), business, small) }
}

function adjusted(kind: PositionKind, business: IndustryKind, small: boolean): Part {
  const part = PARTS[kind]
  if (business === 'steady' && kind === 'sale') return { mode: 'kpi-only', okr: 0, reason: '行业稳定，回款和签单当月见数，KPI 带来直接利益，先只用 KPI。' }
  if (small && (kind === 'creative' || kind === 'manager')) return { mode: 'trial', okr: part.okr, reason: `${part.reason}人少，先试行一个季度。` }
  if (business === 'innovative' && (kind === 'lead' || kind === 'creative')) return { ...part, okr: part.okr + 10, reason: `${part.reason}行业变化快，OKR 多放一些。` }
  return part
}

function summary(modes: readonly FitMode[], business: IndustryKind, small: boolean): string {
  if (modes.length === 0) return '还没有岗位，填好岗位后给出建议。'
  const counted = (['kpi-okr', 'trial', 'kpi-only'] as const).flatMap(mode => {
    const count = modes.filter(each => each === mode).length
    return count === 0 ? [] : [`${count} 个岗位${FIT_NAMES[mode]}`]
  }).join('、')
  const industry = business === 'innovative' ? '行业靠新东西吃饭，OKR 可以多用。' : business === 'steady' ? '行业靠把同一件事做好，KPI 为主。' : ''
  const lonely = modes.every(mode => mode === 'kpi-only') ? '全部只用 KPI 容易只看当月，至少由老板立一个公司目标（O）。' : ''
  const few = small ? '人少，公司目标立一两个就够。' : ''
  return `建议 ${counted}。${industry}${few}${lonely}没有好的，只有更适合的，每个岗位都可以改。`
}
