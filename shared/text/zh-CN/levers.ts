/** The lever library, and what worked in this company. */
export const levers = {
  names: { 1: '产品与性价比', 2: '流程与服务', 3: '组织' }, abouts: { 1: '客户觉得值不值（效用）', 2: '做得快不快、顺不顺（效率）', 3: '机制 · 人才 · 文化（能力）' },
  branch: '哪一类', all: '全部', branches: { 产品: '产品', 流程: '流程', 机制: '机制', 人才: '人才', 文化: '文化' }, forIndicator: '想改哪个指标', anyIndicator: '全部指标', count: (n: number) => `${n} 个方法`,
  fits: '什么时候用', steps: '头几周怎么做', shows: '看哪个指标', days: (n: number) => `${n} 天内看得出`, cost: '花费', adopt: '采纳', adoptLabel: (title: string) => `采纳“${title}”`, start: '用它定计划', startLabel: (title: string) => `用“${title}”定计划`,
  fit: { shows: '直接改这个指标', cause: '改它的原因', other: '其他方法' }, here: (effective: number, ineffective: number, watch: number) => `在我们这里：有效 ${effective}，无效 ${ineffective}，待观察 ${watch}`, library: '方法库',
  worked: {
    sentence: (judged: number, waiting: number) => (judged === 0 ? `还没有一条计划看得出效果${waiting > 0 ? `，${waiting} 条还在观察` : ''}。前后各满两个月有数字，才会在这里说有用没用。` : `看得出效果的 ${judged} 条${waiting > 0 ? `，还在观察或没写指标的 ${waiting} 条` : ''}。只有看得出效果的才算有用没用；不再做的不算。`),
    byAction: '按方法', byIndicator: '按指标', group: { action: '方法', indicator: '指标' }, tried: '试过', effective: '有效', ineffective: '无效', watch: '待观察', none: '还没有试过什么。先定一条计划，写明看哪个指标。', plans: (n: number) => `${n} 条计划`, start: '去定计划',
  },
}
