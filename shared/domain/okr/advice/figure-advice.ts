import type { DecimalText } from '../../brand.ts'
import { plain } from '../../decimal/decimal.ts'
import { displayFactor } from '../../indicator/indicator.ts'
import { quoted } from '../../intake/fold.ts'
import { figure } from '../../scoring/figure-text.ts'
import type { DraftKeyResult, DraftObjective } from '../draft.ts'
import { keyResultName, typed, withUnit } from '../wording.ts'
import type { Advice, AdviceChange, AdviceContext, AdviceIndicator } from './advice.ts'
import { amountsIn } from './amount.ts'

const FAR = 10

/** From where to where, in which unit: the figures of each key result. */
export function figureAdvice(draft: DraftObjective, { indicators = [] }: AdviceContext): Advice[] {
  return draft.keyResults.flatMap((keyResult, at) => {
    if (keyResult.kind === 'milestone') return []
    const known = indicators.find(each => each.id === keyResult.indicatorId)
    const say = (code: Advice['code'], text: string, change?: Partial<DraftKeyResult>): Advice => {
      const apply: AdviceChange | undefined = change && { keyResults: [{ at, change }] }
      return { code, keyResult: at, sentence: `${keyResultName(at, keyResult.title)}：${text}`, ...(apply && { apply }) }
    }
    return [...missing(keyResult, known, say), ...doubtful(keyResult, say)]
  })
}

type Say = (code: Advice['code'], text: string, change?: Partial<DraftKeyResult>) => Advice

function missing({ title, kind, start, target, unit }: DraftKeyResult, known: AdviceIndicator | undefined, say: Say): Advice[] {
  const found: Advice[] = []
  const [amount] = amountsIn(title)
  if ((kind === 'increase' || kind === 'decrease') && typed(start) === null) {
    const own = unit.trim() === '' ? (known?.unit ?? '') : unit.trim()
    const latest = known ? latestIn(known, own) : null
    found.push(latest === null
      ? say('start-missing', '写上起点：现在是多少。没有起点就看不出走了多远。')
      : say('start-missing', `写上起点：${quoted(known?.name ?? '')}最近的结果是 ${withUnit(latest, own)}，可以作为起点。`, { start: latest, unit: own }))
  }
  if (typed(target) === null) {
    found.push(amount === undefined
      ? say('target-missing', '写上目标值：到季度末要到多少才算做到。')
      : say('target-missing', `名称里的 ${withUnit(amount.value, amount.unit)} 像是目标值，请填进“目标”一栏，进度才算得出来。`, { target: amount.value, ...(unit.trim() === '' && amount.unit !== '' && { unit: amount.unit }) }))
  }
  if (unit.trim() === '') {
    const guess = known?.unit ?? (amount?.unit || unitGuess(title))
    found.push(guess === '' ? say('unit-missing', '写上单位：元、家、次、% ……') : say('unit-missing', `写上单位，看名称像是“${guess}”。`, { unit: guess }))
  }
  return found
}

/** The latest figure in the key result's own unit; null when there is none, or when the two units have nothing to do with each other. */
function latestIn(known: AdviceIndicator, unit: string): DecimalText | null {
  const [latest, factor] = [typed(known.latest), displayFactor(known.unit, unit)]
  if (latest === null || (known.unit !== unit && factor === '1')) return null
  return plain(latest.div(factor).toDP(15))
}

const GUESSES: readonly (readonly [RegExp, string])[] = [[/率|占比|比例|比重/, '%'], [/满意度|得分|评分/, '分'], [/客户数|家数|门店数/, '家'], [/次数|投诉/, '次'], [/天数|周期|账期|时长/, '天'], [/人数/, '人'], [/额|收入|回款|利润|毛利|费用|成本/, '万元']]
const unitGuess = (title: string): string => GUESSES.find(([words]) => words.test(title))?.[1] ?? ''

function doubtful({ title, kind, start, target, unit }: DraftKeyResult, say: Say): Advice[] {
  const [from, to] = [typed(start), typed(target)]
  const found: Advice[] = []
  if (from !== null && to !== null && (kind === 'increase' || kind === 'decrease')) {
    if (kind === 'increase' && to.lt(from)) found.push(say('direction-opposed', `写的是“提高到”，但目标 ${withUnit(target ?? '', unit)} 比起点 ${withUnit(start ?? '', unit)} 低。是要“降低到”吗？`, { kind: 'decrease' }))
    if (kind === 'decrease' && to.gt(from)) found.push(say('direction-opposed', `写的是“降低到”，但目标 ${withUnit(target ?? '', unit)} 比起点 ${withUnit(start ?? '', unit)} 高。是要“提高到”吗？`, { kind: 'increase' }))
    if (!from.isZero() && to.abs().gte(from.abs().times(FAR))) found.push(say('target-far', `目标是起点的 ${figure(to.div(from).toDP(1).toFixed())} 倍。请看一看起点和目标是不是同一个单位（元和万元、个和 %）。`))
  }
  const levels = amountsIn(title).filter(each => each.verb !== '' && !each.change && (each.unit === '' || unit.trim() === '' || each.unit === unit.trim()))
  const [level] = levels
  if (levels.length === 1 && level && to !== null && !to.eq(typed(level.value) ?? to)) found.push(say('number-differs', `名称里写的是 ${withUnit(level.value, level.unit)}，目标值填的是 ${withUnit(target ?? '', unit)}，请改成一致。`, { target: level.value }))
  return found
}
