/** The past of a row, a person, two months side by side. */
export const history = {
  open: '看 12 个月', title: (name: string, person: string) => `${name}${person === '' ? '' : ` · ${person}`}`, months: '看多久', span: (n: number) => `${n} 个月`,
  chart: { actual: '实际', target: '目标', band: '底线到挑战', score: '得分', weight: '满分', label: (name: string, sentence: string) => `${name}：${sentence}下面的表里有每个月的数。`, legend: (judged: boolean, band: boolean) => (judged ? '实线是得分，虚线是满分。' : `实线是实际，虚线是目标${band ? '，浅色带是底线到挑战' : ''}。`) },
  table: { label: '逐月', month: '月份', target: '目标', floor: '底线', stretch: '挑战', actual: '实际', score: '得分', weight: '权重', rule: '规则', sheet: '考核表', part: (n: number) => `第 ${n} 段`, changed: '目标改过', noSheet: '没有这一行' },
  states: { missing: '待录', exempt: '免考', refused: '算不出' },
  none: '这段时间没有这项的数。',
  compare: {
    title: '两个月对比', left: '这个月', right: '和这个月', row: '指标', leftHead: (month: string) => month, target: '目标', actual: '实际', score: '得分', difference: '差', adjustment: '加减分', total: '总分', label: (left: string, right: string) => `${left}和${right}逐行对比`,
    onlyLeft: '后一个月没有', onlyRight: '前一个月没有', weight: (left: string, right: string) => `权重 ${left} → ${right}`, rule: '规则变了', lastMonth: '和上月比', same: '请选两个不同的月份。', none: '这两个月都没有考核表。',
  },
}
