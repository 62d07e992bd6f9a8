import type { Month } from '../../domain/brand.ts'
import { LEVER_DIMENSIONS, LEVER_NAMES, LEVERS, stretchesAfter, type Lever } from '../../domain/improvement/plan90.ts'
import { addMonths } from '../../domain/month/month.ts'
import { checkCode } from '../check-code.ts'
import { monthTitle } from '../month-title.ts'

/** One chosen plan. Empty texts leave room for the pen. */
export interface Plan90Action {
  lever: Lever
  action: string
  /** How the first weeks are spent, from the lever library; '' for an own idea. */
  steps: string
  who: string
  partners: string
  indicator: string
  /** As shown, '63.80 %' or '4,500 元'; '' without figures. */
  before: string
  goal: string
  cost: string
  due: string
}

export interface Plan90Facts { company: string; month: Month; gaps: string[]; actions: Plan90Action[]; printedWhen: string }
export interface Plan90Row { lever: string; action: string; weeks: [string, string, string]; who: string; measure: string; cost: string }

/** 90 天改进计划: where the result falls short, and one action for each lever over thirteen weeks. */
export interface Plan90Paper { company: string; title: string; number: string; gaps: string; rows: Plan90Row[]; stretches: string[]; /** Who signs, one for each lever. */ owners: string[]; printedWhen: string; checkCode: string }

const BLANK = '＿＿＿＿＿＿'
/** One page is the point of this paper: what was written at length stands in the program. */
const clipped = (text: string, most: number): string => {
  const signs = [...text.replace(/\s+/g, ' ').trim()]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('')
}
const short = (day: string): string => day.slice(5)

export function plan90Paper({ company, month, gaps, actions, printedWhen }: Plan90Facts): Plan90Paper {
  const body = {
    company, title: `90 天改进计划（${monthTitle(addMonths(month, 1))}起）`, number: `GJ-${month}`,
    gaps: gaps.length === 0 ? `本月考核表上没有落后于目标的效益指标，或数字还没有录全。` : `${gaps.map((gap) => clipped(gap, 64)).join('；')}。`,
    rows: actions.map(rowOf),
    stretches: stretchesAfter(month).map(({ name, from, to }) => `${name}（${short(from)} 至 ${short(to)}）`),
    owners: LEVERS.map((lever) => `${LEVER_DIMENSIONS[lever]} 责任人 ${clipped(actions.find((action) => action.lever === lever)?.who ?? '', 10)}`.trim()),
  }
  return { ...body, printedWhen, checkCode: checkCode(body) }
}

function rowOf({ lever, before, cost, due, ...long }: Plan90Action): Plan90Row {
  const [action, steps, who, partners, indicator, goal] = [clipped(long.action, 84), clipped(long.steps, 64), clipped(long.who, 12), clipped(long.partners, 18), clipped(long.indicator, 16), clipped(long.goal, 36)]
  const seen = indicator === '' ? '做了多少、结果怎样' : indicator
  return {
    lever: `${LEVER_DIMENSIONS[lever]}\n${LEVER_NAMES[lever]}`, action,
    weeks: [
      `动手：${steps === '' ? '定好谁做、什么时候做、记在哪里，第一周就开始' : steps}`,
      `查一次：${seen}有没有动；没动就改做法，有起色就推开`,
      `对照验收${goal === '' ? '' : `：${goal}`}；有用的写成规定，没用的停掉${due === '' ? '' : `。期限 ${due}`}`,
    ],
    who: partners === '' ? who : `${who}\n协同：${partners}`,
    measure: `${indicator === '' ? `指标 ${BLANK}` : indicator}\n之前 ${before === '' ? BLANK : before}\n目标 ${goal === '' ? BLANK : goal}`,
    cost: cost === '' ? '—' : cost,
  }
}
