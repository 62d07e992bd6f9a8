import { allOrNothing, atLeast, atMost, bonus, growth, interpolation, perEvent, ratio } from './rule-forms.ts'
import type { LibraryTemplate } from './template.ts'

export const SALES_REP: LibraryTemplate = {
  code: 'sales-rep', name: '销售代表月度考核表', positionNames: ['销售代表', '业务员', '区域销售'],
  rows: [
    { indicatorCode: 'B20', weight: '40', rule: ratio('0.6'), displayUnit: '万元', duty: '完成本人负责客户的销售并收回货款' },
    { indicatorCode: 'E02', name: '新客户签约', weight: '15', rule: atLeast('points', [['5', '15'], ['4', '12'], ['3', '9']]), displayUnit: '家', duty: '开发责任区域内的新客户' },
    { indicatorCode: 'B05', weight: '15', rule: interpolation(), displayUnit: '%', duty: '按价格权限报价，守住毛利' },
    { indicatorCode: 'E22', name: '有效拜访', weight: '10', rule: ratio(null, '1'), displayUnit: '次', duty: '按拜访计划走访客户并留下记录' },
    { indicatorCode: 'B13', weight: '10', rule: interpolation(), displayUnit: '%', duty: '跟催到期货款，控制客户账期' },
    { indicatorCode: 'E23', name: '台账及时', weight: '10', rule: perEvent('2'), displayUnit: '次', duty: '当日登记客户台账' },
  ],
  why: '适合自己找客户、自己收款的业务员：回款占四成，新客户与毛利防止只吃老本、靠降价冲量，拜访与台账保证过程看得见。',
}

export const SALES_LEAD: LibraryTemplate = {
  code: 'sales-lead', name: '销售经理月度考核表', positionNames: ['销售经理', '销售主管', '区域经理'],
  rows: [
    { indicatorCode: 'B21', weight: '35', rule: ratio('0.7'), displayUnit: '万元', duty: '带领团队完成销售任务', scope: 'team' },
    { indicatorCode: 'B22', weight: '20', rule: interpolation(), displayUnit: '%', duty: '对团队应收账款的回收负责', scope: 'team' },
    { indicatorCode: 'B05', weight: '10', rule: ratio(), displayUnit: '%', duty: '审批价格与折扣，保证团队毛利', scope: 'team' },
    { indicatorCode: 'B11', weight: '10', rule: interpolation(), displayUnit: '%', duty: '控制差旅、招待等销售费用', scope: 'team' },
    { indicatorCode: 'C13', name: '骨干保有', weight: '10', rule: perEvent('5'), displayUnit: '人', duty: '选人、育人，留住业务骨干', scope: 'team' },
    { indicatorCode: 'C10', name: '下属面谈全部完成', weight: '10', rule: allOrNothing(), displayUnit: '%', duty: '每月与每位直接下属做绩效面谈' },
    { indicatorCode: 'E13', name: '预测偏差', weight: '5', rule: atMost('points', [['10', '5'], ['20', '3']]), displayUnit: '%', duty: '提交可靠的月度销售预测' },
  ],
  why: '适合带三人以上团队的销售负责人：结果看团队，不看个人单量；面谈没有全部做完该项记零，体现直接上级是考核的第一责任人。',
}

export const KEY_ACCOUNT: LibraryTemplate = {
  code: 'key-account', name: '大客户经理月度考核表', positionNames: ['大客户经理', '渠道经理', '招商经理'],
  rows: [
    { indicatorCode: 'B20', weight: '30', rule: ratio('0.6'), displayUnit: '万元', duty: '完成所辖大客户的销售并收回货款' },
    { indicatorCode: 'B19', weight: '20', rule: ratio('0.5'), displayUnit: '万元', duty: '推进大客户年度框架与订单签约' },
    { indicatorCode: 'B06', name: '所辖客户销售增长率', weight: '10', rule: growth('6', '0.2', 'rate'), displayUnit: '%', duty: '做深存量客户，带来增长' },
    { indicatorCode: 'U12', weight: '15', rule: interpolation(), displayUnit: '%', duty: '维护大客户关系，防止流失' },
    { indicatorCode: 'B13', weight: '15', rule: interpolation(), displayUnit: '%', duty: '控制大客户账期与逾期' },
    { indicatorCode: 'U08', weight: '5', rule: bonus('2', '1'), displayUnit: '个', duty: '经营口碑，争取客户介绍客户' },
    { indicatorCode: 'E12', weight: '5', rule: perEvent('1'), displayUnit: '次', duty: '保证合同与客户台账准确' },
  ],
  why: '适合客户不多、单笔大、账期长的渠道或大客户岗位：回款与签约并重；保有率和增长率按季计分，平时不计，权重自动分给其他行。',
}
