import { Exact, twoPlaces } from '../decimal/decimal.ts'
import { ratioOf } from '../evaluation/reward-ratio.ts'
import { scoreText } from '../okr/objective-score.ts'
import { LEVEL_NAMES } from '../okr/okr.ts'
import { figures, words, type SummaryFacts, type SummarySection } from './facts.ts'

const LINES = 5

/** 四、目标与过程: people's objectives are counted only; the company's and departments' are named. */
export function goalsSection({ objectives }: SummaryFacts): Omit<SummarySection, 'heading'> {
  if (objectives.length === 0) return { key: 'goals', paragraphs: ['本季还没有写目标（OKR）。'], table: null }
  const counts = (['company', 'department', 'person'] as const).map((level) => `${LEVEL_NAMES[level]} ${objectives.filter((each) => each.level === level).length} 个`)
  const scored = objectives.filter(({ score }) => score !== null).length
  const marks = objectives.flatMap(({ mark }) => (mark === null ? [] : [mark]))
  const sum = marks.reduce((all, mark) => all + mark, 0)
  const process = marks.length === 0 ? '本月没有打过程分。'
    : `过程分：${marks.length} 个目标打了分，平均 ${twoPlaces(new Exact(sum).div(marks.length))}（${sum} ÷ ${marks.length}，满分 5）${marks.length < objectives.length ? `，${objectives.length - marks.length} 个没有打` : ''}。`
  const shown = objectives.filter(({ level }) => level !== 'person')
  const more = shown.length > LINES ? [`公司和部门的目标共 ${shown.length} 个，表里列前 ${LINES} 个。`] : []
  return {
    key: 'goals',
    paragraphs: [`本季目标 ${objectives.length} 个（${counts.join('、')}）；到月底 ${scored} 个的关键结果都有进展记录，有得分。${process}${more.join('')}`],
    table: shown.length === 0 ? null : {
      columns: [...words('层级', '目标'), ...figures('得分（0–1）', '过程（1–5）')],
      rows: shown.slice(0, LINES).map(({ level, title, score, mark }) => [LEVEL_NAMES[level], title, score === null ? '—' : scoreText(score), mark === null ? '—' : String(mark)]),
    },
  }
}

/** 五、奖惩、申诉、面谈: counts only. */
export function peopleSection({ ledger, clamped, appeals, interviews }: SummaryFacts): Omit<SummarySection, 'heading'> {
  const filed = appeals.open + appeals.upheld + appeals.changed + appeals.withdrawn
  const cut = clamped === 0 ? '' : `${clamped} 张考核表的加减分超过上限，按上限计。`
  const { people, held, signed } = interviews
  return {
    key: 'people',
    paragraphs: [[
      `${ratioOf(ledger).sentence}${cut}`,
      filed === 0 ? '没有申诉。' : `申诉 ${filed} 件：维持 ${appeals.upheld} 件、更正 ${appeals.changed} 件、撤回 ${appeals.withdrawn} 件、待答复 ${appeals.open} 件。`,
      held === 0 ? '还没有绩效面谈记录。' : `绩效面谈 ${held} 人，占有考核表的 ${people} 人的 ${twoPlaces(new Exact(held).times(100).div(Math.max(1, people)))} %；${signed} 人已签字。`,
    ].join('')],
    table: null,
  }
}

const PLANS = 5

/** 六、决定与改进: here alone people are named, as 责任人 of their plans. */
export function decisionsSection({ plans, noneNeeded, withoutStep, meeting, decisions }: SummaryFacts): Omit<SummarySection, 'heading'> {
  const held = meeting.on !== null ? `月度会 ${meeting.on} 召开。` : meeting.skipped !== null ? `月度会未召开：${meeting.skipped.trim().replace(/[。.]$/, '')}。` : '月度会还没有记录。'
  const decided = `${decisions.made === 0 ? '' : `定下决议 ${decisions.made} 条。`}${decisions.due === 0 ? '' : `本月到期的决议 ${decisions.due} 条，按期关闭 ${decisions.inTime} 条。`}`
  const waiting = withoutStep === 0 ? '' : `，${withoutStep} 人还没有写`
  const more = plans.length > PLANS ? [`改进计划共 ${plans.length} 项，表里列前 ${PLANS} 项。`] : []
  return {
    key: 'decisions',
    paragraphs: [[held, decided, plans.length + noneNeeded + withoutStep === 0 ? '还没有改进计划。' : `改进计划 ${plans.length} 项，${noneNeeded} 人写明无需改进${waiting}。`, ...more].join('')],
    table: plans.length === 0 ? null : {
      columns: words('行动', '责任人', '期限', '期望结果', '看哪个指标'),
      rows: plans.slice(0, PLANS).map(({ action, who, due, expected, indicator }) => [action, who, due ?? '—', expected, indicator]),
    },
  }
}
