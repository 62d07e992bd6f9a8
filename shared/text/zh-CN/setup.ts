/** Texts of the first-run wizard and of the shell that other wizards share. */
export const setup = {
  shell: {
    steps: '步骤', preview: '预览', why: '为什么问', back: '上一步', next: '下一步', later: '以后再说', progress: (at: number, all: number) => `第 ${at}/${all} 步`,
    keys: 'Enter 下一步 · Alt+← → 前后翻页', optional: '这一页可以先空着', andMore: (n: number) => `（还有 ${n} 处）`,
  },
  title: '设置向导', sentence: '八个问题，从“我们是谁”到第一个月的目标。填到哪里存到哪里，随时可以离开。',
  resumed: '接着上次的继续：填过的内容都在。', already: '已经按公司现有的资料填好。改了的才会变，没改的保持原样；点最后一页的“完成”之前，什么都不会改动。', startOver: '清空重来', startOverAsk: '清空向导里填的内容？', startOverWhy: '只清空还没完成的向导，公司已有的员工和数据不受影响。',
  opening: '正在取出上次填的内容…', ofTotal: (done: number, total: number) => `${done}/${total}`,
  pages: {
    profile: { name: '公司一页纸', title: '我们是谁，从哪里来，到哪里去？', why: '先想清楚方向，再谈考核。后面每个目标都会引用“到哪里去”，每个起点都来自“从哪里来”。' },
    business: { name: '行业规模', title: '做什么行业，多少人？', why: '行业和人数不同，KPI 和 OKR 的搭配也不同。程序据此给建议，不会外传。' },
    people: { name: '员工', title: '有哪些人要考核？', why: '考核表是一人一张的。工号自动排，同岗位的部门和上级会自动带出。' },
    positions: { name: '岗位模板', title: '每个岗位用哪张考核表？', why: '同一个岗位用同一张表才公平。表里的指标、权重以后都可以改。' },
    mix: { name: '怎么搭配', title: 'KPI 与 OKR 怎么搭配？', why: 'KPI 管当月做到多少，OKR 管长远往哪里去。没有好的，只有更适合的：每个岗位都可以改。' },
    managers: { name: '谁管谁', title: '谁是谁的直接上级？', why: '只有直接上级可以确认下属的考核表，人事只收集和打印。没有上级的人由老板确认。' },
    grades: { name: '等级', title: '多少分算什么等级？', why: '等级决定绩效工资的系数。大多数公司先用默认的五级，跑一个月再改。' },
    targets: { name: '首月目标', title: '第一个月，每个人的目标是多少？', why: '月初定好、打印签字，月底就不争。还没想好的可以空着，以后在“目标值”里填。' },
  },
  finish: '完成，建立公司', finishing: '正在建立…',
  profile: {
    company: '公司名称', companyPlaceholder: '例如：杭州某某贸易有限公司',
    who: '我是谁', whoHint: '做什么、给谁做、凭什么选我们', whoPlaceholder: '例如：给杭州的餐饮店配送干货调料，当天下单第二天到。',
    from: '我从哪里来', fromHint: '现在的底子：去年做了多少、有多少客户、哪里最弱', fromPlaceholder: '例如：去年回款 1,200 万，老客户 86 家，毛利 18 %，回款慢。',
    to: '我要到哪里去', toHint: '三年后希望是什么样子', toPlaceholder: '例如：做成本地餐饮店第一个想到的调料供应商，老客户不流失。',
    objectives: (quarter: string) => `所以${quarter}，公司最想做成哪一到三件事？`, objectivesHint: '这就是公司的目标（O）：写方向，不写数字。先有目标，再在目标下面建 KPI。可以先空着。',
    objective: (n: number) => `公司目标 ${n}`, objectivePlaceholders: ['例如：让老客户愿意多买一次', '例如：把回款速度提上来', '例如：做出第二个拳头产品'],
    standing: '已经有的', take: '采纳', decline: '不采纳', keyResult: '关键结果', startLabel: (title: string) => `${title} 现在是`, startHint: '现在是多少？可以空着', dropKeyResult: (title: string) => `去掉关键结果 ${title}`,
    previewTitle: '公司一页纸', previewEmpty: '左边写，这里就成形。', unnamed: '（公司名称）', previewObjectives: (quarter: string) => `${quarter}目标`,
  },
  business: {
    industry: '行业', industries: ['贸易批发', '零售门店', '电商', '生产制造', '餐饮', '软件互联网', '设计广告', '咨询与专业服务', '教育培训', '物流运输', '建筑装修', '生活服务'], other: '其他行业，自己写', headcount: '公司人数', people: '人', headcountHint: '大概的数就行；下一页会逐个填要考核的人。',
    previewTitle: '会这样建议', samples: ['总经理', '部门经理', '业务员', '客服', '设计'], previewNote: '按岗位名称先猜一版，第 5 步可以逐个改。', weights: (kpi: string, okr: string) => (okr === '0' ? 'KPI 100 %' : `KPI ${kpi} % · OKR ${okr} %`), weightsNote: '比例是精力，不是工资：OKR 默认不进工资。',
  },
  people: {
    columns: { name: '姓名', position: '岗位', department: '部门', manager: '直接上级', number: '工号' }, label: (who: string, column: string) => `${who} ${column}`, row: (n: number) => `第 ${n} 行`, remove: (who: string) => `删除${who}`,
    table: '员工表', pasteHint: '可以从 Excel 复制几行，直接粘贴到表里（带表头也行）。', toIntake: '花名册整张导入 Excel', toIntakeWhy: '导入后会回到这一页。', pasted: (n: number) => `粘贴了 ${n} 行。`, houseRow: '已在公司名单里；离开的人请在“团队”里填离职日期。', keys: '回车：下一行；在空行按回车：下一步。',
    previewTitle: (n: number) => `${n} 位员工`, noDepartment: '没写部门', noPosition: '没写岗位', empty: '还没有人。从最上面的人开始填：老板本人一般不考核，但可以填进来当上级。',
  },
  positions: {
    none: '还没有岗位。请回到“员工”给每个人填上岗位。', choose: (name: string) => `${name}的考核表`, placeholder: '不考核，先不选', suggested: '建议', people: (n: number) => `${n} 人`, head: '带头人一般不给自己打分：可以不选，由老板直接看结果。', unknown: '没有找到接近的模板：请自己选一张，或先不选，以后在“指标与模板”里建。', chosenOther: '已改为自己选的。', take: '改用建议的', rows: (n: number) => `${n} 项`,
    without: (names: string) => `没有岗位的人：${names}。他们这个月不会有考核表。`, previewTitle: (position: string) => `${position}的考核表`, total: '合计', weight: '权重', indicator: '指标', noTemplate: '先不考核',
  },
  mix: {
    suggestion: '建议', takeAll: '全部按建议', choose: (name: string) => `${name}怎么考核`, changed: '已改', take: '采纳建议', none: '还没有岗位。请回到“员工”给每个人填上岗位。',
    explain: { 'kpi-only': '只看当月指标', 'kpi-okr': '指标之外，每季度带一个目标', trial: '先试一个季度，合适再定' }, previewTitle: '目标之下是 KPI', noObjective: '还没有公司目标。回到第 1 步写一个，KPI 才知道为什么考核。', under: '在这些目标之下', kpis: (n: number) => `${n} 项 KPI`,
  },
  managers: {
    of: (name: string) => `${name}的直接上级`, owner: '没有，由老板确认', suggestion: (name: string, manager: string) => `建议：${name} → ${manager}`, takeAll: (n: number) => `全部采纳（${n} 条）`, take: '采纳', decline: '不采纳', why: (why: string) => `（${why}）`, suggestTitle: (n: number) => `按岗位名称看，有 ${n} 个人的上级可以这样填：`,
    previewTitle: '组织', ownerTop: '老板', loop: '绕成了圈，画不出来。', confirms: (n: number) => `管 ${n} 人`, columns: { person: '员工', position: '岗位', manager: '直接上级' },
  },
  grades: {
    explain: '总分不四舍五入：84.79 分就是 84.79，不到 85 就不是 A。', keep: '就用默认的', change: '我要改', reset: '恢复默认', previewTitle: '举个例子', sample: (total: string, grade: string, coefficient: string, pay: string) => `${total} 分 → ${grade} → 系数 ${coefficient}：绩效基数 3,000 元发 ${pay} 元`, invalid: '等级还没改好，改好后这里会算给您看。',
    lead: '从高到低，每级从某个分数起：',
  },
  targets: {
    month: '考核月份', monthHint: '目标、结果和考核表都按月。', common: '同岗位都填', commonHint: (position: string) => `${position}每个人都用这个数，个人格子里另填的优先`, label: (who: string, name: string, field: string) => `${who} ${name} ${field}`, everybody: (position: string) => `${position}全部`,
    fields: { floor: '底线', target: '目标', stretch: '挑战' }, indicator: '指标', quarterly: '季度指标，本月不计', without: (n: number) => `另有 ${n} 项按次数、分档或评语打分，不用先定数。`, nothing: '这张表都不用先定目标。', nobody: '还没有岗位选了考核表，所以没有目标要填。完成后可以在“指标与模板”里补。',
    count: (done: number, all: number) => `已填 ${done}/${all}`, previewTitle: (month: string) => `${month}可以开始`, previewPeople: (n: number) => `${n} 位员工`, previewSheets: (n: number) => `${n} 张考核表`, previewTargets: (done: number, all: number) => `${done}/${all} 个目标值已填`, previewObjectives: (n: number) => `${n} 个公司目标`, previewWithout: (n: number) => `${n} 人没有考核表（岗位没选模板）`, previewNext: '点“完成”后：打印目标确认单签字 → 月底录结果 → 上级确认。', unit: (unit: string) => `（${unit}）`, position: (name: string, n: number) => `${name} · ${n} 人`, weight: (weight: string) => `权重 ${weight}`,
  },
  done: {
    title: (month: string) => `${month}已经准备好了`, sentence: '公司建好了，随时可以录结果。', headline: (people: number, sheets: number) => `${people} 人要考核，${sheets} 张考核表。`, targets: (done: number, all: number) => (all === 0 ? '这个月没有要先定目标的指标。' : done === all ? `${all} 项指标的目标都填好了。` : `${all} 项指标里，${done} 项的目标填好了，其余可以以后补。`),
    without: (n: number) => `${n} 人还没有考核表：他们的岗位没有选模板。`, mend: '去选模板', print: '打印目标确认单', printWhy: '月初让每个人看到自己的目标，签字确认，月底不争。', results: '录结果', resultsWhy: '月底或每天，把实际数填进来，得分当场算出。', home: '看首页', homeWhy: '这个月走到哪一步、接下来做什么，都在首页。', targetsLink: '补目标值', okr: '给公司目标补关键结果', again: '再改一改设置', nextTitle: '接下来',
  },
  welcome: { resume: '继续上次的设置', resumeWhy: (page: string) => `上次填到“${page}”，内容都在。`, drop: '不用了', again: '重新走一遍设置向导', againWhy: '按现有资料填好，改了的才会变。' },
}
