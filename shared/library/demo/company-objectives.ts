import { atLeast, atMost, between, keyResult, milestone, type DemoObjectivePlan } from './objective.ts'

const CASH = '手里的现金够用，不为发工资发愁'
/** The same easy promise three quarters running: what "太容易" looks like. */
const cash = (back: 0 | 1 | 2): DemoObjectivePlan => ({
  key: 'cash', from: back, title: CASH, type: 'improvement', ambition: 'committed', owner: 'XG001', keyResults: [
    keyResult('账上现金可用月数', atLeast('2', '个月'), '60', undefined, [back, 0, 9, '3.1', 9], [back, 1, 10, '3.4', 9], [back, 2, 10, '3.3', 9]),
    keyResult('月末库存周转天数', atMost('60', '天'), '40', 'E18', [back, 0, 9, '52', 8], [back, 1, 10, '49', 8], [back, 2, 10, '51', 8]),
  ],
})

/** `receipts`: what the company wants to receive in the quarter, in 万元. */
export const companyObjectives = (receipts: string): readonly DemoObjectivePlan[] => [
  cash(2), cash(1), cash(0),
  {
    key: 'repeat', from: 1, until: 0, title: '让老客户愿意一直买我们的锅', type: 'improvement', ambition: 'committed', owner: 'XG001', keyResults: [
      keyResult('店铺复购率', between('17', '20', '%'), '50', 'U05', [1, 0, 20, '17.8', 6], [1, 1, 20, '18.6', 7, '会员日有效'], [1, 2, 24, '19.1', 7],
        [0, 0, 13, '19.3', 7], [0, 0, 27, '19.4', 6, '老客户在等大促'], [0, 1, 17, '19.6', 7], [0, 2, 15, '19.8', 7]),
      keyResult('全季有效投诉', atMost('18', '次'), '30', 'U03', [1, 0, 20, '5', 6], [1, 1, 20, '12', 5, '内胆漏水一批'], [1, 2, 24, '18', 6],
        [0, 0, 13, '2', 6], [0, 0, 27, '5', 7], [0, 1, 17, '9', 6], [0, 2, 15, '14', 7]),
      keyResult('老客户回访制度上线', milestone, '20', undefined, [1, 0, 20, '0', 5], [1, 2, 24, '1', 8, '回访表已用一个月']),
    ],
  },
  {
    key: 'receivables', from: 1, until: 0, title: '货卖得出去，钱也收得回来', type: 'improvement', ambition: 'committed', owner: 'XG001', keyResults: [
      keyResult('逾期应收率', between('11', '8', '%'), '60', 'B13', [1, 0, 18, '10.6', 6], [1, 1, 19, '9.9', 7], [1, 2, 23, '9.5', 7],
        [0, 0, 8, '9.4', 7], [0, 0, 24, '10.2', 4, '两家商超把账期拖到九十天，请老板出面']),
      keyResult('团队回款率', atLeast('90', '%'), '40', 'B22', [1, 0, 18, '88', 6], [1, 1, 19, '91', 7], [1, 2, 23, '90.5', 7], [0, 0, 8, '89', 6], [0, 0, 24, '88', 5]),
    ],
  },
  {
    key: 'growth', from: 0, title: '销售往前走一步，回款跟得上', type: 'improvement', ambition: 'committed', owner: 'XG001', keyResults: [
      keyResult('全季回款额', between('0', receipts, '万元'), '70', 'B20', [0, 0, 15, '48', 7], [0, 0, 29, '112', 7], [0, 1, 22, '226', 7], [0, 2, 20, '331', 7]),
      keyResult('旺销型号备货到位', milestone, '30', undefined, [0, 0, 15, '1', 8], [0, 1, 22, '1', 9], [0, 2, 20, '1', 9]),
    ],
  },
  {
    // Nobody's: the health check and the page say so. And nobody has looked at it since.
    key: 'brand', from: 0, title: '线上店做出自己的招牌', type: 'innovation', ambition: 'aspirational', owner: null, keyResults: [
      keyResult('招牌套装占成交额', between('8', '20', '%'), '60', undefined),
      keyResult('招牌套装页面与包装定稿', milestone, '40', undefined),
    ],
  },
]
