import type { ErrorCode } from '../../api/method.ts'

const COUNTED: readonly [string, string][] = [
  ['sheets', '张考核表'], ['targets', '个目标值'], ['results', '个月度结果'], ['unreadable', '个待改的单元格'], ['reports', '位下级'], ['sheetsAsManager', '张以他为直接上级的考核表'],
  ['objectives', '个 OKR 目标'], ['improvements', '条改进记录'], ['fitAnswers', '份适合度问卷'], ['changes', '次以他为原上级的异动'], ['interviews', '份面谈记录'], ['targetChanges', '次目标变更'], ['attachments', '个附件'], ['decisions', '条由他负责的决议'], ['causes', '条原因分析'],
]

const REFUSED: Record<string, string> = {
  'before-joining': '这一天还没有入职，请选入职之后的日期。', 'after-leaving': '这一天已经离职，请选离职之前的日期。', same: '部门、岗位和上级都和现在一样，没有什么要记的。', 'too-many': '一个月里的异动太多，最多分成九段。',
}

/** Texts of 团队. */
export const team = {
  tabs: { people: '员工', departments: '部门', positions: '岗位' },
  sentence: (active: number) => (active === 0 ? '从第一位员工开始：姓名、岗位、直接上级，其余以后再补。' : `在职 ${active} 人。点单元格直接改，改完自动保存。`),
  columns: { number: '工号', name: '姓名', department: '部门', position: '岗位', manager: '直接上级', joinedOn: '入职', leftOn: '离职', base: '绩效基数（元）', reports: '下级', more: '操作' },
  add: '添加员工', continueAdding: '继续添加员工', toIntake: '从 Excel 导入',
  gridLabel: '员工表', gridHint: '方向键移动，回车或 F2 修改；修改时回车保存并向下，Tab 保存并向右，Esc 取消。',
  editLabel: (name: string, column: string) => `${name} ${column}`,
  find: '查找员工', findHint: '姓名、工号或拼音', status: '在职状态', states: { active: '在职', left: '已离职', all: '全部' },
  department: '部门', allDepartments: '全部部门', noDepartment: '没填部门',
  showPay: '显示绩效基数', hidePay: '隐藏绩效基数', payHidden: '绩效基数平时不显示，免得投影或旁人看到。',
  count: (shown: number, active: number, left: number) => `显示 ${shown} 人 · 在职 ${active} 人${left > 0 ? ` · 已离职 ${left} 人` : ''}`,
  sortBy: (column: string) => `按${column}排序`, sorted: { asc: '升序', desc: '降序' },
  nobodyFound: '没有找到符合条件的人', nobodyFoundWhy: '换个写法试试：姓名、工号、拼音全拼或首字母都可以。', clearFilter: '显示全部员工',
  empty: '还没有员工', emptyWhy: '考核从人开始：谁、在什么岗位、谁是他的直接上级。可以一位一位添加，也可以把现有的花名册从 Excel 导进来。',
  left: '已离职', unset: '未填',
  reports: (count: number) => `${count} 人`, reportsOf: (name: string) => `${name}的下级`, noReports: '—',
  rowMenu: (name: string) => `${name}的操作`, changing: '调岗 / 换上级…', remove: '删除这位员工…', leave: '填写离职日期', toSheets: '看考核表',
  removeAsk: (name: string, number: string) => `删除 ${name}（${number}）？`, removeWhy: '只有还没有任何考核记录的人可以删除；离开公司的人请填离职日期，过去的考核表会留着。',
  removed: (name: string) => `已删除 ${name}。`,
  cannotRemove: (name: string) => `${name} 不能删除`,
  uses: (details: Record<string, unknown>) => COUNTED.flatMap(([key, words]) => (typeof details[key] === 'number' && details[key] > 0 ? [`${details[key]} ${words}`] : [])).join('、'),
  inUseWhy: (uses: string) => `他名下还有 ${uses === '' ? '考核记录' : uses}，删掉这些就断了。如果他已经离开公司，请填离职日期：以后的月份不再考核他，过去的记录都在。${uses.includes('下级') ? '他的下级请另选直接上级。' : ''}`,
  fillLeaving: '填离职日期',
  refusedTitle: (count: number) => `${count} 处没有保存`, refusedAt: (name: string, column: string, typed: string) => `${name} · ${column}“${typed}”：`, payRefused: '内容已隐藏，点“去改”查看。', goFix: '去改', restore: '恢复原值',
  cellMark: { refused: '没有保存', saving: '正在保存' },
  read: {
    numberEmpty: '工号不能空着。', nameEmpty: '姓名不能空着。', tooLong: (most: number, now: number) => `最多 ${most} 个字，现在有 ${now} 个。`,
    nobody: (typed: string) => `没有找到“${typed}”，请从列表里选，或留空（由老板确认）。`,
    several: (typed: string, count: number) => `叫“${typed}”的有 ${count} 位，请按工号从列表里选。`,
    self: '不能选自己做直接上级，请另选一位，或留空（由老板确认）。', ending: (sentence: string) => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`),
  },
  /** What the house says against a person; null leaves it to the general sentence. */
  refusal: (code: ErrorCode, d: Record<string, unknown>): string | null => {
    if (code === 'number-taken') return `工号 ${word(d['number'])} 已经是${word(d['name'])}的，请换一个。`
    if (code === 'manager-cycle') return `上级关系绕成了圈：${Array.isArray(d['loop']) ? d['loop'].map(word).join(' → ') : ''}。请另选一位，或先改掉圈里别人的直接上级。`
    if (code === 'manager-self') return '不能选自己做直接上级，请另选一位，或留空（由老板确认）。'
    if (code === 'dates-reversed') return `离职日期 ${word(d['leftOn'])} 早于入职日期 ${word(d['joinedOn'])}，请检查这两个日期。`
    return null
  },
  pickDay: '从日历选', calendar: '日历',
  person: { choose: '选一位', option: (name: string, number: string) => `${name}（${number}）`, nobody: '没有找到这个人', ownerConfirms: '留空由老板确认' },
  takesThis: '回车选这个',
  form: {
    title: '添加员工', kept: '上次没填完的内容还在。', clear: '清空重填', save: '保存', saveMore: '保存并再加一位', saved: (name: string, number: string) => `已添加 ${name}（${number}）`,
    numberExtra: '接着最大的工号往下排，可以改。', namePlaceholder: '例如：王小明', departmentExtra: '写一个新名称就会新建部门。', positionExtra: '决定用哪张考核表；写新名称会新建岗位。',
    managerExtra: '只有直接上级可以确认他的考核表。', joinedExtra: '例如 2024-03-01、2024年3月1日、20240301', baseExtra: '每月的绩效工资基数，可以以后再填。', many: '人多的话，用 Excel 更快：', hint: '没保存就关掉，填的内容也会留着。',
  },
  change: {
    title: (name: string) => `${name}：调岗 / 换上级`, save: '保存异动', on: '从哪天起', note: '说明', noteHint: '例如：并入二组；原上级离职',
    why: '当月还没有确认的考核表会按这一天分成两段：前一段归原上级和原岗位，后一段归新的，各自打分、各自确认，全月总分按天数加权。已录的结果留在前一段；只改部门不分段。',
    dayWrong: '请写一个日期，例如 2026-11-16', none: '还没有过异动记录。', earlier: '以前的异动', from: (what: string, before: string, after: string) => `${what}：${before} → ${after}`,
    back: '撤销', backAsk: (name: string, on: string) => `撤销${name} ${on} 的异动？`, backWhy: '部门、岗位和上级回到这一天之前；没有录过东西的那一段考核表会拿掉，录过的会留下由您处理。',
    saved: (name: string, on: string) => `已记下：${name} ${on} 起异动。`, takenBack: (on: string) => `已撤销 ${on} 的异动。`,
    untargeted: (count: number) => `新岗位的这一段还没有目标值（${count} 项），不定就算不出分。`, toTargets: '去定目标值', later: '以后再定',
    made: (count: number) => `新建了 ${count} 张分段考核表。`, removed: (count: number) => `拿掉了 ${count} 张没有录过东西的考核表。`, kept: (months: string) => `${months} 有一段已经录过内容，留着没有删，请到“考核”核对后再删除。`,
    without: (names: string) => `${names}的新岗位还没有考核模板，后一段没有建表：请先给岗位选模板，再到“考核”建立。`,
    refused: (reason: string, on: string) => REFUSED[reason] ?? `${on} 已经有一次异动：新的异动要更晚；那次记错了，请先撤销它。`,
  },
  departments: {
    name: '部门', people: '人数', action: '操作', empty: '还没有部门', emptyWhy: '给员工填上部门名称，这里就会出现。部门用来筛选和汇总。', rename: (name: string) => `改部门名称：${name}`, remove: (name: string) => `删除部门 ${name}`,
    hint: '点名称可以改名，所有员工一起改过来。新部门在员工的“部门”里写上就有了。', inUse: (people: number) => `还有 ${people} 人在这个部门（含已离职），先给他们换部门才能删除。`, removed: (name: string) => `已删除部门 ${name}。`, show: (name: string) => `看${name}的人`,
  },
  positions: {
    name: '岗位', people: '人数', template: '考核模板', action: '操作', empty: '还没有岗位', emptyWhy: '岗位决定一个人用哪张考核表。给员工填上岗位，或在这里先建岗位。', rename: (name: string) => `改岗位名称：${name}`, remove: (name: string) => `删除岗位 ${name}`,
    hint: '给岗位选好模板，每月就按模板给这个岗位的人建立考核表。', inUse: (people: number) => `还有 ${people} 人在这个岗位（含已离职），先给他们换岗位才能删除。`, removed: (name: string) => `已删除岗位 ${name}。`,
    choose: '选一个模板', chooseFor: (name: string) => `${name}的考核模板`, without: '◆ 还没有模板', withoutCount: (count: number) => `◆ ${count} 个岗位还没有模板，这些人本月不会有考核表。`, suggested: '推荐', suggests: (template: string) => `建议用“${template}”`, take: '采纳', own: '自己的模板', library: '模板库',
    suitable: (names: string) => `适合：${names}`, rows: (count: number) => `${count} 项`, 
    mix: {
      column: '怎么考', choose: '未定', modeOf: (name: string) => `${name}怎么考`, modeWhy: { 'kpi-only': '只用考核表', 'kpi-okr': '考核表，再带 OKR 目标', trial: '考核表，带一个小目标试一季' },
      apart: 'OKR 不计入总分', combined: (share: string) => `OKR 占总分 ${share} %`, edit: (name: string, now: string) => `${name}：${now}，修改`,
      title: (name: string) => `${name}：OKR 要不要计入总分`, include: '把 OKR 计入总分', share: 'OKR 占总分的（%）', rest: (kpi: string) => `KPI 占 ${kpi} %`,
      high: '超过 30 %：得分会主要看目标定得高低，不看做得好坏。', bad: '请填大于 0、小于 100 的数，例如 20', when: '以后建立或重新套用的考核表按这个算；已经建好的不变。', private: '这是岗位的一般做法；对某个人，以直接上级的适合度问卷为准。',
      saved: (name: string, now: string) => `${name}：${now}`,
    },
    add: '添加岗位', addLabel: '新岗位名称', toTemplates: '去看模板', nameEmpty: '名称不能空着。',
  },
  nameTaken: (name: string) => `“${name}”已经有了，请换一个名称。`,
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
