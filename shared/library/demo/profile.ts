/** 公司一页纸 of the demo company. */
export const DEMO_PROFILE = {
  whoWeAre: '我们把耐用、好洗、修得起的小锅和小家电送进杭州人的厨房：线下供商超和社区店，线上自己开店。',
  whereFrom: '六年前从一辆面包车送货起步，靠账期短、换货快站住脚；去年销售额约 1,500 万元，逾期应收占一成多，老客户复购不到两成。',
  whereTo: '三年内成为浙江社区店首选的小家电供货商：老客户复购过四分之一，逾期应收不超过百分之五，人均毛利再上一个台阶。',
  industry: '小家电批发零售', headcount: 12,
} as const

/** 回顾 of the quarter before the last month's. */
export const DEMO_REVIEWS = [
  {
    key: null,
    goals: '收得回款、留得住老客户、推广费花在明处。', results: '复购率从 17 % 到 19.1 %，逾期率从 11 % 到 9.5 %，都在往前走，都没有到位；现金目标又轻松完成。',
    causes: '回访是季末才成制度；商超账期没有老板出面谈不下来。现金目标两个季度没有改过，定得太低。', lessons: '难谈的账期在季初由老板先谈；每季度先问一句：这个目标还难吗？',
  },
  {
    key: 'repeat',
    goals: '复购率到 20 %，全季投诉不超过 18 次，回访成制度。', results: '复购率 19.1 %，投诉正好 18 次，回访制度上线。',
    causes: '会员日有效；一批内胆漏水拉高投诉。', lessons: '到货抽检改在入库前做。',
  },
] as const

/** Answers of the direct managers, 0 to 2 each; who is not named has not been asked this quarter. */
export const DEMO_FIT: readonly { number: string; back: 0 | 1; answers: readonly number[] }[] = [
  { number: 'XG002', back: 1, answers: [1, 1, 2, 2, 1, 2] }, { number: 'XG003', back: 1, answers: [2, 2, 2, 2, 1, 2] }, { number: 'XG004', back: 1, answers: [0, 1, 1, 1, 1, 1] },
  { number: 'XG005', back: 1, answers: [0, 0, 1, 0, 0, 1] }, { number: 'XG007', back: 1, answers: [2, 1, 2, 2, 2, 2] }, { number: 'XG008', back: 1, answers: [2, 2, 1, 2, 1, 1] },
  { number: 'XG009', back: 1, answers: [1, 1, 2, 1, 1, 2] }, { number: 'XG010', back: 1, answers: [1, 2, 2, 2, 2, 1] }, { number: 'XG012', back: 1, answers: [0, 1, 1, 1, 0, 1] },
  { number: 'XG003', back: 0, answers: [2, 2, 2, 2, 2, 2] }, { number: 'XG007', back: 0, answers: [2, 2, 2, 2, 2, 2] }, { number: 'XG008', back: 0, answers: [2, 2, 2, 2, 1, 1] },
  { number: 'XG009', back: 0, answers: [1, 1, 2, 2, 1, 2] }, { number: 'XG010', back: 0, answers: [2, 2, 2, 2, 2, 1] },
]
