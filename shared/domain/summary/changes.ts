import { exact, twoPlaces } from '../decimal/decimal.ts'
import { addMonths } from '../month/month.ts'
import { ENOUGH, figures, words, type SummaryFacts, type SummaryPerson, type SummarySection } from './facts.ts'
import { minus } from './indicator-sum.ts'
import { meanOf } from './results.ts'
import { scoreRates, type ScoreRate } from './score-rate.ts'

const SHOWN = 3
const LINES = 5

/** 二、变化: which indicators' 得分率 and which departments' mean moved most since last month. Differences are of the printed figures. */
export function changesSection(facts: SummaryFacts): Omit<SummarySection, 'heading'> {
  const departments = departmentLines(facts)
  const table = departments.length === 0 ? null : {
    columns: [...words('部门'), ...figures('有总分', '平均分', '上月有总分', '上月平均分', '变化')],
    rows: departments.slice(0, LINES).map(({ name, now, past, apart }) => [name, `${now.people} 人`, now.mean ?? '—', `${past.people} 人`, past.mean ?? '—', apart === null ? '—' : withSign(apart)]),
  }
  const more = departments.length > LINES ? [`共 ${departments.length} 个部门，表里列人数最多的 ${LINES} 个。`] : []
  const few = departments.some(({ now, past }) => now.mean === null || (past.mean === null && past.people > 0)) ? [`有总分不足 ${ENOUGH} 人的部门不写平均分。`] : []
  if (!facts.people.some(({ month }) => month === addMonths(facts.month, -1))) return { key: 'changes', paragraphs: ['上月没有考核表，没有可比的数。', ...notes([...few, ...more])], table }
  const open = departments.reduce((all, { now, past }) => all + now.open + past.open, 0)
  const waiting = open === 0 ? [] : ['还有人没有总分的部门，平均分只算有总分的人，先不和上月比。']
  return { key: 'changes', paragraphs: [...indicatorSentences(facts), ...notes([...departmentSentence(departments), ...waiting, ...few, ...more])], table }
}

/** Remarks stand in one paragraph. */
const notes = (sentences: readonly string[]): string[] => (sentences.length === 0 ? [] : [sentences.join('')])

const withSign = (apart: string): string => (exact(apart).gt(0) ? `+${apart}` : minus(apart))
const size = (apart: string): string => apart.replace('-', '')

interface Moved { name: string; was: string; is: string; apart: string }

function indicatorSentences({ rows, month }: SummaryFacts): string[] {
  const whole = (of: typeof month): ScoreRate[] => scoreRates(rows, of).rates.filter(({ open }) => open === 0)
  const before = new Map(whole(addMonths(month, -1)).map((rate) => [rate.indicatorId, rate.rate]))
  const moved = whole(month).flatMap(({ indicatorId, name, rate }): Moved[] => {
    const was = before.get(indicatorId)
    return was === undefined ? [] : [{ name, was, is: rate, apart: twoPlaces(exact(rate).minus(exact(was))) }]
  })
  if (moved.length === 0) return [`没有两个月都得分齐全、都有 ${ENOUGH} 行以上的指标，不比较指标的变化。`]
  const up = moved.filter(({ apart }) => exact(apart).gt(0)).toSorted((a, b) => exact(b.apart).cmp(exact(a.apart))).slice(0, SHOWN)
  const down = moved.filter(({ apart }) => exact(apart).lt(0)).toSorted((a, b) => exact(a.apart).cmp(exact(b.apart))).slice(0, SHOWN)
  const told = (way: string) => ({ name, was, is, apart }: Moved): string => `${name} ${was} % → ${is} %，${way} ${size(apart)} 个百分点`
  const head = `${moved.length} 项指标的得分率可以和上月比。`
  if (up.length + down.length === 0) return [`${head}都和上月一样。`]
  return [`${head}${up.length === 0 ? '没有上升的。' : `上升最多：${up.map(told('升')).join('；')}。`}${down.length === 0 ? '没有下降的。' : `下降最多：${down.map(told('降')).join('；')}。`}`]
}

interface DepartmentLine { name: string; now: ReturnType<typeof meanOf>; past: ReturnType<typeof meanOf>; apart: string | null }

function departmentLines({ people, month }: SummaryFacts): DepartmentLine[] {
  const inMonth = (of: SummaryPerson['month']) => Map.groupBy(people.filter((person) => person.month === of), ({ department }) => department)
  const before = inMonth(addMonths(month, -1))
  return [...inMonth(month)].toSorted(([, a], [, b]) => b.length - a.length).map(([name, of]) => {
    const [now, past] = [meanOf(of), meanOf(before.get(name) ?? [])]
    return { name: name === '' ? '未分部门' : name, now, past, apart: now.mean === null || past.mean === null || now.open + past.open > 0 ? null : twoPlaces(exact(now.mean).minus(exact(past.mean))) }
  })
}

function departmentSentence(lines: readonly DepartmentLine[]): string[] {
  const known = lines.filter(({ apart }) => apart !== null).toSorted((a, b) => exact(b.apart ?? '0').cmp(exact(a.apart ?? '0')))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return ['没有两个月都有足够人数的部门，不比较部门的变化。']
  const told = ({ name, now, past, apart }: DepartmentLine): string => `${name} ${past.mean ?? ''} → ${now.mean ?? ''} 分，${exact(apart ?? '0').lt(0) ? '降' : '升'} ${size(apart ?? '0')} 分`
  const up = exact(first.apart ?? '0').gt(0) ? [`部门平均分上升最多：${told(first)}`] : []
  const down = exact(last.apart ?? '0').lt(0) ? [`${up.length === 0 ? '部门平均分' : ''}下降最多：${told(last)}`] : []
  return up.length + down.length === 0 ? ['各部门的平均分和上月一样。'] : [`${[...up, ...down].join('；')}。`]
}
