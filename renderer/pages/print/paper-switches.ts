import type { PaperKind } from '../../../shared/api/print.ts'
import type { PaperOptions } from '../../../shared/print/options.ts'

/** A tick on the page: on means it is printed. */
export interface PaperSwitch { name: 'pay' | 'weights' | 'signatures' | 'definition' | 'source' | 'self' | 'gap' | 'evidence' | 'signColumn'; on(options: PaperOptions): boolean; set(on: boolean): Partial<PaperOptions> }

const plain = (name: 'signatures' | 'definition' | 'source' | 'self' | 'gap' | 'evidence' | 'signColumn'): PaperSwitch => ({ name, on: (options) => options[name], set: (on) => ({ [name]: on }) })
const PAY: PaperSwitch = { name: 'pay', on: ({ hidePay }) => !hidePay, set: (on) => ({ hidePay: !on }) }
const WEIGHTS: PaperSwitch = { name: 'weights', on: ({ hideWeights }) => !hideWeights, set: (on) => ({ hideWeights: !on }) }

/** Only what changes something on the paper is offered. */
export const SWITCHES: Record<PaperKind, readonly PaperSwitch[]> = {
  targets: [WEIGHTS, plain('definition'), plain('source'), plain('signatures')],
  blank: [WEIGHTS, plain('definition'), plain('source'), plain('self'), plain('signatures')],
  evaluation: [WEIGHTS, plain('definition'), plain('source'), plain('self'), plain('gap'), plain('evidence'), plain('signatures'), PAY],
  summary: [plain('signColumn'), plain('signatures'), PAY],
  interview: [plain('signatures')], appeal: [plain('signatures')], ledger: [plain('evidence'), plain('signatures')], monthSummary: [plain('signatures')], minutes: [plain('signatures')], plan90: [plain('signatures')],
}
