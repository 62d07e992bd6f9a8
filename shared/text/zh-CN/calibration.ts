/** 校准. */
export const calibration = {
  sentence: (month: string, people: number, mean: string | null) => `${month}：${people} 人${mean === null ? '，还没有总分' : `，平均 ${mean}`}。先一起看再调整，每项写理由。`,
  sentenceEmpty: (month: string) => `${month}还没有考核表。`,
  empty: { title: (month: string) => `${month}还没有考核表`, why: '校准是把同一个上级、同一个部门的人放在一起看：打分口径是不是一致、分布是不是合理。先在“考核”里建立考核表并录好结果。', act: '去考核' },
  groups: { label: '看哪些人', all: '全公司', department: '按部门', manager: '按直接上级', none: '没有部门', owner: '没有直接上级', people: (n: number) => `${n} 人`, mean: (mean: string | null) => (mean === null ? '无总分' : `均 ${mean}`) },
  table: {
    label: (group: string, n: number) => `${group}的考核表，${n} 张`, name: '姓名', position: '岗位', manager: '直接上级', total: '总分', points: '调整', reason: '理由', outcome: '调整后', self: '自评差', adjustment: '加减分', state: '状态',
    dimension: (name: string) => `${name}%`, dimensionWhy: (name: string) => `${name}各行得分合计占权重的百分比`, selfWhy: '有自评的行：自评合计减去同样这些行的得分', sort: (name: string) => `按${name}排序`,
    pointsLabel: (name: string) => `${name} 调整分`, reasonLabel: (name: string) => `${name} 调整理由`, reasonHint: '理由（会印在表上）', pointsHint: '±分',
    part: (part: number | null, from: string, to: string) => `${part === null ? '' : `第 ${part} 段 `}${from}—${to}`, joined: (before: string, after: string) => `全月 ${before} → ${after}`, joinedNow: (total: string, grade: string) => `全月 ${total} ${grade}`,
    effect: (before: string, after: string) => `${before} → ${after}`, standing: (total: string, grade: string) => `${total} ${grade}`,
    cut: (points: string, counted: string) => `${points} 分里只有 ${counted} 分计入：到了加减分或总分的上下限`, veto: '一票否决', given: (list: string) => `已有的加减分：${list}`,
    drop: (name: string) => `撤销${name}的调整`,
  },
  states: { confirmed: (by: string) => `已由${by}确认`, confirmedShort: '已确认', open: '未确认', closed: '已归档', scored: '未确认', incomplete: '没录全', refused: '算不出', excused: '免考', 'weights-wrong': '权重不对' },
  problems: { number: '请填数字', places: '最多两位小数', zero: '不能是 0', far: '数字太大', reason: '请写理由' },
  figures: { label: '这一组', text: (n: number, mean: string, median: string, low: string, high: string, range: string) => `${n} 人有总分：平均 ${mean}，中位数 ${median}，最低 ${low}，最高 ${high}，相差 ${range}。`, none: '这一组还没有人有总分。' },
  distribution: { title: '等级分布（全公司）', before: '现在', after: '应用后', applied: (list: string) => `应用后 ${list}。`, comma: '、', advised: '参考', chart: (words: string) => `等级人数：${words}`, bar: (code: string, before: number, after: number | null) => (after === null || after === before ? `${code} ${before}` : `${code} ${before}→${after}`), people: (n: number) => `${n} 人` },
  leniency: { title: '各上级的宽严', why: '平均分高低只是提示，不是结论：可能是打分宽严不同，也可能业绩真的不同。不到 3 人不作判断。', lean: { 'too-few': '不作判断', alone: '不作判断', near: '接近', higher: '偏高', lower: '偏低' }, after: (mean: string) => `应用后平均 ${mean}` },
  apply: {
    button: (n: number) => (n === 0 ? '应用调整' : `应用 ${n} 项调整`), drop: (n: number) => `撤销 ${n} 项`, dropAll: '撤销全部调整？', dropped: '填的分数和理由会清空，考核表本来就没有改动。', wrong: (n: number) => `有 ${n} 项还没填好，填好才能应用。`,
    title: (n: number) => `应用 ${n} 项调整`, why: '每一项会作为一条“校准”加减分记到本人的表上，日期是今天，理由会印在表上。应用以后仍可在考核表里删除。', go: '应用', done: (n: number) => `已应用 ${n} 项调整`, line: (name: string, points: string) => `${name} ${points} 分`,
    noRanking: '理由要写事实和口径，不能写“排名靠后”。', failed: '一项都没有应用，您填的都还在。',
    stale: (names: string) => `${names} 已经确认或没有总分，填过的调整不能应用，请撤销或先处理。`,
  },
  closed: '这个月已经归档，只能看，不能调整。',
}
