import type { AdjustmentId, Day, Month } from '../../../shared/domain/brand.ts'
import type { Adjustment } from '../../../shared/domain/evaluation/evaluation.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import type { SheetFacts, SheetFactsRow } from '../../../shared/print/evaluation-sheet/facts.ts'

const NAMES = ['回款额', '销售额完成率', '新客户开发数量', '应收账款逾期率', '客户投诉次数', '方案一次通过率', '培训完成率与上岗认证通过率', '毛利率']
const DEFINITIONS = ['当月实际到账金额，以财务银行流水为准，不含预收与押金', '实际销售额 ÷ 目标销售额', '首次成交且回款的客户数', '逾期 30 天以上应收余额 ÷ 应收余额，月末时点数']

/** A row with a score of 90 % of its weight, numbered so that every row's text differs. */
export function sampleRow(at: number, weight = '10'): SheetFactsRow {
  const score = (Number(weight) * 0.9).toFixed(2)
  return {
    input: {
      name: `${NAMES[at % NAMES.length] ?? ''}${at >= NAMES.length ? at + 1 : ''}`, unit: at % 3 === 0 ? '元' : '%', displayUnit: at % 3 === 0 ? '万元' : '%',
      direction: 'higher', weight, rule: { kind: 'ratio', cap: '1.2', floorRatio: '0.6', lowerVariant: '2-A/T' },
      figures: at % 3 === 0 ? { ...NO_FIGURES, floor: '180000', target: '300000', stretch: '360000' } : { ...NO_FIGURES, target: '100' },
      actual: at % 3 === 0 ? '270000' : '90', judged: null,
    },
    exempt: null, dimension: DIMENSIONS[at % 4] ?? 'benefit', definition: DEFINITIONS[at % DEFINITIONS.length] ?? '', source: ['财务', '销售系统', '客服台账'][at % 3] ?? '',
    selfScore: score,
  }
}

const sentenceOf = (row: SheetFactsRow): string => {
  const { name, weight } = row.input
  const [actual, target] = row.input.displayUnit === '万元' ? ['27', '30'] : ['90', '100']
  return `${name} ${actual} ÷ 目标 ${target} × 权重 ${weight} = ${(Number(weight) * 0.9).toFixed(2)}（完成率 90.00 %）`
}

export const adjustment = (points: string, reason: string): Adjustment =>
  ({ id: 1 as AdjustmentId, points, reason, on: '2026-11-18' as Day, evidence: '客户感谢信（编号 2026-117）' })

export interface SampleOptions { rows?: number; number?: string; name?: string; changes?: Partial<SheetFacts> }

/** A complete sheet of `rows` scored rows. Weights need not total 100: the paper prints what it is given. */
export function sampleFacts({ rows = 3, number = '001', name = '张三', changes = {} }: SampleOptions = {}): SheetFacts {
  const list = Array.from({ length: rows }, (_, at) => sampleRow(at, rows === 3 ? ['40', '30', '30'][at] : '10'))
  return {
    company: '东海北风商贸有限公司', month: '2026-11' as Month,
    employee: { number, name, department: '销售一部', position: '大客户销售经理', hired: '2021-03-15' as Day, manager: '王建国' },
    served: null, rows: list,
    score: {
      state: 'scored', subtotal: '90.00', adjustment: '2', total: '92.00', grade: 'A', coefficient: '1.2',
      sentence: '小计 90.00 + 加减 2.00 = 总分 92.00，等级 A（85 起），系数 1.2',
      rows: list.map((row) => ({ effectiveWeight: row.input.weight, score: { state: 'scored' as const, score: (Number(row.input.weight) * 0.9).toFixed(2), light: 'amber' as const, sentence: sentenceOf(row) } })),
    },
    adjustments: [adjustment('2', '主动协助华南区处理客户退货，避免损失')], veto: null,
    selfSummary: '本月回款按计划推进，两家大客户延期到下月初付款，已取得书面确认。新客户开发较上月多 3 家。',
    managerComment: '回款跟进及时，报价审批仍有两次超时，下月起按清单逐单核对。',
    plans: [{ lever: '效率：流程与服务', action: '报价审批改为当日清单制，16:00 前由本人核对', expected: '审批超时由 2 次降到 0 次', due: '2026-12-31' }],
    appeal: '', consent: null, confirmed: null, printedWhen: '2026-12-05 18:03', ...changes,
  }
}
