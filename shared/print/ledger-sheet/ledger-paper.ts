import type { Month } from '../../domain/brand.ts'
import { entryName, type Ledger } from '../../domain/evaluation/ledger.ts'
import { checkCode } from '../check-code.ts'
import { signedText } from '../evaluation-sheet/figures.ts'
import { monthTitle } from '../month-title.ts'

export interface LedgerFacts { company: string; month: Month; ledger: Ledger; printedWhen: string }
export interface LedgerRow { sequence: string; on: string; number: string; name: string; department: string; kind: string; points: string; reason: string; evidence: string; manager: string }

/** 奖惩台账 of a month, ready for paper. */
export interface LedgerPaper {
  company: string
  title: string
  number: string
  rows: LedgerRow[]
  /** Departments with what their people got, then the total. */
  sums: { title: string; rewards: string; penalties: string; net: string; counted: string }[]
  ratio: string
  notes: string[]
  printedWhen: string
  checkCode: string
}

export function ledgerPaper({ company, month, ledger, printedWhen }: LedgerFacts): LedgerPaper {
  const sum = (title: string, one: Ledger['total']) => ({
    title, rewards: `${one.rewards} 次　${signedText(one.rewardPoints)}`, penalties: `${one.penalties} 次　${signedText(one.penaltyPoints)}`, net: signedText(one.net), counted: signedText(one.counted),
  })
  const clamped = new Map(ledger.entries.filter((entry) => entry.clamped).map((entry) => [entry.evaluationId, entry]))
  const body = {
    company, title: `${monthTitle(month)}奖惩台账`, number: `JC-${month}`,
    rows: ledger.entries.map((entry, at) => ({
      sequence: String(at + 1), on: entry.on, number: entry.number, name: entry.name, department: entry.department, kind: entryName(entry),
      points: entry.points === null ? '—' : signedText(entry.points), reason: entry.reason, evidence: [entry.evidence, ...(entry.attachments === 0 ? [] : [`附件 ${entry.attachments} 份`])].filter((text) => text !== '').join('；'), manager: entry.managerName,
    })),
    sums: [...ledger.departments.map((one) => sum(one.department === '' ? '（未分部门）' : one.department, one)), sum('合计', ledger.total)],
    ratio: ledger.ratio.sentence,
    notes: [...clamped.values()].map(({ name, number, sum: all, counted }) => `${name}（${number}）加减分合计 ${signedText(all)}，超过上限，按 ${signedText(counted)} 计入总分。`),
  }
  return { ...body, printedWhen, checkCode: checkCode(body) }
}
