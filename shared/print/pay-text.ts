import type { DecimalText, Fen } from '../domain/brand.ts'
import { Exact, plain, exact, twoPlaces } from '../domain/decimal/decimal.ts'
import { payByGrade, proratedBase } from '../domain/pay/performance-pay.ts'
import { grouped } from './evaluation-sheet/figures.ts'

/** 720000 分 -> '7,200.00'. */
export const yuanText = (fen: number): string => grouped(twoPlaces(new Exact(fen).div(100)))

export interface PayGiven { baseFen: Fen; days: number; daysOfMonth: number; coefficient: DecimalText }

/** 绩效工资 of one sheet in 分: the base of the days served × coefficient, each half-up to 分 once. */
export const performancePay = ({ baseFen, days, daysOfMonth, coefficient }: PayGiven): Fen =>
  payByGrade(days === daysOfMonth ? baseFen : proratedBase(baseFen, days, daysOfMonth), coefficient)

/** The sum in words, so that a calculator gives the same. */
export function payText(given: PayGiven): string {
  const { baseFen, days, daysOfMonth, coefficient } = given
  const served = days === daysOfMonth ? '' : ` × 在岗 ${days} 天 ÷ 当月 ${daysOfMonth} 天 = ${yuanText(proratedBase(baseFen, days, daysOfMonth))}；${yuanText(proratedBase(baseFen, days, daysOfMonth))}`
  return `绩效基数 ${yuanText(baseFen)}${served} × 系数 ${plain(exact(coefficient))} = 绩效工资 ${yuanText(performancePay(given))} 元`
}
