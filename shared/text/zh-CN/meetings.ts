import type { AgendaKey } from '../../domain/meeting/agenda.ts'

/** 月度会. */
export const meetings = {
  wallComma: '、',
  day: { hint: '例：2026-12-31、12-31；↑ ↓ 加减一天', wrong: (kept: string) => (kept === '' ? '没有这一天，还没记下日期' : `没有这一天，还是 ${kept}`), placeholder: '年-月-日', weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] },
  sentence: (month: string, state: 'planned' | 'running' | 'ended' | 'closed', open: number) => `${month}${{ planned: '的会还没有开', running: '的会正在开', ended: '的会开过了', closed: '已归档，没有在这里开会' }[state]}；${open === 0 ? '决议都已关闭' : `还有 ${open} 条决议没有关闭${state === 'planned' ? '，会上先过' : ''}`}。`,
  tabs: { prepare: '准备', decisions: '决议', minutes: '纪要' },
  start: '开始开会', goOn: '继续开会', again: '接着再开', toMinutes: '看纪要', fullScreenHint: '全屏投影；笔记本上另开讲解窗口。', presenter: '讲解窗口',
  closedMonth: '这个月已归档，会议内容只能看。', closedNone: (month: string) => `${month}没有在这里开会`, closedNoneWhy: '这个月已经归档：哪天开的会，或者为什么没有开，写在月度归档里。', toArchive: '看月度归档',
  prepare: {
    when: '哪天开', notHeld: '这个月不开会？', toArchive: '写明“未召开”的原因', place: '地点', chair: '主持人', basics: '时间和地点', attendance: '谁来', present: (here: number, all: number) => `到会 ${here} / ${all} 人`,
    addPerson: '加一位员工', addGuest: '加一位外来的人，回车', guestHint: '姓名', takeOut: (name: string) => `去掉${name}`,
    agenda: '议程', total: (minutes: number) => `共 ${minutes} 分钟`, minutes: '分钟', minutesOf: (title: string) => `${title}用几分钟`, titleOf: (at: number) => `第 ${at} 项的名称`,
    up: (title: string) => `${title}前移`, down: (title: string) => `${title}后移`, skip: '改为 0 分钟就不讲这一项。',
    note: (title: string) => `${title}的讲解备注`, noteHint: '讲解备注，只在讲解窗口里看得到',
    outlook: '下月机会与资源', outlookWhy: '写在墙上：下月要抓的机会、要给的人和钱。', outlookHint: '例：双十一备货；再招一名客服',
    open: '没有关闭的决议', none: '没有，可以从效益讲起。', toDecisions: '全部决议', due: (on: string) => `截止 ${on}`,
    kept: '改动会自动保存。', wrong: '议程有问题，先不保存：', unsaved: '还没保存',
  },
  decisions: {
    open: '未关闭', overdue: '逾期', all: '全部', filter: '看哪些', month: '哪次会', what: '事项', owner: '责任人', due: '截止日', standing: '情况', acceptance: '验收标准',
    close: '关闭', postpone: '延期', reopen: '重新打开', edit: '改', remove: '删除', more: (what: string) => `处理：${what}`,
    removeAsk: '删除这一条？删了就不在纪要里了。', empty: '这里没有决议', emptyWhy: '决议在会上记：任何一页按 D。到期没做完的，下次会先过它。',
    noAcceptance: '没写验收标准', evidence: '凭据', add: '补记一条', partners: '协同', resources: '所需资源',
    postponedTo: (from: string, to: string, reason: string) => `${from} 延到 ${to}：${reason}`, plan: (action: string, who: string, state: string) => `改进计划：${action}（${who}，${state}）`,
  },
  minutes: {
    print: '打印', docx: '存成 Word', none: '这个月还没有会议记录', noneWhy: '开过会、记了决议，这里就是会议纪要；换月份看以前的。', paper: '会议纪要',
    other: '其他月份的会', notHeld: '没有开',
  },
  run: {
    bar: '议程', page: (at: number, title: string, time: string) => `第 ${at} 页 ${title}，${time}`, all: '全程', paused: '已暂停', pausedHint: '已暂停 · 按 T 继续', unsaved: '进度没有存上，15 秒后再试',
    waiting: '有一条没写完的决议 · 按 D 接着写', escape: '再按一次 Esc：散会或离开', notFull: '按 F 全屏',
    over: '这次会已经结束', overWhy: '要接着开，请回到月度会页点“接着再开”。', toMeeting: '回到月度会', notBegun: '这次会还没有开始',
    hints: { turn: '← → 翻页', decide: 'D 记决议', keys: '? 全部按键' },
    pageHints: {
      'old-decisions': '↑ ↓ 选一条 · C 关闭 · P 延期', benefit: '↑ ↓ 看另一项', chain: '↑ ↓ 看另一个红项', gaps: '↑ ↓ 选一项 · W 五个为什么 · S 按部门 / 按指标', okr: '↑ ↓ 往下看', outlook: '↑ ↓ 往下看 · E 改文字', reading: '↑ ↓ 选一条 · E 改',
    } satisfies Record<AgendaKey, string>,
    keysTitle: '按键',
    keys: [
      ['← →  PgUp PgDn', '翻页'], ['1 – 7', '到第几页'], ['↑ ↓', '选一条，或往下看'], ['D', '记一条决议（任何一页）'], ['Ctrl + Enter', '保存正在写的'], ['Esc', '放下正在写的，内容留着'],
      ['C  P', '决议销项：关闭、延期'], ['W', '差距与根因：五个为什么'], ['S', '差距与根因：按部门 / 按指标'], ['E', '改：下月机会与资源、宣读决议'],
      ['T', '计时暂停、继续'], ['V', '笔记本上的讲解窗口'], ['F', '全屏'], ['Q  或 Esc 两次', '散会或离开'], ['?', '这张表'],
    ],
    saved: (sequence: number) => `已记下第 ${sequence} 条`, changed: '已改好', done: '已关闭', postponed: '已延期', whySaved: '已记下原因', outlookSaved: '已记下',
    blocked: '讲解窗口被浏览器拦住了', blockedNext: '请允许本页打开窗口，再按 V。',
  },
  form: {
    save: '保存', saveKeys: 'Ctrl+Enter', later: '先放着', laterKeys: 'Esc',
    decision: { title: '记一条决议', change: '改决议', kind: '类别', kinds: { decision: '决议', action: '行动项' }, what: '事项', whatHint: '做什么，一句话', owner: '责任人', ownerWhy: '只能一位', due: '截止日', past: '已经过去了', gone: '这一条刚在别的窗口里删掉了。您写的还在：再保存一次，就记成新的一条。', acceptance: '验收标准', acceptanceHint: '看到什么算做完', more: '协同、资源', partners: '协同', resources: '要的资源', indicator: (name: string) => `下月用「${name}」看效果` },
    lacking: (fields: string) => `还缺${fields}`, wrongDay: (field: string, typed: string) => `“${field}”看不懂：${typed.trim() === '' ? '是空的' : `没有“${typed}”这一天`}。没有保存，请写成 2026-12-31 这样。`,
    close: { title: '关闭决议', way: '结果', ways: { done: '做完了', dropped: '不再做' }, on: '哪天', evidence: '凭什么算做完', evidenceWhy: '为什么不做了（可不写）', standard: '验收标准' },
    postpone: { title: '延期', to: '延到', reason: '为什么', was: (on: string) => `原截止 ${on}` },
    why: { title: (name: string) => `${name}：五个为什么` },
    outlook: { title: (label: string) => `${label}的机会与资源` },
    end: { title: '会开到这里？', goOn: '接着开', leave: '先离开', leaveWhy: '计时暂停，会还开着', end: '散会', endWhy: '写进纪要，本月算开过会', unsaved: '有一条决议还没保存，散会后仍留着，接着再开时可以写完。' },
  },
  wall: {
    lights: { red: '红', amber: '黄', green: '绿' }, noLight: '未评',
    overdue: '逾期', owner: (name: string) => `责任人 ${name}`, due: (on: string) => `截止 ${on}`, standard: (words: string) => `验收：${words}`, partners: (names: string) => `协同 ${names}`, closedTitle: '上次会后关闭的',
    actual: '实际', target: '目标', last: '上月', rate: (percent: string) => `${percent} %`, done: (percent: string) => `完成 ${percent} %`, noFigure: '—', met: '达成', notMet: '未达成', missing: (count: number) => `${count} 项待录`, chart: (name: string, unit: string) => `${name}${unit === '' ? '' : `（${unit}）`}逐月：实线是实际，虚线是目标`,
    judged: { confirmed: '已确认', rejected: '已否定' }, hypothesis: '假设',
    byIndicator: '按指标', byDepartment: '按部门', lost: (points: string) => `少得 ${points} 分`, lostEach: (points: string) => `人均少得 ${points} 分`, gained: (percent: string) => `得分率 ${percent} %`, few: '不足 3 人，不单列', whys: '为什么', noWhy: '还没有问过为什么 · 按 W', conclusion: '根因', company: '全公司', trend: (name: string) => `${name}近十二个月的得分率`, trendNote: '逐月得分率（%），虚线是 100 %', monthShort: (month: number) => `${month}月`, others: (count: number) => `每列只列最要紧的几项，另有 ${count} 项见“因果链”。`, people: (count: number) => `${count} 人`,
    levels: { company: '公司', department: '部门' }, confidence: '信心', from: (before: number, now: number) => `${before} → ${now}`, noConfidence: '未打卡', fell: '▼ 下降',
    opportunities: '机会与资源', noChances: '机会与资源还没有写 · 按 E', noOutlook: '还没有写 · 按 E', plans: '要花钱的改进计划', cost: '费用',
    noDecision: '这次会还没有定下决议 · 按 D 记一条', lacks: '缺验收标准',
  },
  presenterPage: {
    title: '讲解', now: '墙上', next: '下一页', end: '这是最后一页', notes: '备注', noNotes: '这一页没有备注', people: '个人差距（只有这里看得到）', peopleHidden: '只有老板和人事能看个人差距。',
    name: '姓名', department: '部门', total: '总分', pay: '绩效基数', gaps: '失分最多的', gap: (name: string, lost: string) => `${name} −${lost}`, decisions: '本次决议', noDecisions: '还没有', remaining: '本项', all: '全程', keys: '← → 翻页 · T 暂停', notRunning: '会还没有开始，或者已经散会。', back: '上一页', forward: '下一页', noPeople: '这个月还没有考核表。',
  },
}
