import { PLACES } from '../health-check/places.ts'
import { blockOf, cycleOf, namesIn, stepOf } from './cycle-state.ts'
import type { CycleState, StepState, Waiting } from './cycle-state.ts'

/** Counts of one month; a handful of queries. "Objectives" are those of the quarter the month lies in, all levels. */
export interface MonthFacts {
  /** Active in the month. */
  people: number
  companyObjectives: number
  objectives: number
  /** Objectives with neither an owner nor a person; names are titles. */
  objectivesWithoutOwner: Waiting
  objectivesWithoutKeyResults: Waiting
  /** Active people without a sheet of the month. */
  withoutSheet: Waiting
  /** Sheets that break principle 1 or 2; nobody while the owner has not switched enforcement on. */
  principlesBroken: Waiting
  /** Rows that want a target (not exempt); those without one, named by their people. */
  targetRows: number
  targetsMissing: Waiting
  /** Cells of targets whose typed text is no figure. */
  badTargets: number
  /** Rows that want a result or a judgement (not exempt); those without a result, named by their people. */
  resultRows: number
  resultsMissing: Waiting
  /** Of those rows the judged ones (说明法) without points: given on the sheet, not in the grid. */
  pointsMissing: Waiting
  badResults: number
  /** Objectives without a process mark in the month; names are titles. */
  processMissing: Waiting
  sheets: number
  /** Sheets that cannot be scored for another reason than a missing figure: refused or weights wrong. */
  sheetsRefused: Waiting
  /** Sheets nobody has confirmed yet, excused ones too. */
  unconfirmed: Waiting
  /** Active people who have a sheet, and those of them without a plan or a reason why none is needed. */
  peopleWithSheet: number
  withoutImprovement: Waiting
  /** Active people of the next month, and those of them without a sheet, or with a row that lacks its target there. */
  nextPeople: number
  nextWithoutTargets: Waiting
}

function goals(facts: MonthFacts): StepState {
  const { people, companyObjectives, objectives, objectivesWithoutOwner: ownerless, withoutSheet } = facts
  const wanted = Math.max(objectives, 1) + people
  return stepOf('goals', objectives - ownerless.count + people - withoutSheet.count, wanted, [
    ...blockOf('no-people', people === 0 ? 1 : 0, '本月还没有在职的人；先把人加进来', PLACES.people),
    ...blockOf('no-company-objective', companyObjectives === 0 ? 1 : 0, '本季度还没有公司目标；先写一个公司要到哪里去', PLACES.okr),
    ...blockOf('objective-without-owner', ownerless.count, `${ownerless.count} 个目标没有负责人${namesIn(ownerless)}`, PLACES.okr),
    ...blockOf('without-sheet', withoutSheet.count, `${withoutSheet.count} 人还没有本月考核表${namesIn(withoutSheet)}`, PLACES.evaluations),
  ])
}

function keyResults(facts: MonthFacts): StepState {
  const { objectives, objectivesWithoutKeyResults: empty, targetRows, targetsMissing, badTargets, principlesBroken, sheets } = facts
  return stepOf('key-results', objectives - empty.count + targetRows - targetsMissing.count, objectives + targetRows, [
    ...blockOf('nothing-to-measure', objectives === 0 && sheets === 0 ? 1 : 0, '还没有目标，也没有考核表；先完成第一步', PLACES.okr),
    ...blockOf('objective-without-key-results', empty.count, `${empty.count} 个目标没有关键结果${namesIn(empty)}`, PLACES.okr),
    ...blockOf('principles-broken', principlesBroken.count, `${principlesBroken.count} 张考核表不合三条原则${namesIn(principlesBroken)}`, PLACES.templates),
    ...blockOf('bad-targets', badTargets, `${badTargets} 个目标值不是数字`, PLACES.targets),
    ...blockOf('targets-missing', targetsMissing.count, `还缺 ${targetsMissing.count} 个目标值${namesIn(targetsMissing)}`, PLACES.targets),
  ])
}

/** Result and way: figures, confirmed sheets, and a process mark for each objective. */
function evaluate(facts: MonthFacts): StepState {
  const { resultRows, resultsMissing, pointsMissing, badResults, objectives, processMissing, sheets, sheetsRefused, unconfirmed } = facts
  return stepOf('evaluate', resultRows - resultsMissing.count - pointsMissing.count + objectives - processMissing.count + sheets - unconfirmed.count, resultRows + objectives + sheets, [
    ...blockOf('no-sheets', sheets === 0 ? 1 : 0, '还没有考核表可评；先完成第一步', PLACES.evaluations),
    ...blockOf('bad-results', badResults, `${badResults} 个结果还不能用：不是数字，或是整月的数要按段分开填`, PLACES.results),
    ...blockOf('results-missing', resultsMissing.count, `还缺 ${resultsMissing.count} 个结果${namesIn(resultsMissing)}`, PLACES.results),
    ...blockOf('points-missing', pointsMissing.count, `还有 ${pointsMissing.count} 行等上级打分${namesIn(pointsMissing)}`, PLACES.evaluations),
    ...blockOf('sheets-refused', sheetsRefused.count, `${sheetsRefused.count} 张考核表算不出分${namesIn(sheetsRefused)}`, PLACES.evaluations),
    ...blockOf('process-missing', processMissing.count, `${processMissing.count} 个目标还没有评过程${namesIn(processMissing)}`, PLACES.process),
    ...blockOf('unconfirmed', unconfirmed.count, `${unconfirmed.count} 张考核表还没有由直接上级确认${namesIn(unconfirmed)}`, PLACES.evaluations),
  ])
}

/** Cannot be skipped: a plan or a reason for everybody, and then the next month's targets. */
function improve(facts: MonthFacts): StepState {
  const { peopleWithSheet, withoutImprovement, nextPeople, nextWithoutTargets } = facts
  return stepOf('improve', peopleWithSheet - withoutImprovement.count + nextPeople - nextWithoutTargets.count, peopleWithSheet + nextPeople, [
    ...blockOf('nobody-to-improve', peopleWithSheet === 0 ? 1 : 0, '还没有人评过；先完成前三步', PLACES.evaluations),
    ...blockOf('without-improvement', withoutImprovement.count, `${withoutImprovement.count} 人还没有改进计划，也没有写“不需要”的理由${namesIn(withoutImprovement)}`, PLACES.improve),
    ...blockOf('next-targets', nextWithoutTargets.count, `${nextWithoutTargets.count} 人还没有下月目标${namesIn(nextWithoutTargets)}`, PLACES.improve),
  ])
}

export const monthCycle = (facts: MonthFacts): CycleState => cycleOf([goals(facts), keyResults(facts), evaluate(facts), improve(facts)])
