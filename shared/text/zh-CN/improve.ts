/** 改进: plans and their effect. */
export const improve = {
  sentence: (open: number, overdue: number, effective: number, ineffective: number) => (open + effective + ineffective === 0 ? '改一件事，看一个指标，几个月后由数字说话。'
    : `进行中 ${open} 条${overdue > 0 ? `（过期 ${overdue}）` : ''}；有效 ${effective}，无效 ${ineffective}。`),
  tabs: { plans: '计划', library: '方法库', worked: '在我们这里有用的' }, toPlans: '选计划', fresh: '新计划', printNinety: '打印 90 天计划', start: '定改进计划', startFor: (what: string) => `定改进计划：${what}`, toPage: '看计划有没有用、方法库、90 天计划', listLabel: '改进计划：上下键换一条',
  filters: { person: '责任人', allPeople: '全部责任人', department: '部门', allDepartments: '全部部门', state: '进度', verdict: '效果', allStates: '全部进度', allVerdicts: '全部效果', noDepartment: '（未分部门）', clear: '清除条件' },
  states: { open: '进行中', done: '已完成', dropped: '不再做' }, verdicts: { effective: '有效', ineffective: '无效', watch: '待观察', unmeasured: '没写指标' }, marks: { effective: '▲', ineffective: '▼', watch: '◆', unmeasured: '—' },
  overdue: (day: string) => `已过期：${day}`, due: (day: string) => `${day} 前`, noDue: '没有期限', openedIn: (month: string) => `${month}开始`, counted: (n: number, all: number) => (n === all ? `共 ${all} 条` : `${n}/${all} 条`),
  empty: '还没有改进计划', emptyWhy: '从一行没达标的指标、一条决议、一次面谈或一条体检发现开始：一件事、一位责任人、一个期限、一个指标。两三个月后，这里会用前后的数字说有没有用。', emptyDo: '定第一条计划', noneFound: '没有符合条件的计划。', pick: '在左边选一条计划。',
  gone: '找不到这条计划', goneWhy: '它可能已经删除，或比最近 12 个月更早。请把月份切到它开始的那一年。',
  effect: {
    title: '效果', before: '之前', after: '之后', months: (n: number) => (n === 0 ? '' : `${n} 个月平均`), none: '还没有数据', unit: (unit: string) => `单位：${unit}`, percent: (value: string) => `${value} %`, chart: (name: string, opened: string) => `${name}逐月：${opened}开始做`, opened: '开始做', measuredOn: { person: (name: string) => `看的是${name}自己的数`, department: (name: string) => `看的是${name || '部门'}的数`, company: () => '看的是全公司的数' },
    table: '逐月数字', month: '月份', actual: '实际', target: '目标', actualLine: '实际', targetLine: '目标', attainmentLine: '完成率（%）', claim: '前后各满两个月才下结论，最多比三个月；同一时间也可能有别的原因。',
  },
  card: { owner: '责任人', partners: '协同', due: '期限', acceptance: '验收标准', expected: '期望结果', cost: '费用', yuan: (value: string) => `${value} 元`, lever: '从哪里改', method: '方法', source: '来自', indicator: '看哪个指标', none: '没有写', edit: '修改', remove: '删除', removeAsk: '删除这条计划？删除后可以撤销。', frozen: (month: string) => `${month}已归档：内容不能改，可以完成或不再做。`, closedOn: (state: string, day: string) => `${state} · ${day}`, reopen: '重新打开' },
  sources: { row: '没达标的指标', decision: '会议决议', interview: '面谈约定', finding: '体检发现', cause: '因果链上的原因' },
  close: { finish: '完成', drop: '不再做', on: '日期', note: '完成情况', notePlaceholder: '对照验收标准写一句（可不填）', why: '为什么不再做', needWhy: '写一句为什么不再做。', confirm: '保存', cancel: '先不' },
  form: {
    fresh: '新的改进计划', edit: '修改改进计划', from: (source: string) => `来自：${source}`, intoMonth: (month: string) => `记在${month}。`, intoNext: (closed: string, month: string) => `${closed}已归档，这条计划记在${month}。`,
    what: '做什么', action: '行动', actionHint: '一件具体的事，谁看了都知道做没做', owner: '责任人（一位）', ownerHint: '负责到底的一位', partners: '协同', partnersHint: '哪些人或部门要配合', due: '期限', acceptance: '验收标准', acceptanceOf: (name: string) => `${name}连续两个月好转`, acceptanceHint: '做到什么样算完成，能查能数', expected: '期望结果', expectedHint: '指标到多少', cost: '费用（元）', costHint: '不花钱就空着',
    how: '怎么看有没有用', indicator: '看哪个指标', indicatorNone: '选一个考核表上的指标', onSheet: '在他的考核表上', others: '其他指标', measured: '看谁的数', measuredNames: { person: '本人', department: '部门', company: '全公司' }, noIndicator: '不选指标，以后就说不出有没有用。', note: '原话', lever: '从哪里改',
    save: '保存计划', saved: '计划已保存。', needAction: '写一件要做的事。', needOwner: '选一位责任人。', badCost: '费用要写成数字，例如 3000。', kept: '您写的内容还在。', giveUp: '不写了', giveUpAsk: '放弃写好的内容？', library: '从方法库选', libraryHide: '收起方法库',
  },
  ninety: { title: '90 天改进计划', why: '效用、效率、能力三个层面各选一条，印成一张：十三周做什么、谁做、看哪个指标，两边签字。', none: '这个层面没有进行中的计划', skip: '这次不放', noLever: (n: number) => `${n} 条计划没有写“从哪里改”，放不进来；修改它们就可以选。`, print: '看打印稿', nothing: '还没有可以放进来的计划。' },
}
