import type { DecimalText } from '../../domain/brand.ts'
import type { Direction } from '../../domain/indicator/indicator.ts'
import type { RowInput } from '../../domain/scoring/row-score.ts'
import type { Band, BandsRule, DeductionRule, GrowthRule, PartSteps, RatioRule } from '../../domain/scoring/rule.ts'
import { RULE_NAMES } from '../../domain/scoring/rule.ts'
import { figureText, percentText, weightText } from './figures.ts'

type Shown = (value: DecimalText) => string

const PART_STEP_WORDS: Record<PartSteps, string> = { continuous: '不足一步按比例', ceil: '不足一步按一步', floor: '不足一步不计' }
const BASE_WORDS: Record<GrowthRule['base'], string> = {
  rate: '实际即增长率', 'last-month': '较上月', 'last-year': '较上年同月', typed: '较基期',
}

function ratio(rule: RatioRule, direction: Direction, hasFloor: boolean): string {
  const formula = direction === 'higher' ? '权重×实际÷目标'
    : rule.lowerVariant === 'T/A' ? '权重×目标÷实际' : '权重×（2−实际÷目标）'
  const limit = hasFloor ? (direction === 'higher' ? '；低于底线 0 分' : '；高于底线 0 分')
    : rule.floorRatio !== null ? `；完成率低于 ${percentText(rule.floorRatio)} 为 0` : ''
  return `${formula}，最高 ${percentText(rule.cap)}${limit}`
}

function interval(band: Band, shown: Shown): string {
  const from = band.from === null ? '' : `${band.fromInclusive ? '≥' : '＞'}${shown(band.from)}`
  const to = band.to === null ? '' : `${band.toInclusive ? '≤' : '＜'}${shown(band.to)}`
  return from !== '' && to !== '' ? `${from} 且 ${to}` : from + to || '任何结果'
}

/** Best first, as people read a standard; the rule itself is stored from low to high. */
const bands = (rule: BandsRule, shown: Shown): string => rule.bands.toReversed()
  .map((band) => `${interval(band, shown)}：${rule.award === 'points' ? `${weightText(band.points)} 分` : `权重的 ${weightText(band.points)} %`}`).join('；')

const deduction = (rule: DeductionRule, shown: Shown, unit: string): string => rule.basis === 'count'
  ? `每发生一次扣 ${weightText(rule.per)} 分，扣完为止`
  : `未达目标，每差 ${shown(rule.step)} ${unit}扣 ${weightText(rule.per)} 分，扣完为止（${PART_STEP_WORDS[rule.partSteps]}）`

/** 评分标准: the rule in words an employee can check. */
export function standardText(row: Pick<RowInput, 'rule' | 'figures' | 'weight' | 'unit' | 'displayUnit' | 'direction'>): string {
  const { rule, displayUnit } = row
  const shown: Shown = (value) => figureText(value, row.unit, displayUnit)
  const weight = weightText(row.weight)
  const words = (): string => {
    switch (rule.kind) {
      case 'ratio': return ratio(rule, row.direction, row.figures.floor !== null)
      case 'interpolation': {
        const [floor, target, stretch] = rule.points
        return `底线得权重的 ${floor} %，目标 ${target} %，挑战 ${stretch} %，其间按比例；未达底线 0 分，超过挑战不再加`
      }
      case 'bands': return bands(rule, shown)
      case 'deduction': return deduction(rule, shown, displayUnit)
      case 'bonus': return `达目标得 ${weightText(rule.basePoints)} 分，每超 ${shown(rule.step)} ${displayUnit}加 ${weightText(rule.per)} 分，最高 ${weight} 分`
      case 'growth': return `${BASE_WORDS[rule.base]}持平得 ${weightText(rule.basePoints)} 分，每增减 1 % 加减 ${weightText(rule.perPercent)} 分（${PART_STEP_WORDS[rule.partSteps]}），0 至 ${weight} 分`
      case 'binary': return rule.meetsTarget ? `达到目标得 ${weight} 分，否则 0 分` : `达成得 ${weight} 分，未达成 0 分`
      case 'judgement': return rule.standard
      case 'nearness': return '权重×（1−|实际−目标|÷|目标|），最低 0 分'
    }
  }
  return `${RULE_NAMES[rule.kind]}：${words()}`
}
