import type { RuleKind } from '../../domain/scoring/rule.ts'

const kinds: Record<RuleKind, string> = {
  ratio: '做到目标的百分之几，就得权重的百分之几。适合销售额、回款这类有目标的数。',
  interpolation: '定底线、目标、挑战三个数，中间按比例给分。适合发货天数、毛利率这类差一点也要紧的数。',
  bands: '分成几档，落在哪一档就得哪一档的分。好记，也好讲。',
  deduction: '先给满分，出一次错（或差一步）扣几分，扣完为止。适合逾期、差错、投诉。',
  bonus: '做到目标得基础分，每多一步加几分，加满为止。适合鼓励多做。',
  growth: '和上月、去年同月比，每增长 1 % 加几分，下降就扣。适合有历史数的指标。',
  binary: '做到得满分，没做到得 0 分。适合“有没有按时交”。',
  judgement: '算不出来的，由直接上级对照书面标准打分，并写明理由。',
  nearness: '离目标越近分越高，多了少了都扣。适合预测、库存这类要准的数。',
}

export const templates = {
  sentence: '一个岗位一份模板：考什么、各占多少分、怎么打分。权重合计必须正好 100。',
  librarySentence: '能拿来考核的指标。随程序带来 76 个，也可以加自己的。',
  tabs: { templates: '模板', indicators: '指标库' },
  applyNow: '用到本月', applyNowWhy: '到“考核”里，把模板用到这个月的人身上',
  save: '保存模板', saveCopy: '另存为我的模板', newTemplate: '新建模板', copy: '复制一份', remove: '删除模板',

  list: '模板列表', own: '我的模板', library: '随程序带来', find: '找模板：名称、岗位、拼音', noneFound: '没有找到', noOwn: '还没有自己的模板。可以新建，也可以打开下面的一份，另存为自己的再改。',
  rowCount: (rows: number) => `${rows} 项`, suits: (positions: string) => `适合：${positions}`, usedBy: (positions: string) => `在用：${positions}`, unsavedMark: '未保存', unnamed: '（还没有名称）',

  name: '模板名称', namePlaceholder: '例如：销售代表月度考核', why: '为什么这样考', whyPlaceholder: '一两句话，给用这份模板的人看（可以不写）',
  positions: '哪些岗位在用', noPositions: '还没有岗位用这份模板', setFor: '设为岗位模板…', setForLabel: '设为岗位模板', positionOption: (name: string, people: number, template: string) => `${name}（${people} 人${template === '' ? '' : `，现用：${template}`}）`,
  positionSet: (position: string) => `“${position}”以后用这份模板。要用到这个月的人，请到“考核”里操作。`, positionFreed: (position: string) => `“${position}”不再用这份模板`, freePosition: (position: string) => `“${position}”不再用这份模板`,
  saveFirst: '保存以后，就可以设给岗位用', noPositionYet: '还没有岗位：先到“团队”里给员工填岗位',
  libraryFixed: '这份随程序带来，不能直接改。点“另存为我的模板”就有一份自己的，随便改。', libraryMoves: (positions: string) => `另存后，${positions}会改用您自己的那一份。`,
  copied: (name: string) => `已另存为“${name}”，现在可以改了`, saved: (name: string) => `“${name}”已保存`, removed: (name: string) => `“${name}”已删除`, copyName: (name: string) => `${name}（副本）`,
  removeAsk: (name: string) => `删除模板“${name}”？`, removeWhy: '已经建立的考核表不受影响。', removeInUse: (positions: string) => `还有岗位在用这份模板：${positions}。请先给这些岗位换一份模板，再删除。`,

  unsaved: '有改动还没保存', discard: '放弃改动', discardAsk: '放弃这份模板还没保存的改动？', discardWhy: '会回到上次保存的样子。', discardNew: '这份新模板还没有保存过，放弃后就没有了。',
  leftUnsaved: (names: string) => `有改动还没保存：${names}。内容给您留着，回到“指标与模板”可以接着改。`,

  rows: '考核项目', rowsHint: 'Alt+↑↓ 换次序', columns: { indicator: '指标', weight: '权重', kind: '评分规则', act: '操作' },
  cell: (row: number, field: string) => `第 ${row} 行 ${field}`, rowLabel: (row: number, name: string) => `第 ${row} 行${name === '' ? '' : ` ${name}`}`,
  chooseIndicator: '选指标：名称、编号、拼音', weight: '权重', points: '分', up: '上移', down: '下移', duplicate: '复制这一行', removeRow: '删除这一行', open: '设置和试算', fold: '收起', addRow: '加一行', readRow: '试算',
  undoRemoved: (row: number) => `第 ${row} 行已删除。`, undoFilled: '权重已按比例凑满 100。', undoPreset: '分段已换成常用分法。', undo: '撤销', moved: (row: number) => `已移到第 ${row} 行`,

  total: (total: string) => `合计 ${total}`, totalRight: '✓', totalShort: (points: string) => `还差 ${points}`, totalOver: (points: string) => `多了 ${points}`, totalUnread: (rows: string) => `第 ${rows} 行的权重还不是数字，先按 0 算`,
  fill: '按比例凑满 100', fillPreview: (weights: string) => `各行变为：${weights}`,
  cannotSave: '还不能保存，内容都留着：', nameMissing: '模板还没有名称', weightsShort: (total: string, points: string) => `权重合计 ${total}，还差 ${points}；合计正好 100 才能保存`, weightsOver: (total: string, points: string) => `权重合计 ${total}，多了 ${points}；合计正好 100 才能保存`,
  atRow: (row: number, sentence: string) => `第 ${row} 行：${sentence}`, noRows: '还没有考核项目，请至少加一行',
  problem: {
    indicator: '还没有选指标', repeated: (row: number) => `这个指标和第 ${row} 行重复了；请换一个指标，或删掉一行`, gone: '这个指标已经不在指标库里；请换一个',
    weightEmpty: '权重还没有填', weightUnread: (text: string) => `权重“${text}”不是数字；请填 0 到 100 之间的数，例如 15`, weightRange: (text: string) => `权重 ${text} 要在 0 到 100 之间`, weightPlaces: (text: string) => `权重 ${text} 的小数超过两位；请改成最多两位小数`,
    bandEdge: (low: number) => `第 ${low} 段和第 ${low + 1} 段之间的分界还没有填`,
    bandOrder: (low: number) => `第 ${low} 段的分界比第 ${low + 1} 段的大；请从小到大填`,
  },

  purpose: {
    title: '为什么考', objective: '服务于哪个目标', choose: '选一个公司或部门的目标', company: '公司目标', now: '现在', notFound: '没有找到', noObjectives: '这个季度还没有公司或部门的目标',
    orphan: '孤立指标：说不出为哪个目标考，多半只是“一直都考”。选一个目标；选不出来，想一想还要不要考。', toOkr: '先去建一个目标',
    carried: (title: string) => `${title}（已结转到本季度）`, earlier: (title: string) => `${title}（上季度的目标）`, older: '以前季度的目标', personal: (title: string) => `${title}（个人目标）`,
    scope: '谁的结果', feed: '数据来自', feeds: { typed: '手工录入', 'team-sum': '团队合计', 'team-mean': '团队平均' },
    feedWhy: '由表的主人下面所有人（含下级的下级）录入的同一指标自动得出，缺一个人就先等着，不用录。', duty: '来自哪条职责', proration: '目标折算', prorations: { auto: '自动', days: '按天', whole: '整月' },
    prorationWhy: { auto: '月中入职、离职、调岗或换上级时：金额、次数这类能累加的目标按在岗天数折算，比率和平均数不折。', days: '月中有变动时，目标一律按在岗天数折算。', whole: '不论在岗几天都用整月的目标。' },
    dutyHint: '例如：客户回款与对账',
    orphans: (count: number, all: number) => `◆ ${all} 行里有 ${count} 行没有写服务于哪个目标`,
  },
  principle: {
    atRow: (principle: 1 | 2, sentence: string) => `原则${principle === 1 ? '一' : '二'}：${sentence}`,
    row: { 'objective-missing': '请选这一行服务于哪个目标', 'duty-missing': '请写这一行来自哪条职责', 'value-share': '价值观占得太多，请降低权重，或改为 0、只写评语', 'organisation-share': '' },
    copyFirst: (name: string) => `公司开启了强制执行三条原则，“${name}”要先补上目标和职责才能保存。内容已经放进新模板，请按提示补齐，保存后再设给岗位用。`,
  },

  sheetName: '表上的名称', sheetNameHint: '不填就用指标的名称', source: '数据来源', sourceHint: '数字从哪里来，印在表上', displayUnit: '按什么单位填', standard: '打印在表上的评分标准', settings: '怎么打分', kindPlaceholder: '评分规则',
  kinds,
  ratio: {
    cap: '封顶', capHint: '完成得再多，最高按这个百分比算', floor: '低于多少得 0', floorHint: '可以不填；目标里填了底线的，以底线为准',
    variant: '完成率怎么算（这项越低越好）',
    mirrored: '2 − 实际 ÷ 目标（推荐）', mirroredWhy: '目标 10、实际 12：2 − 12 ÷ 10 = 80 %；实际 8 就是 120 %。超多少扣多少，好懂。',
    inverse: '目标 ÷ 实际', inverseWhy: '目标 10、实际 12：10 ÷ 12 = 83.33 %；实际 8 就是 125 %。越接近 0 加得越快。',
  },
  interpolation: { floor: '达到底线得', target: '达到目标得', stretch: '达到挑战得', hint: '都是权重的百分之几。底线、目标、挑战三个数每月在“目标值”里填；不到底线得 0 分。' },
  bands: {
    award: '得分按', percent: '权重的百分之几', points: '分数', from: '从', to: '到', gets: '得', inclusive: '含', exclusive: '不含', open: '不限', band: (n: number) => `第 ${n} 段`, add: '加一段', remove: (n: number) => `删除第 ${n} 段`,
    caption: '从小到大排。相邻两段共用一个分界：这边“含”，那边就“不含”，每个数只属于一段。', edge: '分界',
    fromEdge: (n: number) => `第 ${n} 段 从`, toEdge: (n: number) => `第 ${n} 段 到`, fromSide: (n: number) => `第 ${n} 段 下界含不含`, toSide: (n: number) => `第 ${n} 段 上界含不含`, gain: (n: number) => `第 ${n} 段 得分`,
    presets: '常用分法', presetNames: { two: '两档：到 100 得满分，不到得 0', three: '三档：100 以上、80 以上、不到 80', four: '四档：100、80、60、不到 60', events: '按次数：0 次、1–3 次、3 次以上' },
  },
  deduction: {
    basis: '按什么扣', count: '按次数：实际发生几次就扣几次', distance: '按差距：和目标差多少就扣多少', perEvent: '每发生 1 次扣', perStep: '每差一步扣', step: '一步是', part: '不足一步',
  },
  bonus: { base: '做到目标得', per: '每多一步加', step: '一步是', hint: '不足一步的不加；最多加到权重分。' },
  growth: { base: '不增不减得', per: '每增长 1 % 加', part: '不足 1 %', against: '和谁比', bases: { 'last-month': '上月', 'last-year': '去年同月', typed: '手工填的基期数', rate: '不用比：实际值本身就是增长率（%）' }, lowerHint: '这项越低越好：下降 1 % 加分，增长 1 % 扣分。' },
  parts: { continuous: '按比例算（连续）', ceil: '算一步（进位）', floor: '不算（舍去）' },
  binary: { how: '怎么算做到', ticked: '录结果时直接选“达成 / 未达成”', meets: '和目标值比，达到就算' },
  judgement: { standard: '书面标准', hint: '写明什么样得多少分。上级打分时对照它，并写理由。' },
  nearnessHint: '没有要填的。正好等于目标得满分；偏差目标的百分之几，就少得百分之几。',
  percentSign: '%', notNumber: '请填数字，例如 2 或 1.5',

  trial: '试算', trialHint: '随便填几个数看看，不会保存。', trialScore: '得分', trialOf: (weight: string) => `满分 ${weight}`, trialUnready: '上面填好（红字改正）以后，就能试算。', standardLater: '填好以后，这里是打印在表上的评分标准', trialOptional: '可不填', trialReason: '按时完成，质量好', thisRow: '这一项',
  trialFields: { floor: '底线', target: '目标', stretch: '挑战', base: '基期', actual: '实际', points: '上级打分', reason: '理由' }, met: '达成', notMet: '未达成', growthRate: '增长率', result: '结果',

  indicator: {
    add: '加指标', find: '找指标：名称、编号、拼音', all: '全部', count: (shown: number, all: number) => (shown === all ? `共 ${all} 个` : `${shown} / ${all} 个`), edit: (name: string) => `修改“${name}”`, none: '没有符合的指标。换个词找，或点“加指标”。',
    units: ['元', '%', '次', '个', '家', '单', '天', '小时', '分', '人', '条', '篇'],
    code: '编号', name: '名称', dimension: '维度', unit: '单位', direction: '方向', formula: '公式', source: '来源', frequency: '频率', used: '用在', usedIn: (rows: number) => (rows === 0 ? '—' : `${rows} 份模板`), own: '自建', kind: '性质',
    addTitle: '加一个自己的指标', editTitle: (code: string, name: string) => `${code} ${name}`, fixed: (code: string) => `${code} 随程序带来，编号、维度、单位、方向和性质是固定的；名称、公式、来源和频率可以按公司的说法改。要别的单位或方向，请另加一个自己的指标。`,
    ownFixed: '已经有结果或考核表用到的指标，单位和方向不能再改。', unitHint: '数字按什么单位记：元、%、次、天……', formulaHint: '怎么算出来的，让人能照着算', sourceHint: '数字从哪里来', kinds: { duty: '职责', value: '价值观' }, kindHint: '价值观类的权重合计不宜超过 10',
    nameMissing: '请填名称', unitMissing: '请填单位', taken: (name: string) => `已经有叫“${name}”的指标；请换一个名称`, inUse: '已经有结果或考核表用到它，单位和方向不能改；请另加一个指标', save: '保存指标', kept: '上次没保存的内容还在。', discard: '不要了', cancel: '先关上（内容留着）',
    remove: '删除指标', removeAsk: (name: string) => `删除指标“${name}”？`, saved: (name: string) => `指标“${name}”已保存`, removed: (name: string) => `指标“${name}”已删除`,
    frequencies: { month: '每月', quarter: '每季（季末月才考）' }, dimensionWhy: { benefit: '最终结果：销售额、利润、回款', utility: '客户觉得值不值：满意、复购', efficiency: '做事快不快、准不准', capability: '人和组织行不行' },
  },
}
