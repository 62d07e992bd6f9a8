/** 个人页: everything about one person. */
export const person = {
  title: (name: string) => `${name}的个人档案`, open: '个人档案', of: (name: string) => `${name}的个人档案`, sentence: '历月成绩、各行走势、奖惩、改进、面谈、申诉和目标都在这里；不显示工资，也不显示适合度问卷。',
  facts: { number: '工号', department: '部门', position: '岗位', manager: '直接上级', joined: '入职', left: '离职', none: '没有' },
  changes: { title: '以前的岗位和上级', until: (on: string) => `${on} 之前`, line: (position: string, department: string, manager: string) => [position, department, manager === '' ? '' : `上级 ${manager}`].filter((part) => part !== '').join(' · ') || '没有记录' },
  totals: {
    title: '近 24 个月总分', label: (words: string) => `各月总分：${words}`, none: '还没有总分。',
    sentence: (n: number, mean: string, best: string, worst: string) => (n === 1 ? `只有一个月有总分：${best}。` : `${n} 个月有总分，平均 ${mean}；最高 ${best}，最低 ${worst}。`), point: (month: string, total: string, grade: string) => `${month} ${total}${grade === '' ? '' : ` ${grade}`}`,
  },
  months: { title: '历月考核', month: '月份', total: '总分', grade: '等级', adjustment: '加减分', position: '岗位', manager: '直接上级', confirmed: '确认', sheet: '考核表', open: '打开', notYet: '未确认', part: (n: number, from: string, to: string) => `第 ${n} 段 ${from}—${to}`, whole: '全月合计', as: { 'direct-manager': '', owner: '（老板）', 'owner-stand-in': '（老板代签）' } },
  sheetStates: { scored: '', incomplete: '没录全', refused: '算不出', excused: '免考', 'weights-wrong': '权重不对' },
  matrix: { title: '各行走势', why: '每格是得分占权重的百分比；分段的月份按天数合并，下面列各段；点指标看目标、实际和得分的走势。',
    part: (name: string, month: string, days: string) => `${month} ${days}的考核表，看${name}`, indicator: '指标', label: '各指标近 12 个月', exempt: '免', missing: '待录', refused: '×', cell: (name: string, month: string, words: string) => `${name} ${month}：${words}`, none: '还没有考核表。' },
  lists: {
    adjustments: '加减分', vetoes: '一票否决', improvements: '改进计划', interviews: '绩效面谈', appeals: '申诉', objectives: (quarter: string) => `${quarter}目标`, none: '没有。', calibration: '校准',
    noneNeeded: (reason: string) => `不需要改进：${reason}`, due: (on: string) => `期限 ${on}`, heldBy: (by: string, on: string) => `${by}于 ${on} 面谈`, signed: (on: string) => `${on} 签字`, unsigned: '还没有签字', score: (score: string | null) => (score === null ? '还没有得分' : `得分 ${score}`), whole: '整张表', answer: (words: string) => `答复：${words}`,
  },
  empty: { title: '找不到这个人', why: '他可能已经被删除。', act: '去团队' }, noSheets: '还没有考核过。建立考核表以后，这里会逐月积累。',
}
