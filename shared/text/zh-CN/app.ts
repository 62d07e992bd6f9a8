import type { ErrorCode } from '../../api/method.ts'
import { EVIDENCE_REFUSALS, type EvidenceRefusal } from '../../domain/evidence/evidence.ts'
import { DECISION_FIELDS, type DecisionField } from '../../domain/meeting/decision.ts'
import { LOOKS_LIKE, READ_FAILURES, readFailureSentence } from '../../domain/intake/read-failure.ts'

export const app = {
  name: '衡评',
  tagline: '明确目标 → 量化关键结果 → 评估 → 改进',
  demoBanner: '这是演示公司，随便试，不会影响您自己的数据。',
  leaveDemo: '离开演示公司',
  savedTo: (place: string) => `已存到 ${place}`, downloaded: (name: string) => `已下载 ${name}`,
  groups: { work: '做事', look: '看数', manage: '管理' },
  sections: {
    home: '首页', okr: '目标 OKR', targets: '目标值', results: '月度结果', evaluations: '考核', print: '打印中心', health: '体检',
    team: '团队', templates: '指标与模板', intake: '导入 Excel', settings: '设置', help: '帮助',
    dashboard: '看板', chain: '因果链', meeting: '月度会', improve: '改进', archive: '月度归档', calibration: '校准', talks: '面谈与申诉', person: '个人档案', audit: '操作记录', summary: '月度营销总结',
  },
  sectionWords: {
    home: ['home'], okr: ['okr', '目标', 'mubiao', 'KR'], targets: ['目标', 'target'], results: ['录入', '结果', 'result'], evaluations: ['考核表', '评分', 'score'], print: ['pdf', 'print'], health: ['体检', 'jiankang', 'health', '检查', '诊断'],
    team: ['员工', '部门', '岗位', 'people'], templates: ['模板', '指标库', 'template'], intake: ['excel', 'import'], settings: ['等级', '系数', 'settings'], help: ['说明', 'help'],
    improve: ['改进', 'gaijin', '计划', '方法库', 'plan'], dashboard: ['看板', '图', '图表', '走势', 'kanban', 'chart'], meeting: ['会议', '开会', '决议', '纪要', 'huiyi', 'kaihui', 'jueyi', 'meeting'], chain: ['因果', '原因', '诊断', '为什么', 'yinguo', 'cause'], archive: ['归档', '关账', 'guidang', 'close'], calibration: ['校准', 'jiaozhun', '分布', '宽严'], talks: ['面谈', '申诉', '奖惩', '台账', 'miantan', 'shensu'], audit: ['操作记录', '日志', 'audit', 'log'], summary: ['总结', 'zongjie', 'summary'],
  },
  collapse: '收起导航', expand: '展开导航', search: '查找', searchKey: 'Ctrl+K', mainNavigation: '主导航', skip: '跳到内容',
  month: '月份', monthBefore: '上个月', monthAfter: '下个月',
  saved: (time: string) => `已保存 · ${time}`, saving: '正在保存…', notSaved: '没有保存', nothingYet: '自动保存',
  operator: '现在由谁操作', operatorShort: '操作人', operatorOwner: '老板', operatorHr: '人事（只收集和打印）', operatorHint: '谁坐在电脑前就选谁。只有员工的直接上级可以确认他的考核表，这个选择会记入操作记录。',
  theme: { label: '外观', light: '浅色', dark: '深色', system: '跟随系统' },
  states: { planning: '定目标', collecting: '录结果', evaluating: '评估', meeting: '开会', closed: '已归档' },
  loading: '正在读取…', retry: '重试', close: '关闭', cancel: '取消', confirm: '确定', remove: '删除', edit: '编辑', add: '添加', save: '保存', back: '返回', undo: '撤销', redo: '重做', more: '更多', none: '—',
  crashed: '这一页出了错。已保存的数据没有受影响，没保存的输入仍在其他页面。', crashedNext: '请点“重试”；还不行就回到首页。', toHome: '回到首页',
  lostHost: '和程序的连接断了。已保存的数据都在。请关掉这个窗口，重新打开衡评。',
  lights: { red: '红', amber: '黄', green: '绿' }, monthFormat: 'YYYY年M月',
  figuresIn: (unit: string) => `单位：${unit}`,
}

