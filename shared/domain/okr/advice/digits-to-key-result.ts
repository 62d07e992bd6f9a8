import { Exact, plain } from '../../decimal/decimal.ts'
import type { DraftKeyResult, DraftObjective } from '../draft.ts'
import { typed } from '../wording.ts'
import { amountsIn } from './amount.ts'
import type { Amount } from './amount.ts'

/** An objective's title without its figure, and the key result that holds the figure. */
export interface Moved { title: string; keyResult: DraftKeyResult }

/** What stays of the title once the figure has gone. */
const LEFT: Record<Amount['kind'], string> = { increase: '上台阶', decrease: '降下来', 'at-least': '守得住', 'at-most': '控制住', milestone: '' }
const ADDS = /(新增|新签|新开|开发|签约|拓展|招聘)$/
const FROM = /从\s*$/
const TO = /^[\u4e00-\u9fa5]{0,2}[到至]$/

/** '年销售额做到3000万元' -> 目标“年销售额上台阶”, key result 年销售额 to 3000 万元. Null where what is left would be no Chinese. */
export function movedToKeyResult(draft: DraftObjective): Moved | null {
  const [first, second] = amountsIn(draft.title)
  if (first === undefined) return null
  return (second && fromTo(draft, first, second)) ?? single(draft, first)
}

/** 把交付周期从15天缩短到10天: both ends at once. */
function fromTo(draft: DraftObjective, first: Amount, second: Amount): Moved | null {
  const before = draft.title.slice(0, first.from)
  const between = `${draft.title.slice(first.to, second.from)}${second.verb}`.replaceAll(/\s/g, '')
  const [start, target] = [typed(first.value), typed(second.value)]
  if (first.verb !== '' || !FROM.test(before) || !TO.test(between) || start === null || target === null || start.eq(target)) return null
  const subject = lastClause(before.replace(FROM, '')).replace(/^[把将让使]/, '')
  const kind = target.lt(start) ? 'decrease' : 'increase'
  if (subject === '' || clause(firstClause(draft.title.slice(second.to))) !== '') return null
  return {
    title: clause(`${before.replace(FROM, '')}${LEFT[kind]}${draft.title.slice(second.to)}`),
    keyResult: keyResult(draft, { title: subject, kind, start: first.value, target: second.value, unit: unitFor(second.unit || first.unit, subject) }),
  }
}

function single(draft: DraftObjective, amount: Amount): Moved | null {
  const [before, after] = [draft.title.slice(0, amount.from).trimEnd(), draft.title.slice(amount.to).trimStart()]
  const [lead, tail] = [lastClause(before), clause(firstClause(after))]
  const adds = ADDS.test(lead) && tail !== ''
  // One noun, before the figure or behind it: anything else would be torn apart.
  const torn = adds ? false : (lead !== '') === (tail !== '') || tail.startsWith('的') || (amount.verb === '' && (lead === '' || amount.unit === '' || amount.unit === '倍'))
  if (torn || FROM.test(before)) return null
  const subject = `${lead}${tail}`
  const word = tail !== '' || amount.verb === '' ? '' : amount.change ? amount.verb : LEFT[amount.kind]
  // What is added within the quarter starts at nothing; every other start only the owner knows.
  const start = adds || amount.change ? '0' : null
  return {
    title: clause(`${before}${word}${after}`),
    keyResult: keyResult(draft, {
      title: `${subject}${amount.change ? (amount.kind === 'decrease' ? '降幅' : '增幅') : ''}`,
      kind: amount.change ? 'increase' : amount.kind, start, target: amount.value, unit: unitFor(amount.unit, subject),
    }),
  }
}

const keyResult = (draft: DraftObjective, figures: Pick<DraftKeyResult, 'title' | 'kind' | 'start' | 'target' | 'unit'>): DraftKeyResult =>
  ({ id: null, ...figures, weight: leftWeight(draft), indicatorId: null })

const ENDS = /[，,。；;：:]/
const clause = (text: string): string => text.trim().replace(/^[，,。；;：:、\s]+|[，,。；;：:、\s]+$/g, '')
const firstClause = (text: string): string => text.split(ENDS)[0] ?? ''
const lastClause = (text: string): string => clause(text.split(ENDS).at(-1) ?? '')

/** 300万 of a sum of money is 300 万元. */
const unitFor = (unit: string, subject: string): string => (/^[万亿]$/.test(unit) && /额|款|收入|利|润|业绩|费|成本|产值|订单/.test(subject) ? `${unit}元` : unit)

/** What the others have left of 100, so that a total of 100 stays one. */
function leftWeight({ keyResults }: DraftObjective): string {
  const left = keyResults.reduce((sum, { weight }) => sum.minus(typed(weight) ?? 0), new Exact(100))
  return left.isNegative() ? '0' : plain(left)
}
