import { atLeast, atMost, between, keyResult, milestone, type DemoObjectivePlan } from './objective.ts'

export const TEAM_OBJECTIVES: readonly DemoObjectivePlan[] = [
  {
    key: 'new-shops', from: 1, until: 0, department: '销售部', parent: 'receivables', title: '每个区域都有付得起款的新客户', type: 'innovation', ambition: 'aspirational', owner: 'XG002', keyResults: [
      keyResult('新签客户', between('0', '36', '家'), '60', 'E02', [1, 0, 25, '11', 6], [1, 1, 25, '19', 6], [1, 2, 25, '27', 6, '南区进度落后'], [0, 0, 26, '29', 6], [0, 1, 18, '32', 6], [0, 2, 12, '34', 7]),
      keyResult('新客户首单当月付清', atLeast('80', '%'), '40', undefined, [1, 0, 25, '82', 7], [1, 1, 25, '78', 6], [1, 2, 25, '81', 7], [0, 0, 26, '83', 7], [0, 1, 18, '84', 7]),
    ],
  },
  {
    key: 'traffic', from: 1, until: 0, department: '电商部', parent: 'repeat', title: '每一块推广费都看得见去处', type: 'improvement', ambition: 'committed', owner: 'XG007', keyResults: [
      keyResult('投放产出', between('2.6', '3.2', '倍'), '60', 'B15', [1, 0, 22, '2.65', 6], [1, 1, 22, '2.75', 6], [1, 2, 26, '2.9', 7], [0, 0, 14, '2.95', 7], [0, 0, 28, '3.05', 8], [0, 1, 19, '3.1', 8]),
      keyResult('退货率', between('6.2', '5', '%'), '40', 'U10', [1, 0, 22, '6', 6], [1, 1, 22, '6.1', 5], [1, 2, 26, '5.6', 7], [0, 0, 14, '5.5', 7], [0, 0, 28, '5.4', 7], [0, 1, 19, '5.3', 7]),
    ],
  },
  {
    key: 'first-answer', from: 1, until: 0, department: '客服部', parent: 'repeat', title: '客户第一次找我们就能解决', type: 'improvement', ambition: 'committed', owner: 'XG009', keyResults: [
      keyResult('一次解决率', between('76', '85', '%'), '70', 'U14', [1, 0, 21, '77', 6], [1, 1, 21, '78.5', 6], [1, 2, 25, '80', 7], [0, 0, 15, '79', 6, '少一名客服，补招中'], [0, 0, 29, '79.5', 5], [0, 1, 20, '81', 6]),
      keyResult('平均响应', atMost('40', '秒'), '30', 'E06', [1, 0, 21, '46', 5], [1, 1, 21, '42', 6], [1, 2, 25, '39', 7], [0, 0, 15, '43', 5], [0, 0, 29, '41', 6], [0, 1, 20, '39', 7]),
    ],
  },
  {
    key: 'friends', from: 1, until: 0, number: 'XG003', parent: 'new-shops', title: '让老客户替我介绍新客户', type: 'innovation', ambition: 'aspirational', owner: 'XG003', keyResults: [
      keyResult('老客户介绍成交', between('0', '8', '家'), '60', 'U08', [1, 0, 24, '2', 6], [1, 1, 24, '4', 7], [1, 2, 24, '6', 8], [0, 0, 25, '7', 8], [0, 1, 16, '8', 9]),
      keyResult('走访名单内全部老客户', milestone, '40', undefined, [1, 1, 24, '0', 6], [1, 2, 24, '0', 6], [0, 0, 25, '1', 9]),
    ],
  },
  {
    key: 'cases', from: 1, until: 0, number: 'XG008', parent: 'traffic', title: '让案例自己会说话', type: 'innovation', ambition: 'aspirational', owner: 'XG008', keyResults: [
      keyResult('业务用得上的案例', between('0', '10', '篇'), '50', 'C11', [1, 0, 23, '2', 6], [1, 1, 23, '5', 6], [1, 2, 23, '6', 6], [0, 0, 23, '6', 6], [0, 0, 30, '7', 6]),
      keyResult('单条线索成本', between('72', '60', '元'), '50', 'E16', [1, 0, 23, '70', 6], [1, 1, 23, '66', 6], [1, 2, 23, '69', 5], [0, 0, 23, '66', 6], [0, 0, 30, '64', 6]),
    ],
  },
  {
    key: 'answers', from: 0, number: 'XG010', parent: 'first-answer', title: '把客户常问的都写进知识库', type: 'improvement', ambition: 'committed', owner: 'XG010', keyResults: [
      keyResult('知识库常见问题', between('40', '120', '条'), '50', undefined, [0, 0, 16, '62', 7], [0, 0, 30, '80', 8], [0, 1, 21, '101', 8]),
      keyResult('新人照着就能独立接待', milestone, '50', undefined, [0, 0, 16, '0', 6], [0, 0, 30, '0', 7]),
    ],
  },
]

/** 过程 marks of the closed months: 1 to 5, and what was seen. */
export const PROCESS: Record<string, readonly [mark: 1 | 2 | 3 | 4 | 5, note: string]> = {
  cash: [4, '每周看一次现金表'], repeat: [4, '会员日按计划做，回访有记录'], receivables: [3, '对账做了，难谈的两家一直拖着'], growth: [4, '备货会开得早'],
  'new-shops': [3, '拜访多，付款条件谈得少'], traffic: [4, '每周复盘投放'], 'first-answer': [3, '话术改了两版，缺人手'], friends: [5, '主动请老客户带路'],
  cases: [3, '前紧后松'], answers: [4, '每天下班前写三条'],
}

/** Which objective a row of a starter sheet serves: the first of these that the quarter has. Rows that are not named serve none, as in most firms: the health check says so. */
export const SERVED: Record<string, Record<string, string | readonly string[]>> = {
  'sales-rep': { B20: ['growth', 'receivables'], E02: 'new-shops', E22: 'new-shops', B13: 'receivables' },
  'sales-lead': { B21: ['growth', 'new-shops'], B22: 'receivables', B11: 'cash', E13: 'cash' },
  service: { B01: 'repeat', E04: 'repeat', E07: 'first-answer', E06: 'first-answer' },
  'service-lead': { U01: 'repeat', U04: 'repeat', U14: 'first-answer', E06: 'first-answer', E14: 'first-answer', U02: 'repeat', U03: 'repeat' },
  operations: { B14: 'brand', B15: 'traffic', U05: 'repeat', U10: 'traffic', E18: 'cash' },
  marketing: { E15: 'new-shops', E16: 'traffic', B15: 'traffic', B11: 'traffic', U03: 'repeat' },
  'sales-support': { E10: 'repeat', E11: 'receivables', E12: 'receivables', U03: 'repeat' },
}
