import { atLeast, bonus, growth, interpolation, perEvent, perStep, ratio } from './rule-forms.ts'
import type { LibraryTemplate } from './template.ts'

export const OPERATIONS: LibraryTemplate = {
  code: 'operations', name: '电商运营月度考核表', positionNames: ['运营', '电商运营', '店铺运营', '运营主管'],
  rows: [
    { indicatorCode: 'B14', weight: '30', rule: ratio('0.7'), displayUnit: '%', duty: '完成店铺销售计划', scope: 'team' },
    { indicatorCode: 'B15', weight: '20', rule: interpolation(), displayUnit: '倍', duty: '管好推广预算，钱花在有产出的地方' },
    { indicatorCode: 'B16', weight: '10', rule: growth('8', '0.5', 'last-month'), displayUnit: '元', duty: '设计套装与满减，提高每单金额' },
    { indicatorCode: 'U05', weight: '10', rule: interpolation(), displayUnit: '%', duty: '运营会员与老客户' },
    { indicatorCode: 'U10', weight: '10', rule: interpolation(), displayUnit: '%', duty: '页面描述如实，减少因不符造成的退货', scope: 'team' },
    { indicatorCode: 'E18', weight: '10', rule: ratio(), displayUnit: '天', duty: '提报备货计划，控制库存' },
    { indicatorCode: 'E19', weight: '10', rule: atLeast('percent', [['100', '100'], ['90', '85'], ['80', '60']]), displayUnit: '%', duty: '按计划上架新品与活动' },
  ],
  why: '适合一人管一店或几店的运营：成交额之外看投放产出、退货与库存，避免花钱买销量、压货冲业绩。',
}

export const MARKETING: LibraryTemplate = {
  code: 'marketing', name: '市场推广月度考核表', positionNames: ['市场', '市场专员', '推广专员', '新媒体运营'],
  rows: [
    { indicatorCode: 'E15', weight: '30', rule: ratio('0.6'), displayUnit: '条', duty: '为销售带来合格线索' },
    { indicatorCode: 'E16', weight: '20', rule: ratio(null, '1.2', 'T/A'), displayUnit: '元', duty: '控制每条线索的花费' },
    { indicatorCode: 'B15', weight: '20', rule: interpolation(), displayUnit: '倍', duty: '对推广投入的产出负责' },
    { indicatorCode: 'B11', name: '推广费用率', weight: '15', rule: perStep('3', '1', 'ceil'), displayUnit: '%', duty: '推广费用不超预算', scope: 'team' },
    { indicatorCode: 'C11', weight: '10', rule: bonus('6', '2'), displayUnit: '篇', duty: '产出销售用得上的案例与素材' },
    { indicatorCode: 'U03', weight: '5', rule: perEvent('2'), displayUnit: '次', duty: '宣传内容真实合规，不引起投诉' },
  ],
  why: '适合给销售送线索、同时管推广费的市场岗位：线索数量与单条成本一起看，只求数量或只求便宜都拿不到高分。',
}

export const PRODUCT: LibraryTemplate = {
  code: 'product', name: '产品经理月度考核表', positionNames: ['产品', '产品经理', '选品'],
  rows: [
    { indicatorCode: 'B05', weight: '20', rule: interpolation(), displayUnit: '%', duty: '选品与谈价，保证产品毛利', scope: 'organisation' },
    { indicatorCode: 'B18', weight: '15', rule: interpolation(), displayUnit: '%', duty: '推出卖得动的新品', scope: 'organisation' },
    { indicatorCode: 'U13', weight: '20', rule: interpolation(), displayUnit: '分', duty: '对产品口碑负责' },
    { indicatorCode: 'U10', weight: '15', rule: interpolation(), displayUnit: '%', duty: '盯住质量问题，推动供应商改进' },
    { indicatorCode: 'E20', weight: '15', rule: ratio('0.6', '1'), displayUnit: '%', duty: '按期完成产品改进与资料' },
    { indicatorCode: 'E19', weight: '15', rule: perStep('2', '5', 'ceil'), displayUnit: '%', duty: '按上新计划备好新品' },
  ],
  why: '适合自主选品或有少量研发的公司：毛利与新品是结果，评分、退货是客户的回答，按期率是过程；新品收入占比按季计分。',
}
