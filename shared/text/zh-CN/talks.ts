/** 面谈与申诉: what its three tabs share. */
export const talks = {
  tabs: { interviews: '面谈', appeals: '申诉', ledger: '奖惩台账' }, counted: (label: string, n: number) => `${label} ${n}`,
  sentence: '每月和每个人谈一次：做得好的、待改进、公司给什么支持、约定什么。', ledgerSentence: '谁、为什么、凭什么、计了多少分。',
}
