/** 因果链: from a red result to its first red cause, and 5 个为什么. */
export const chain = {
  sentence: (month: string, red: number, found: number) => (red === 0 ? `${month}：没有红的效益指标。点任何一项看它和谁连着。` : `${month}：${red} 项效益为红，${found} 项找到了红的原因。`),
  columns: { benefit: '效益', utility: '效用', efficiency: '效率', capability: '能力' },
  columnHints: { benefit: '公司赚到了什么', utility: '客户怎么看我们', efficiency: '做得快不快、准不准', capability: '靠什么人、什么机制' },
  board: '因果链：左边是结果，右边是原因', reds: '红的效益', noColumn: '没有这一维的指标',
  rate: (percent: string) => `${percent} %`, noRate: '无得分', lights: { red: '▼ 红', amber: '● 黄', green: '▲ 绿' }, missing: (n: number) => `${n} 行待录`,
  trend: (name: string, points: string) => `${name}近 12 个月得分率：${points}`, trendNone: '没有',
  walkTitle: (name: string) => `为什么「${name}」是红的`, hypothesis: '假设', yes: '是这个原因', no: '不是', confirmed: '✓ 您认为是', rejected: '✗ 您认为不是', change: '改判断', excluded: (name: string) => `✗ 您已排除「${name}」`, takeBack: '其实是', takeBackOf: (name: string) => `其实是「${name}」`, before: (month: string, yes: boolean) => `${month}您判断过：${yes ? '是' : '不是'}这个原因。`, note: '补充一句（可不填）',
  plan: '定改进计划', walks: '红的效益逐项看', noRed: '本月没有红的效益指标，不用往回找原因。', closed: '本月已归档，只能看。',
  links: (name: string) => `「${name}」的原因`, effects: (name: string) => `「${name}」影响谁`, noCauses: '还没有连原因', noEffects: '没有连到结果', addCause: '添加一个原因', linkIt: (name: string) => `是「${name}」，连上`, add: '连上', remove: '去掉', removed: '已去掉连线', offBoard: '不在考核表上，没有数字可看', onBoard: '考核表上的', others: '不在考核表上的', planFor: (name: string) => `定改进计划：${name}`, library: '程序自带', own: '自己连的',
  strength: (words: string) => words, starter: '程序自带的连线是常见关系，不一定适合您：看近几个月两项是不是一起变动，不对就去掉。',
  why: { title: (name: string) => `「${name}」的 5 个为什么`, hint: '一问一答往下追，追到能动手改的地方为止；不用凑满五个。', first: '为什么没做到？', next: '为什么会这样？', nth: (n: number) => `第 ${n} 个为什么`, conclusion: '根本原因（能动手改的）', save: '保存', saved: '已保存', open: '5 个为什么', others: '本月已追问的' },
  empty: (month: string) => `${month}还没有考核表`, emptyWhy: '因果链由考核表上的指标组成：有了结果和得分，才看得出哪里红、为什么红。', toEvaluations: '去考核',
  print: '打印', choose: (name: string) => `看「${name}」`,
}
