/** What the demo firm decided in its meetings: most of it done in time, one late. `at` counts months from the oldest, 0-5; `due` and `closed` are months after it, with the day. */
export interface DemoDecision {
  at: number
  what: string
  owner: string
  partners: readonly string[]
  due: readonly [months: number, day: number]
  acceptance: string
  resources: string
  page: 'gaps' | 'chain' | 'outlook' | 'okr'
  /** Put off once to this day, with the reason. */
  putOff?: { to: readonly [months: number, day: number]; reason: string; on: readonly [months: number, day: number] }
  closed?: { on: readonly [months: number, day: number]; evidence: string }
}

export const DEMO_DECISIONS: readonly DemoDecision[] = [
  { at: 1, what: '客户来访样机由内勤统一寄送，当天登记单号', owner: 'XG012', partners: ['XG002'], due: [1, 30], acceptance: '连续四周没有漏寄', resources: '', page: 'gaps', closed: { on: [1, 27], evidence: '寄送登记表四周，无漏项' } },
  { at: 2, what: '回款到期前十天提醒客户，逾期第七天由经理联系', owner: 'XG002', partners: ['XG012'], due: [1, 31], acceptance: '逾期应收率降到 10 % 以下', resources: '财务每周五出逾期清单', page: 'chain', closed: { on: [2, 4], evidence: '8 月逾期清单，逾期客户由 7 家降到 3 家' } },
  { at: 2, what: '客服排班提前一周公布，换班须两人签字', owner: 'XG009', partners: [], due: [1, 20], acceptance: '一个月内没有无人值守', resources: '', page: 'gaps', closed: { on: [1, 18], evidence: '排班表与后台接待记录' } },
  { at: 3, what: '主推款详情页重做，拍三段使用视频', owner: 'XG007', partners: ['XG008'], due: [1, 30], acceptance: '询单转化率回到 20 %', resources: '拍摄 2 天，样机 3 台', page: 'outlook', putOff: { to: [2, 28], reason: '样机迟到，拍摄改期', on: [1, 28] } },
  { at: 3, what: '每周五下午销售对练一个丢单场景', owner: 'XG002', partners: ['XG003'], due: [4, 15], acceptance: '话术库新增 8 条', resources: '', page: 'chain' },
]

/** What comes next month, prepared for the meeting that is to be held. */
export const DEMO_OUTLOOK = '机会：三家老客户在试用换代样机，月底前可以签约；主推款的新详情页月中上线。\n资源：内勤抽一人支援发货两周；广告费不加，先看转化率。'

/** One appeal, answered: `at` as above. */
export const DEMO_APPEAL = {
  at: 3, number: 'XG006', code: 'B20', filed: [1, 7] as const, reason: '有一笔 3.2 万元的货款月底已到账，没有算进本月回款。', wanted: '补记回款额', answered: [1, 9] as const,
  answer: '查银行流水，该笔次月 1 日到账，算次月的回款。本月得分不变。',
} as const
