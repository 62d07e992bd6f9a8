import type { WriteMethod } from '../../api/contract.ts'
import { goalSentences } from './audit-goals.ts'
import { peopleSentences } from './audit-people.ts'
import { reviewSentences } from './audit-review.ts'
import { sheetSentences } from './audit-sheets.ts'
import type { Sentence } from './audit-words.ts'

type DomainOf<M extends string> = M extends `${infer Domain}.${string}` ? Domain : never
/** 'employees', 'evaluations' …: every domain in which something can be written. */
export type WriteDomain = DomainOf<WriteMethod>

/** One for every write of the contract: a new one without a sentence does not compile. */
export const sentences: { [M in WriteMethod]: Sentence } = { ...peopleSentences, ...sheetSentences, ...goalSentences, ...reviewSentences }

const domains: Record<WriteDomain, string> = {
  figures: '数据', evaluations: '考核表', calibration: '校准', attachments: '证据', appeals: '申诉', interviews: '面谈', improvements: '改进', process: '过程评分', months: '月份', summary: '月度总结',
  objectives: 'OKR 目标', keyResults: '打卡', reviews: '季度复盘', breakdown: '全年分解', fit: '适合度问卷',
  employees: '员工', departments: '部门', positions: '岗位', indicators: '指标', templates: '模板', intake: '导入', company: '公司名称', profile: '公司一页纸', settings: '评分设置', principles: '三条原则', setup: '设置向导', print: '打印', operator: '换操作人', undo: '撤销与重做', chain: '因果链', meetings: '月度会', decisions: '决议',
}

/** 操作记录: readable, never changed. */
export const audit = {
  sentence: '每次改动按先后顺序记在这里，不能改，也不能删。',
  search: '搜内容', operator: '操作人', domain: '哪类操作', month: '说的是哪个月', employee: '说的是谁', all: '全部', clear: '清除条件', domains,
  found: (n: number) => `共 ${n} 条`, columns: { seq: '序号', at: '时间', operator: '操作人', what: '做了什么' }, list: '操作记录列表', more: '再看更早的', end: '这是最早的一条。',
  wentBack: '电脑时钟比上一条早；先后以序号为准', open: (seq: number) => `看第 ${seq} 条的细节`, close: '收起', noDetails: '没有更多细节。', toPerson: '看这个人', toMonth: (month: string) => `切到${month}`,
  empty: '还没有操作记录', emptyWhy: '从您第一次保存开始，谁在什么时候改了什么，都会记在这里。', nothing: '没有符合条件的记录', nothingWhy: '换一个词，或清除条件再看。',
  export: '导出', exportXlsx: '导出 Excel', exportCsv: '导出 CSV',
}

/** Entries the program writes by itself. */
export const ownSentences: ReadonlyMap<string, string> = new Map([['library.seed', '程序放入自带的指标库和模板'], ['demo.enter', '程序建好演示公司']])
export const otherMethod = (method: string): string => `其他操作（${method}）`