/** What each failure says: what happened, what was kept, what to do next. */
export const errors: Record<ErrorCode, (details: Record<string, unknown>) => { what: string; next: string }> = {
  'bad-input': (d) => ({ what: `有内容没填对${Array.isArray(d['fields']) && d['fields'].length > 0 ? `（${(d['fields'] as string[]).join('、')}）` : ''}，没有保存。`, next: '您输入的内容还在，请改正后再保存。' }),
  'unknown-method': () => ({ what: '程序的两部分版本不一致。', next: '请关闭程序重新打开。' }),
  fault: () => ({ what: '程序内部出了错，这一步没有保存，之前的数据都在。', next: '您输入的内容还在，请再试一次；还不行请重新打开程序。' }),
  'not-found': () => ({ what: '要找的内容已经不在了，可能刚被删除。', next: '请刷新列表再看。' }),
  busy: () => ({ what: '数据文件正忙，这一步没有保存。', next: '您输入的内容还在，请稍等几秒再试。' }),
  'disk-full': () => ({ what: '磁盘空间不够，这一步没有保存，之前的数据都在。', next: '请先清理磁盘（至少留出 200 MB），再点保存。' }),
  'read-only': () => ({ what: '数据文件夹现在不能写入，这一步没有保存。', next: '请检查文件夹的权限，然后再试。' }),
  'number-taken': (d) => ({ what: `工号已经是${text(d['name'], '另一个人')}的，没有保存。`, next: '请换一个工号。' }),
  'name-taken': () => ({ what: '这个名称已经有了，没有保存。', next: '请换一个名称。' }),
  'manager-cycle': (d) => ({ what: `上级关系绕成了圈：${Array.isArray(d['loop']) ? (d['loop'] as string[]).join(' → ') : ''}，没有保存。`, next: '请把其中一个人的直接上级改掉。' }),
  'manager-self': () => ({ what: '不能把自己设为自己的直接上级，没有保存。', next: '请另选一位，或留空（由老板确认）。' }),
  'change-refused': (d) => ({ what: `${CHANGE_REFUSED[text(d['reason'], '')] ?? '这次异动不能这样记'}，没有保存。`, next: d['reason'] === 'not-last' ? '请选更晚的日期；记错了，先撤销最近的一次。' : '请检查生效日期和新的部门、岗位、上级。' }),
  'dates-reversed': (d) => (typeof d['to'] === 'string' ? { what: `新的日期 ${d['to']} 不晚于原来的 ${text(d['from'])}，没有保存。`, next: '您输入的内容还在，请填一个更晚的日期。' } : { what: '离职日期早于入职日期，没有保存。', next: '请检查两个日期。' }),
  'in-use': (d) => ({ what: `还在使用，不能删除或改动${uses(d)}。`, next: '请先处理用到它的地方；离开公司的人请填离职日期，不用删除。' }),
  'weights-wrong': (d) => ({ what: `权重合计是 ${text(d['total'], '?')}，不是 100（差 ${text(d['difference'], '?')}），没有保存。`, next: '请调整各行权重，使合计正好为 100。' }),
  'rule-invalid': (d) => ({ what: `评分规则有问题，没有保存：${Array.isArray(d['findings']) ? (d['findings'] as { row: number; sentence: string }[]).map((f) => `第 ${f.row} 行 ${f.sentence}`).join('；') : ''}`, next: '请按提示改正。' }),
  'indicator-repeated': (d) => ({ what: `同一个指标出现了两次：${text(d['name'])}，没有保存。`, next: '请删掉其中一行，或换一个指标。' }),
  'library-fixed': () => ({ what: '这是随程序带来的内容，编号、维度、单位和方向不能改。', next: '请另存一份自己的再改。' }),
  'month-closed': () => ({ what: '这个月已经归档，不能再改。', next: '如确需更正，请先重新打开该月并说明原因。' }),
  'sheet-confirmed': (d) => ({ what: `${text(d['name'], '这张考核表')}已经确认，不能再改。`, next: '如需修改，请先由确认人撤回确认并写明原因。' }),
  'sheet-incomplete': (d) => ({ what: `考核表还不能确认：${text(d['reason'], '还有没录的结果')}`, next: '请补齐后再确认。' }),
  'not-the-manager': (d) => ({ what: text(d['reason'], '只有直接上级可以确认。'), next: '请在右上角“现在由谁操作”里选对人。' }),
  'not-confirmed': () => ({ what: '这张考核表还没有确认。', next: '不需要撤回。' }),
  'computed-row': () => ({ what: '这一行的得分由公式算出，不能手工改。', next: '请改实际值或目标值；只有“说明法”的行由上级打分。' }),
  'points-out-of-range': (d) => ({ what: `分数超出范围（应在 ${text(d['from'], '0')} 到 ${text(d['to'], '该行权重')} 之间），没有保存。`, next: '请改成范围内的分数。' }),
  'no-total': (d) => ({ what: `${text(d['name'], '这张考核表')}还没有总分，不能校准，没有保存。`, next: '请等总分出来再调整，或先去掉这一项。您写的分数和理由都还在。' }),
  'reason-missing': () => ({ what: '没有写原因，没有保存。', next: '请写一句原因，打印的表上会看到。' }),
  'grades-invalid': (d) => ({ what: `等级设置有问题，没有保存：${text(d['sentence'])}`, next: '请按提示改正。' }),
  'file-refused': (d) => ({ what: fileRefusal(d['reason'], d['looksLike']), next: '文件没有被改动，也没有导入任何内容。可以先下载我们的模板，把数据贴进去再导入。' }),
  'file-gone': () => ({ what: '程序已经不记得这个文件了（重新打开过程序）。', next: '请再选一次文件；您的数据没有变化。' }),
  'import-blocked': (d) => ({ what: `还不能导入：${Array.isArray(d['blocking']) ? (d['blocking'] as string[]).join('；') : ''}`, next: '请处理红色的行，或对它选择“跳过”。' }),
  'demo-only': () => ({ what: '现在不在演示公司里。', next: '不需要离开。' }),
  'not-in-demo': () => ({ what: '已经在演示公司里了。', next: '请先离开演示公司。' }),
  'no-pdf-engine': () => ({ what: '这台电脑上没有找到可以生成 PDF 的浏览器。', next: '请点“打印”，在打印窗口里选“另存为 PDF”。' }),
  cancelled: (d) => (Number(d['kept'] ?? 0) > 0 ? { what: `已停止；做好的 ${text(d['kept'])} 个 PDF 还在文件夹里。`, next: '' } : { what: '已取消，什么都没有改变。', next: '' }),
  'save-failed': (d) => ({ what: `文件没有存成${d['place'] ? `：${text(d['place'])}` : ''}。`, next: '请检查文件是否正被打开、文件夹能否写入，或换一个位置再存。' }),
  'nobody-chosen': () => ({ what: '还没有选人，这种单据要选人才能打印。', next: '请在左边勾选要打印的人。' }),
  'logo-refused': (d) => ({
    what: d['reason'] === 'too-large' ? '图片超过 200 KB，没有换上。' : d['reason'] === 'too-many-pixels' ? '图片的边长超过 2000 像素，没有换上。' : '这个文件不是 PNG 或 JPEG 图片，没有换上。',
    next: '原来的标志没有变，请换一张小一些的 PNG 或 JPEG。',
  }),
  'nothing-chosen': () => ({ what: '没有选择文件。', next: '' }),
  'objective-invalid': (d) => ({ what: `目标还不能保存：${Array.isArray(d['findings']) ? (d['findings'] as { sentence: string }[]).map(({ sentence }) => sentence).join('；') : ''}`, next: '您输入的内容还在，请按提示改正后再保存。' }),
  'parent-cycle': (d) => ({ what: `上下级目标绕成了圈：${Array.isArray(d['loop']) ? (d['loop'] as string[]).join(' → ') : ''}，没有保存。`, next: '请另选一个上级目标，或留空。' }),
  'breakdown-sum': (d) => ({ what: `十二个月合计和全年目标不一致（差 ${text(d['difference'], '?')}），没有保存。`, next: '请调整各月，使合计等于全年目标。' }),
  'evidence-refused': (d) => ({ what: evidenceRefusal(text(d['reason']), text(d['name'], '这个文件')), next: '文件没有被改动，也没有加进来。' }),
  'evidence-damaged': (d) => ({ what: d['gone'] === true ? `证据文件“${text(d['name'])}”不在数据文件夹里了，打不开。` : `证据文件“${text(d['name'])}”被改动过或损坏，没有打开。`, next: '请从备份里找回数据文件夹下 attachments 里的文件，或者移除后重新添加原件。' }),
  'principle-broken': (d) => ({ what: `不符合已开启的考核原则，没有保存：${Array.isArray(d['findings']) ? (d['findings'] as { sentence: string }[]).map(({ sentence }) => sentence).join('；') : ''}`, next: '请按提示调整；也可以在“设置 → 三条原则”里改回只提醒。' }),
  'close-blocked': (d) => ({ what: `这个月还不能归档，什么都没有改：${Array.isArray(d['blocks']) ? (d['blocks'] as { sentence: string }[]).map(({ sentence }) => sentence).join('；') : '还有事情没做完'}。`, next: '请按“月度归档”页上的链接逐项做完再归档。' }),
  'owner-only': () => ({ what: '只有老板可以这样做，没有改动。', next: '请在“设置”里把“现在由谁操作”换成老板再试。' }),
  'office-only': () => ({ what: '只有老板或人事可以归档，没有改动。', next: '请换老板或人事来操作。' }),
  'month-open': () => ({ what: '这个月没有归档，不用重新打开。', next: '可以直接修改。' }),
  'day-to-come': (d) => ({ what: `${text(d['day'], '这一天')} 还没有到，没有保存。`, next: '请填已经开会的那一天；还没开就先空着。' }),
  'appeal-settled': (d) => ({ what: `${text(d['name'], '这条')}的申诉已经有了结果（${text(d['outcome'], '已答复')}），不能再改，没有保存。`, next: '您输入的内容还在。仍有异议，请另提一条新的申诉。' }),
  'link-loop': (d) => ({ what: `「${text(d['cause'])}」已经在「${text(d['effect'])}」的结果一边，再连会绕成圈，没有连上。`, next: '请另选一个原因。' }),
  'link-backwards': (d) => ({ what: `「${text(d['cause'])}」在「${text(d['effect'])}」的左边（结果一边），不能当它的原因，没有连上。`, next: '原因要在右边或同一列：效益 ← 效用 ← 效率 ← 能力。' }),
  'decision-incomplete': (d) => ({ what: `决议还缺${decisionFields(d['fields'])}，没有保存。`, next: '您输入的内容还在；事项、责任人、截止日齐了才算数。' }),
  'decision-owners': (d) => ({ what: `责任人只能有一位，写的是“${text(d['ownerName'])}”，没有保存。`, next: '请留下一位负责到底的人，其他人写在“协同”里。' }),
  'decision-state': (d) => ({ what: d['state'] === 'open' ? '这条决议还没有关闭，不用重新打开，没有保存。' : d['state'] === 'ended' ? '这条决议的会已经结束，不能整条删除，没有保存。' : '这条决议已经关闭，不能再改，没有保存。', next: d['state'] === 'ended' ? '不再做的，请关闭它并选“不再做”。' : d['state'] === 'open' ? '请刷新后再看。' : '要改请先重新打开这条决议。' }),
  'evidence-missing': () => ({ what: '关闭决议要写明凭什么算完成，没有保存。', next: '您选的内容还在。请写一句完成情况，对照验收标准。' }),
  'meeting-state': (d) => ({ what: d['state'] === 'ended' ? '这次会已经结束，没有保存。' : d['state'] === 'running' ? '这次会正在开，没有保存。' : '这次会还没有开始，没有保存。', next: d['state'] === 'ended' ? '要接着开，请到月度会点“接着再开”。' : d['state'] === 'running' ? '请回到会议页面接着开。' : '请到月度会点“开始开会”。' }),
  'agenda-invalid': (d) => ({ what: `议程不能这样排：${text(d['sentence'])}。没有保存。`, next: '您输入的内容还在，请改好再保存。' }),
  'undo-stale': (d) => (d['moved'] === true
    ? { what: '这一步之后数据又有了别的变化，不能再撤销或重做，什么都没有改。', next: '请直接改成想要的内容。' }
    : { what: '刚才又有了新的操作，这一步已经不是最近的一步，什么都没有改。', next: '请看清提示里的内容再撤销。' }),
  'undo-not-yours': (d) => ({ what: `这一步只有${text(d['operator'], '做它的人')}本人可以撤销或重做，什么都没有改。`, next: `请先在右上角“现在由谁操作”里换成${text(d['operator'], '他')}。` }),
  'interview-signed': (d) => ({ what: `${text(d['name'], '这份')}的面谈记录已经签字（${text(d['on'])}），不能再改，没有保存。`, next: '您输入的内容还在。确需修改，请先取消签字标记，改完后重新打印、重新签字。' }),
}

