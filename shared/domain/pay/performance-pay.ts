import type { DecimalText, Fen, Points } from '../brand.ts'
import { Exact, exact } from '../decimal/decimal.ts'

const halfUp = (value: Exact): Fen => value.toDP(0, Exact.ROUND_HALF_UP).toNumber() as Fen

/** 绩效基数 of the days served, half-up to 分 once. */
export const proratedBase = (base: Fen, days: number, daysOfMonth: number): Fen => halfUp(new Exact(base).times(days).div(daysOfMonth))

/** By grade: base × coefficient, half-up to 分 once. */
export const payByGrade = (base: Fen, coefficient: DecimalText): Fen => halfUp(new Exact(base).times(exact(coefficient)))

/** Linear: base × total ÷ 100, half-up to 分 once. A veto pays the worst grade's coefficient instead: use `payByGrade`. */
export const payByTotal = (base: Fen, total: Points): Fen => halfUp(new Exact(base).times(exact(total)).div(100))
