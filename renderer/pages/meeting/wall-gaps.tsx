import type { CSSProperties } from 'react'
import type { Wall, WallGap } from '../../../shared/api/meetings.ts'
import { fromFirst } from '../../charts/chart-tones.ts'
import { text } from '../../components/text.ts'
import { LightMark, WallChoice, type WallPageProps } from './wall-parts.tsx'

const t = text.meetings.wall

export type GapView = 'indicators' | 'departments'

/** 差距与根因: where most points were lost, by indicator with its five whys, or by department. Nobody is named or ranked. */
export function WallGaps({ page, view, chosen, onChoose }: { page: Wall['gaps']; view: GapView } & WallPageProps) {
  if (view === 'departments') return <Departments page={page} chosen={chosen} onChoose={onChoose} />
  const shown = page.indicators[chosen]
  return (
    <div className="wall-two" data-wide="right">
      <div className="wall-list" aria-label={t.byIndicator}>
        {page.indicators.map((gap, at) => (
          <WallChoice key={gap.indicatorId} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="gap">
            <span className="wall-head"><span className="wall-what">{gap.name}</span><LightMark light={gap.light} /></span>
            <span className="wall-facts">{gap.lost !== null && <b>{t.lost(gap.lost)}</b>}{gap.attainment !== null && <span>{t.gained(gap.attainment)}</span>}<span className="quiet">{gap.trendSentence}</span></span>
          </WallChoice>
        ))}
      </div>
      {shown !== undefined && <Causes gap={shown} />}
    </div>
  )
}

function Causes({ gap }: { gap: WallGap }) {
  return (
    <section className="wall-causes" aria-label={gap.name}>
      <h2><span style={{ color: `var(--${gap.dimension})` }} className="dimension">{text.chain.columns[gap.dimension]}</span> {gap.name}</h2>
      <p>{gap.shown}{gap.missing > 0 && <span className="wait"> {t.missing(gap.missing)}</span>}</p>
      <TrendBars gap={gap} />
      {gap.causes.length === 0 && <p className="quiet">{t.noWhy}</p>}
      {gap.causes.map((cause) => (
        <div key={cause.department ?? ''} className="wall-cause">
          <h3>{cause.department ?? t.company}</h3>
          <ol>{cause.whys.map((why, at) => <li key={at}>{why}</li>)}</ol>
          {cause.conclusion !== '' && <p><b>{t.conclusion}</b> {cause.conclusion}</p>}
        </div>
      ))}
    </section>
  )
}

/** The last months of attainment as bars, each under its percentage, in whole ones: the exact figure stands in the label. */
function TrendBars({ gap }: { gap: WallGap }) {
  const known = gap.trend.filter(({ attainment }) => attainment !== null)
  if (known.length < 2) return null
  const months = fromFirst(gap.trend, ({ attainment }) => attainment !== null)
  return (
    <>
      <div className="wall-trend" role="img" aria-label={`${t.trend(gap.name)} ${known.map(({ month, attainment }) => `${month} ${t.rate(attainment ?? '')}`).join(' ')}`}>
        {months.map(({ month, attainment }, at) => (
          <div key={month} className="wall-month" data-now={at === months.length - 1}>
            {attainment !== null && <b>{Math.round(Number(attainment))}</b>}
            <i style={{ '--tall': attainment === null ? 0 : Math.max(1, Math.min(120, Number(attainment))) } as CSSProperties} />
            <span>{t.monthShort(Number(month.slice(5)))}</span>
          </div>
        ))}
      </div>
      <p className="wall-note quiet">{t.trendNote}</p>
    </>
  )
}

function Departments({ page, chosen, onChoose }: { page: Wall['gaps'] } & WallPageProps) {
  return (
    <div className="wall-list" aria-label={t.byDepartment}>
      {page.departments.map((department, at) => (
        <WallChoice key={department.name} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="gap-department">
          <span className="wall-head"><span className="wall-what">{department.name}</span><span className="quiet">{t.people(department.people)}</span>{!department.few && <LightMark light={department.light} />}</span>
          <span className="wall-facts">
            {department.few ? <span className="quiet">{t.few}</span> : <>{department.lost !== null && <b>{t.lostEach(department.lost)}</b>}{department.attainment !== null && <span>{t.gained(department.attainment)}</span>}</>}
          </span>
          {department.indicators.length > 0 && <span className="wall-facts quiet">{department.indicators.map((gap) => <span key={gap.indicatorId}>{gap.name}{gap.lost !== null && ` ${t.lost(gap.lost)}`}</span>)}</span>}
        </WallChoice>
      ))}
    </div>
  )
}
