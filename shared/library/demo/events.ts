import type { Points } from '../../domain/brand.ts'
import type { Exemption, VetoKind } from '../../domain/evaluation/evaluation.ts'

/** What happened in the six months besides the figures. `at` counts months from the oldest, 0-5. */
type Event<More> = { at: number; number: string } & More
type After = readonly [months: number, day: number]
/** `from`: the library's lever it was taken from. */
interface DemoPlan { lever: 1 | 2 | 3; from: string | null; action: string; code: string; due: After; acceptance: string; done?: { on: After; note: string } }

/** Figures that are set, not drawn. */
export const SET_FIGURES: readonly Event<{ code: string; actual: string }>[] = [
  { at: 1, number: 'XG002', code: 'C10', actual: '66.7' },
  { at: 3, number: 'XG009', code: 'C10', actual: '50' },
  { at: 1, number: 'XG009', code: 'U03', actual: '4' },
  // Some results are reached: a firm that misses everything is nobody's.
  { at: 4, number: 'XG002', code: 'B22', actual: '91.3' },
  { at: 4, number: 'XG007', code: 'B14', actual: '103.5' },
  { at: 4, number: 'XG007', code: 'B15', actual: '3.06' },
  { at: 4, number: 'XG008', code: 'B15', actual: '2.52' },
  { at: 5, number: 'XG002', code: 'B22', actual: '90.6' },
  { at: 5, number: 'XG007', code: 'B14', actual: '101.8' },
]

/** 待录 in the open month. */
export const STILL_MISSING: readonly [number: string, code: string][] = [
  ['XG002', 'B11'], ['XG002', 'E13'], ['XG006', 'B05'], ['XG006', 'B13'], ['XG008', 'E16'], ['XG009', 'U01'], ['XG009', 'E14'], ['XG012', 'E12'],
]

export const EXEMPTIONS: readonly Event<{ code: string } & Exemption>[] = [
  { at: 2, number: 'XG006', code: 'B13', kind: 'no-business', reason: '入职当月，名下尚无到期应收账款' },
  { at: 3, number: 'XG007', code: 'E19', kind: 'no-business', reason: '本月计划内没有新品上架' },
  { at: 4, number: 'XG008', code: 'C11', kind: 'other', reason: '全月被抽调布置区域展厅，案例任务经总经理同意取消' },
]

export const ADJUSTMENTS: readonly Event<{ points: Points; reason: string; day: number; evidence: string }>[] = [
  { at: 0, number: 'XG003', points: '2', reason: '客户来信表扬：连夜协调补发一批电饭煲内胆', day: 21, evidence: '客户微信截图，存销售部文件夹' },
  { at: 0, number: 'XG012', points: '1', reason: '盘点中查出一处价格录错，避免少收货款', day: 27, evidence: '盘点记录第 3 页' },
  { at: 1, number: 'XG005', points: '-3', reason: '答应客户的样机未按时寄出，引起有效投诉', day: 18, evidence: '投诉登记第 3 号' },
  { at: 1, number: 'XG010', points: '2', reason: '整理活动常见问答 40 条，被全组采用', day: 9, evidence: '知识库记录' },
  { at: 2, number: 'XG009', points: '-2', reason: '排班遗漏，上午无人值守两小时', day: 12, evidence: '后台接待记录' },
  { at: 3, number: 'XG011', points: '-2', reason: '一次与客户争执，回复用语违反服务规范', day: 16, evidence: '会话截图，存客服部文件夹' },
  { at: 3, number: 'XG004', points: '1', reason: '帮带新同事走访客户 6 家', day: 24, evidence: '拜访记录' },
  { at: 4, number: 'XG010', points: '3', reason: '同事离职期间主动顶班 9 天，差评为零', day: 29, evidence: '排班表' },
  { at: 4, number: 'XG007', points: '2', reason: '发现竞店低价链接并及时调整活动，保住主推款排名', day: 14, evidence: '店铺后台截图' },
  { at: 5, number: 'XG003', points: '1', reason: '老客户介绍两家新客户', day: 10, evidence: '客户台账备注' },
]

export const VETOES: readonly Event<{ kind: VetoKind; reason: string; day: number }>[] = [
  { at: 2, number: 'XG005', kind: 'false-report', reason: '两家未签约的客户登记为新签，与合同台账核对不符，本人已书面说明', day: 28 },
]

