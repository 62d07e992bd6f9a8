import type { IndicatorId } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import { DIMENSIONS, DIMENSION_NAMES } from '../indicator/indicator.ts'
import { isRed, lastOf, type ChainLink, type ChainNode } from './chain.ts'
import { strengthOf, type Strength } from './strength.ts'

export interface WalkStep { node: ChainNode; /** How it went together with the red effect; null for that effect itself. */ strength: Strength | null }

export type Walk =
  /** `steps`: from the red effect to the first red cause; what lies between is not red. `further`: reds behind that cause, nearest first. `excluded`: reds met on the way that the owner said are not the cause. */
  | { found: true; steps: WalkStep[]; cause: ChainNode; further: ChainNode[]; excluded: ChainNode[]; sentence: string }
  /** Nothing red behind it. `looked`: linked indicators with a score; `blind`: those without one; `absent`: linked ones on no sheet. `unlinked`: reds further to the right that no link leads to, the furthest below its points first. */
  | { found: false; looked: number; blind: ChainNode[]; absent: IndicatorId[]; excluded: ChainNode[]; unlinked: ChainNode[]; sentence: string }

/** What the owner said and what indicators are called that are on no sheet. */
export interface WalkKnown { rejected?: ReadonlySet<IndicatorId>; nameOf?: (id: IndicatorId) => string | undefined }
interface Way { at: IndicatorId; steps: WalkStep[]; /** On no sheet. */ unseen: IndicatorId[] }

/**
 * From a red indicator along its links to the first red cause that the owner has not rejected: fewest links first; among equals the one
 * that went together with its effect in the company's own months, then the one furthest below its points. What is on no sheet is passed
 * unseen. A hypothesis for the owner, never a verdict.
 */
export function walkToCause(effect: ChainNode, nodes: ReadonlyMap<IndicatorId, ChainNode>, links: readonly ChainLink[], { rejected = new Set(), nameOf = () => undefined }: WalkKnown = {}): Walk {
  const causesOf = Map.groupBy(links, ({ effectId }) => effectId)
  const seen = new Set([effect.indicatorId])
  let rim: Way[] = [{ at: effect.indicatorId, steps: [{ node: effect, strength: null }], unseen: [] }]
  let looked = 0
  const [absent, blind, excluded]: [IndicatorId[], ChainNode[], ChainNode[]] = [[], [], []]
  while (rim.length > 0) {
    const next: Way[] = []
    const reds: Way[] = []
    for (const { at, steps, unseen } of rim) {
      for (const { causeId } of causesOf.get(at) ?? []) {
        if (seen.has(causeId)) continue
        seen.add(causeId)
        const node = nodes.get(causeId)
        // Behind one that is on no sheet lie many more: counting them too would say nothing.
        if (node === undefined) absent.push(...(unseen.length === 0 ? [causeId] : []))
        else if (lastOf(node)?.attainment == null) blind.push(node)
        else looked += 1
        const way: Way = node === undefined ? { at: causeId, steps, unseen: [...unseen, causeId] } : { at: causeId, steps: [...steps, { node, strength: strengthOf(node, effect) }], unseen }
        next.push(way)
        if (node === undefined || !isRed(node)) continue
        if (rejected.has(causeId)) excluded.push(node)
        else reds.push(way)
      }
    }
    const [best] = reds.toSorted(nearer)
    if (best !== undefined) return found(best, nodes, causesOf, excluded, nameOf)
    rim = next
  }
  const unlinked = columnsOf([...nodes.values()]).slice(DIMENSIONS.indexOf(effect.dimension) + 1).flat().filter((node) => isRed(node) && !seen.has(node.indicatorId))
  return { found: false, looked, blind, absent, excluded, unlinked, sentence: nothingSentence(effect, { looked, blind, excluded, unlinked }, absent.map(nameOf)) }
}

const rank = ({ node, strength }: WalkStep): [number, number] => [-(strength?.r ?? 0), Number(lastOf(node)?.attainment ?? 1)]
function nearer(a: Way, b: Way): number {
  const [left, right] = [rank(a.steps.at(-1) as WalkStep), rank(b.steps.at(-1) as WalkStep)]
  return left[0] - right[0] || left[1] - right[1]
}

