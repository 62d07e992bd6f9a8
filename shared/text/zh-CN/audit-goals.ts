import type { WriteMethod } from '../../api/contract.ts'
import { short, type Told } from '../../domain/audit/told.ts'
import { changesOf, named, orNone, word, type Sentence } from './audit-words.ts'

/** Objectives, the month's steps, and what people say to each other about it. */
export const goalSentences = {
  'objectives.save': { name: 'OKR 目标', tell: (d) => (d.flag('added') ? `新增${d.quarter()}目标“${title(d)}”（${d.count('keyResults')} 个关键结果）` : `修改目标“${title(d)}”${changes(d)}`) },
  'objectives.move': { name: '调整上级目标', tell: (d) => `目标“${title(d)}”的上级目标：${orNone(d.part('parent')?.maybe('from') ?? null)} → ${orNone(d.part('parent')?.maybe('to') ?? null)}` },
  'objectives.remove': { name: '删除目标', tell: (d) => `删除${d.quarter()}目标“${title(d)}”` },
  'objectives.score': { name: '目标评分', tell: (d) => `目标“${title(d)}”评分：${orNone(d.part('score')?.maybe('from') ?? null)} → ${orNone(d.part('score')?.maybe('to') ?? null)}` },
  'objectives.carry': { name: '目标结转', tell: (d) => `从${d.quarter('from')}结转 ${d.count('carried')} 个目标到${d.quarter('to')}` },
  'keyResults.checkIn': { name: '打卡', tell: (d) => `目标“${title(d)}”打卡：${short(d.text('keyResult'))}，当前 ${d.text('current')}，信心 ${d.text('confidence')}${d.has('corrects') ? '（更正）' : ''}` },
  'reviews.save': { name: '季度复盘', tell: (d) => `写${d.quarter()}复盘${d.maybe('review') ? `（${short(d.text('review'))}）` : ''}：${d.words('changed').map((field) => named(field)).join('、') || '没有变化'}` },
  'breakdown.save': { name: '全年分解', tell: (d) => `分解 ${d.subject.split(' ')[1] ?? ''} 年“${d.text('name')}”：全年 ${d.part('to')?.text('total') ?? ''}` },
  'process.save': { name: '过程评分', tell: (d) => `${d.month()}目标“${title(d)}”过程评 ${d.text('mark')} 分` },
  'improvements.save': { name: '改进', tell: (d) => `${d.month()}给 ${d.count('employees')} 人${d.text('kind') === 'plan' ? `定改进计划：${short(d.text('action'))}` : `记“无需改进”：${short(d.text('reason'))}`}` },
  'improvements.remove': { name: '删除改进', tell: (d) => `删除${employee(gone(d))}${gone(d).month()}的改进${gone(d).maybe('action') ? `：${short(gone(d).text('action'))}` : ''}` },
  'improvements.close': { name: '关闭改进计划', tell: (d) => `${employee(d)}${d.month()}的改进计划“${short(d.text('action'))}”${d.text('state') === 'done' ? '已完成' : `不再做：${short(d.text('note'))}`}` },
  'improvements.reopen': { name: '重开改进计划', tell: (d) => `重新打开${employee(d)}${d.month()}的改进计划“${short(d.text('action'))}”` },
  'appeals.file': { name: '提出申诉', tell: (d) => `${sheet(d)}提出申诉${row(d)}：${short(d.text('reason'))}` },
  'appeals.edit': { name: '修改申诉', tell: (d) => `修改${sheet(d)}的申诉${row(d)}：${short(d.part('to')?.text('reason') ?? '')}` },
  'appeals.answer': { name: '答复申诉', tell: (d) => `答复${sheet(d)}的申诉${row(d)}：${word('outcome', d.text('outcome'))}，${short(d.text('answer'))}` },
  'appeals.withdraw': { name: '撤回申诉', tell: (d) => `${sheet(d)}撤回申诉${row(d)}` },
  'appeals.remove': { name: '删除申诉', tell: (d) => `删除${sheet(d)}的申诉${row(d)}` },
  'interviews.save': { name: '面谈记录', tell: (d) => `${d.has('from') ? '修改' : '记下'}${sheet(d)}的面谈（${d.part('to')?.maybe('heldOn') ?? ''}）` },
  'interviews.sign': { name: '面谈签字', tell: (d) => (d.has('to') ? `${sheet(d)}的面谈记录已签字（${d.text('to')}）` : `取消${sheet(d)}面谈记录的签字`) },
  'interviews.remove': { name: '删除面谈', tell: (d) => `删除${sheet(d)}的面谈记录` },
  'months.advance': { name: '月份进度', tell: (d) => `${d.month()}进到“${word('state', d.text('to'))}”（原“${word('state', d.text('from'))}”）` },
  'months.meeting': { name: '月度会', tell: (d) => meeting(d) },
  'months.close': { name: '归档', tell: (d) => `归档${d.month()}（第 ${d.count('version')} 版）` },
  'months.reopen': { name: '重新打开', tell: (d) => `重新打开${d.month()}：${short(d.text('reason'))}` },
  'summary.save': { name: '月度总结', tell: (d) => `${d.month()}营销总结的“${word('section', d.text('section'))}”${d.text('words') === 'owner' ? '改为自己写的话' : '改回程序写的话'}` },
  'chain.link': { name: '因果连线', tell: (d) => `把“${short(d.text('cause'))}”连为“${short(d.text('effect'))}”的原因` },
  'chain.unlink': { name: '去掉连线', tell: (d) => `去掉“${short(d.text('cause'))}”到“${short(d.text('effect'))}”的连线` },
  'chain.judge': { name: '判断原因', tell: (d) => `${d.month()}“${short(d.text('effect'))}”的原因是“${short(d.text('cause'))}”：${d.text('verdict') === 'confirmed' ? '是' : '不是'}` },
  'chain.why': { name: '5 个为什么', tell: (d) => `${d.month()}“${short(d.text('indicator'))}”追问原因：${short(d.text('conclusion'))}` },
  'undo.last': { name: '撤销', tell: (d) => `撤销：${d.text('what')}` },
  'undo.redo': { name: '重做', tell: (d) => `重做：${d.text('what')}` },
} satisfies Partial<Record<WriteMethod, Sentence>>

const sheet = (d: Told): string => `${d.person()}${d.month()}`
const title = (d: Told): string => short(d.text('title'))
const gone = (d: Told): Told => d.part('removed') ?? d
const row = (d: Told): string => (d.maybe('row') ? `（${d.text('row')}）` : '')
const employee = (d: Told): string => d.maybe('name') ?? d.names.employee(d.count('employeeId')) ?? '已删除的员工'

function changes(d: Told): string {
  const own = changesOf(d.all('changed'))
  const keyResults = d.all('keyResults').map((each) => `关键结果“${short(each.text('title'))}”${each.flag('added') ? '新增' : `：${changesOf(each.all('changed'))}`}`)
  const all = [own, ...keyResults, ...(d.has('removed') ? ['删去关键结果'] : [])].filter((part) => part !== '')
  return all.length === 0 ? '' : `：${all.join('；')}`
}

function meeting(d: Told): string {
  const to = d.part('to')
  const on = to?.maybe('meetingOn') ?? null
  if (on !== null) return `${d.month()}月度会于 ${on} 召开`
  const skipped = to?.maybe('meetingSkipped') ?? null
  return skipped === null ? `${d.month()}月度会改为未定` : `${d.month()}月度会未召开：${short(skipped)}`
}
