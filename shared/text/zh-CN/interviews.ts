/** 绩效面谈. */
export const interviews = {
  label: '面谈名单', hint: '上下方向键换人；Alt+↑ / Alt+↓ 在任何地方换人', find: '姓名、工号或拼音', findLabel: '找人', none: '没有符合条件的人',
  states: { none: '未谈', held: '已谈', signed: '已签字' }, marks: { none: '○', held: '◆', signed: '✓' }, stateFilter: '状态', all: '全部', counted: (label: string, n: number) => `${label} ${n}`,
  emptyTitle: (month: string) => `${month}还没有考核表`, emptyWhy: '面谈谈的是考核表：先建立本月考核表并录好结果，再和每个人谈一次。', emptyGo: '去考核',
  heldOn: '面谈日期', place: '地点', placeHint: '例如：会议室', byName: '谁来谈', byNameWrong: '请填“谁来谈”，填了才会保存。',
  fields: { good: '做得好的', gaps: '待改进', support: '需要的支持', employeeView: '本人意见' },
  hints: { good: '说具体的事和数，不说空话', gaps: '对事不对人：差在哪一项、差多少、为什么', support: '人、钱、货、流程、培训，公司答应给什么', employeeView: '照原话记，不替他总结' },
  suggestions: '可以谈', adopt: '采纳', adoptLabel: (said: string) => `采纳：${said}`,
  agreed: '约定事项', agreedWhy: '每条一个责任人、一个期限；下月面谈先问这些。', action: '做什么', who: '责任人', due: '期限', addPoint: '加一条', removePoint: (n: number) => `删除第 ${n} 条`, noPoints: '还没有约定。', point: (n: number, what: string) => `第 ${n} 条${what}`,
  state: { typing: '正在输入…', saving: '正在保存…', saved: '已保存', failed: '没有保存：', none: '还没有记录；写下第一个字就会建立。' }, retry: '再试一次',
  sign: '标记已签字', signOn: '签字日期', signed: (on: string) => `已于 ${on} 签字，内容锁定。`, unsign: '取消签字标记', signWhy: '打印后当面签字，收回纸件再标记。', unsigned: '还没有签字。',
  closed: '本月已归档，只能查看。', print: '打印这份', printAll: '打印面谈记录', remove: '删除记录', removeTitle: (name: string) => `删除${name}本月的面谈记录？`, removed: '面谈记录已删除',
  evidence: '签字扫描件、附件',
  toSheet: '看考核表', score: (total: string, grade: string) => `${total} 分 · ${grade}`, noTotal: '尚无总分', manager: (name: string) => `直接上级 ${name}`,
}
