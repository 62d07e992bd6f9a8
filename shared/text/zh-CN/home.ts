export const home = {
  welcome: '欢迎使用衡评',
  welcomeWhy: '把 KPI 和 OKR 放在同一张考核表里：目标写得清，分数算得明，每个人都看得懂自己的得分是怎么来的。数据只在这台电脑上，不联网。',
  begin: '开始建立', beginWhy: '八个问题，从“我们是谁”到第一个月的目标，十来分钟，随时可以离开再继续。',
  importFile: '导入 Excel', importWhy: '已有员工、目标、结果的表格，先预览、再确认。',
  demo: '看演示公司', demoWhy: '一家 12 人的公司、6 个月的数据，随便点，一键离开。',
  demoBuilding: (label: string) => `正在准备演示公司：${label}`,
  title: (month: string) => `${month}的绩效`,
  sentence: '四步走完这个月：明确目标、量化关键结果、评估、改进。',
  steps: { people: '人员', sheets: '考核表', targets: '目标值', results: '月度结果', confirm: '确认', print: '打印' },
  counted: (done: number, total: number, unit: string) => `${done}/${total} ${unit}`, units: { people: '人', rows: '项', sheets: '张' },
  stepSheets: '① 明确目标', stepTargets: '② 量化关键结果', stepResults: '③ 评估：录结果', stepConfirm: '③ 评估：确认', stepDone: '已完成',
  next: '接下来', nothingLeft: '这个月该做的都做完了，可以打印存档。',
  todo: {
    company: '还没有填公司名称，纸上的抬头会空着', sheets: (n: number) => `${n} 位在职员工还没有本月考核表`, targets: (n: number) => `${n} 个目标值还没填`, results: (n: number) => `${n} 个结果还没录`,
    bad: (n: number) => `${n} 个单元格填得不对，等您改`, confirm: (n: number) => `${n} 张考核表已算出总分，等直接上级确认`, print: (n: number) => `${n} 张已确认的考核表可以打印签字` },
  go: '去处理',
  month: { title: '本月一览', none: '本月还没有总分。', sentence: (scored: number, total: number, mean: string) => `${total} 人中 ${scored} 人已有总分，平均 ${mean} 分。`, grades: '等级分布', chartLabel: (parts: string) => `等级分布：${parts}`, people: '人' },
}
