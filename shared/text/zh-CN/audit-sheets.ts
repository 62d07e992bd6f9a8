import type { WriteMethod } from '../../api/contract.ts'
import { short, type Told } from '../../domain/audit/told.ts'
import { named, orNone, word, type Sentence } from './audit-words.ts'

/** Figures and evaluation sheets. */
export const sheetSentences = {
  'figures.save': { name: '录入数据', tell: (d) => `${d.month()}录入数据：${figures(d)}${d.maybe('reason') ? `（原因：${short(d.text('reason'))}）` : ''}` },
  'figures.note': { name: '结果说明', tell: (d) => `${d.month()}结果说明：${figures(d)}` },
  'figures.copyTargets': { name: '复制目标值', tell: (d) => `从${d.month('copiedFrom')}复制目标值到${d.month()}：${d.count('copied')} 项` },
  'evaluations.apply': { name: '生成考核表', tell: (d) => `${d.month()}生成考核表：新建 ${d.count('made')} 张、更新 ${d.count('renewed')} 张、保留 ${d.count('kept')} 张` },
  'evaluations.remove': { name: '删除考核表', tell: (d) => `删除${sheet(d)}的考核表` },
  'evaluations.comment': { name: '评语', tell: (d) => `写${sheet(d)}的${[d.has('self') ? '自评总结' : '', d.has('manager') ? '上级评语' : ''].filter((part) => part !== '').join('和') || '评语'}` },
  'evaluations.selfScore': { name: '自评分', tell: (d) => `${sheet(d)}“${d.text('row')}”自评：${orNone(d.maybe('from'))} → ${orNone(d.maybe('to'))}` },
  'evaluations.judge': { name: '说明法评分', tell: (d) => `给${sheet(d)}“${d.text('row')}”评 ${given(d).text('points')} 分：${short(given(d).text('reason'))}` },
  'evaluations.exempt': { name: '免考', tell: (d) => (d.has('to') ? `${sheet(d)}“${d.text('row')}”免考：${short(given(d).text('reason'))}` : `取消${sheet(d)}“${d.text('row')}”的免考`) },
  'evaluations.prorate': { name: '目标折算', tell: (d) => `${sheet(d)}“${d.text('row')}”目标折算：${word('proration', d.text('from'))} → ${word('proration', d.text('to'))}` },
  'evaluations.adjust': { name: '加减分', tell: (d) => (d.has('from') ? `把${sheet(d)}的加减分改为${signed(given(d))}` : `给${sheet(d)}${signed(given(d))}`) },
  'evaluations.removeAdjustment': { name: '删除加减分', tell: (d) => `删除${sheet(d)}的加减分${d.part('removed') === null ? '' : `：${signed(gone(d))}`}` },
  'evaluations.veto': { name: '一票否决', tell: (d) => (d.has('to') ? `对${sheet(d)}一票否决（${word('kind', given(d).text('kind'))}）：${short(given(d).text('reason'))}` : `取消对${sheet(d)}的一票否决`) },
  'evaluations.confirm': { name: '确认考核表', tell: (d) => `确认${sheet(d)}的考核表（${word('as', d.text('as'))}）` },
  'evaluations.confirmMany': { name: '批量确认', tell: (d) => `批量确认考核表：确认 ${d.count('confirmed')} 张${d.count('left') > 0 ? `，留下 ${d.count('left')} 张` : ''}` },
  'evaluations.withdraw': { name: '撤回确认', tell: (d) => `撤回${sheet(d)}考核表的确认：${short(d.text('reason'))}` },
  'evaluations.recalculate': { name: '重新计算', tell: (d) => `${d.month()}重新计算 ${d.count('sheets')} 张考核表，${d.count('changed')} 张有变化` },
  'calibration.apply': { name: '校准', tell: (d) => `${d.month()}校准：${several(d.all('changes').map((each) => `${each.person()} ${plus(each.text('points'))} 分`), '处')}` },
  'attachments.add': { name: '添加证据', tell: (d) => `给${d.text('name')}的${word('attachmentKind', d.text('kind'))}添加证据“${short(d.text('fileName'))}”` },
  'attachments.remove': { name: '移除证据', tell: (d) => `移除${d.text('name')}的证据“${short(gone(d).text('fileName'))}”` },
} satisfies Partial<Record<WriteMethod, Sentence>>

const sheet = (d: Told): string => `${d.person()}${d.month()}`
const given = (d: Told): Told => d.part('to') ?? d
const gone = (d: Told): Told => d.part('removed') ?? d
const plus = (points: string): string => (points.startsWith('-') ? points : `+${points}`)
const signed = (d: Told): string => {
  const points = d.text('points')
  return `${points.startsWith('-') ? `减 ${points.slice(1)}` : `加 ${points}`} 分：${short(d.text('reason'))}`
}

/** The first three, and how many there are. */
function several(all: readonly string[], unit: string): string {
  if (all.length === 0) return '没有变化'
  return all.length <= 3 ? all.join('；') : `${all.slice(0, 3).join('；')} 等 ${all.length} ${unit}`
}

function figures(d: Told): string {
  const bad = d.all('bad').length
  const told = several(d.all('changes').map(figure), '个')
  return bad === 0 ? told : `${d.all('changes').length === 0 ? '' : `${told}；`}${bad} 个没填对，原样留着`
}

function figure(d: Told): string {
  const indicator = d.names.indicator(d.count('indicatorId'))
  const field = d.text('field')
  const value = (key: string): string => orNone(short(d.maybe(key) ?? ''))
  const unit = field === 'note' || d.maybe('to') === null ? '' : ` ${indicator?.unit ?? ''}`
  return `${d.names.employee(d.count('employeeId')) ?? '已删除的员工'} ${indicator?.name ?? '已删除的指标'} ${named(field)} ${value('from')} → ${value('to')}${unit}`.trimEnd()
}
