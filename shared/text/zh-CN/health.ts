/** Texts of 体检. */
export const health = {
  sentence: (month: string, checked: number, passed: number, found: number) =>
    (checked === 0 ? `${month}：还没有可以查的内容。` : `${month}：查了 ${checked} 项，通过 ${passed} 项${found > 0 ? `，有 ${found} 项要看` : ''}。`),
  counts: '发现的问题', severities: { red: '需要尽快处理', amber: '建议改进', note: '提醒' }, severityWhy: {
    red: '不改，发工资或确认时会出问题。', amber: '不改也能用，改了更公平、更有用。', note: '心里有数就好。',
  },
  count: (cases: number) => `${cases} 处`, groupLabel: (severity: string, count: number) => `${severity}，${count} 项`, group: (severity: string, count: number) => `${severity} ${count}`,
  filter: '按原则看', all: '全部', none: '其他',
  principles: { 1: '原则一 组织目标', 2: '原则二 看职责', 3: '原则三 直接上级' },
  principleMark: { 1: '原则一', 2: '原则二', 3: '原则三' },
  openAll: '全部展开', closeAll: '全部收起', print: '打印', printHead: (company: string, month: string) => `${company === '' ? '' : `${company} · `}${month}考核制度体检`,
  evidence: '查到的', why: '为什么重要', source: '出处', go: '去处理', goFor: (title: string) => `去处理：${title}`,
  noneOfPrinciple: '这一类没有发现问题。',
  passed: { title: '全部通过', why: (checked: number) => `查了 ${checked} 项，没有发现问题。每个月录完结果后再看一次：考核制度也会跑偏。` },
  empty: { title: '还没有可以查的内容', why: '体检看的是公司自己的考核制度：指标、权重、目标、结果和确认。先有员工、模板和目标，这里就会说话。', act: '去首页看从哪里开始' },
  never: '体检只提醒，不拦任何操作。只有在设置里把“三条原则”改成强制以后，不符合原则一、原则二的模板才不能保存。', toSettings: '设置 → 三条原则',
}
