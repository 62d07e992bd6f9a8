import { AimOutlined, AreaChartOutlined, AuditOutlined, BarChartOutlined, BranchesOutlined, CommentOutlined, LockOutlined, CompassOutlined, FlagOutlined, HomeOutlined, ImportOutlined, MedicineBoxOutlined, PrinterOutlined, ProfileOutlined, ProjectOutlined, QuestionCircleOutlined, RiseOutlined, SettingOutlined, TableOutlined, TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { text } from '../components/text.ts'

/** One entry of the rail. `group` orders it; `path` is also what Ctrl+K goes to; `words` are other ways to find it. */
export interface Section { path: string; label: string; group: 'work' | 'look' | 'manage'; icon: ReactNode; words: string[] }

const { sections: s, sectionWords: w } = text.app

export const SECTIONS: Section[] = [
  { path: '/', label: s.home, group: 'work', icon: <HomeOutlined />, words: w.home },
  { path: '/cycle', label: text.cycle.section, group: 'work', icon: <CompassOutlined />, words: text.cycle.sectionWords },
  { path: '/okr', label: s.okr, group: 'work', icon: <FlagOutlined />, words: w.okr },
  { path: '/targets', label: s.targets, group: 'work', icon: <AimOutlined />, words: w.targets },
  { path: '/results', label: s.results, group: 'work', icon: <TableOutlined />, words: w.results },
  { path: '/evaluations', label: s.evaluations, group: 'work', icon: <AuditOutlined />, words: w.evaluations },
  { path: '/talks', label: s.talks, group: 'work', icon: <CommentOutlined />, words: w.talks },
  { path: '/improve', label: s.improve, group: 'work', icon: <RiseOutlined />, words: w.improve },
  { path: '/meeting', label: s.meeting, group: 'work', icon: <ProjectOutlined />, words: w.meeting },
  { path: '/print', label: s.print, group: 'work', icon: <PrinterOutlined />, words: w.print },
  { path: '/archive', label: s.archive, group: 'work', icon: <LockOutlined />, words: w.archive },
  { path: '/dashboard', label: s.dashboard, group: 'look', icon: <AreaChartOutlined />, words: w.dashboard },
  { path: '/chain', label: s.chain, group: 'look', icon: <BranchesOutlined />, words: w.chain },
  { path: '/calibration', label: s.calibration, group: 'look', icon: <BarChartOutlined />, words: w.calibration },
  { path: '/health', label: s.health, group: 'look', icon: <MedicineBoxOutlined />, words: w.health },
  { path: '/team', label: s.team, group: 'manage', icon: <TeamOutlined />, words: w.team },
  { path: '/templates', label: s.templates, group: 'manage', icon: <ProfileOutlined />, words: w.templates },
  { path: '/intake', label: s.intake, group: 'manage', icon: <ImportOutlined />, words: w.intake },
  { path: '/settings', label: s.settings, group: 'manage', icon: <SettingOutlined />, words: w.settings },
  { path: '/help', label: s.help, group: 'manage', icon: <QuestionCircleOutlined />, words: w.help },
]
