import { interpolation, judgement, perEvent, ratio } from './rule-forms.ts'
import { CONDUCT_STANDARD } from './template.ts'
import type { LibraryTemplate } from './template.ts'

export const SALES_SUPPORT: LibraryTemplate = {
  code: 'sales-support', name: '内勤月度考核表', positionNames: ['内勤', '销售内勤', '商务助理', '跟单'],
  rows: [
    { indicatorCode: 'E10', weight: '25', rule: interpolation(), displayUnit: '%', duty: '跟进订单，保证按约定日期发货', scope: 'team' },
    { indicatorCode: 'E09', weight: '20', rule: ratio('0.7', '1'), displayUnit: '%', duty: '收到询价后当天出报价单' },
    { indicatorCode: 'E11', weight: '15', rule: ratio('0.7', '1'), displayUnit: '%', duty: '办理合同用印、回签与归档' },
    { indicatorCode: 'E12', weight: '20', rule: perEvent('2'), displayUnit: '次', duty: '订单、合同、客户台账录入准确' },
    { indicatorCode: 'U03', name: '内部与客户投诉', weight: '10', rule: perEvent('3'), displayUnit: '次', duty: '服务好销售与客户' },
    { indicatorCode: 'C14', weight: '5', rule: perEvent('1'), displayUnit: '次', duty: '按时到岗' },
    { indicatorCode: 'C15', weight: '5', rule: judgement(CONDUCT_STANDARD), displayUnit: '分', duty: '遵守《员工行为标准》，配合各部门交接' },
  ],
  why: '适合没有个人销售任务、靠准确和及时支撑前方的内勤与跟单：不硬压销售额，行为评价只占 5 分。',
}

export const FINANCE: LibraryTemplate = {
  code: 'finance', name: '财务月度考核表', positionNames: ['财务', '会计', '出纳', '应收会计'],
  rows: [
    { indicatorCode: 'B03', weight: '25', rule: interpolation(), displayUnit: '%', duty: '对账、开票、催款，协助销售收回应收', scope: 'organisation' },
    { indicatorCode: 'B13', weight: '25', rule: interpolation(), displayUnit: '%', duty: '每周通报逾期，按制度停止发货', scope: 'organisation' },
    { indicatorCode: 'E20', name: '报表与申报按期率', weight: '20', rule: ratio('0.8', '1'), displayUnit: '%', duty: '按期出具报表、完成申报', source: '财务' },
    { indicatorCode: 'E12', name: '账务差错', weight: '20', rule: perEvent('4'), displayUnit: '次', duty: '凭证、发票、付款准确无误', source: '财务' },
    { indicatorCode: 'C08', weight: '10', rule: ratio(null, '1'), displayUnit: '%', duty: '按计划学习财税新规' },
  ],
  why: '适合一两个人的小财务：应收占一半，因为小公司最怕货卖了钱收不回；其余看按期与准确。',
}

export const ADMINISTRATION: LibraryTemplate = {
  code: 'administration', name: '行政人事月度考核表', positionNames: ['行政', '人事', '行政人事', '前台'],
  rows: [
    { indicatorCode: 'E20', name: '事务按期完成率', weight: '30', rule: ratio('0.7', '1'), displayUnit: '%', duty: '按期完成采购、证照、社保等事务', source: '工单' },
    { indicatorCode: 'U01', name: '内部服务满意度', weight: '25', rule: interpolation(), displayUnit: '分', duty: '服务好各部门同事' },
    { indicatorCode: 'C08', weight: '20', rule: ratio('0.6', '1'), displayUnit: '%', duty: '组织培训并核实到课', scope: 'organisation' },
    { indicatorCode: 'C05', weight: '15', rule: interpolation(), displayUnit: '%', duty: '入职辅导与离职面谈，减少主动离职', scope: 'organisation' },
    { indicatorCode: 'C15', weight: '10', rule: judgement(CONDUCT_STANDARD), displayUnit: '分', duty: '遵守《员工行为标准》，为各部门做好示范' },
  ],
  why: '适合行政兼人事的岗位：以按期和内部满意度为主，行为评价不超过 10 分；离职率按季计分，平时不计。',
}
