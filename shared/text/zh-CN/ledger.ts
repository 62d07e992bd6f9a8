/** 奖惩台账. */
export const ledger = {
  sentence: (from: string, to: string, n: number) => (n === 0 ? `${from}至${to}没有加减分，也没有一票否决。` : `${from}至${to}共 ${n} 条。`),
  from: '从', to: '到', views: { entries: '明细', people: '按人', departments: '按部门' }, viewLabel: '看法', export: '导出', exportXlsx: '导出 Excel', exportCsv: '导出 CSV', print: '打印本月台账',
  ratio: '奖惩比', limit: (limit: string) => `每张考核表的加减分合计封顶 ±${limit} 分；超出的部分写在台账里，但不计入总分。一票否决没有分值。`,
  columns: { month: '月份', on: '日期', person: '姓名', department: '部门', kind: '类别', points: '分值', reason: '原因', evidence: '证据', counted: '该表计入', rewards: '奖', penalties: '惩', vetoes: '否决', net: '净分', countedSum: '计入总分', people: '人数' },
  kinds: { reward: '奖', penalty: '惩', note: '记事', calibration: '校准', veto: '一票否决' }, marks: { reward: '▲', penalty: '▼', note: '·', calibration: '◇', veto: '✕' },
  clamped: (sum: string, counted: string) => `合计 ${sum}，封顶计 ${counted}`, files: (n: number) => `附件 ${n}`, noEvidence: '没有证据', times: (n: number, points: string) => (n === 0 ? '—' : `${n} 次 ${points} 分`), noDepartment: '（没有部门）', total: '合计',
  empty: '这段时间没有奖惩', emptyWhy: '加减分和一票否决记在各人的考核表上，这里把它们按月汇成一本账：谁、为什么、凭什么、计了多少。', toSheets: '去考核',
}
