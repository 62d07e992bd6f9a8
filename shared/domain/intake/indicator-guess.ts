import type { IndicatorDraft } from './intake.ts'
import type { Dimension } from '../indicator/indicator.ts'
import { storedUnit } from './unit.ts'

// The first rule that matches counts: 毛利率 is a rate before it is an amount, 客户数 is 家 before it is 个.
const UNITS: [RegExp, string][] = [
  [/率|折扣|占比|比例|百分比|份额|同比|环比|%/, '%'],
  [/天数|周期|账期|时长.*天|天$/, '天'],
  [/小时|工时/, '小时'],
  [/投诉|次数|频次|拜访|培训/, '次'],
  [/额|收入|利润|毛利|回款|费用|成本|金额|营收|产值|流水|客单价|单价/, '元'],
  [/客户|门店|网点|经销商|供应商/, '家'],
  [/订单|发货|单量|单数|合同/, '单'],
  [/人数|人员|招聘|离职|员工/, '人'],
  [/评分|得分|分数|满意度/, '分'],
]
const DIMENSIONS: [RegExp, Dimension][] = [
  [/培训|学习|技能|人才|能力|招聘|梯队|考试|认证/, 'capability'],
  [/天数|逾期|及时|效率|周期|差错|准确|库存|周转|准时|时长|返工|次品|不良/, 'efficiency'],
  [/客户|满意|投诉|折扣|复购|口碑|质量|流失|市场份额|评分/, 'utility'],
]
const LOWER = /逾期|投诉|天数|折扣|流失|差错|次品|不良|返工|退货|费用|成本|损耗|事故|离职|缺勤|迟到|账期|应收|坏账|周期|故障|违规|超期|延误/

/** What a new indicator most likely is, offered beside the question; the owner decides. */
export function guessIndicator(name: string, unitInFile: string | null): IndicatorDraft {
  const unit = unitInFile === null ? (UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? '个') : storedUnit(unitInFile)
  return { unit, direction: LOWER.test(name) ? 'lower' : 'higher', dimension: DIMENSIONS.find(([pattern]) => pattern.test(name))?.[1] ?? 'benefit' }
}
