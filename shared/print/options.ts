import { LANDSCAPE, PORTRAIT, type Format } from './typeset/page.ts'

/** By what the papers lie in the pile. Never by score: a pile in that order is a ranking. */
export const ORDERS = ['number', 'department', 'manager'] as const
export type PaperOrder = (typeof ORDERS)[number]
export const MOST_COPIES = 9

/** What an owner may set for a paper. Switches that a paper has no use for change nothing on it. */
export interface PaperOptions {
  portrait: boolean
  /** Amounts: 绩效基数 and 绩效工资. Hidden unless asked for. */
  hidePay: boolean
  /** Weights, and every standard and sum that would tell them. */
  hideWeights: boolean
  signatures: boolean
  /** Printed on every sheet; '' for none. */
  remark: string
  /** Optional columns: 数据来源, 自评, 自评差, 定义/公式, 凭据; on the summary a column to sign in. */
  source: boolean
  self: boolean
  gap: boolean
  definition: boolean
  evidence: boolean
  signColumn: boolean
  /** 1 to 9, one person's copies together. */
  copies: number
  order: PaperOrder
}

export const DEFAULT_OPTIONS: PaperOptions = {
  portrait: false, hidePay: true, hideWeights: false, signatures: true, remark: '',
  source: true, self: true, gap: false, definition: true, evidence: true, signColumn: false, copies: 1, order: 'number',
}

export const formatOf = ({ portrait }: Pick<PaperOptions, 'portrait'>): Format => (portrait ? PORTRAIT : LANDSCAPE)
