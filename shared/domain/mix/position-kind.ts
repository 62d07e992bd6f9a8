/** What a position is mostly about, read from its name. */
export type PositionKind = 'lead' | 'creative' | 'manager' | 'long-sale' | 'sale' | 'routine' | 'unknown'

/** First match counts, so assistants come before the people they assist and 产品经理 before 经理. */
const NAMES: readonly (readonly [PositionKind, RegExp])[] = [
  ['routine', /助理|秘书|文员|内勤|跟单/],
  ['lead', /总经理|副总|董事|老板|创始|合伙人|总裁|CEO|厂长|总监/i],
  ['creative', /产品|研发|技术(?!工人)|工程师|设计|策划|品牌|市场|推广|新媒体|运营|项目|战略|算法|开发(?!区)|选品/],
  ['long-sale', /大客户|渠道|招商|商务拓展|BD/i],
  ['sale', /客户经理|销售(?!经理|主管|总监|内勤|部长)|业务员|业务代表|导购|区域销售/],
  ['manager', /经理|主管|店长|部长|组长|班长|队长|负责人/],
  ['routine', /仓|司机|配送|物流|会计|出纳|财务|应收|行政|人事|前台|客服|售后|操作|生产|质检|质量|采购|工人|普工|技工|店员|收银|厨|服务员|保洁|保安|维修|安装|打包|录入/],
]

/** 'unknown' for a name that says nothing. */
export const positionKind = (name: string): PositionKind => NAMES.find(([, names]) => names.test(name))?.[0] ?? 'unknown'

export type IndustryKind = 'innovative' | 'steady' | 'unknown'
const INNOVATIVE = /软件|互联网|科技|信息|设计|广告|传媒|文化|咨询|教育|培训|生物|医药|新能源|智能|电商|游戏|创意/
const STEADY = /贸易|批发|零售|餐饮|物流|运输|制造|加工|建筑|建材|装修|物业|家政|农|五金|食品|服装|酒店|维修/

/** Whether the business lives from new things or from doing the same thing well; 'unknown' when its name does not tell. */
export const industryKind = (industry: string): IndustryKind => (INNOVATIVE.test(industry) ? 'innovative' : STEADY.test(industry) ? 'steady' : 'unknown')
