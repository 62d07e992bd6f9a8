/** Texts of 考核: the list of sheets and one sheet. */
export const evaluations = {
  sentence: (month: string, people: number, all: number, confirmed: number, missing: number) =>
    `${month}：${all === people ? '' : `${people} 人，`}${all} 张，已确认 ${confirmed} 张${missing > 0 ? `，待录 ${missing} 张` : ''}。`,
  sentenceEmpty: (month: string) => `${month}：先按岗位模板建立考核表，再录结果、评语和确认。`,
  toResults: '录结果', toPrint: '打印', print: '打印这张', toGrid: '到结果录入改', toTargets: '去定目标值',
  list: {
    label: '本月考核表', hint: '上下方向键换人，空格勾选，回车打开', find: '姓名、工号或拼音', findLabel: '找人',
    allDepartments: '全部部门', department: '部门', noDepartment: '（没有部门）', state: '状态', allStates: '全部状态',
    mine: (n: number) => `我要确认的 ${n}`, mineHint: '只看由现在操作的人直接确认的考核表',
    states: { missing: '待录', stuck: '算不出', ready: '待确认', confirmed: '已确认' },
    counted: (label: string, n: number) => `${label} ${n}`,
    missing: (n: number) => `待录 ${n} 项`, refused: '有行算不出', weights: '权重不是 100', ready: '待确认', excused: '免考·待确认', confirmed: '已确认', excusedConfirmed: '免考·已确认',
    shown: (shown: number, all: number) => (shown === all ? `${all} 人` : `${shown}/${all} 人`),
    none: '没有符合条件的人', clear: '显示全部', veto: '一票否决', noTotal: '—', gapLabel: '自评与得分的差', gapAll: '自评差：不限', gapAny: '有自评，差大的在前', gapFrom: (n: string) => `自评差 ≥ ${n} 分`, gap: (short: string) => `自评${short}`,
    chooseAll: '勾选列表里全部考核表', chosen: (n: number) => `已选 ${n}`, points: '分',
  },
  grade: { above: '高于 1.0', level: '等于 1.0', below: '低于 1.0', label: (code: string, coefficient: string, side: string) => `等级 ${code}，系数 ${coefficient}（${side}）` },
  batch: {
    button: '批量确认', title: (n: number) => `确认选中的 ${n} 张考核表？`,
    direct: (n: number) => `${n} 张由您作为直接上级（或老板）确认。`, standIn: (n: number) => `${n} 张应由各自的直接上级确认，会记为“老板代签”。`,
    barred: (n: number) => `${n} 张不由您确认，会原样留下。`, unready: (n: number) => `${n} 张还没有录全或算不出，会原样留下。`, done: (n: number) => `${n} 张已经确认过。`,
    after: '确认后表就锁定，只能查看；要改请先撤回确认。', go: '确认',
    result: (n: number) => `确认了 ${n} 张`, left: (n: number) => `${n} 张留下没有确认，原因如下：`, nobody: '没有一张可以确认', unnamed: '（已不在的考核表）', close: '知道了', open: '打开',
  },
  apply: {
    button: '建立本月考核表', buttonRenew: '重新套用模板', title: (month: string) => `${month}考核表`, make: (n: number) => `还没有考核表的人（${n}）`, renew: (n: number) => `重新套用模板（${n}）`,
    makeWhy: '每个人的表按他所在岗位的考核模板建立；也可以给勾选的人统一选一个模板。',
    renewWhy: '未确认的表会换成模板现在的指标、权重和评分规则，部门、岗位和直接上级也按现在的更新。保留：已录的目标和结果、自评、上级打分、免考、加减分、一票否决和评语。模板里已经没有的指标行会从表上拿掉，连同这一行的自评和打分；它录过的目标和结果仍留在数据里。已确认的表不动。',
    template: '模板', ownTemplate: '各岗位自己的模板', noTemplate: '没有模板', number: '工号', name: '姓名', position: '岗位', now: '现在的模板', noPosition: '没有岗位',
    people: '选择人员', chooseAll: '全选', everybodyHas: '本月在职的人都有考核表了。', noneOpen: '没有可以重新套用的考核表（都已确认，或还没有建立）。',
    goMake: (n: number) => `建立 ${n} 张`, goRenew: (n: number) => `重新套用 ${n} 张`,
    without: (names: string) => `这些人的岗位还没有模板，不会建表：${names}。`, withoutRenew: (names: string) => `这些人的岗位现在没有模板，表会保持原样：${names}。`, withoutNext: '到“团队”给他们选岗位，或到“指标与模板”给岗位指定模板；也可以在上面给他们统一选一个模板。',
    toTeam: '去团队', toTemplates: '去指标与模板', andOthers: (names: string, n: number) => `${names} 等 ${n} 人`,
    made: (made: number, renewed: number) => [made > 0 ? `建立了 ${made} 张` : '', renewed > 0 ? `重新套用了 ${renewed} 张` : ''].filter((part) => part !== '').join('，') || '没有建立新的考核表',
    kept: (n: number) => `，${n} 张已确认的没有动`, left: (names: string) => `没有模板而留下的人：${names}。`,
  },
  empty: {
    title: (month: string) => `${month}还没有考核表`, why: '考核表的每一行来自岗位的考核模板：指标、权重、评分规则。建立之后，目标值和结果在表格里录，得分自动算出，直接上级写评语并确认。',
    nobody: '公司里还没有本月在职的员工，请先到“团队”添加。', choose: '在左边选一个人，看他的考核表', chooseWhy: '↑ ↓ 换人；Alt+↑ / Alt+↓ 在任何地方换到上一张、下一张；Ctrl+K 按姓名或拼音直达。',
    first: (name: string) => `从${name}开始`,
  },
  head: {
    facts: { number: '工号', department: '部门', position: '岗位', manager: '直接上级', joined: '入职', template: '模板' },
    noManager: '没有（由老板确认）', before: '上一张（Alt+↑）', after: '下一张（Alt+↓）', total: '总分', coefficient: (value: string) => `系数 ${value}`, noTotal: '尚无总分', excused: '免考',
    okr: (share: string, score: string | null) => `这个岗位把 OKR 计入总分：OKR 占 ${share} %，${score === null ? '本季个人目标还没有得分，有了才合并' : `现在得分 ${score}（满分 1）`}。`, okrLink: '看他的目标', more: '更多操作',
    renew: '重新套用模板…', remove: '删除这张考核表…', removeTitle: (name: string) => `删除${name}本月的考核表？`,
    removeWhy: '这张表的自评、上级打分、免考、加减分和评语会一起删除。已录的目标和结果保留，重新建表后会回来。', removed: '考核表已删除',
  },
  untargeted: {
    line: (part: boolean, n: number, names: string, more: boolean) => `${part ? '这一段' : '本月'}还有 ${n} 项没有定目标值：${names}${more ? '等' : ''}。定好了才算得出分。`,
  },
  served: {
    part: (part: number, parts: number) => `第 ${part} 段，共 ${parts} 段`, number: (part: number) => `第 ${part} 段`, days: (span: string, days: number) => `本表考核 ${span}，${days} 天`,
    other: (span: string, manager: string) => `看 ${span}${manager === '' ? '' : `（${manager}）`}`, whole: '全月',
  },
  prorate: {
    term: '目标折算', label: '目标按在岗天数折算', ways: { auto: '自动', days: '按天', whole: '整月' },
    whole: '这一行用整月的目标：比率和平均数不随天数变。', byDays: '这一行的目标按在岗天数折算。',
  },
  rows: {
    label: '考核指标', sequence: '序', dimension: '类别', indicator: '指标', unit: '单位', weight: '权重', floor: '底线', target: '目标', stretch: '挑战', actual: '实际', self: '自评', score: '得分',
    effective: (value: string) => `生效 ${value}`, open: '展开', close: '收起', openAll: '全部展开', closeAll: '全部收起',
    wants: { actual: '待录', target: '待定目标', anchors: '待定三档', base: '待填基期', judgement: '待打分' }, exempt: '免考', quarterly: '本月不计', refused: '算不出',
    total: '合计', subtotal: '小计', adjustment: '加减分', okr: (weight: string) => `OKR 得分（占总分 ${weight} %）`, sum: '总分', goActual: (name: string) => `到结果录入改“${name}”的实际值`,
    selfLabel: (name: string) => `${name} 自评分`, difference: '差',
  },
  panel: {
    objective: '服务目标', orphan: '没有写服务于哪个目标', scope: (whose: string) => `看${whose}的结果`, duty: (duty: string) => `职责：${duty}`,
    sentence: '算式', standard: '评分标准', definition: '定义', source: '数据来源', note: '备注', none: '—', targetChanged: '目标变更', fed: { 'team-sum': '由下属的结果自动合计', 'team-mean': '由下属的结果自动平均' }, direction: { higher: '越高越好', lower: '越低越好' }, base: '基期',
    history: '近几个月', historyNone: '以前的月份还没有这项的数。',
  },
  history: {
    actual: (unit: string, parts: string) => `实际（${unit}）：${parts}。`, score: (parts: string) => `得分：${parts}。`, target: (parts: string) => `虚线是目标：${parts}。`,
    part: (month: string, value: string) => `${month} ${value}`, month: (month: number) => `${month}月`, now: '本月', unknown: '没有',
  },
  exempt: {
    title: '免考', why: '免考的行不计分，它的权重按比例分给其他行。', noBusiness: '当月无业务', other: '其他原因…', reason: '免考原因', reasonHint: '例如：本月休产假，由同事代管', give: '免考', undo: '撤销免考',
    now: (reason: string) => `已免考：${reason}`, quarterly: '季度指标，只在季度的最后一个月计分，本月自动免考。',
  },
  judge: {
    title: '上级打分（说明法）', why: (weight: string) => `对照评分标准给 0 到 ${weight} 分，并写明依据；依据会印在表上。`, points: '得分', reason: '依据', reasonHint: '例如：三份报告按时提交，一份数据有误',
    save: '保存打分', changed: '有改动，还没有保存', saved: '已保存', given: (points: string, reason: string) => `${points} 分。${reason}`,
  },
  adjust: {
    title: '加减分', why: '奖惩记在这里，每条都要有事由，最好有凭据；打印时逐条列出。', none: '没有加减分。', points: '分', reason: '事由', on: '日期', evidence: '凭据', add: '加一条', save: '保存', edit: '修改', remove: '删除',
    pointsHint: '+2 或 -1', reasonHint: '例如：客户书面表扬', evidenceHint: '例如：表扬信 2026-11-05', removeTitle: '删除这条加减分？', editing: '修改这一条',
    sum: (value: string) => `合计 ${value} 分`, clamped: (sum: string, limit: string) => `合计 ${sum} 分，超出上限，按 ${limit} 分计入。上限在“设置”里。`,
    zero: '加减分不能是 0。', room: (limit: string, up: string, down: string) => `封顶 ±${limit} 分：还可以加 ${up} 分、减 ${down} 分计入总分，超出的不计。`, noEvidence: '没有写凭据。没有凭据的奖惩，申诉时站不住：最好写一句或附上文件。',
  },
  veto: {
    title: '一票否决', why: '虚报业绩、飞单、回扣、泄密，查实后可以一票否决。', none: '没有。', give: '登记一票否决…', undo: '撤销一票否决', undoTitle: '撤销这条一票否决？等级和系数会按总分重新计算。',
    dialog: (name: string) => `对${name}一票否决`, kind: '事由', reason: '事实与依据', on: '日期', reasonHint: '写清时间、经过和证据',
    effect: (grade: string, coefficient: string) => `确定后：本月等级定为 ${grade}，绩效系数 ${coefficient}，总分照原样打印不变。这条会印在考核表上。`, effectPlain: '确定后：本月等级定为最低一级，绩效按最低一级的系数，总分照原样打印不变。这条会印在考核表上。', go: '确定一票否决',
    now: (kind: string, on: string, reason: string) => `${kind}（${on}）：${reason}`,
  },
  comments: {
    self: '自评总结', manager: '上级评语', selfHint: '本月做成了什么、没做成什么、为什么', managerHint: '写事实：做得好的、要改进的、下月最重要的一件事',
    saved: '已保存', typing: '正在输入…', saving: '正在保存…', failed: '没有保存', retry: '再试一次', kept: '您写的内容还在这里。', none: '（没有写）', unsavedKept: '这段话还没有保存，内容留在这里：',
  },
  confirm: {
    label: '确认', button: '确认', standIn: '老板代签确认', withdraw: '撤回确认…', nextReady: '下一张待确认', mayNot: '现在不能确认', may: '可以确认',
    as: { 'direct-manager': '直接上级', owner: '老板', 'owner-stand-in': '老板代签' },
    done: (by: string, as: string, at: string) => `已由${by}${as === by ? '' : `（${as}）`}于 ${at} 确认。`, locked: '表已锁定，只能查看；要改请先撤回确认。', lockedOther: (why: string) => `表已锁定，只能查看。${why}`, closed: '本月已归档，只能查看。',
    withdrawTitle: (name: string) => `撤回${name}考核表的确认`, withdrawWhy: '撤回后这张表可以再改，改完需要重新确认。撤回的原因会留在操作记录里。', withdrawReason: '撤回原因', withdrawHint: '例如：回款数据有误，需要更正', withdrawGo: '撤回确认',
    unsaved: (n: number) => `这张表还有 ${n} 处输入没有保存（没保存的不会计入）。`, unsavedWhy: '可以先回去保存；继续确认的话，这些输入会留着，但不算数。', unsavedGo: '仍然确认', unsavedBack: '回去看看',
    commentsFirst: '评语还没有保存，先不确认。请看评语下面的提示。',
  },
  wrong: {
    points: '请填数字，例如 8.5。', range: (from: string, to: string) => `应在 ${from} 到 ${to} 之间。`, reason: '请写一句原因。', places: '最多两位小数。', empty: '请填分数。',
  },
}