function found({ steps, unseen }: Way, nodes: ReadonlyMap<IndicatorId, ChainNode>, causesOf: ReadonlyMap<IndicatorId, ChainLink[]>, excluded: ChainNode[], nameOf: NonNullable<WalkKnown['nameOf']>): Walk {
  const { node: cause } = steps.at(-1) as WalkStep
  const seen = new Set(steps.map(({ node }) => node.indicatorId))
  const further: ChainNode[] = []
  for (let rim = [cause]; rim.length > 0;) {
    rim = rim.flatMap(({ indicatorId }) => (causesOf.get(indicatorId) ?? []).flatMap(({ causeId }) => {
      const node = nodes.get(causeId)
      if (node === undefined || seen.has(causeId)) return []
      seen.add(causeId)
      return isRed(node) && !excluded.includes(node) ? [node] : []
    }))
    further.push(...rim)
  }
  return { found: true, steps, cause, further, excluded, sentence: foundSentence(steps, further, excluded, unseen.flatMap((id) => nameOf(id) ?? [])) }
}

const percent = (node: ChainNode): string => {
  const { attainment } = lastOf(node) ?? {}
  return attainment == null ? '无得分' : `得分率 ${twoPlaces(exact(attainment).times(100))} %`
}
const told = (node: ChainNode): string => {
  const { shown } = lastOf(node) ?? {}
  return `${DIMENSION_NAMES[node.dimension]}「${node.name}」${percent(node)}${shown ? `（${shown}）` : ''}`
}

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、')
/** At most three by name. */
const some = (names: readonly string[]): string => `${quoted(names.slice(0, 3))}${names.length > 3 ? '等' : ''}`

function foundSentence(steps: readonly WalkStep[], further: readonly ChainNode[], excluded: readonly ChainNode[], unseen: readonly string[]): string {
  const between = steps.slice(1, -1).map(({ node }) => node).filter((node) => !excluded.includes(node))
  const scored = (known: boolean): string[] => between.filter((node) => (lastOf(node)?.attainment != null) === known).map(({ name }) => name)
  const passed = ([[scored(true), '不红'], [scored(false), '没有得分'], [unseen, '不在考核表上']] as const).flatMap(([names, how]) => (names.length === 0 ? [] : [`${quoted(names)}（${how}）`])).join('和')
  const [first, last] = [steps[0] as WalkStep, steps.at(-1) as WalkStep]
  const ruledOut = excluded.length === 0 ? '' : `，您已排除${some(excluded.map(({ name }) => name))}`
  return `${told(first.node)}，为红。往原因方向查${passed === '' ? '' : `，经过${passed}`}${ruledOut}，遇到的第一个${excluded.length === 0 ? '' : '其他'}红项是${told(last.node)}`
    + (further.length > 0 ? `；它背后还有红项：${quoted(further.slice(0, 3).map(({ name }) => name))}` : '')
    + `。${last.strength === null ? '' : `它和「${first.node.name}」${last.strength.sentence}。`}这是一个假设，请您判断是不是这个原因。`
}

interface Nothing { looked: number; blind: readonly ChainNode[]; excluded: readonly ChainNode[]; unlinked: readonly ChainNode[] }
function nothingSentence(effect: ChainNode, { looked, blind, excluded, unlinked }: Nothing, absent: readonly (string | undefined)[]): string {
  const names = absent.filter((name) => name !== undefined)
  const listed = names.length === 0 ? '' : `：${some(names)}`
  const beside = unlinked.length === 0 ? '' : `同样是红的${some(unlinked.map(({ name }) => name))}没有连为它的原因，是的话请在因果链上连上。`
  if (looked === 0 && blind.length === 0 && absent.length > 0) return `${told(effect)}，为红。连着的 ${absent.length} 项原因都不在考核表上，看不到${listed}。${beside}可以把其中一项放进考核表，或在会上用“5 个为什么”问下去。`
  if (looked === 0 && blind.length === 0) return `${told(effect)}，为红。${beside === '' ? '还没有把任何指标连为它的原因，请先在因果链上连线。' : beside}`
  const unseen = blind.length === 0 ? '' : `；${blind.length} 项没有得分，看不到：${some(blind.map(({ name }) => name))}`
  const missing = absent.length === 0 ? '' : `；另有 ${absent.length} 项不在考核表上${listed}`
  const said = excluded.length === 0 ? '没有一项是红的' : `红的${some(excluded.map(({ name }) => name))}您已排除，没有别的红项`
  return `${told(effect)}，为红。沿因果链查了 ${looked} 项有得分的指标，${said}${unseen}${missing}。${beside}${beside === '' ? '' : '不是的话，'}原因不在已考核的指标里，请在会上用“5 个为什么”问下去。`
}

/** Four columns, results first; inside a column the furthest below its points first. */
export const columnsOf = (nodes: readonly ChainNode[]): ChainNode[][] => DIMENSIONS.map((dimension) =>
  nodes.filter((node) => node.dimension === dimension).toSorted((a, b) => Number(lastOf(a)?.attainment ?? 9) - Number(lastOf(b)?.attainment ?? 9)))
