import type { Day, DecimalText, Month } from '../brand.ts'
import { confidenceOf, effectiveSeries, type CheckInEntry } from '../okr/check-ins.ts'
import { objectiveScore, scoreText } from '../okr/objective-score.ts'
import type { KeyResult, ObjectiveLevel } from '../okr/okr.ts'
import { progressOf } from '../okr/progress.ts'
import { withUnit } from '../okr/wording.ts'

/** An objective with its key results as they are kept. A person is named as 责任人 alone. */
export interface OkrFacts {
  level: ObjectiveLevel
  department: string
  title: string
  ownerName: string
  givenScore: DecimalText | null
  keyResults: readonly (Pick<KeyResult, 'title' | 'kind' | 'start' | 'target' | 'unit' | 'weight'> & { checkIns: readonly CheckInEntry[] })[]
}

export interface WallKeyResult { title: string; shown: string; score: DecimalText | null; confidence: number | null; confidenceBefore: number | null; fell: boolean; note: string; risk: string }
export interface WallObjective { level: 'company' | 'department'; department: string; title: string; ownerName: string; score: DecimalText | null; progressShown: string; atRisk: boolean; keyResults: WallKeyResult[] }
export interface OkrPage { sentence: string; objectives: WallObjective[]; personal: { count: number; fell: number } }

/** At this confidence or below, nobody believes in it. */
const LOW = 3

/** What was checked in up to `until`. Personal objectives are counted only. */
export function okrPage(objectives: readonly OkrFacts[], month: Month, until: Day): OkrPage {
  const known = objectives.map((each) => ({ ...each, keyResults: each.keyResults.map((keyResult) => ({ ...keyResult, checkIns: keyResult.checkIns.filter(({ on }) => on <= until) })) }))
  const shared = known.filter((each): each is typeof each & { level: 'company' | 'department' } => each.level !== 'person').map((each) => objectiveOf(each, month))
  const own = known.filter(({ level }) => level === 'person')
  const fell = own.filter(({ keyResults }) => keyResults.some(({ checkIns }) => confidenceOf(checkIns).fell)).length
  return { sentence: sentenceOf(shared, own.length, fell), objectives: shared, personal: { count: own.length, fell } }
}

function objectiveOf({ level, department, title, ownerName, givenScore, keyResults }: OkrFacts & { level: 'company' | 'department' }, month: Month): WallObjective {
  const cards = keyResults.map((keyResult) => keyResultOf(keyResult, month))
  const score = givenScore ?? objectiveScore(keyResults.map((each, at) => ({ title: each.title, weight: each.weight, score: cards[at]?.score ?? null }))).score
  return { level, department, title, ownerName, score, progressShown: score === null ? '还没有得分' : `得分 ${scoreText(score)}`, atRisk: cards.some(({ risk }) => risk !== ''), keyResults: cards }
}

function keyResultOf({ checkIns, ...keyResult }: OkrFacts['keyResults'][number], month: Month): WallKeyResult {
  const series = effectiveSeries(checkIns)
  const [last, before] = [series.at(-1), series.at(-2)]
  const progress = progressOf(keyResult, last?.current ?? null)
  const { fell, sentence } = confidenceOf(checkIns)
  const confidence = last?.confidence ?? null
  return {
    title: keyResult.title, shown: shownOf(keyResult, last?.current ?? null), score: progress.state === 'known' ? progress.score : null,
    confidence, confidenceBefore: before?.confidence ?? null, fell, note: last?.note ?? '',
    risk: last === undefined ? '还没有打过卡' : fell ? sentence : last.confidence <= LOW ? `信心只有 ${last.confidence}` : last.on.slice(0, 7) < month ? `上次打卡是 ${last.on}，本月没有进展记录` : '',
  }
}

function shownOf({ kind, start, target, unit }: Pick<KeyResult, 'kind' | 'start' | 'target' | 'unit'>, current: DecimalText | null): string {
  if (kind === 'milestone') return current === null ? '还没有打卡' : Number(current) >= 1 ? '已到达' : '未到达'
  const now = current === null ? '还没有打卡' : `现在 ${withUnit(current, unit)}`
  const goal = target === null ? '' : `，目标 ${kind === 'at-least' ? '不低于 ' : kind === 'at-most' ? '不高于 ' : ''}${withUnit(target, unit)}`
  return `${start === null || kind === 'at-least' || kind === 'at-most' ? '' : `从 ${withUnit(start, unit)}，`}${now}${goal}`
}

function sentenceOf(shared: readonly WallObjective[], own: number, fell: number): string {
  if (shared.length + own === 0) return '本季还没有写目标（OKR）。'
  const falling = shared.filter(({ keyResults }) => keyResults.some((each) => each.fell)).length
  const risky = shared.filter(({ atRisk }) => atRisk).length
  const said = shared.length === 0 ? '本季没有公司和部门的目标' : `公司和部门的目标 ${shared.length} 个，${falling === 0 ? '没有信心下降的' : `${falling} 个信心下降了 2 以上`}${risky > falling ? `，另有 ${risky - falling} 个要留意` : ''}`
  return `${said}。${own === 0 ? '' : `个人目标 ${own} 个${fell === 0 ? '' : `，${fell} 个信心下降`}，会上不逐个看。`}`
}
