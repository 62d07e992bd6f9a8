import type { Day, EmployeeId, EvaluationId, Fen, Month } from '../../../shared/domain/brand.ts'
import { ledgerOf, type LedgerSheet } from '../../../shared/domain/evaluation/ledger.ts'
import { appealPaper } from '../../../shared/print/appeal-sheet/appeal-paper.ts'
import { pagedAppeal } from '../../../shared/print/appeal-sheet/render.ts'
import { pagedBlank } from '../../../shared/print/blank-sheet/render.ts'
import { pagedSheet } from '../../../shared/print/evaluation-sheet/render.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { interviewPaper } from '../../../shared/print/interview-sheet/interview-paper.ts'
import { pagedInterview } from '../../../shared/print/interview-sheet/render.ts'
import { ledgerPaper } from '../../../shared/print/ledger-sheet/ledger-paper.ts'
import { pagedLedger } from '../../../shared/print/ledger-sheet/render.ts'
import { DEFAULT_OPTIONS, type PaperOptions } from '../../../shared/print/options.ts'
import { plan90Paper } from '../../../shared/print/plan90/plan90-paper.ts'
import { pagedPlan90 } from '../../../shared/print/plan90/render.ts'
import { pagedReport, reportPaper } from '../../../shared/print/report/report.ts'
import type { SummaryFacts, SummaryPerson } from '../../../shared/print/summary-sheet/facts.ts'
import { pagedSummary } from '../../../shared/print/summary-sheet/render.ts'
import { summaryPaper } from '../../../shared/print/summary-sheet/summary-paper.ts'
import { pagedTargets } from '../../../shared/print/target-sheet/render.ts'
import { targetPaper } from '../../../shared/print/target-sheet/target-paper.ts'
import type { PagedPaper } from '../../../shared/print/typeset/document.ts'
import { LANDSCAPE, PORTRAIT, type Format } from '../../../shared/print/typeset/page.ts'
import { longText } from './hostile-sheet.ts'
import { sampleFacts } from './sample-sheet.ts'

export const PORTRAIT_OPTIONS: PaperOptions = { ...DEFAULT_OPTIONS, portrait: true }
const MONTH = '2026-11' as Month
const PRINTED = '2026-12-05 18:03'
const COMPANY = '东海北风商贸有限公司'

/** Sheets of `rows` rows; `text` stands in every field a person can type into, where it is given. */
const facts = (rows: number, text?: string) => {
  const base = sampleFacts({ rows })
  return text === undefined ? base : {
    ...base, rows: base.rows.map((row) => ({ ...row, definition: text, source: text, evidence: text })), selfSummary: text, managerComment: text, appeal: text, servedNote: text,
  }
}
const targetsOf = (rows: number, text?: string) => {
  const { company, month, employee, rows: own } = facts(rows, text)
  return targetPaper({ company, month, employee, printedWhen: PRINTED, rows: own.map((row, at) => ({ ...row, objective: text ?? (at % 2 === 0 ? '华东区回款 1,200 万元' : '') })) })
}

const DEPARTMENTS = ['销售一部', '销售二部', '客服部', '']
const GRADES = [['S', '1.5', 96], ['A', '1.2', 87], ['B', '1', 74], ['C', '0.7', 63], ['D', '0', 41]] as const
/** Every seventh has no total yet, every ninth two part-sheets; all figures differ. */
export function summaryPerson(at: number, text?: string): SummaryPerson {
  const [grade, coefficient, base] = GRADES[at % 5] ?? GRADES[0]
  const open = at % 7 === 6
  const parts = !open && at % 9 === 8
  const subtotal = (base + at / 100).toFixed(2), adjustment = String((at % 3) - 1)
  const total = (base + at / 100 + (at % 3) - 1).toFixed(2)
  return {
    number: String(at + 1).padStart(3, '0'), name: text ?? `员工${at + 1}`, department: text ?? DEPARTMENTS[at % 4] ?? '', position: text ?? '客户经理', manager: text ?? '王建国',
    subtotal: open ? null : subtotal, adjustment: open ? null : adjustment, split: parts, total: open ? null : total, grade: open ? null : grade, coefficient: open ? null : coefficient,
    remark: parts ? `两段合计：(85.00 × 12 天 + 92.00 × 18 天) ÷ 30 天 = ${total}` : text ?? '', confirmed: at % 2 === 0, payFen: open ? null : (300_000 + at) as Fen,
  }
}
export const summaryFacts = (people: number, text?: string): SummaryFacts => ({
  company: COMPANY, month: MONTH, people: Array.from({ length: people }, (_, at) => summaryPerson(at, text)), grades: ['S', 'A', 'B', 'C', 'D'], corrected: '', printedWhen: PRINTED,
})

