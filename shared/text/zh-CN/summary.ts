/** 月度营销总结. */
export const summary = {
  sentence: '程序按本月的数据写好，每一段都可以改成自己的话；打印一到两页。',
  draft: (month: string) => `草稿：${month}还没有归档，数字还会变。`, closed: (month: string) => `${month}已归档，数字不会再变；文字仍可以改成您自己的话。`,
  print: '打印', toArchive: '去归档', toWords: '改总结的文字',
  title: (company: string, month: string) => `${company === '' ? '' : `${company} `}${month}营销总结`,
  by: { program: '程序写的', owner: '我改过的' },
  edit: '改写', editLabel: (heading: string) => `改写：${heading}`, field: (heading: string) => `${heading}的文字`,
  hint: '一行一段。表格由程序填，不在这里改。', save: '保存', cancel: '放弃改动', kept: '有没保存的改动', reset: '用回程序写的', resetLabel: (heading: string) => `用回程序写的：${heading}`,
  resetAsk: '用回程序写的？', resetWhy: '这一段现在的文字会去掉；在“操作记录”里可以撤销。',
  stale: '这一段改好以后，本月的数据又变了，请对照看看。', now: '看程序现在会怎么写', hideNow: '收起', keepMine: '我的文字仍然对', takeNow: '以程序现在写的为底稿',
  blank: '（这一段留空，只打印标题和表格。）', saved: '已保存',
  empty: { title: (month: string) => `${month}还没有考核表`, why: '总结从考核表、结果、目标、奖惩、面谈和改进计划里写出来。先给这个月建好考核表，录入结果，这里就有内容。', act: '去考核表' },
}
