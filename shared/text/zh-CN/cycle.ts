/** Texts of the guided cycle: 本月四步 and 本季四步. */
export const cycle = {
  section: '本月四步', sectionWords: ['四步', 'sibu', 'cycle', '本季四步'],
  kinds: { month: '本月', quarter: '本季' }, kindLabel: '周期',
  month: {
    title: (month: string) => `${month} · 四步`, sentence: '一步一步走完这个月，随时可以离开，回来接着走。',
  },
  quarter: {
    title: (quarter: string) => `${quarter} · 四步`, sentence: '看上季学到什么，定这一季，评分，再带到下一季。',
  },
  stepNames: { goals: '明确目标', 'key-results': '量化关键结果', evaluate: '评估', improve: '改进' },
  count: (done: number, total: number) => `${done}/${total}`,
  blocks: {
    title: '还差这些', ready: '✓ 这一步做完了。', readyNext: '点“下一步”继续。', readyLast: '四步都做完，就可以点“完成”。', go: '去处理', here: '就在下面', label: (sentence: string) => `去处理：${sentence}`, hereLabel: (sentence: string) => `在这一页处理：${sentence}`,
  },
  standsAt: (at: number, name: string) => `现在走到第 ${at} 步“${name}”`, goThere: '去这一步',
  back: { bar: (to: string, step: string) => `您从“${to}”的“${step}”来：`, go: (to: string) => `回到${to}`, dismiss: '不用了', month: '本月四步', quarter: '本季四步' },
  failedAt: (at: number, name: string) => `第 ${at} 步“${name}”还没做完`,
  titles: {
    month: {
      goals: { title: '这个月，为了什么？', why: '先有目标再谈指标。每个人的考核表都应当说得清服务于哪个目标。' },
      'key-results': { title: '做到多少，算做到？', why: '目标值月初定好、打印签字，月底就只剩下算，不剩下争。' },
      evaluate: { title: '做得怎么样？结果和过程都看', why: '结果由数字说话，进考核分；过程由人来评，不进工资，只用来想下个月怎么做。' },
      improve: { title: '下个月，改什么？', why: '评完不改，等于没评。每个人至少一步：一条改进计划，或写明不需要的理由。' },
    },
    quarter: {
      goals: { title: '上季学到什么，这一季往哪里去？', why: '先看上一季的总结，再定这一季的目标，同样的跟头不摔两次。' },
      'key-results': { title: '每个目标，用什么证明做到了？', why: '关键结果要有起点、目标和单位。建议只是建议，采不采纳由您。' },
      evaluate: { title: '走到哪了，值几分？', why: '进度按打卡算出来；负责人可以给不同的分，但要说明为什么。' },
      improve: { title: '学到什么，带什么去下一季？', why: '没做完的目标可以带着最新数字去下一季；每位经理也该重新看看谁适合用 OKR。' },
    },
  },
  onePage: {
    title: '公司一页纸', who: '我是谁', from: '我从哪里来', to: '我要到哪里去', blank: '还没有写', edit: '去写一页纸', change: '修改一页纸',
  },
  goals: {
    title: (quarter: string) => `${quarter}的目标`, none: '本季度还没有目标。', add: '建目标', open: '打开目标',
    serves: (children: number, rows: number) => [children > 0 ? `${children} 个下级目标` : '', rows > 0 ? `${rows} 行考核指标` : ''].filter((part) => part !== '').join('、') || '还没有目标或指标为它服务',
    servedLabel: '为它服务的', unserved: '没有人为它服务', persons: (n: number) => `另有 ${n} 个个人目标，在“目标 OKR”里看。`,
    missingDepartments: (names: string) => `还没有目标的部门：${names}`, allDepartments: '每个部门都有目标。', owner: (name: string) => `负责人 ${name}`, noOwner: '没有负责人',
    checks: '对一对',
  },
  levels: { company: '公司', department: '部门', person: '个人' },
  measure: {
    sheets: '考核表', targets: '目标值', keyResults: '关键结果', sheetsOf: (done: number, all: number) => `${done}/${all} 人有本月考核表`, targetsOf: (done: number, all: number) => `${done}/${all} 格填好了目标`, keyResultsOf: (done: number, all: number) => `${done}/${all} 个有目标值和单位`,
    makeSheets: '按岗位模板建立考核表', copy: '从上月复制目标', toTargets: '填目标值', confirmPaper: '打印目标确认单', confirmWhy: '月初每人签一份：目标、权重、评分标准都在上面。',
    made: (n: number) => `建立了 ${n} 张考核表。`, without: (names: string) => `岗位还没有模板的人：${names}。`, toPositions: '去给岗位选模板', copied: (n: number) => `复制了 ${n} 项目标。`, copiedNothing: '上月没有可以复制的目标，或者已经都定好了。',
    listTitle: '关键结果', noKeyResults: '还没有关键结果。', noTarget: '没有目标值', sumsTitle: '个人目标加起来，够不够公司目标？', noSums: '填了公司目标和个人目标之后，这里会说差多少。', sumsOpen: (n: number) => `另有 ${n} 个指标只有个人目标，还没有公司目标。`, serving: (n: number) => `${n} 行指标服务于它`, orphans: (n: number) => `${n} 行考核指标不服务于任何目标`, orphansGo: '去对齐',
  },
  evaluate: {
    waitingTitle: '等谁确认', nobodyWaits: '没有等确认的考核表。', confirmer: (name: string) => name, ownerConfirms: '老板（没有直接上级）', waits: (n: number, names: string) => `${n} 张：${names}`, andMore: (names: string, n: number) => `${names} 等 ${n} 人`, toEvaluations: '去确认',
    results: '结果', confirms: '确认', resultsOf: (done: number, all: number) => `${done}/${all} 个结果已录`, confirmedOf: (done: number, all: number) => `${done}/${all} 张已确认`, toResults: '录结果',
    processTitle: '过程：这个月是怎么做的', processWhy: '按目标评 1–5 分，不进工资、不进考核分，只用来看做法对不对。', processNone: '本季度还没有目标，过程先不用评。',
    marked: (done: number, all: number) => `已评 ${done}/${all}`, onlyOpen: '只看没评的', more: (n: number) => `再显示 ${n} 个`, allMarked: '都评过了。',
    markLabel: (title: string) => `${title} 的过程`, noteLabel: (title: string) => `${title} 的过程说明`, notePlaceholder: '一句话：做了什么、卡在哪里', markFirst: '选一个分，说明就会一起保存。', kept: '您写的内容还在，', again: '再试一次', saving: '正在保存…',
    progress: (percent: string) => `进度 ${percent}`, noProgress: '还没有打卡', closed: '这个月已经归档，只能查看。',
    nudgesTitle: '该打卡的关键结果', nudgesWhy: '每月至少打卡一次：现在是多少，信心几分。', nudgesNone: '这个月的关键结果都打卡了。', neverChecked: '从来没有打卡', lastOn: (day: string) => `上次 ${day}`, checkIn: '去打卡', fell: '信心下降 2 分以上', andNudges: (n: number) => `还有 ${n} 个`,
  },
  marks: {
    1: { word: '没有推进', about: '这个月没有动，或只说了没做' }, 2: { word: '走走停停', about: '动过手，但常常中断' }, 3: { word: '按计划走', about: '说到做到，按约定推进' },
    4: { word: '主动想办法', about: '遇到问题自己想办法，并且有用' }, 5: { word: '带动别人', about: '不但做成，还带着别人一起做、把做法留了下来' },
  },
  parts: { plans: '改进计划', targets: '下月目标', counted: (name: string, done: number, all: number) => `${name} ${done}/${all}`, label: '改进的两部分' },
  plans: {
    peopleTitle: '还没有下一步的人', everybody: '✓ 每个人都有下一步了。', nobody: '本月还没有考核表，先完成前三步。', all: '全选', none: '全不选', find: '找人', findHint: '姓名或拼音', red: (n: number) => `▼ ${n} 行红`, amber: (n: number) => `◆ ${n} 行黄`, good: '▲ 都达标', notScored: '还没有结果',
    choose: '先在左边选一个人，或者选几个人一起写。', forOne: (name: string) => `给 ${name} 写下一步`, forMany: (n: number, names: string) => `给 ${n} 个人一起写：${names}`, editing: (name: string) => `修改 ${name} 的下一步`, leaveEditing: '不改了',
    kindLabel: '下一步', kind: { plan: '改进计划', 'none-needed': '不需要' }, suggestions: '先从没达标的行开始', suggestion: (name: string, actual: string, target: string) => `${name}：实际 ${actual}，目标 ${target}`, suggestionMany: (name: string, n: number) => `${name}：${n} 人没达标`, use: '用这一行',
    noRed: '没有没达标的行；可以挑一件能更好的事，或选“不需要”并写理由。', lever: '从哪里改', levers: { 1: { name: '产品与性价比', about: '客户觉得值不值（效用）' }, 2: { name: '流程与服务', about: '做得快不快、顺不顺（效率）' }, 3: { name: '组织', about: '机制 · 人才 · 文化（能力）' } },
    action: '做什么', actionHint: '一件具体的事，谁看了都知道做没做', expected: '期望结果', expectedHint: '做到什么样算有用', expectedOf: (name: string, target: string) => `${name}回到目标 ${target}`, dueOn: '期限', indicator: '看哪个指标', indicatorNone: '先不指定', indicatorHint: '以后几个月会看它有没有变化',
    reason: '为什么不需要', reasonHint: '写一句理由，打印的表上会看到', reasons: ['各项达标，按现在的做法继续', '刚入职，先熟悉岗位', '本月休假，下月再看'],
    save: '保存', saveMany: (n: number) => `给 ${n} 人保存`, saved: (n: number) => `${n} 人有了下一步。`, left: (n: number) => `${n} 人已经有改进计划，没有改动。`, needAction: '写一件要做的事。', needLever: '选一个从哪里改。', needReason: '写一句为什么不需要。',
    doneTitle: (n: number) => `已经写好的（${n}）`, doneEmpty: '写好的会列在这里，随时可以改。', edit: '修改', remove: '删除', editLabel: (name: string) => `修改 ${name} 的下一步`, removeLabel: (name: string) => `删除 ${name} 的下一步`, removeAsk: (name: string) => `删除 ${name} 的这一步？`, editBusy: '上面还有没保存的内容，先保存', due: (day: string) => `${day} 前`, noneNeeded: '不需要',
    kept: '您写的内容还在。',
  },
  next: {
    title: (month: string) => `${month}的目标`, why: (month: string) => `旁边是${month}的目标和实际。可以直接改，改好即保存。`, make: (month: string) => `生成${month}考核表，并复制本月目标`, copy: '从本月复制到下月', copied: (n: number) => `复制了 ${n} 项目标，请对着实际改一改。`, copiedNothing: '没有可以复制的：都已经定好，或本月没有目标。', made: (n: number) => `生成了 ${n} 张考核表。`,
    none: (month: string) => `${month}还没有考核表。先按岗位模板建立，再把本月的目标复制过去。`, someWithout: (n: number, names: string) => `还有 ${n} 人没有下月考核表：${names}。`, without: (names: string) => `岗位还没有模板的人：${names}。`, toPositions: '去给岗位选模板', nobody: '没有在职的人。',
    grid: '下月目标表格', who: '人员 · 指标', thisTarget: '本月目标', thisActual: '本月实际', nextOf: (field: string) => `下月${field}`, find: '找人', findHint: '姓名、工号或拼音', filled: (done: number, all: number) => `已定 ${done}/${all}`, wrong: (n: number) => `✕ ${n} 处有误`, saved: '已保存', saving: '正在保存…', failed: (n: number) => `${n} 处没有保存`, retry: '再试一次', refused: (n: number, why: string) => `${n} 格没有保存，已恢复原样：${why}。`, passed: (n: number) => `${n} 格不能改，跳过了。`, closed: '下个月已经归档，只能查看。', toTargets: '在“目标值”里填', nobodyFound: '没有找到这个人',
  },
  record: {
    title: '这个月', people: (done: number, all: number) => `${all} 人中 ${done} 人已有总分`, mean: (mean: string) => `平均 ${mean} 分`, noMean: '还没有总分', grades: '等级分布', red: (n: number) => `▼ ${n} 行红`, redNone: '没有红色的行', topRed: '红得最多的指标', redOf: (name: string, n: number) => `${name}：${n} 人`,
  },
  done: {
    finish: { month: '完成本月', quarter: '完成本季' }, title: { month: (name: string) => `${name}走完了`, quarter: (name: string) => `${name}走完了` }, goals: (n: number) => `${n} 个目标`, keyResults: (n: number) => `${n} 个关键结果`, confirmed: (n: number) => `${n} 张考核表已确认`, mean: (mean: string) => `平均 ${mean} 分`,
    plans: (plans: number, none: number) => `${plans} 条改进计划，${none} 人不需要`, next: (month: string, n: number) => `${month}的目标已经定好（${n} 人）`, marked: (n: number) => `${n} 个目标评了过程`, print: '打印考核表', printTargets: (month: string) => `打印${month}目标确认单`, start: (name: string) => `开始${name}`, review: '再看看这四步',
    scored: (n: number) => `${n} 个目标有了评分`, reviewed: (n: number) => `${n} 份复盘`, carried: (n: number, quarter: string) => `${quarter}已有 ${n} 个公司目标`, openOkr: '看下季目标', summary: '这一轮做了',
  },
  lastQuarter: { title: (quarter: string) => `${quarter}学到的`, none: (quarter: string) => `${quarter}还没有写总结规律。`, noObjectives: (quarter: string) => `${quarter}没有目标，从这一季开始。`, whole: '整个季度', open: '去复盘', read: '看复盘', proposals: '复盘建议接着做的', score: (score: string) => `得分 ${score}` },
  checks: {
    title: '逐个看一眼', none: '这一季还没有目标。', fine: '✓ 没有要提醒的', count: (n: number) => `${n} 个关键结果`, open: '打开', advice: '建议', noKeyResults: '还没有关键结果', previewTitle: '目标与关键结果', objectives: (n: number) => `${n} 个目标`, keyResults: (n: number) => `${n} 个关键结果`, withTarget: (done: number, all: number) => `${done}/${all} 个有目标值`, linked: (n: number) => `${n} 个连着公司的指标`, advised: (n: number) => `${n} 个目标有建议`, committed: (n: number) => `承诺型 ${n} 个，应做到 1.0`, aspirational: (n: number) => `挑战型 ${n} 个，0.7 就很好`, more: (n: number) => `再显示 ${n} 个`,
  },
  scores: {
    title: '每个目标的得分', why: '左边是按打卡算出来的分；觉得不对，可以给另一个分并说明原因。两个分都会留着。', none: '这一季还没有目标。', computed: '算出', given: '给分', reason: '为什么', givenLabel: (title: string) => `${title} 给分`, reasonLabel: (title: string) => `${title} 给分的原因`, reasonHint: '和算出的不同，为什么', save: '保存', clear: '用算出的', cleared: '已改回算出的分。', saved: '已保存', wrong: '填 0 到 1 之间的数，例如 0.7。', needReason: '写一句为什么，才能保存。', unknown: '—', kept: '您写的内容还在。', columns: { objective: '目标' },
  },
  carry: {
    reviewTitle: '复盘（GRAI）', reviewed: (done: number, all: number) => `${done}/${all} 个目标写了复盘`, wholeDone: '整个季度已复盘', wholeOpen: '整个季度还没有复盘', toReview: '去复盘',
    title: (quarter: string) => `带到${quarter}`, why: '没做完的目标可以带过去：最新数字变成新的起点。勾上要带的。', none: '没有没做完的目标。', already: '已带过去', go: (n: number, quarter: string) => `把 ${n} 个带到${quarter}`, carried: (n: number) => `带过去 ${n} 个目标。`, nextHas: (n: number) => `下季度已有 ${n} 个公司目标`, nextNone: '下季度还没有公司目标', addNext: '为下季建目标', score: (score: string) => `得分 ${score}`, noScore: '还没有得分', all: '全选',
    fitTitle: '谁适合用 OKR', fitWhy: '直接上级每季答六个问题。回答只有本人能看，不打印。', fitDue: (n: number, names: string) => `${n} 人还没有答：${names}`, fitNone: '这一季都答过了。', fitNobody: '还没有员工。', fitGo: '去答问卷',
  },
}