const EMPLOYEE = { number: '001', name: '张三', department: '销售一部', position: '大客户销售经理', manager: '王建国' }
const talk = { company: COMPANY, month: MONTH, employee: EMPLOYEE, total: '92.00', grade: 'A', printedWhen: PRINTED }
const interviewOf = (points: number, text = '回款按计划推进，两家大客户延到下月初付款。') => interviewPaper({
  ...talk, signedOn: null, interview: points === 0 ? null : {
    heldOn: '2026-12-03' as Day, place: '二楼会议室', byName: '王建国', good: text, gaps: text, support: text, employeeView: '',
    agreed: Array.from({ length: points }, (_, at) => ({ action: `${text}（第 ${at + 1} 项）`, who: '张三', due: '2026-12-31' as Day })),
  },
})
const appealOf = (text: string | null) => appealPaper({
  ...talk, appeal: text === null ? null : { at: 1, on: '2026-12-06' as Day, rowName: '回款额', reason: text, wanted: text, outcome: 'changed', answer: text, answeredOn: '2026-12-08' as Day, answeredBy: '李总' },
})

export function ledgerSheet(at: number, text?: string): LedgerSheet {
  return {
    evaluationId: (at + 1) as EvaluationId, month: MONTH, employeeId: (at + 1) as EmployeeId, number: String(at + 1).padStart(3, '0'), name: text ?? `员工${at + 1}`, department: text ?? DEPARTMENTS[at % 3] ?? '', managerName: text ?? '王建国',
    veto: at % 11 === 10 ? { kind: 'leak', reason: text ?? '把报价单发给竞争对手', on: '2026-11-22' as Day } : null, counted: at % 4 === 3 ? '10' : at % 2 === 0 ? '2' : '-3',
    lines: [{ id: (at + 1) as never, kind: 'merit', points: at % 4 === 3 ? '12' : at % 2 === 0 ? '2' : '-3', reason: text ?? '主动协助华南区处理客户退货', on: '2026-11-18' as Day, evidence: text ?? '客户感谢信', attachments: at % 3 }],
  }
}
const ledgerPaperOf = (entries: number, text?: string) => ledgerPaper({ company: COMPANY, month: MONTH, ledger: ledgerOf(Array.from({ length: entries }, (_, at) => ledgerSheet(at, text))), printedWhen: PRINTED })

const PARAGRAPH = '本月回款 1,234.5 万元，目标 1,200 万元，完成 102.88 %；比上月多 85.2 万元。'
export const reportOf = (rows: number, text = PARAGRAPH) => reportPaper({
  company: COMPANY, month: MONTH, title: '2026年11月营销总结', number: 'ZJ-2026-11', printedWhen: PRINTED, signers: [{ who: '总经理', boxes: '' }],
  sections: [
    { heading: '一、本月结果', paragraphs: [text, text.repeat(5)], table: { headings: ['指标', '目标', '实际', '说明'], rows: Array.from({ length: rows }, (_, at) => [`指标${at + 1}`, '1,200.00', '1,234.50', text.slice(0, 300)]), numbers: [1, 2] } },
    { heading: '二、变化', paragraphs: [text.repeat(3), text] }, { heading: '三、最好与最弱', paragraphs: [], table: { headings: ['行', '得分率'], rows: [['回款额', '120.00 %'], ['投诉', '60.00 %']], numbers: [1] } },
  ],
})

