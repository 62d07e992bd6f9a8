import type { Block } from '../cycle/cycle-state.ts'
import { ARCHIVE_PLACE, TALKS_PLACE } from '../period/close-blocks.ts'
import { PLACES } from '../health-check/places.ts'
import { DECISIONS_PLACE, PLANS_PLACE, PRINT_PLACE } from './places.ts'

/** One thing to do: what, why now, and the place one click away where it is done. */
export interface NextThing { code: string; label: string; why: string; count: number; to: string }

export interface NextFacts {
  closed: boolean
  companyNamed: boolean
  /** Open decisions past their day, of whichever month; the one longest overdue. */
  decisions: { overdue: number; longest: { what: string; days: number } | null }
  /** Open improvement plans past their day. */
  plans: { overdue: number; longest: { what: string; days: number } | null }
  /** What keeps the month from being closed. */
  closing: readonly Block[]
  /** What blocks the four steps; rows are counted more exactly there. */
  steps: readonly Block[]
  /** People with a sheet, and those talked to. */
  interviews: { people: number; held: number }
  /** Sheets that can be printed for signature. */
  confirmed: number
}

const MOST = 5

/** The most blocking first: what cannot wait, what keeps figures from counting, what keeps the month from closing, what would only be good. */
const WHY: Record<string, string> = {
  'decision-overdue': '会上定的事拖着没人追，下次就没人当真',
  'company-unnamed': '纸上的抬头会空着',
  'no-people': '没有人就没有考核表',
  'no-sheets': '没有考核表，结果无处可录',
  'without-sheet': '没有考核表的人录不了结果，本月也不能归档',
  'bad-cells': '这几格没有算进得分',
  'principles-broken': '三条原则是本公司自己打开的',
  'targets-missing': '没有目标值的行算不出得分',
  'results-missing': '没有结果的行算不出得分，总分要等它',
  'points-missing': '上级打了分，总分才出得来',
  'sheets-refused': '不改对，这几张没有总分',
  unconfirmed: '上级确认后分数才作数',
  'appeal-open': '不答复，本月不能归档',
  'without-improvement': '每人一步改进，本月才能归档',
  'meeting-missing': '开过会或写明原因，本月才能归档',
  'plan-overdue': '过了期限没有人说做没做',
  interviews: '分数要当面说清楚，员工才服气',
  close: '归档后谁也改不动这个月',
  'no-company-objective': '先有公司目标，指标才知道为谁服务',
  'objective-without-owner': '没有负责人的目标没人做',
  'objective-without-key-results': '没有关键结果，说不出做到没有',
  'process-missing': '只看结果不看过程，说不清为什么',
  'next-targets': '下月一开始就要有目标',
  print: '签了字的纸才算数',
}
const RANK = new Map(Object.keys(WHY).map((code, at) => [code, at]))
/** While these stand, scores are still to come: talking about them, alone or in the meeting, comes later. */
const UNSCORED = new Set(['no-people', 'no-sheets', 'without-sheet', 'bad-cells', 'targets-missing', 'results-missing', 'points-missing', 'sheets-refused', 'unconfirmed'])
const AFTER_SCORES = new Set(['without-improvement', 'meeting-missing', 'interviews', 'next-targets'])
/** Counted as rows by the steps, as sheets by the closing: the rows are said. */
const BY_STEPS = new Set(['targets-missing', 'results-missing', 'points-missing', 'no-people', 'principles-broken', 'no-company-objective', 'objective-without-owner', 'objective-without-key-results', 'process-missing', 'next-targets'])

/** At most five things, each one click from being done, and how many more there are. A closed month asks for nothing: what its next one lacks is asked there. */
export function nextThings(facts: NextFacts): { things: NextThing[]; more: number } {
  const all = [...standing(facts), ...(facts.closed ? [] : openMonth(facts)), ...atTheEnd(facts)]
  const waiting = all.some(({ code }) => UNSCORED.has(code))
  const timely = all.filter(({ code }) => !waiting || !AFTER_SCORES.has(code)).toSorted((a, b) => rank(a) - rank(b))
  return { things: timely.slice(0, MOST), more: Math.max(0, timely.length - MOST) }
}

const rank = ({ code }: NextThing): number => RANK.get(code) ?? RANK.size
const thingOf = ({ code, sentence, count, to }: Block): NextThing => ({ code, label: sentence, why: WHY[code] ?? '', count, to })
const thing = (code: string, count: number, label: string, to: string): NextThing[] => (count > 0 ? [{ code, label, why: WHY[code] ?? '', count, to }] : [])

const longestOf = (longest: { what: string; days: number } | null): string => (longest === null ? '' : `，最久的过了 ${longest.days} 天：${longest.what}`)

/** Whatever month is looked at. */
const standing = ({ decisions, plans, companyNamed }: NextFacts): NextThing[] => [
  ...thing('decision-overdue', decisions.overdue, `${decisions.overdue} 条决议逾期${longestOf(decisions.longest)}`, DECISIONS_PLACE),
  ...thing('plan-overdue', plans.overdue, `${plans.overdue} 条改进计划过了期限${longestOf(plans.longest)}`, PLANS_PLACE),
  ...thing('company-unnamed', companyNamed ? 0 : 1, '还没有填公司名称', PLACES.settings),
]

function openMonth({ closing, steps, interviews }: NextFacts): NextThing[] {
  const left = interviews.people - interviews.held
  return [
    ...steps.filter(({ code }) => BY_STEPS.has(code)).map(thingOf),
    // A sheet can lack something no row of the steps lacks: then the closing's own words stand.
    ...closing.filter(({ code }) => !BY_STEPS.has(code) || !steps.some((step) => step.code === code || (code === 'results-missing' && step.code === 'points-missing'))).map(thingOf),
    ...thing('interviews', left, `${left} 人还没有绩效面谈`, TALKS_PLACE),
    ...thing('close', closing.length === 0 ? 1 : 0, '本月都做完了，可以归档', ARCHIVE_PLACE),
  ]
}

const atTheEnd = ({ confirmed, closed }: NextFacts): NextThing[] => thing('print', closed ? 0 : confirmed, `${confirmed} 张已确认的考核表可以打印签字`, PRINT_PLACE)
