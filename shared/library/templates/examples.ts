import type { DecimalText, Points } from '../../domain/brand.ts'
import { NO_FIGURES } from '../../domain/target/target.ts'
import type { TargetFigures } from '../../domain/target/target.ts'

/** A filled-in sheet with the result it must give. Figures and actuals in the stored unit (元, not 万元). */
export interface TemplateExample {
  code: string
  templateCode: string
  name: string
  rows: readonly { indicatorCode: string; figures: TargetFigures; actual: DecimalText; score: Points }[]
  adjustments: readonly { points: Points; reason: string }[]
  subtotal: Points
  total: Points
  grade: string
}

type ExampleRow = TemplateExample['rows'][number]

const row = (indicatorCode: string, figures: Partial<TargetFigures>, actual: DecimalText, score: Points): ExampleRow =>
  ({ indicatorCode, figures: { ...NO_FIGURES, ...figures }, actual, score })

const leadRows = (interviews: DecimalText, interviewScore: Points): ExampleRow[] => [
  row('B21', { target: '2000000' }, '2260000', '39.55'),
  row('B22', { floor: '75', target: '90', stretch: '98' }, '87', '18.40'),
  row('B05', { target: '28' }, '27', '9.64'),
  row('B11', { floor: '10', target: '6', stretch: '3' }, '6.8', '9.20'),
  row('C13', {}, '1', '5.00'),
  row('C10', { target: '100' }, interviews, interviewScore),
  row('E13', {}, '13', '3.00'),
]

export const TEMPLATE_EXAMPLES: readonly TemplateExample[] = [
  {
    code: 'sales-rep', templateCode: 'sales-rep', name: '销售代表示例',
    rows: [
      row('B20', { floor: '180000', target: '300000' }, '285000', '38.00'),
      row('E02', {}, '4', '12.00'),
      row('B05', { floor: '22', target: '28', stretch: '32' }, '26.5', '13.50'),
      row('E22', { target: '60' }, '66', '10.00'),
      row('B13', { floor: '15', target: '8', stretch: '5' }, '11', '8.29'),
      row('E23', {}, '3', '4.00'),
    ],
    adjustments: [{ points: '2', reason: '客户表扬' }, { points: '-3', reason: '有效投诉' }],
    subtotal: '85.79', total: '84.79', grade: 'B',
  },
  { code: 'sales-lead', templateCode: 'sales-lead', name: '销售经理示例（面谈完成 9/10）', rows: leadRows('90', '0.00'), adjustments: [], subtotal: '84.79', total: '84.79', grade: 'B' },
  { code: 'sales-lead-interviewed', templateCode: 'sales-lead', name: '销售经理示例（面谈完成 10/10）', rows: leadRows('100', '10.00'), adjustments: [], subtotal: '94.79', total: '94.79', grade: 'A' },
  {
    code: 'service', templateCode: 'service', name: '客服示例',
    rows: [
      row('B01', {}, '93', '25.50'), row('E04', {}, '41', '16.00'), row('B16', {}, '228', '12.00'),
      row('E07', {}, '98.5', '20.00'), row('E06', {}, '40', '4.00'), row('C14', {}, '0', '5.00'),
    ],
    adjustments: [], subtotal: '82.50', total: '82.50', grade: 'B',
  },
]