/** Judged rows of the closed months: points of 5 and what they rest on. */
export const JUDGED: readonly Event<{ code: string; points: Points; reason: string }>[] = [
  { at: 0, number: 'XG012', code: 'C15', points: '5', reason: '全月交接均按清单签字，无不符合记录' },
  { at: 1, number: 'XG012', code: 'C15', points: '4', reason: '7 日合同扫描件隔天才交财务，不符合“按时交接”一次' },
  { at: 2, number: 'XG012', code: 'C15', points: '5', reason: '主动协助客服核对退货单，无不符合记录' },
  { at: 3, number: 'XG012', code: 'C15', points: '4', reason: '19 日请假未提前交接待发订单，一次' },
  { at: 4, number: 'XG012', code: 'C15', points: '5', reason: '备货期间交接及时，无不符合记录' },
]

/** Plans agreed in the closed months; everybody else needed none. `due` and `done` are months after, with the day: one is late, the newest have time. */
export const PLANS: readonly Event<DemoPlan>[] = [
  { at: 1, number: 'XG005', lever: 2, from: null, action: '每周一与经理对齐拜访名单，周五复盘；样机寄送当天登记单号', code: 'E22', due: [1, 31], acceptance: '有效拜访不少于 56 次，样机寄送零延误', done: { on: [1, 30], note: '复盘坚持了四周，拜访次数没有上来，改由带教解决' } },
  { at: 1, number: 'XG002', lever: 3, from: 'T08', action: '月底前三天固定为面谈日，面谈表当天交综合部', code: 'C10', due: [1, 28], acceptance: '下属面谈完成率 100 %', done: { on: [1, 28], note: '面谈表全部交齐' } },
  { at: 2, number: 'XG006', lever: 3, from: 'T01', action: '由陶知夏带教，跟访 10 家老客户，学完产品与账期两门课', code: 'E02', due: [1, 30], acceptance: '独立签约新客户不少于 2 家', done: { on: [1, 29], note: '跟访 11 家，两门课都考过' } },
  { at: 2, number: 'XG005', lever: 3, from: null, action: '重学客户台账制度并在部门会上说明；新签客户由内勤逐家核对合同', code: 'E23', due: [1, 20], acceptance: '新签登记与合同 100 % 相符', done: { on: [1, 20], note: '内勤核对 9 家，全部相符' } },
  { at: 2, number: 'XG007', lever: 1, from: null, action: '与供应商重谈破壁机套装价，下架两款退货多的型号', code: 'U10', due: [1, 25], acceptance: '退货率降到 6 % 以下', done: { on: [1, 27], note: '两款已下架，套装价谈低 4 %' } },
  { at: 3, number: 'XG011', lever: 3, from: null, action: '主管每天抽查 5 段会话并当天反馈，补训服务规范', code: 'E07', due: [1, 15], acceptance: '回复率回到 95 % 以上，无违规用语', done: { on: [1, 15], note: '抽查 60 段，无违规用语' } },
  { at: 3, number: 'XG005', lever: 1, from: 'P03', action: '名下 12 家低毛利客户改报组合套装价，低于底价先审批', code: 'B05', due: [4, 30], acceptance: '毛利率回到 26 % 以上' },
  { at: 3, number: 'XG008', lever: 2, from: 'S12', action: '停投两条成本最高的信息流计划，预算转到展厅到访活动', code: 'E16', due: [2, 28], acceptance: '单条线索成本降到 66 元以下' },
  { at: 4, number: 'XG006', lever: 2, from: null, action: '按“首访三日内回访”走完 20 家意向客户', code: 'E02', due: [3, 31], acceptance: '新签客户不少于 3 家' },
  { at: 4, number: 'XG009', lever: 3, from: null, action: '补招一名客服，岗前带教两周后独立接待', code: 'U14', due: [3, 20], acceptance: '一次解决率不低于 80 %' },
]

export const NO_PLAN_REASONS: readonly string[] = [
  '各项均在底线以上，按现有节奏推进', '面谈中确认无短板，保持即可', '未达标项系季节因素，下月观察', '本月改进已在周例会上落实',
]
