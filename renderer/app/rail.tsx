import { Button, Tooltip } from 'antd'
import { Link, NavLink } from 'react-router'
import { addMonths, monthLabel } from '../../shared/domain/month/month.ts'
import { text } from '../components/text.ts'
import { chooseMonth, collapseRail, useSession } from '../stores/session.ts'
import { MonthBadge } from '../components/month-badge.tsx'
import { MonthPicker } from '../components/month-picker.tsx'
import { SECTIONS } from './routes.tsx'

const t = text.app

/** Company, month switcher, sections in groups; collapses to icons. */
export function Rail() {
  const { start, month, railCollapsed } = useSession()
  const step = (by: number) => chooseMonth(addMonths(month, by))
  return (
    <nav className="rail" aria-label={t.mainNavigation}>
      {!railCollapsed && <div className="rail-company" title={start?.companyName}>{start?.companyName || t.name}</div>}
      {!railCollapsed && (
        <div className="rail-month">
          <Button type="text" size="small" aria-label={t.monthBefore} onClick={() => step(-1)}>‹</Button>
          <MonthPicker month={month} onChoose={chooseMonth} label={t.month} />
          <Button type="text" size="small" aria-label={t.monthAfter} onClick={() => step(1)}>›</Button>
        </div>
      )}
      {!railCollapsed && <div className="rail-state"><Link to="/archive"><MonthBadge month={month} /></Link></div>}
      {(['work', 'look', 'manage'] as const).map((group) => {
        const sections = SECTIONS.filter((section) => section.group === group)
        if (sections.length === 0) return null
        return (
          <div key={group}>
            {!railCollapsed && <div className="rail-group">{t.groups[group]}</div>}
            {sections.map((section) => (
              <Tooltip key={section.path} title={railCollapsed ? section.label : ''} placement="right">
                <NavLink className="rail-link" to={section.path} end={section.path === '/'} aria-label={section.label}>
                  <span className="rail-icon" aria-hidden="true">{section.icon}</span>{!railCollapsed && section.label}
                </NavLink>
              </Tooltip>
            ))}
          </div>
        )
      })}
      <div className="rail-foot">
        <Button type="text" size="small" block aria-label={railCollapsed ? t.expand : t.collapse} title={railCollapsed ? t.expand : monthLabel(month)} onClick={() => collapseRail(!railCollapsed)}>
          {railCollapsed ? '»' : '«'}
        </Button>
      </div>
    </nav>
  )
}
