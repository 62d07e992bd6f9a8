import type { KeyResultKind } from '../../domain/okr/okr.ts'

const kindWhy: Record<KeyResultKind, string> = {
  increase: '从现在的数提高到目标的数，走了多少算多少。例：回款率 82 % → 95 %。',
  decrease: '从现在的数降低到目标的数，走了多少算多少。例：投诉 8 次 → 3 次。',
  'at-least': '守住一条线，不低于它就算做到，没有半分。例：毛利率不低于 30 %。',
  'at-most': '守住一条线，不高于它就算做到，没有半分。例：库存不高于 200 万元。',
  milestone: '一件做完才算的事，只有到了和没到。例：新店开业。',
}

/** Texts of 目标 OKR. */
export const okr = {
  sentences: {
    tree: '公司 → 部门 → 个人：每个目标往上支持谁，关键结果走到了哪里。',
    alignment: (month: string) => `${month}：每项 KPI 为哪个目标服务，个人目标加起来够不够公司目标。`,
    breakdown: '全年目标按淡旺季分到 12 个月，合计正好。',
    review: (quarter: string) => `${quarter}回顾：目标、结果、原因、规律，再决定带什么到下季度。`,
    profile: '先想清楚三个问题，目标才不会东一个西一个。输入即保存。',
  },
  tabs: { tree: '目标树', alignment: '对齐 KPI', breakdown: '全年分解', review: '季度回顾', profile: '公司一页纸' },
  quarter: '季度', quarterBefore: '上个季度', quarterAfter: '下个季度', quarterHere: '回到当前月份的季度',
  add: '建目标', continueAdding: '接着写新目标', unsavedMark: '未保存',

  empty: {
    title: (quarter: string) => `${quarter}还没有目标`,
    sentences: [
      '目标（O）是一句话：这个季度最想往哪里去。',
      '关键结果（KR）是 2 到 4 个数字：看到它们，就知道走到了没有。',
      '先写公司的目标，再由部门和个人写自己怎么支持它。',
      '每一两周打一次卡，更新数字和信心；得分不进工资，目标就敢定得高一点。',
    ],
    exampleLabel: '比如', exampleObjective: '让老客户愿意多买一次',
    exampleKeyResults: ['老客户复购率 20 % → 30 %', '老客户转介绍新客户 0 家 → 12 家', '客户投诉 8 次 → 3 次'],
    first: '建第一个目标', example: '看例子', elsewhere: (quarter: string) => `${quarter}有目标，去看看`,
  },
  example: {
    title: '一个写好的目标', use: '照这个建一个',
    intro: '一家做批发的公司，这个季度想做好老客户。下面是它的写法和为什么这样写。',
    objective: '让老客户愿意多买一次', objectiveWhy: '目标是一句人人记得住的话，不写数字：写方向。',
    keyResults: [
      { title: '老客户复购率', kind: 'increase', start: '20', target: '30', unit: '%', weight: '50', why: '写清从多少到多少，才算得出走了多远。' },
      { title: '老客户转介绍的新客户', kind: 'increase', start: '0', target: '12', unit: '家', weight: '30', why: '从另一面看：愿意介绍朋友，才是真的满意。' },
      { title: '客户投诉', kind: 'decrease', start: '8', target: '3', unit: '次', weight: '20', why: '防止只顾卖：数量之外再看一个质量。' },
    ] as { title: string; kind: KeyResultKind; start: string; target: string; unit: string; weight: string; why: string }[],
    checkIn: '十一月打卡：复购率到了 25 %，信心 6 分。进度 (25 − 20) ÷ (30 − 20) = 0.50。', checkInWhy: '打卡只要一分钟：现在多少、信心几分、卡在哪里。',
    kpi: '销售代表考核表里的“回款额”“客户回访次数”两项 KPI，都写明为这个目标服务。', kpiWhy: '先有目标，再有 KPI：每一项考核都说得出为什么考。',
  },

  tree: {
    label: '目标树', hint: '↑↓ 移动，→ 展开，← 收起，回车看关键结果，F2 编辑',
    columns: { title: '目标 / 关键结果', owner: '负责人', type: '类型', keyResults: '关键结果', progress: '进度', score: '得分', confidence: '信心', acts: '操作' },
    open: '展开关键结果', close: '收起关键结果', foldedChildren: (count: number) => `下级 ${count} ▸`, openChildren: (count: number) => `下级 ${count} ▾`,
    fold: (title: string) => `收起“${title}”的下级目标`, unfold: (title: string) => `展开“${title}”的下级目标`,
    noOwner: '没有负责人', keyResultCount: (count: number) => (count === 0 ? '没有' : `${count} 个`), missing: (count: number) => `缺 ${count} 项`, missingWhy: '还有关键结果没打过卡，先不算总分',
    carried: '上季度带来', given: (computed: string) => `按进度 ${computed}`, levels: { company: '公司', department: '部门', person: '个人' },
    fell: '▼ 信心下降', lowest: (confidence: number) => `最低 ${confidence}`, confidence: (confidence: number) => `${confidence} / 10`, noCheckIn: '未打卡', edit: '编辑', more: '更多',
    noKeyResults: '还没有关键结果。', addKeyResults: '写关键结果',
    addChild: '建下级目标', move: '换上级目标', remove: '删除目标', moveTitle: (title: string) => `“${title}”支持哪个目标？`, moved: '上级目标已换好',
    removeAsk: (title: string) => `删除目标“${title}”？`, removeWhy: '它的关键结果和打卡记录会一起删除。下级目标和考核表还在用它时，不能删除。', removed: (title: string) => `“${title}”已删除`,
    progress: (percent: string) => `进度 ${percent}`, objectiveLabel: (level: string, title: string) => `${level}目标 ${title}`, keyResultLabel: (title: string) => `关键结果 ${title}`,
    served: (rows: number) => `考核表里有 ${rows} 行为它服务`, servedNone: '考核表里还没有一行为它服务', toAlignment: '看对齐', filter: '找目标：名称、负责人、拼音', noneFound: '没有找到。', showAll: '显示全部',
    counted: (objectives: number, keyResults: number, fell: number) => `${objectives} 个目标，${keyResults} 个关键结果${fell === 0 ? '' : `，${fell} 个信心下降`}`,
    openAll: '展开全部关键结果', closeAll: '收起全部',
  },
  keyResult: {
    from: (start: string, current: string, target: string) => `${start} → ${current} → ${target}`, path: '起点 → 现在 → 目标', keep: (current: string, target: string, atLeast: boolean) => `现在 ${current}，要求${atLeast ? '不低于' : '不高于'} ${target}`,
    milestone: (reached: boolean | null) => (reached === null ? '还没打卡' : reached ? '已到达' : '未到达'), unknown: '…', weight: (weight: string) => `权重 ${weight} %`,
    last: (on: string, count: number) => `最近 ${on}，共 ${count} 次`, never: '还没有打卡', checkIn: '打卡', history: '历史', continueCheckIn: '接着打卡',
  },
  checkIn: {
    label: (title: string) => `给“${title}”打卡`, current: '现在是', currentIn: (unit: string) => `现在是（${unit}）`, reached: '已到达', notReached: '未到达', confidence: '信心', confidenceWhy: '1 是肯定做不到，5 是一半一半，10 是肯定做到',
    on: '日期', note: '说明', notePlaceholder: '做了什么，卡在哪里，需要谁帮忙（可以不写）', save: '打卡', saveCorrection: '保存更正', cancel: '先不打', saved: '已打卡', corrected: '已更正，原来的记录还在', fall: (from: number, to: number) => `信心从 ${from} 降到 ${to}：请在说明里写一句卡在哪里。`,
    notNumber: (typed: string) => `“${typed}”不是数字，请填一个数，例如 28.5。`, needCurrent: '请填现在的数字。', failed: '没有保存，内容还在：',
  },
  score: {
    byProgress: '按进度', pending: '还没有', owner: '负责人评分', none: '没有另外评分', give: '另外评分', change: '改评分', withdraw: '改回按进度', score: '评分（0 到 1）', reason: '为什么', reasonPlaceholder: '例：客户延期不是我们的原因，方案已通过', save: '保存评分', cancel: '取消',
    why: '进度由数字算出，不能改；评分可以和进度不同，但要说明为什么。', saved: '评分已保存', withdrawn: '已改回按进度', range: '评分在 0 到 1 之间，例如 0.7。', needReason: '请写一句原因。', because: (reason: string) => `原因：${reason}`,
  },
  history: {
    title: (title: string) => `打卡历史：${title}`, none: '还没有打卡。', table: '打卡记录', columns: { on: '日期', current: '数字', confidence: '信心', note: '说明', by: '记录人', state: '状态' },
    correct: '更正', corrects: (on: string) => `更正 ${on} 的记录`, correctedBy: '已被更正', correctTitle: (on: string) => `更正 ${on} 的打卡`, correctWhy: '原来的记录不会删除，两条都留着。',
    chart: (points: string) => `信心与进度：${points}`, point: (on: string, confidence: number, progress: string) => `${on} 信心 ${confidence} 进度 ${progress}`, confidence: '信心（左，1–10）', progress: '进度（右，%）', steady: (confidence: number) => `信心现在 ${confidence}，没有明显下降。`,
  },

  editor: {
    titleNew: (quarter: string) => `新目标 · ${quarter}`, titleEdit: (quarter: string) => `编辑目标 · ${quarter}`,
    title: '目标', titlePlaceholder: '这个季度最想往哪里去？一句话，不写数字。例：让老客户愿意多买一次', level: '谁的目标', department: '哪个部门', departmentPlaceholder: '选部门', noDepartments: '还没有部门：先到“团队”里给员工填部门', person: '谁', parent: '支持哪个上级目标', parentNone: '没有上级目标', parentPlaceholder: '选上级目标（公司目标可以不选）',
    owner: '负责人', ownerPlaceholder: '只写一个人', type: '类型', typeWhy: { innovation: '做没做过的事', improvement: '把在做的事做得更好' }, ambition: '承诺还是挑战', ambitionWhy: { committed: '说到做到，做到 1.0 才算', aspirational: '敢想一点，0.7 就算好' },
    keyResults: '关键结果', keyResultsWhy: '看到哪些数字，就知道目标做到了？2 到 4 个为好。', addKeyResult: '加一个关键结果', removeKeyResult: '删除',
    keyResult: (place: number) => `关键结果 ${place}`, cell: (place: number, field: string) => `关键结果 ${place} ${field}`, krTitle: '名称', krTitlePlaceholder: '例：老客户复购率', kind: '算法', kindWhy, start: '起点', target: '目标', line: '要守住的线', unit: '单位', unitPlaceholder: '%、家、万元', weight: '权重', indicator: '对应指标', indicatorPlaceholder: '可以不选；选了就和考核表里的 KPI 连上', indicatorNone: '没有找到',
    notNumber: '这里要填一个数，例如 28.5', total: (total: string) => `权重合计 ${total}`, right: '✓', short: (gap: string) => `还差 ${gap}`, over: (gap: string) => `多了 ${gap}`, even: '平均分',
    save: '保存目标', unsaved: '有改动还没保存', discard: '放弃改动', discardAsk: '放弃这个目标还没保存的改动？', discardWhy: '会回到上次保存的样子。', discardNew: '这个新目标还没有保存过，放弃后就没有了。', kept: '没保存的内容给您留着，再打开可以接着写。', saved: (title: string) => `“${title}”已保存`,
    needTitle: '请写目标的名称。', needDepartment: '请选一个部门。', needPerson: '请选一个人。', removeAsk: (title: string) => `删除关键结果“${title}”？`, removeWhy: (count: number) => `保存目标以后，它的 ${count} 次打卡会一起删除。`,
    advice: '建议', adviceCount: (count: number) => (count === 0 ? '没有要提醒的了' : `${count} 条`), adviceStart: '先写一句目标，这里会边写边提醒。都是建议，听不听由您。', adopt: '采纳', dismiss: '不采纳', dismissed: (count: number) => `不采纳的 ${count} 条`, showDismissed: '再看看', whereTo: '我们要到哪里去', whereToNone: '公司一页纸里还没有写“我要到哪里去”。', toProfile: '去写', parentTitle: '上级目标', close: '关闭',
  },

  alignment: {
    sums: '个人目标合计与公司目标', columns: { indicator: '指标', people: '人数', sum: '个人合计', company: '公司目标', gap: '差额', words: '结论' }, noSums: '本月还没有可以相加的个人目标。', setCompany: '去填全年目标', people: (count: number) => `${count} 人`, showRest: (count: number) => `还有 ${count} 个指标没有公司目标`, hideRest: '收起没有公司目标的',
    tree: '目标 → 关键结果 → KPI → 人', noKpi: '还没有 KPI 为它服务', noKeyResultKpi: '没有对应的 KPI', kpi: 'KPI', person: '姓名', weight: '权重', target: '目标', actual: '实际', score: '得分', showPeople: (count: number) => `${count} 人`, unit: (name: string, unit: string) => `${name}（${unit}）`,
    orphans: '没有说明为哪个目标服务的考核项', orphansWhy: '说不出为什么考的指标，大家只会应付。到模板里给它选一个目标，或者去掉它。', orphanCount: (count: number) => `${count} 行`, noOrphans: '每一行考核项都说明了为哪个目标服务。', toTemplates: '到模板里补上', orphanPeople: (names: string, more: number) => `${names}${more > 0 ? ` 等 ${more} 人` : ''}`,
    noSheets: '这个月还没有考核表，看不到 KPI。', toEvaluations: '去建立考核表', noObjectives: '这个季度还没有目标。先建公司目标，KPI 才有可以服务的对象。', toTree: '去建目标', label: '对齐', otherQuarter: (month: string, quarter: string) => `这里看的是${month}（左上角的月份）所在的${quarter}。`,
  },

  breakdown: {
    indicator: '指标', indicatorPlaceholder: '选一个可以按月相加的指标', indicatorWhy: '销售额、回款额、客户数这类能按月相加的；比率和平均数每个月目标一样，不用分。', year: '年份', yearBefore: '上一年', yearAfter: '下一年', yearLabel: (year: number) => `${year}年`, total: (unit: string) => `全年目标（${unit}）`, totalPlaceholder: '例：3600', basis: '怎么分', bases: { 'last-year': '按去年淡旺季', even: '平均分', typed: '自己填' },
    noLastYear: '没有去年的结果', month: (month: number) => `${month}月`, columns: { month: '月份', lastYear: (year: number, unit: string) => `${year}年实际（${unit}）`, target: (unit: string) => (unit === '' ? '目标' : `目标（${unit}）`), share: '占全年 %' }, quarter: (quarter: number) => `第${quarter}季度`, year12: '全年', sumRight: '✓ 合计正好', cell: (month: number) => `${month}月目标`, save: '保存分解', saved: (name: string) => `${name}的分解已保存，对齐里会用它作公司目标`, unsaved: '有改动还没保存', discard: '放弃改动',
    choose: '选一个指标，填全年目标，程序按去年的淡旺季分到每个月；每个月都可以再改。', begin: '填全年目标，12 个月就分好了；每个月都可以再改。', notNumber: '这里要填一个数', needTotal: '请先填全年目标。', table: '十二个月',
  },

  review: {
    list: '回顾对象', whole: '整个季度', written: '已写', notWritten: '还没写', fields: { goals: '目标回顾', results: '结果评估', causes: '原因分析', lessons: '总结规律' },
    why: { goals: '当初为什么定它？季度初希望做到什么样？', results: '和目标比，做到了什么、没做到什么？写数字。', causes: '做成或没做成的真正原因是什么？哪些是我们自己能控制的？', lessons: '下次还会怎么做？不再做什么？哪一条可以变成规定？' },
    saved: '已保存', typing: '正在输入…', saving: '正在保存…', failed: '没有保存，内容还在：', retry: '再试一次', facts: '这个季度的数字', insert: '把数字填进“结果评估”', fact: (title: string, path: string, score: string) => `${title}：${path}，得分 ${score}`, scoreLine: (score: string) => `目标得分 ${score}`, noFacts: '还没有打卡，没有数字可看。',
    proposals: (quarter: string) => `建议带到${quarter}`, proposalsWhy: '没做完的目标连同最新数字一起带过去，最新的数字就是新的起点；做完的不带。', noProposals: '没有要带到下季度的目标。', carry: (count: number) => `带到下季度（${count}）`, carried: (count: number, quarter: string) => `已把 ${count} 个目标带到${quarter}`, goNext: '去看下季度', already: '已在下季度', noObjectives: '这个季度没有目标可以回顾。',
  },

  profile: {
    whoWeAre: '我是谁', whereFrom: '我从哪里来', whereTo: '我要到哪里去', industry: '行业', headcount: '人数',
    why: {
      whoWeAre: '为谁、解决什么问题、凭什么是我们。写清了，才知道哪些生意不做。', whereFrom: '现在到了哪一步：规模、客户、利润、最拿手的和最缺的。这就是目标的起点。',
      whereTo: '三年后想成为什么样。每个季度的公司目标都应该往这里走一步，写目标时它会显示在旁边。', industry: '不同行业适合的 KPI 和 OKR 比例不同，程序按它给建议。', headcount: '人数不同，管法不同：人少先把 KPI 做简单，人多再分层。',
    },
    placeholder: { whoWeAre: '例：我们给华东的中小餐馆供调味品，当天下单次日到店，坏了包换。', whereFrom: '例：去年销售额 2600 万元，稳定客户 180 家，毛利率 28 %；配送拿手，缺新产品和新客户。', whereTo: '例：三年后做到 6000 万元，成为餐馆老板第一个想到的调味品供应商。', industry: '例：批发零售', headcount: '例：32' },
    people: '人',
  },
}
