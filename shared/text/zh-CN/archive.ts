import { MONTH_STATE_NAMES } from '../../domain/period/month-state.ts'

/** 月度归档. */
export const archive = {
  sentence: '做完的月份归档后谁也改不动；要更正，先写明原因重新打开。',
  stateNames: MONTH_STATE_NAMES,
  badge: (state: string) => `本月状态：${state}`,
  months: {
    title: '各月', label: '各月的归档情况', none: '还没有任何月份', noneWhy: '先做考核表，做完一个月就可以在这里归档。', start: '去做考核表',
    line: (confirmed: number, people: number) => (people === 0 ? '还没有考核表' : `${people} 人，${confirmed} 人已确认`), versions: (count: number) => `归档过 ${count} 次`,
  },
  steps: { title: '走到哪一步', current: '当前', done: '✓ 没有待办', blocked: (count: number) => `${count} 件待办`, go: '去处理', goLabel: (sentence: string) => `去处理：${sentence}`, set: '设为当前', setLabel: (name: string) => `把“${name}”设为当前阶段`, free: '前四个阶段只是标签，可以前后切换；只有归档会锁住这个月。' },
  meeting: {
    title: '月度会', held: '已开会', skipped: '未召开', day: '开会日期', reason: '未召开的原因', reasonHint: '例如：老板出差，下月补开', save: '保存', clear: '清除',
    heldOn: (day: string) => `${day} 已开会`, skippedFor: (reason: string) => `未召开：${reason}`, unsaid: '还没有记',
  },
  close: {
    button: '归档本月', title: (month: string) => `归档${month}`, go: '确认归档', cancel: '再看看', notMay: '归档由老板或人事来做，请在右上角换人。',
    what: '归档会把这个月的下列内容原样存成一份存档，并算出核对码：',
    frozen: ['每张考核表的姓名、部门、岗位、直接上级，各行的指标、权重、评分规则、目标、实际、得分和算式', '加减分、一票否决、自评和上级评语、申诉、面谈、改进计划、过程评分、附件的指纹', '公司名称、等级和系数、颜色界限、三条原则', '会议纪要：到会、议程、当时定下的决议（决议本身以后还能延期、关闭）'],
    after: '归档以后，不论员工改名、调岗、离职，还是改模板、改设置，这个月都不会变，纸也能照原样再打一次。',
    done: (code: string) => `已归档，核对码 ${code}`,
  },
  reopen: {
    button: '重新打开', title: (month: string) => `重新打开${month}`, go: '重新打开', notMay: '只有老板可以重新打开。',
    why: '现在这一版会原样保留，随时能看；打开后已确认的考核表仍是已确认，要改哪张先撤回哪张。再次归档会成为新的一版，纸上标“更正版”。',
    reason: '原因', hint: '例如：发现一笔回款漏录', missing: '请写明原因，它会留在记录里', done: '已重新打开',
  },
  versions: {
    title: '存档', none: '还没有归档过。', name: (version: number) => `第 ${version} 版`, closed: (by: string, at: string) => `${at} 由${by}归档`,
    reopened: (by: string, at: string, reason: string) => `${at} 由${by}重新打开：${reason}`, code: '核对码', look: '查看', lookLabel: (version: number) => `查看第 ${version} 版`, verify: '核对', verifyLabel: (version: number) => `核对第 ${version} 版`,
  },
  kept: {
    title: (month: string, version: number) => `${month} · 第 ${version} 版存档`,
    sentence: (by: string, at: string, code: string) => `${at} 由${by}归档，核对码 ${code}。只能看，和归档时一样。`, back: '返回归档', minutes: '当时的会议纪要', list: '考核表', paper: '考核表原样',
    facts: (company: string, people: number, sheets: number, mean: string | null) => `${company === '' ? '' : `${company} · `}${sheets === people ? '' : `${people} 人，`}${sheets} 张考核表${mean === null ? '' : `，平均 ${mean} 分`}`,
    beside: (improvements: number, appeals: number, interviews: number, attachments: number) => `改进 ${improvements} 条 · 申诉 ${appeals} 件 · 面谈 ${interviews} 次 · 附件 ${attachments} 个`,
    noTotal: '无总分', gone: '没有这一版存档', goneWhy: '可能是月份或版次写错了。',
  },
  banner: (version: number, code: string) => `本月已归档（第 ${version} 版，核对码 ${code}），只能看。`, bannerLink: '看归档',
  wizard: '去归档本月',
}
