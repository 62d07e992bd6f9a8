import type { IndicatorId } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import { DIMENSIONS, DIMENSION_NAMES } from '../indicator/indicator.ts'
import { isRed, lastOf, type ChainLink, type ChainNode } from './chain.ts'
import { strengthOf, type Strength } from './strength.ts'

export interface WalkStep { node: ChainNode; /** How it went together with the red effect; null for that effect itself. */ strength: Strength | null }

export type Walk =
  /** `steps`: from the red effect to the first red cause; what lies between is not red. `further`: reds behind that cause, nearest first. */
  | { found: true; steps: WalkStep[]; cause: ChainNode; further: ChainNode[]; sentence: string }
  /** Nothing red behind it. `looked`: linked indicators with a score; `blind`: those without one; `absent`: linked ones on no sheet. */
  | { found: false; looked: number; blind: ChainNode[]; absent: number; sentence: string }

/**
 * From a red indicator along its links to the first red cause: fewest links first; among equals the one that went together with its
 * effect in the company's own months, then the one furthest below its points. A hypothesis for the owner, never a verdict.
 */
export function walkToCause(effect: ChainNode, nodes: ReadonlyMap<IndicatorId, ChainNode>, links: readonly ChainLink[]): Walk {
  const causesOf = Map.groupBy(links, ({ effectId }) => effectId)
  const seen = new Set([effect.indicatorId])
  let rim: WalkStep[][] = [[{ node: effect, strength: null }]]
  let looked = 0
  const absent = new Set<IndicatorId>()
  const blind: ChainNode[] = []
  while (rim.length > 0) {
    const next: WalkStep[][] = []
    for (const path of rim) {
      const from = path.at(-1)?.node ?? effect
      for (const { causeId } of causesOf.get(from.indicatorId) ?? []) {
        const node = nodes.get(causeId)
        if (node === undefined) absent.add(causeId)
        if (node === undefined || seen.has(causeId)) continue
        seen.add(causeId)
        if (lastOf(node)?.attainment == null) blind.push(node)
        else looked += 1
        next.push([...path, { node, strength: strengthOf(node, effect) }])
      }
    }
    const reds = next.filter((path) => isRed((path.at(-1) as WalkStep).node)).toSorted(nearer)
    const [best] = reds
    if (best !== undefined) return found(best, nodes, causesOf)
    rim = next
  }
  return { found: false, looked, blind, absent: absent.size, sentence: nothingSentence(effect, looked, blind, absent.size) }
}

const rank = ({ node, strength }: WalkStep): [number, number] => [-(strength?.r ?? 0), Number(lastOf(node)?.attainment ?? 1)]
function nearer(a: WalkStep[], b: WalkStep[]): number {
  const [left, right] = [rank(a.at(-1) as WalkStep), rank(b.at(-1) as WalkStep)]
  return left[0] - right[0] || left[1] - right[1]
}

function found(steps: WalkStep[], nodes: ReadonlyMap<IndicatorId, ChainNode>, causesOf: ReadonlyMap<IndicatorId, ChainLink[]>): Walk {
  const { node: cause } = steps.at(-1) as WalkStep
  const seen = new Set(steps.map(({ node }) => node.indicatorId))
  const further: ChainNode[] = []
  for (let rim = [cause]; rim.length > 0;) {
    rim = rim.flatMap(({ indicatorId }) => (causesOf.get(indicatorId) ?? []).flatMap(({ causeId }) => {
      const node = nodes.get(causeId)
      if (node === undefined || seen.has(causeId)) return []
      seen.add(causeId)
      return isRed(node) ? [node] : []
    }))
    further.push(...rim)
  }
  return { found: true, steps, cause, further, sentence: foundSentence(steps, further) }
}

const percent = (node: ChainNode): string => {
  const { attainment } = lastOf(node) ?? {}
  return attainment == null ? '无得分' : `得分率 ${twoPlaces(exact(attainment).times(100))} %`
}
const told = (node: ChainNode): string => {
  const { shown } = lastOf(node) ?? {}
  return `${DIMENSION_NAMES[node.dimension]}「${node.name}」${percent(node)}${shown ? `（${shown}）` : ''}`
}

function foundSentence(steps: readonly WalkStep[], further: readonly ChainNode[]): string {
  const between = steps.slice(1, -1).map(({ node }) => `「${node.name}」`).join('、')
  const [first, last] = [steps[0] as WalkStep, steps.at(-1) as WalkStep]
  return `${told(first.node)}，为红。往原因方向查${between === '' ? '' : `，经过${between}（不红）`}，遇到的第一个红项是${told(last.node)}`
    + (further.length > 0 ? `；它背后还有红项：${further.slice(0, 3).map(({ name }) => `「${name}」`).join('、')}` : '')
    + `。${last.strength === null ? '' : `它和「${first.node.name}」${last.strength.sentence}。`}这是一个假设，请您判断是不是这个原因。`
}

function nothingSentence(effect: ChainNode, looked: number, blind: readonly ChainNode[], absent: number): string {
  if (looked === 0 && blind.length === 0 && absent > 0) return `${told(effect)}，为红。连着的 ${absent} 项原因都不在考核表上，看不到。可以把其中一项放进考核表，或在会上用“5 个为什么”问下去。`
  if (looked === 0 && blind.length === 0) return `${told(effect)}，为红。还没有把任何指标连为它的原因，请先在因果链上连线。`
  const unseen = blind.length === 0 ? '' : `；${blind.length} 项没有得分，看不到：${blind.slice(0, 3).map(({ name }) => `「${name}」`).join('、')}${blind.length > 3 ? '等' : ''}`
  const missing = absent === 0 ? '' : `；另有 ${absent} 项不在考核表上`
  return `${told(effect)}，为红。沿因果链查了 ${looked} 项有得分的指标，没有一项是红的${unseen}${missing}。原因不在已考核的指标里，请在会上用“5 个为什么”问下去。`
}

/** Four columns, results first; inside a column the furthest below its points first. */
export const columnsOf = (nodes: readonly ChainNode[]): ChainNode[][] => DIMENSIONS.map((dimension) =>
  nodes.filter((node) => node.dimension === dimension).toSorted((a, b) => Number(lastOf(a)?.attainment ?? 9) - Number(lastOf(b)?.attainment ?? 9)))
