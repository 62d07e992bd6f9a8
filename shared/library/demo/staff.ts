import type { Fen, Month } from '../../domain/brand.ts'
import { addMonths } from '../../domain/month/month.ts'
import { dayIn } from './calendar.ts'
import type { DemoEmployee } from './company.ts'

export const DEMO_NAME = '杭州小锅盖电器经销有限公司（演示）'
export const DEMO_DEPARTMENTS = ['总经办', '销售部', '电商部', '客服部', '综合部'] as const

export const DEMO_POSITIONS = [
  { name: '总经理', templateCode: null, mode: 'kpi-okr' },
  { name: '销售经理', templateCode: 'sales-lead', mode: 'kpi-okr' },
  { name: '销售代表', templateCode: 'sales-rep', mode: 'trial' },
  { name: '电商运营', templateCode: 'operations', mode: 'kpi-okr' },
  { name: '市场专员', templateCode: 'marketing', mode: 'kpi-okr' },
  { name: '客服主管', templateCode: 'service-lead', mode: 'kpi-okr' },
  { name: '客服', templateCode: 'service', mode: 'kpi-only' },
  { name: '销售内勤', templateCode: 'sales-support', mode: 'kpi-only' },
] as const

/** A person and how their six months go. `form` 0 is an ordinary month, +1 outstanding, -1 poor. */
export interface Profile {
  number: string
  name: string
  department: (typeof DEMO_DEPARTMENTS)[number]
  position: (typeof DEMO_POSITIONS)[number]['name']
  manager: string | null
  /** Months before the last month, and the day. */
  joined: readonly [monthsBack: number, day: number]
  left?: readonly [monthsBack: number, day: number]
  baseYuan: number
  /** Size of the customer base: multiplies money and lead targets. */
  scale: number
  form: readonly number[]
}

export const PROFILES: readonly Profile[] = [
  { number: 'XG001', name: '宋一禾', department: '总经办', position: '总经理', manager: null, joined: [77, 1], baseYuan: 0, scale: 1, form: [] },
  { number: 'XG002', name: '欧阳澈', department: '销售部', position: '销售经理', manager: 'XG001', joined: [52, 8], baseYuan: 4000, scale: 1, form: [-0.2, 0.1, -0.6, -0.4, 0.2, 0.1] },
  { number: 'XG003', name: '陶知夏', department: '销售部', position: '销售代表', manager: 'XG002', joined: [38, 1], baseYuan: 2500, scale: 1.2, form: [0.5, 0.7, 0.4, 0.3, 0.6, 0.5] },
  { number: 'XG004', name: '孟𠮷安', department: '销售部', position: '销售代表', manager: 'XG002', joined: [27, 15], baseYuan: 2000, scale: 1, form: [0.1, 0.3, 0.2, 0.2, 0.1, 0.2] },
  { number: 'XG005', name: '曹喆', department: '销售部', position: '销售代表', manager: 'XG002', joined: [19, 3], baseYuan: 2000, scale: 0.9, form: [0, -0.3, -0.2, -0.5, -0.2, 0] },
  { number: 'XG006', name: '冯小满', department: '销售部', position: '销售代表', manager: 'XG002', joined: [3, 11], baseYuan: 2000, scale: 0.6, form: [0, 0, -0.7, -0.5, -0.2, 0.1] },
  { number: 'XG007', name: '林望舒', department: '电商部', position: '电商运营', manager: 'XG001', joined: [31, 1], baseYuan: 3000, scale: 1, form: [0, 0.4, -0.5, -0.2, 0.2, 0.3] },
  { number: 'XG008', name: '贺知微', department: '电商部', position: '市场专员', manager: 'XG007', joined: [14, 20], baseYuan: 1800, scale: 1, form: [-0.2, 0.1, 0, -0.3, 0.1, 0.1] },
  { number: 'XG009', name: '邱晓棠', department: '客服部', position: '客服主管', manager: 'XG001', joined: [41, 6], baseYuan: 2200, scale: 1, form: [0, -0.2, 0, 0.2, -0.2, 0.1] },
  { number: 'XG010', name: '骆冰清', department: '客服部', position: '客服', manager: 'XG009', joined: [16, 1], baseYuan: 1500, scale: 1, form: [0.4, 0.2, 0.6, 0.8, 0.9, 0.6] },
  { number: 'XG011', name: '丁一鸣', department: '客服部', position: '客服', manager: 'XG009', joined: [9, 12], left: [1, 18], baseYuan: 1500, scale: 1, form: [0, -0.3, -0.5, -0.6, -0.9, 0] },
  { number: 'XG012', name: '何田田', department: '综合部', position: '销售内勤', manager: 'XG001', joined: [22, 9], baseYuan: 1600, scale: 1, form: [0.1, -0.2, 0.2, 0.1, 0.3, 0.2] },
]

export const employeeOf = (profile: Profile, lastMonth: Month): DemoEmployee => {
  const on = ([monthsBack, day]: readonly [number, number]) => dayIn(addMonths(lastMonth, -monthsBack), day)
  return {
    number: profile.number, name: profile.name, department: profile.department, position: profile.position,
    managerNumber: profile.manager, joinedOn: on(profile.joined), leftOn: profile.left ? on(profile.left) : null,
    baseFen: profile.baseYuan * 100 as Fen, hasSheet: profile.manager !== null,
  }
}
