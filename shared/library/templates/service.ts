import { allOrNothing, atLeast, atMost, interpolation, perEvent, ratio } from './rule-forms.ts'
import type { LibraryTemplate } from './template.ts'

export const SERVICE: LibraryTemplate = {
  code: 'service', name: '客服月度考核表', positionNames: ['客服', '售前客服', '网店客服'],
  rows: [
    {
      indicatorCode: 'B01', name: '销售指标完成率', weight: '30', displayUnit: '%', duty: '接待咨询，促成下单',
      rule: atLeast('percent', [['100', '100'], ['90', '85'], ['80', '70'], ['70', '55'], ['60', '40'], ['50', '25'], ['40', '10']]), source: '平台后台',
    },
    { indicatorCode: 'E04', weight: '20', rule: atLeast('percent', [['45', '100'], ['40', '80'], ['35', '60']]), displayUnit: '%', duty: '解答问题，跟进未付款的询单' },
    { indicatorCode: 'B16', weight: '20', rule: atLeast('percent', [['250', '100'], ['230', '80'], ['210', '60']]), displayUnit: '元', duty: '做好搭配推荐' },
    { indicatorCode: 'E07', weight: '20', rule: atLeast('percent', [['98', '100'], ['95', '80'], ['92', '60']]), displayUnit: '%', duty: '在岗时段不漏接咨询' },
    { indicatorCode: 'E06', name: '平均响应', weight: '5', rule: atMost('percent', [['35', '100'], ['45', '80'], ['55', '60']]), displayUnit: '秒', duty: '及时回复客户' },
    { indicatorCode: 'C14', weight: '5', rule: atMost('percent', [['0', '100'], ['3', '80']], '60'), displayUnit: '次', duty: '按排班到岗' },
  ],
  why: '适合按班次接待的网店客服：每项先按分段得 0-100 分，再乘权重，数据都来自平台后台，当班的人自己就能算。',
}

export const SERVICE_LEAD: LibraryTemplate = {
  code: 'service-lead', name: '客服主管月度考核表', positionNames: ['客服主管', '售后主管'],
  rows: [
    { indicatorCode: 'U01', weight: '20', rule: interpolation(), displayUnit: '分', duty: '对客户满意度负总责', scope: 'team' },
    { indicatorCode: 'U04', weight: '15', rule: ratio('0.7', '1.1'), displayUnit: '%', duty: '牵头处理投诉，直到客户满意', scope: 'team' },
    { indicatorCode: 'U14', weight: '20', rule: interpolation(), displayUnit: '%', duty: '建设话术与知识库，让问题一次解决', scope: 'team' },
    { indicatorCode: 'E06', weight: '10', rule: ratio(), displayUnit: '秒', duty: '排班与现场调度，保证响应速度', scope: 'team' },
    { indicatorCode: 'E14', weight: '10', rule: ratio(null, '1.2', 'T/A'), displayUnit: '小时', duty: '督办售后工单按时关闭', scope: 'team' },
    { indicatorCode: 'U02', weight: '10', rule: interpolation(), displayUnit: '分', duty: '经营客户口碑', scope: 'team' },
    { indicatorCode: 'C10', name: '下属面谈全部完成', weight: '10', rule: allOrNothing(), displayUnit: '%', duty: '每月与每位直接下属做绩效面谈' },
    { indicatorCode: 'U03', weight: '5', rule: perEvent('1'), displayUnit: '次', duty: '减少因服务引起的投诉', scope: 'team' },
  ],
  why: '适合带客服小组、自己少接单的主管：考的是满意度与解决率，不是个人销量；净推荐值按季调查，只在季末月计分。',
}
