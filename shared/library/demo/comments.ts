import { displayFactor } from '../../domain/indicator/indicator.ts'
import { libraryIndicator } from '../indicators.ts'
import { OFFICE_REMARKS } from './comments/office.ts'
import { SALES_REMARKS } from './comments/sales.ts'
import { SERVICE_REMARKS } from './comments/service.ts'
import type { DemoMonth } from './company.ts'

/** 自评 and the direct manager's comment. `{B20}` stands for the month's figure, so the words agree with the sheet. */
export type Remark = readonly [self: string, manager: string]
/** By 工号: the person's first month in the demo (0-5), and one remark for each closed month from there. */
export type Remarks = Record<string, { from: number; remarks: readonly Remark[] }>

const REMARKS: Remarks = { ...SALES_REMARKS, ...SERVICE_REMARKS, ...OFFICE_REMARKS }

/** 285000 元 -> '28.5 万元', 26.5 % -> '26.5%', 4 家 -> '4 家'. */
function spoken(code: string, actual: string): string {
  const unit = libraryIndicator(code)?.unit ?? ''
  if (unit === '%') return `${actual}%`
  const perTenThousand = Number(displayFactor(unit, '万元'))
  return perTenThousand > 1 && Number(actual) >= perTenThousand ? `${(Number(actual) / perTenThousand).toFixed(1)} 万元` : `${actual} ${unit}`
}

export function commentsOf(number: string, at: number, results: DemoMonth['results']): DemoMonth['comments'] {
  const entry = REMARKS[number]
  const remark = entry?.remarks[at - entry.from]
  if (!remark) return []
  const fill = (text: string): string => text.replace(/\{([A-Z]\d\d)\}/g, (_, code: string) => {
    const actual = results.find((result) => result.number === number && result.indicatorCode === code)?.actual
    return actual == null ? '未计' : spoken(code, actual)
  })
  return [{ number, self: fill(remark[0]), manager: fill(remark[1]) }]
}