const plan90Of = (actions: number, text?: string) => plan90Paper({
  company: COMPANY, month: MONTH, gaps: actions === 0 ? [] : [text ?? '回款额 1,080 万元，目标 1,200 万元，差 120 万元（完成率 90.00 %）'], printedWhen: PRINTED,
  actions: Array.from({ length: actions }, (_, at) => ({
    lever: ([1, 2, 3] as const)[at % 3] ?? 1, action: text ?? '报价做成模板，当天发出', steps: text ?? '把常见的三类报价做成填空模板，写清可自行决定的折扣范围，超出的主管一小时内回复。', who: text ?? `员工${at + 1}`, partners: text ?? '财务部',
    indicator: text ?? '报价及时率', before: '62.50 %', goal: text ?? '连续两个月 95 %', cost: '3,000 元', due: '2027-02-28',
  })),
})

export interface SamplePaper { name: string; format: Format; paged: PagedPaper }
const LONG = longText(360)

/** Every paper with 3, 8, 14 and 30 rows and with very long text, each way it can lie. */
export function samplePapers(): SamplePaper[] {
  const turned = [['横向', LANDSCAPE, DEFAULT_OPTIONS], ['竖向', PORTRAIT, PORTRAIT_OPTIONS]] as const
  const sizes = [[3], [8], [14], [30], [4, LONG]] as const
  const sizeName = (rows: number, text?: string) => `${rows} 行${text === undefined ? '' : '，很长的文字'}`
  return sizes.flatMap(([rows, text]): SamplePaper[] => [
    ...turned.flatMap(([way, format, options]): SamplePaper[] => [
      { name: `考核表 ${way} ${sizeName(rows, text)}`, format, paged: pagedSheet(sheetPaper(facts(rows, text)), options) },
      { name: `空白考核表 ${way} ${sizeName(rows, text)}`, format, paged: pagedBlank(sheetPaper(facts(rows, text)), options) },
      { name: `目标确认单 ${way} ${sizeName(rows, text)}`, format, paged: pagedTargets(targetsOf(rows, text), options) },
    ]),
    { name: `汇总表 ${sizeName(rows, text)}`, format: LANDSCAPE, paged: pagedSummary(summaryPaper(summaryFacts(rows, text)), DEFAULT_OPTIONS) },
    { name: `奖惩台账 ${sizeName(rows, text)}`, format: LANDSCAPE, paged: pagedLedger(ledgerPaperOf(rows, text), DEFAULT_OPTIONS) },
    { name: `面谈记录 ${sizeName(rows, text)}`, format: PORTRAIT, paged: pagedInterview(interviewOf(rows, text), DEFAULT_OPTIONS) },
    { name: `营销总结 ${sizeName(rows, text)}`, format: PORTRAIT, paged: pagedReport(reportOf(rows, text), DEFAULT_OPTIONS) },
  ]).concat([
    { name: '面谈记录 空白', format: PORTRAIT, paged: pagedInterview(interviewOf(0), DEFAULT_OPTIONS) },
    { name: '申诉表 空白', format: PORTRAIT, paged: pagedAppeal(appealOf(null), DEFAULT_OPTIONS) },
    { name: '申诉表 已答复', format: PORTRAIT, paged: pagedAppeal(appealOf('银行回单日期为 11 月 30 日，系统记入 12 月。'), DEFAULT_OPTIONS) },
    { name: '申诉表 很长的文字', format: PORTRAIT, paged: pagedAppeal(appealOf(longText(1500)), DEFAULT_OPTIONS) },
    { name: '汇总表 金额与签字', format: LANDSCAPE, paged: pagedSummary(summaryPaper(summaryFacts(9)), { ...DEFAULT_OPTIONS, hidePay: false, signColumn: true, remark: '一式两份' }) },
    { name: '90天改进计划 没有计划', format: LANDSCAPE, paged: pagedPlan90(plan90Of(0), DEFAULT_OPTIONS) },
    { name: '90天改进计划 三条', format: LANDSCAPE, paged: pagedPlan90(plan90Of(3), DEFAULT_OPTIONS) },
    { name: '90天改进计划 很长的文字', format: LANDSCAPE, paged: pagedPlan90(plan90Of(3, LONG), DEFAULT_OPTIONS) },
    { name: '奖惩台账 没有记录', format: LANDSCAPE, paged: pagedLedger(ledgerPaperOf(0), DEFAULT_OPTIONS) },
  ])
}
