export const home = {
  welcome: '欢迎使用衡评',
  welcomeWhy: '把 KPI 和 OKR 放在同一张考核表里：目标写得清，分数算得明，每个人都看得懂自己的得分是怎么来的。数据只在这台电脑上，不联网。',
  begin: '开始建立', beginWhy: '八个问题，从“我们是谁”到第一个月的目标，十来分钟，随时可以离开再继续。',
  importFile: '导入 Excel', importWhy: '已有员工、目标、结果的表格，先预览、再确认。',
  demo: '看演示公司', demoWhy: '一家 12 人的公司、6 个月的数据，随便点，一键离开。',
  demoBuilding: (label: string) => `正在准备演示公司：${label}`,
  title: (month: string) => `${month}的绩效`,
  sentence: '走到哪一步、接下来做什么、效益怎么样，一页看完。',
  steps: '本月走到哪一步', step: (at: number, name: string) => `${'①②③④⑤'[at - 1] ?? ''} ${name}`, stepFirst: (name: string, sentence: string) => `${name}：${sentence}`, stepDone: '已完成', now: '当前',
  counted: (done: number, total: number) => (total === 0 ? '—' : `${done}/${total}`), blocks: (count: number) => `还有 ${count} 件事没做完`,
  next: '接下来', nothingLeft: '这个月该做的都做完了，可以打印存档。', more: (count: number) => `做完这些，后面还有 ${count} 件。`, closed: '本月已归档，只能看，不能改。', look: '看存档',
  go: '去处理', walk: '一步一步走完本月',
  benefit: {
    title: '本月效益', met: '达到目标', short: '没有达到', open: '还看不出', actual: (name: string, unit: string) => (unit === '' ? name : `${name}（${unit}）`), target: '目标', month: (at: number) => `${at}月`, chart: (name: string, words: string) => `${name}近 12 个月：${words}`,
    noScores: '本月还没有总分。', scores: (scored: number, people: number, mean: string) => `${people} 人里 ${scored} 人有总分，平均 ${mean} 分。`, dashboard: '看全部图表',
  },
  due: {
    decisions: '决议', plans: '改进计划', falling: '信心下降的关键结果', health: '体检', open: (open: number, overdue: number) => (open === 0 ? '' : `${open} 条没关闭${overdue > 0 ? `，${overdue} 条逾期` : ''}`),
    noDecisions: '没有未关闭的决议。', noPlans: '没有进行中的改进计划。', noneDue: '一周内没有到期的。', standing: (who: string, standing: string) => (who === '' ? standing : `${who} · ${standing}`), red: (count: number) => `${count} 项要先改`, go: '全部', goTo: (title: string) => `去看${title}`,
  },
  /** GradeBars */
  month: { chartLabel: (parts: string) => `等级分布：${parts}`, people: '人' },
}
