import type { Plan } from '../../../shared/api/improvements.ts'
import type { ImprovementId, Month } from '../../../shared/domain/brand.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { onePerLever, type Lever } from '../../../shared/domain/improvement/plan90.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { amount, apartText, benefitSums, type IndicatorSum } from '../../../shared/domain/summary/indicator-sum.ts'
import { leverAction } from '../../../shared/library/levers.ts'
import { plan90Paper, type Plan90Action, type Plan90Paper } from '../../../shared/print/plan90/plan90-paper.ts'
import type { ReadContext } from '../context.ts'
import { companyName } from '../../repositories/company.ts'
import { seriesRows } from '../chain/series.ts'
import { wallClock } from '../print/wall-clock.ts'
import { plansWithEffect } from './effects.ts'

type Context = Pick<ReadContext, 'db' | 'clock'>
type Levered = Plan & { lever: Lever }
const GAPS = 3

/** 90 天改进计划 after a month: the chosen plans, at most one for each lever; nothing chosen means the latest that still run. */
export function plan90Of(context: Context, { month, plans }: { month: Month; plans: readonly ImprovementId[] }): Plan90Paper {
  const known = plansWithEffect(context, addMonths(month, -11), month)
  const wanted = plans.length > 0 ? known.filter(({ id }) => plans.includes(id)) : known.filter(({ state }) => state === 'open')
  const chosen = onePerLever(wanted).filter((plan): plan is Levered => plan.lever !== null)
  return plan90Paper({ company: companyName(context.db), month, gaps: gapsOf(context, month), actions: chosen.map(actionOf), printedWhen: wallClock(context.clock.now()) })
}

/** The 效益 results that fall furthest short of their target, the worst first. */
function gapsOf({ db }: Context, month: Month): string[] {
  const short = benefitSums(seriesRows(db, [month]), month).filter((sum) => sum.missing === 0 && sum.attainment !== null && exact(sum.attainment).lt(100))
  return short.toSorted((a, b) => exact(a.attainment ?? '0').cmp(exact(b.attainment ?? '0'))).slice(0, GAPS).map(gapText)
}

function gapText(sum: IndicatorSum): string {
  const { name, pairedActual, target, attainment } = sum
  if (pairedActual === null || target === null) return name
  const apart = plain(exact(target).minus(exact(pairedActual)).abs())
  return `${name} ${amount(pairedActual, sum)}，目标 ${amount(target, sum)}，差 ${apartText(apart, sum)}（完成率 ${attainment ?? ''} %）`
}

function actionOf({ lever, action, leverAction: code, employeeName, partners, indicatorName, effect, acceptance, expected, costFen, dueOn }: Levered): Plan90Action {
  const library = code === null ? undefined : leverAction(code)
  // Taken over as it stands in the library, the steps would be said twice.
  const taken = library !== undefined && action === `${library.title}：${library.steps}`
  return {
    lever, action: taken ? library.title : action, steps: library?.steps ?? '', who: employeeName, partners, indicator: indicatorName, before: beforeOf(effect),
    goal: acceptance || expected, cost: costFen === null ? '' : `${figure(plain(exact(String(costFen)).div(100)))} 元`, due: dueOn ?? '',
  }
}

function beforeOf(effect: Plan['effect']): string {
  if (effect === null || effect.before === null) return ''
  const months = `（${effect.beforeMonths.length} 个月平均）`
  return effect.measure === 'attainment' ? `完成率 ${effect.before} %${months}` : `${figure(plain(exact(effect.before).toDP(2)))} ${effect.unit}${months}`
}