/** '事项、截止日' */
function decisionFields(value: unknown): string {
  const names = Array.isArray(value) ? value.flatMap((field) => (Object.hasOwn(DECISION_FIELDS, String(field)) ? [DECISION_FIELDS[field as DecisionField]] : [])) : []
  return names.length === 0 ? '内容' : names.join('、')
}

function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
}

const EVIDENCE_REASONS: Record<EvidenceRefusal, string> = {
  'too-large': '超过 20 MB，请压缩或只留关键几页', empty: '是空文件', runs: '是可以运行的程序或脚本，为了安全不收', 'bad-name': '文件名不能用，请改名后再加', unreadable: '读不出来，可能正被别的程序占用',
}
const evidenceRefusal = (reason: string, name: string): string => `“${name}”没有加为证据：${EVIDENCE_REASONS[EVIDENCE_REFUSALS.find((one) => one === reason) ?? 'unreadable']}。`

function fileRefusal(reason: unknown, looksLike: unknown): string {
  const failure = READ_FAILURES.find((one) => one === reason) ?? 'unreadable'
  return readFailureSentence(failure, LOOKS_LIKE.find((one) => one === looksLike))
}

const USES: [string, string][] = [
  ['sheets', '张考核表'], ['targets', '个目标值'], ['results', '个结果'], ['unreadable', '个没填对的格子'], ['reports', '位下级'], ['sheetsAsManager', '张由他确认的考核表'],
  ['templates', '份模板'], ['figures', '个数据'], ['people', '位员工'],
  ['objectives', '个 OKR 目标'], ['improvements', '条改进记录'], ['fitAnswers', '份适合度问卷'], ['keyResults', '个关键结果'], ['breakdowns', '份全年分解'],
  ['changes', '次人员异动'], ['targetChanges', '次目标变更'], ['attachments', '个附件'], ['appeals', '条申诉'], ['interviews', '份面谈记录'], ['decisions', '条决议'], ['causes', '条原因分析'], ['children', '个下级目标'], ['carried', '个结转出去的目标'], ['closedMarks', '个已归档月份的过程评分'],
]

const CHANGE_REFUSED: Record<string, string> = {
  'before-joining': '生效日期早于入职日期', 'after-leaving': '生效日期晚于离职日期', 'not-last': '在这一天或之后已经有一次异动', same: '部门、岗位和上级都没有变', 'too-many': '一个月里的异动太多',
}

/** What still uses a thing, from the counts that come with the refusal: '：3 张考核表、2 位下级'. */
function uses(details: Record<string, unknown>): string {
  const counts = USES.flatMap(([key, words]) => (typeof details[key] === 'number' && details[key] > 0 ? [`${details[key]} ${words}`] : []))
  const names = Array.isArray(details['positions']) ? [`岗位${(details['positions'] as string[]).join('、')}`] : []
  const all = [...counts, ...names]
  return all.length === 0 ? '' : `：${all.join('、')}`
}
