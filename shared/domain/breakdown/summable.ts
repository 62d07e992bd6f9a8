/** Units that add up over months and people (domain.md 3); ratios and averages do not. */
export const FLOW_UNITS: readonly string[] = ['元', '万元', '次', '家', '个', '单', '条', '篇', '小时']

const FLOWS = new Set(FLOW_UNITS)
/** Averages that carry a flow unit all the same: 客单价 and 人均毛利 are in 元, 工单关闭时长 in 小时. */
const AVERAGE_NAME = /人均|客单|单价|均价|平均|单[条位件个]|每[人单家次天月]|时长/
const AVERAGE_FORMULA = /均值|平均|[/÷]/

/** True when the figures of an indicator may be added up over months or people. */
export const isSummable = ({ unit, name, formula = '' }: { unit: string; name: string; formula?: string }): boolean =>
  FLOWS.has(unit.trim()) && !AVERAGE_NAME.test(name) && !AVERAGE_FORMULA.test(formula)
