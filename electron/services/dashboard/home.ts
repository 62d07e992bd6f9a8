import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { homeSteps } from '../../../shared/domain/home/month-steps.ts'
import { nextThings } from '../../../shared/domain/home/next-things.ts'
import { byUrgency, daysBetween, isOverdue, standingSentence } from '../../../shared/domain/meeting/decision.ts'
import { benefitPage } from '../../../shared/domain/meeting/wall-benefit.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { closeBlocks, stateBlocks } from '../../../shared/domain/period/close-blocks.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { companyName } from '../../repositories/company.ts'
import { openPlans } from '../../repositories/dashboard.ts'
import { allDecisions } from '../../repositories/decisions.ts'
import { rowsOfMonth } from '../../repositories/evaluation-rows.ts'
import { improvableOfMonth } from '../../repositories/improvements.ts'
import { intervieweesOfMonth, interviewsOfMonth } from '../../repositories/interviews.ts'
import { periodOf } from '../../repositories/periods.ts'
import { monthsUpTo } from '../chain/series.ts'
import type { ReadContext } from '../context.ts'
import { cycleOfMonth } from '../cycle/month.ts'
import { standingOf } from '../decisions/card.ts'
import { closeFacts } from '../months/close-facts.ts'
import { monthOverview } from '../months/overview.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'
import { fallingIn, objectivesKnown } from './objectives.ts'
import { dashboardRows, trendIn } from './rows.ts'

type Home = Output<'dashboard.home'>
const MONTHS = 12
const SHOWN = 5
/** What is due this soon is shown beside what is overdue. */
const SOON_DAYS = 7

/** Where the month stands, the five most blocking things, and what the owner keeps an eye on. A few dozen queries whatever the size of the firm. */
export function homeOf(context: ReadContext, { month }: Parsed<'dashboard.home'>): Home {
  const { db } = context
  const now = today(context.clock) as Day
  const { state } = periodOf(db, month)
  const closed = state === 'closed'
  const rows = rowsOfMonth(db, month)
  const blocks = closed ? null : stateBlocks(closeFacts(db, month, rows))
  const overview = monthOverview(context, { month }, rows)
  const improvable = improvableOfMonth(db, month)
  const [decisions, plans] = [decisionsDue(db, now), plansDue(db, now)]
  const { things, more } = nextThings({
    closed, companyNamed: companyName(db).trim() !== '', decisions: { overdue: decisions.overdue, longest: longestOf(decisions.due[0], decisions.due[0]?.what, now) },
    plans: { overdue: plans.overdue, longest: longestOf(plans.due[0], plans.due[0]?.action, now) }, closing: blocks === null ? [] : closeBlocks(blocks), steps: cycleOfMonth(context, { month }, rows).steps.flatMap((step) => step.blocks),
    interviews: interviewCounts(db, month), confirmed: overview.confirmed,
  })
  return {
    month, closed, next: things, more, benefit: benefitOf(db, month), decisions, plans, falling: fallingIn(objectivesKnown(db, month)).slice(0, SHOWN),
    steps: homeSteps(state, blocks, { ...overview, improvable: improvable.length, withoutStep: improvable.filter(({ improved }) => !improved).length }),
    scores: { people: overview.sheets, scored: overview.scored, mean: overview.mean },
  }
}

const longestOf = (first: { dueOn: Day; overdue: boolean } | undefined, what: string | undefined, now: Day): { what: string; days: number } | null =>
  (first?.overdue === true ? { what: what ?? '', days: daysBetween(first.dueOn, now) } : null)

function decisionsDue(db: Connection, now: Day): Home['decisions'] {
  const open = allDecisions(db).filter(({ state }) => state === 'open').map((record) => ({ ...record, standing: standingOf(record) })).toSorted((a, b) => byUrgency(a.standing, b.standing))
  const due = open.filter(({ dueOn }) => daysBetween(now, dueOn) <= SOON_DAYS)
  return {
    open: open.length, overdue: open.filter(({ standing }) => isOverdue(standing, now)).length,
    due: due.slice(0, SHOWN).map(({ id, what, ownerName, dueOn, standing }) => ({ id, what, ownerName, dueOn, overdue: isOverdue(standing, now), standing: standingSentence(standing, now) })),
  }
}

/** A plan without a day is open and never due. */
function plansDue(db: Connection, now: Day): Home['plans'] {
  const open = openPlans(db)
  const dated = open.flatMap(({ dueOn, ...plan }) => (dueOn === null ? [] : [{ ...plan, dueOn, state: 'open' as const, closedOn: null, postponed: 0 }]))
  return {
    open: open.length, overdue: dated.filter((plan) => isOverdue(plan, now)).length,
    due: dated.filter(({ dueOn }) => daysBetween(now, dueOn) <= SOON_DAYS).slice(0, SHOWN)
      .map((plan) => ({ id: plan.id, month: plan.month, action: plan.action, employeeName: plan.employeeName, dueOn: plan.dueOn, overdue: isOverdue(plan, now), standing: standingSentence(plan, now) })),
  }
}

function interviewCounts(db: Connection, month: Month): { people: number; held: number } {
  const held = new Set(interviewsOfMonth(db, month).map(({ employeeId }) => employeeId))
  const people = intervieweesOfMonth(db, month)
  return { people: people.length, held: people.filter(({ employeeId }) => held.has(employeeId)).length }
}

/** This month against the last for every 效益 indicator; twelve months of the first one that has a target. */
function benefitOf(db: Connection, month: Month): Home['benefit'] {
  const rows = dashboardRows(db, [], [addMonths(month, -1), month])
  const { sentence, indicators } = benefitPage(rows, [addMonths(month, -1), month], scoringSettings(db))
  const first = indicators.find(({ target }) => target !== null) ?? indicators[0]
  return {
    sentence, indicators: indicators.map((each) => ({ indicatorId: each.indicatorId, sentence: each.sentence, met: each.met })),
    trend: first === undefined ? null : trendIn(db, monthsUpTo(month, MONTHS), first.indicatorId, { kind: 'company' }),
  }
}
