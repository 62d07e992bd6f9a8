import type { Minutes } from '../../domain/meeting/minutes.ts'
import { monthTitle } from '../month-title.ts'
import { reportPaper, type ReportPaper, type ReportSection } from '../report/report.ts'

/** `edition`: of a month that was closed again, '更正版（第 2 版）'. */
export interface MinutesFacts extends Minutes { printedWhen: string; edition?: string }

const orDash = (text: string): string => (text.trim() === '' ? '—' : text)

/** 会议纪要: who was there, what was closed, why it was short, what was decided and who signs for it. */
export function minutesPaper(facts: MinutesFacts): ReportPaper {
  return reportPaper({
    company: facts.company, month: facts.month, title: `${monthTitle(facts.month)}月度会议纪要`, number: `JY-${facts.month}`, printedWhen: facts.printedWhen, corrected: facts.ended ? facts.edition ?? '' : '草稿',
    sections: [headSection(facts), agendaSection(facts), oldSection(facts), causeSection(facts), decisionSection(facts), outlookSection(facts)].flatMap((section) => section ?? [])
      .map((section, at) => ({ ...section, heading: `${'一二三四五六'[at] ?? ''}、${section.heading}` })),
    signers: [{ who: '主持', boxes: facts.chair }, { who: '记录', boxes: '' }, ...[...new Set(facts.decisions.map(({ ownerName }) => ownerName))].slice(0, MOST_SIGNERS).map((name) => ({ who: '责任人', boxes: name }))],
  })
}
const MOST_SIGNERS = 8

function headSection({ heldOn, skipped, place, chair, attendance }: MinutesFacts): ReportSection {
  if (skipped !== null) return { heading: '会议情况', paragraphs: [`本月的月度会没有召开：${skipped.trim().replace(/[。.]$/, '')}。`] }
  if (attendance.length === 0) return { heading: '会议情况', paragraphs: [`时间：${heldOn ?? '还没有开'}。没有留下参会、议程的记录。`] }
  const present = attendance.filter((one) => one.present).map(({ name }) => name)
  const absent = attendance.filter((one) => !one.present).map(({ name }) => name)
  return {
    heading: '会议情况',
    paragraphs: [
      `时间：${heldOn ?? '还没有开'}。地点：${orDash(place)}。主持：${orDash(chair)}。`,
      `出席 ${present.length} 人：${orDash(present.join('、'))}。${absent.length === 0 ? '' : `缺席 ${absent.length} 人：${absent.join('、')}。`}`,
    ],
  }
}

function agendaSection({ agenda }: MinutesFacts): ReportSection | null {
  if (agenda.length === 0) return null
  const held = agenda.filter(({ minutes, used }) => minutes > 0 || (used ?? 0) > 0)
  const sum = (of: readonly number[]): string => String(of.reduce((all, each) => all + each, 0))
  const minutesOf = (used: number | null): number => Math.round((used ?? 0) / 60)
  return {
    heading: '议程与用时', paragraphs: [],
    table: {
      headings: ['议程', '计划（分钟）', '实际（分钟）'], numbers: [1, 2],
      rows: [...held.map(({ title, minutes, used }) => [title, String(minutes), used === null ? '—' : String(minutesOf(used))]), ['合计', sum(held.map(({ minutes }) => minutes)), held.some(({ used }) => used !== null) ? sum(held.map(({ used }) => minutesOf(used))) : '—']],
    },
  }
}

function oldSection({ old }: MinutesFacts): ReportSection {
  if (old.length === 0) return { heading: '以前的决议', paragraphs: ['以前没有留下决议。'] }
  return {
    heading: '以前的决议', paragraphs: [],
    table: { headings: ['定于', '事项', '责任人', '截止', '情况'], rows: old.map(({ month, what, ownerName, dueOn, standing, evidence }) => [month, what, ownerName, dueOn, `${standing}${evidence.trim() === '' ? '' : `：${evidence}`}`]) },
  }
}

const causeText = ({ whose, indicator, whys, conclusion }: MinutesFacts['causes'][number]): string =>
  `${whose}「${indicator}」：${[...whys.map((why, at) => `为什么 ${at + 1}：${why.replace(/[。；]$/, '')}`), ...(conclusion.trim() === '' ? [] : [`根因：${conclusion.replace(/[。；]$/, '')}`])].join('；')}。`
const causeSection = ({ causes }: MinutesFacts): ReportSection | null => (causes.length === 0 ? null : { heading: '差距的根因', paragraphs: causes.map(causeText) })

function decisionSection({ decisions }: MinutesFacts): ReportSection {
  if (decisions.length === 0) return { heading: '本次决议', paragraphs: ['本次会议没有定下决议。'] }
  return {
    heading: '本次决议', paragraphs: [],
    table: {
      headings: ['事项', '责任人', '协同', '截止', '验收标准', '所需资源'],
      rows: decisions.map(({ kind, what, ownerName, partners, dueOn, acceptance, resources }, at) => [`${at + 1}. ${kind === 'action' ? '（行动项）' : ''}${what}`, ownerName, orDash(partners.join('、')), dueOn, orDash(acceptance), orDash(resources)]),
    },
  }
}

const outlookSection = ({ outlook }: MinutesFacts): ReportSection | null =>
  (outlook.trim() === '' ? null : { heading: '下月机会与资源', paragraphs: outlook.split('\n').filter((line) => line.trim() !== '') })
