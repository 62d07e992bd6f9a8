import type { WriteMethod } from '../../api/contract.ts'
import { short, type Told } from '../../domain/audit/told.ts'
import type { Sentence } from './audit-words.ts'

/** The review meeting and its decisions. */
export const reviewSentences = {
  'meetings.save': { name: '月度会', tell: (d) => `改${d.month()}月度会的安排${d.words('changed').length === 0 ? '' : `：${d.words('changed').map((field) => FIELDS[field] ?? field).join('、')}`}` },
  'meetings.outlook': { name: '下月机会与资源', tell: (d) => `${d.flag('emptied') ? '清空' : '写'}${d.month()}月度会的“下月机会与资源”` },
  'meetings.start': { name: '开始会议', tell: (d) => `${d.month()}月度会开始（${d.text('heldOn')}）` },
  'meetings.end': { name: '结束会议', tell: (d) => `${d.month()}月度会结束，记为 ${d.text('heldOn')} 召开，决议 ${d.count('decisions')} 条` },
  'meetings.reopen': { name: '继续会议', tell: (d) => `继续开${d.month()}月度会` },
  'decisions.save': { name: '决议', tell: (d) => `${d.flag('added') ? '定下' : '修改'}${which(d)}：${short(d.text('what'))}（责任人 ${d.text('owner')}，截止 ${d.text('dueOn')}）` },
  'decisions.postpone': { name: '决议延期', tell: (d) => `${which(d)}“${short(d.text('what'))}”从 ${d.text('from')} 延到 ${d.text('to')}：${short(d.text('reason'))}` },
  'decisions.close': { name: '关闭决议', tell: (d) => `${which(d)}“${short(d.text('what'))}”${d.text('state') === 'done' ? '完成' : '不再做'}（${d.text('on')}）${d.text('evidence') === '' ? '' : `：${short(d.text('evidence'))}`}` },
  'decisions.reopen': { name: '重开决议', tell: (d) => `重新打开${which(d)}“${short(d.text('what'))}”` },
  'decisions.remove': { name: '删除决议', tell: (d) => `删除${which(d)}“${short(d.text('what'))}”` },
} satisfies Partial<Record<WriteMethod, Sentence>>

const which = (d: Told): string => `${d.month()}${d.text('kind') === 'action' ? '行动项' : '决议'}`
const FIELDS: Record<string, string> = { heldOn: '日期', place: '地点', chair: '主持', agenda: '议程', attendance: '参会人', notes: '备注', outlook: '下月机会与资源' }
