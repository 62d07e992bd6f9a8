/** 看板, and the frame round every chart. */
export const dashboard = {
  sentence: (month: string, whose: string) => `${month}，${whose}。点图上的柱或点，看背后的数据。`,
  scope: '看谁的', scopes: { company: '全公司', department: '部门', person: '个人' }, department: '选部门', person: '选人', print: '打印本页', paperHead: (company: string, month: string, whose: string) => `${company} ${month}看板（${whose}）`,
  empty: (month: string, whose: string) => `${month}，${whose}还没有考核表`, emptyWhy: '看板由考核表上的结果和得分画成：先给大家放上考核表，录了结果，这里就有图。', toEvaluations: '去考核',
  card: {
    figures: '看数字', hideFigures: '收起数字', figuresOf: (title: string) => `${title}：看数字`, copy: '复制图片', copyOf: (title: string) => `复制图片：${title}`, save: '存为图片', saveOf: (title: string) => `存为图片：${title}`, print: '打印', printOf: (title: string) => `单独打印：${title}`,
    copied: '图片已复制，可以贴到文档或聊天里。', copyFailed: '图片没有复制成功。', copyFailedNext: '系统不让程序写剪贴板。图没有丢，可以存成文件再用。', saveInstead: '存成图片文件',
  },
  people: { title: '每个人的总分', order: '排列', orders: { department: '按部门', name: '按姓名' }, pending: '还没有总分', words: (total: string, grade: string) => `${total} ${grade}`, columns: { name: '姓名', department: '部门', total: '总分', grade: '等级' }, none: '—', chart: (words: string) => `每个人的总分：${words}`, note: '不按分数排名次。' },
  departments: {
    title: '各部门得分率', noDepartment: '未分部门', words: (percent: string, mark: string) => `${percent} % ${mark}`, none: '还没有得分', marks: { red: '▼ 红', amber: '● 黄', green: '▲ 绿' }, chart: (words: string) => `各部门得分率：${words}`,
    columns: { name: '部门', people: '人数', points: '实得分', weight: '应得分', percent: '得分率 %', missing: '待录行' }, legend: '得分率 = 实得分 ÷ 应得分',
  },
  trend: {
    title: '指标走势', pick: '选指标', actual: (unit: string) => `实际（${unit}）`, target: '目标', band: '底线到挑战', blank: '本月的考核表上还没有可以画的指标。', chart: (name: string, words: string) => `${name}走势：${words}`, point: (month: string, value: string) => `${month} ${value}`, none: '无', 
    columns: { month: '月份', actual: '实际', target: '目标', floor: '底线', stretch: '挑战', attainment: '完成率 %', missing: '待录行' },
  },
  radar: { title: '四维得分率', rate: (percent: string) => `${percent} %`, none: '没有得分', chart: (words: string) => `四维得分率：${words}`, columns: { dimension: '维度', points: '实得分', weight: '应得分', now: '本月 %', before: '三个月前 %', change: '变化（百分点）' }, toChain: '看因果链' },
  grades: { title: '等级分布', chart: (words: string) => `等级分布：${words}`, columns: { month: '月份', people: '有等级的人数' }, legend: '每一段写着等级和人数，最好的等级在最下面', month: (label: string, words: string) => `${label} ${words}` },
  objectives: { title: '目标进展', words: (percent: string) => `${percent} %`, partial: (percent: string, done: number, all: number) => `已打卡 ${done}/${all}，${percent} %`, none: '还没有打卡', untitled: '未命名的目标', levels: { company: '公司', department: '部门', person: '个人' }, chart: (words: string) => `目标进展：${words}`, columns: { title: '目标', level: '层级', owner: '负责人', score: '得分 %', checkedIn: '已打卡的关键结果' }, legend: '得分是各关键结果进展的加权平均，100 % 为完成' },
  gap: {
    title: '差距从哪里来', pick: '选效益指标', blank: '没有可以相加的效益指标，或还没有同时有目标和结果的行，不能拆分。', chart: (words: string) => `差距从哪里来：${words}`, up: '比目标好', down: '比目标差', ends: '目标和实际', start: (value: string, unit: string) => `纵轴从 ${value} ${unit}开始，不从 0 开始`,
    columns: { name: '谁', target: '目标', actual: '实际', value: '差（实际 − 目标）' }, unit: (name: string, unit: string) => `${name}（${unit}）`,
  },
}
