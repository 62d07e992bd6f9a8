import type { ReactNode } from 'react'
import { text } from '../components/text.ts'

/** One entry of the rail. `group` orders it; `path` is also what Ctrl+K goes to. */
export interface Section { path: string; label: string; group: 'work' | 'look' | 'manage'; icon: string; words: string[] }

const s = text.app.sections
export const SECTIONS: Section[] = [
  { path: '/', label: s.home, group: 'work', icon: '⌂', words: ['shouye', 'home'] },
  { path: '/targets', label: s.targets, group: 'work', icon: '◎', words: ['目标', 'mubiao'] },
  { path: '/results', label: s.results, group: 'work', icon: '▦', words: ['录入', '结果', 'jieguo'] },
  { path: '/evaluations', label: s.evaluations, group: 'work', icon: '✓', words: ['考核表', '评分', 'kaohe'] },
  { path: '/print', label: s.print, group: 'work', icon: '⎙', words: ['打印', 'pdf', 'dayin'] },
  { path: '/team', label: s.team, group: 'manage', icon: '☷', words: ['员工', '部门', '岗位', 'tuandui'] },
  { path: '/templates', label: s.templates, group: 'manage', icon: '☰', words: ['模板', '指标库', 'moban'] },
  { path: '/intake', label: s.intake, group: 'manage', icon: '⇩', words: ['excel', '导入', 'daoru'] },
  { path: '/settings', label: s.settings, group: 'manage', icon: '⚙', words: ['等级', '系数', 'shezhi'] },
  { path: '/help', label: s.help, group: 'manage', icon: '?', words: ['说明', 'bangzhu'] },
]

export type Page = { path: string; element: ReactNode }
