import type { IntakeField, IntakeKind, Outcome, PersonChoice } from '../../domain/intake/intake.ts'

const OUTCOMES: Record<Outcome, { mark: string; name: string }> = {
  new: { mark: '＋', name: '新增' }, changed: { mark: '◇', name: '有变化' }, same: { mark: '＝', name: '没有变化' }, undecided: { mark: '?', name: '等您回答' },
  refused: { mark: '▼', name: '有错' }, skipped: { mark: '×', name: '已跳过' }, ignored: { mark: '–', name: '不导入' },
}
const KINDS: Record<IntakeKind, string> = { employee: '员工', target: '目标', result: '结果' }
const COUNTED: Record<IntakeKind, string> = { employee: '人', target: '个', result: '个' }
const CHOICES: Record<PersonChoice, string> = { 'same-person': '同一个人', 'new-person': '另一个人（新增）' }

export const intake = {
  sentence: '员工、目标、结果一次带进来。先看怎么理解的，再确认；确认之前什么都不会写入。',
  kinds: KINDS,
  kindOfSheet: { employee: '员工表', target: '目标表', result: '结果表', wide: '一人一行的宽表', none: '没有读' },

  choose: {
    drop: '把 Excel 文件拖到这里', choose: '选择文件…', or: '或者', dropLoose: '松开鼠标，就读这个文件',
    accepts: '支持 .xlsx 和 .csv（UTF-8 或 GBK 都行）。列名写法不必一样，程序会自己认。',
    template: '下载导入模板', templateSaved: (place: string) => `模板存到了 ${place}`,
    reading: (name: string) => `正在读 ${name}…`, readingAny: '正在读文件…',
    lostTitle: (name: string) => `请再选一次 ${name}`, lost: '程序重新打开过，已经不记得这个文件。您的改动和回答都还在，选回同一个文件就接着做。', forget: '不要了，从头来',
    what: '可以带进来什么', whatLines: ['员工：工号、姓名、部门、岗位、直接上级、入职日期、绩效基数', '目标：工号或姓名、月份、指标、底线值、目标值、挑战值', '结果：工号或姓名、月份、指标、实际值、备注', '一人一行、一项指标两列（目标、实际）的宽表也认得'],
  },
  failed: {
    open: (name: string) => (name === '' ? '没有读成这个文件' : `没有读成：${name}`), check: () => '没有核对成', commit: () => '没有导入，文件和您的改动都还在',
  },
  batches: { title: '以前导入过', none: '还没有导入过。', file: '文件', at: '时间', months: '月份', brought: '带进来', nothing: '没有变化', failed: '没有读到以前的导入记录。' },

  again: '换一个文件', nameOf: (name: string, lines: number) => `${name}，共 ${lines} 行。确认之前什么都不会写入。`,
  encoding: (name: string) => `文字编码：${name}`,
  kept: '和刚才是同一个文件，您的改动和回答都接上了。', notKept: '这个文件和刚才的不一样：对指标的回答留着，对每一行的改动没有套用。',
  showOverview: '展开概览', hideOverview: '收起概览',
  overview: '文件里有什么', sheets: '每张工作表是怎么理解的', columns: '列怎么对上的', columnsOf: (name: string) => `“${name}”的列怎么对上的`,
  sheetLine: (kind: string, lines: number) => `${kind} · ${lines} 行`, headerLine: (line: number) => `表头在第 ${line} 行`,
  column: '列', header: '文件里的列名', field: '当作', unit: '单位', notRead: '不导入',
  total: '合计', outcomes: OUTCOMES,
  creates: (indicators: number, departments: string[], positions: string[]) => {
    const parts = [indicators > 0 ? `${indicators} 项新指标` : '', departments.length > 0 ? `新部门 ${short(departments)}` : '', positions.length > 0 ? `新岗位 ${short(positions)}` : ''].filter((part) => part !== '')
    return parts.length === 0 ? '' : `还会一并建立：${parts.join('；')}。`
  },
  waiting: (count: number) => `有 ${count} 个目标在文件和程序里都没有结果，会显示“待录”。`,

  tabs: '预览', questions: '要您回答', tabLabel: (name: string, count: number) => `${name} ${count}`, redCount: (count: number) => `▼${count}`, openCount: (count: number) => `${count} 未答`,

  people: {
    title: '是不是同一个人？', why: '姓名对得上，工号不一样。选“同一个人”就沿用原来的工号；选“另一个人”就新增一名员工。',
    where: (sheet: string, line: number) => `${sheet} 第 ${line} 行`, department: (name: string) => `那个人的部门：${name}`,
    choices: CHOICES, allAlike: (choice: PersonChoice, count: number) => `${count} 个都按“${CHOICES[choice]}”`, answered: '✓ 已回答', open: '? 未回答', clear: '撤回',
  },
  indicators: {
    title: '没有登记过的指标', why: '方向和单位关系到以后怎么算分，所以要您看一眼再用。程序的建议已经填好，可以改。',
    name: '指标', direction: '方向', dimension: '维度', unit: '单位', existing: '或者：使用已有指标', existingHint: '按名称、编号找', lines: (count: number) => `${count} 行用到`,
    accept: '采用建议', confirm: '确认', acceptAll: (count: number) => `${count} 项都采用填好的`, done: '✓ 已确认', open: '? 未确认', undo: '撤回', unitMissing: '请写单位，例如 元、单、%',
    usesExisting: (name: string) => `✓ 当作“${name}”`, none: '指标库里没有找到', listFailed: '指标库没有读到，暂时不能选已有指标。',
  },
  more: (count: number) => `再显示 ${count} 个`,

  onlyOpen: '只看要处理的', onlyOpenOrChanged: '只看要处理和有变化的', shown: (shown: number, all: number) => `${shown} / ${all} 行`,
  skip: '跳过', unskip: '撤销跳过', skipAll: (count: number) => `跳过全部 ${count} 个红色行`, skipKind: (kind: string, count: number) => `跳过${kind}的 ${count} 个红色行`, unskipAll: (count: number) => `撤销 ${count} 行的跳过`,
  noLines: (kind: string) => `文件里没有${kind}。`, nothingOpen: '没有要处理的行。', showAll: '看全部行', mended: '✓ 已改好', undoEdits: '恢复原文', alike: (count: number) => `同样的 ${count} 行也这样改`,
  row: '行', what: '怎么处理', action: '操作', place: (sheet: string, line: number) => `${sheet} ${line}`, cell: (field: string, line: number) => `第 ${line} 行 ${field}`,
  change: (field: string, from: string, to: string) => `${field} ${from === '' ? '空' : from} → ${to}`,
  fields: { number: '工号', name: '姓名', department: '部门', position: '岗位', managerNumber: '上级工号', managerName: '直接上级', joinedOn: '入职日期', leftOn: '离职日期', baseFen: '绩效基数', month: '月份', indicator: '指标', floor: '底线值', target: '目标值', stretch: '挑战值', actual: '实际值', note: '备注' } satisfies Record<IntakeField, string>,

  confirm: '确认导入', bar: '确认', blocked: '还不能导入：', checking: '正在按您的改动重新核对…', noChange: '没有变化', noChangeNext: '文件里的数据和程序里的完全相同，不用导入。',
  notChecked: '刚才的改动还没有核对成，您的输入都在。', checkAgain: '再核对一次', toQuestions: '去回答', toRed: '看红色行',
  willWrite: (parts: string) => `确认后写入：${parts}。`, willCount: (kind: IntakeKind, added: number, changed: number) => `${KINDS[kind]}${[added > 0 ? `新增 ${added} ${COUNTED[kind]}` : '', changed > 0 ? `更新 ${changed} ${COUNTED[kind]}` : ''].filter((part) => part !== '').join('、')}`,
  committing: '正在写入。要么全部写入，要么一行都不写。', committingTitle: '正在导入',

  report: {
    title: '导入完成', noChange: '没有变化', noChangeWhy: '文件里的数据和程序里的完全相同，什么都没有写。', kept: (name: string) => `${name} 已经全部写入。`, keptBut: (name: string) => `${name} 已经写入，只差下面要按段分开填的。`,
    added: '新增', changed: '更新', same: '没有变化', skipped: '跳过或不导入', lines: '单位：行',
    newIndicators: '新指标', newDepartments: '新部门', newPositions: '新岗位', rescored: (count: number) => `重新算分的考核表：${count} 张。`,
    fedKept: (count: number) => `${count} 行结果没有写：那一行由团队的结果自动合计，不用录。`,
    toShareTitle: (count: number) => `${count} 个结果要按段分开填或核对`, toShareWhy: '文件里是整月的数，这些人本月分段考核（换了上级或岗位），程序不知道每一段各是多少。点“去填”会到那一格：把整月的数改成这一段的；同一个人的另一段就在相邻的一行，一起填好。',
    toShare: (name: string, month: string, indicator: string, text: string) => `${name} ${month} ${indicator}：整月 ${text}`, shareKept: (name: string, month: string, indicator: string, text: string) => `${name} ${month} ${indicator}：文件里整月 ${text}，各段已有自己的数，没有动`, share: '去填', look: '去看', shareFor: (name: string, indicator: string) => `去填${name}的${indicator}`, shareMore: (count: number) => `还有 ${count} 个，在“月度结果”里是红格。`,
    confirmedKept: (count: number) => `${count} 行没有写：那个人那个月的考核表已经确认。要改，请先由确认人撤回确认。`,
    next: '接下来', toSetup: '回到设置向导', toTeam: '去看员工', toTemplates: '给岗位选模板', toResults: '去录结果', another: '再导入一个文件',
    months: '文件里的月份', monthsWhy: '左边的月份决定各页看哪个月。点一下就换过去。', moved: (month: string) => `原来的月份没有数据，已经换到 ${month}。`, now: '正在看', seeMonth: (month: string) => `看 ${month}`,
  },
}

function short(names: string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join('、')} 等 ${names.length} 个` : names.join('、')
}
