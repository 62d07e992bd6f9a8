import type { Wall, WallIndicator } from '../../../shared/api/meetings.ts'
import { fromFirst } from '../../charts/chart-tones.ts'
import { TargetBand } from '../../charts/target-band.tsx'
import { figuresWhole } from '../../components/figures-whole.ts'
import { text } from '../../components/text.ts'
import { useLargeWall } from './use-large-wall.ts'
import { LightMark, WallChoice, type WallPageProps } from './wall-parts.tsx'

const t = text.meetings.wall
const figure = (value: string | null): number | null => (value === null ? null : Number(value))

/** 效益一页: each result of the company against its target, and the year behind the chosen one. */
export function WallBenefit({ page, chosen, onChoose }: { page: Wall['benefit'] } & WallPageProps) {
  const shown = page.indicators[chosen]
  const large = useLargeWall()
  if (shown === undefined) return null
  return (
    <div className="wall-two">
      <div className="wall-list">
        {page.indicators.map((indicator, at) => (
          <WallChoice key={indicator.indicatorId} at={at} chosen={at === chosen} onChoose={onChoose} data-testid="benefit">
            <span className="wall-head"><span className="wall-what">{indicator.name}</span><LightMark light={indicator.light} /></span>
            <Figures indicator={indicator} />
          </WallChoice>
        ))}
      </div>
      <figure className="wall-chart" aria-label={shown.name}>
        <figcaption>{figuresWhole(shown.sentence)}</figcaption>
        <TargetBand
          key={shown.indicatorId} size={large ? 23 : 18} height="100%" label={t.chart(shown.name, shown.unit)}
          points={fromFirst(shown.series, ({ actual, target }) => actual !== null || target !== null).map(({ month, actual, target }) => ({ label: t.monthShort(Number(month.slice(5))), value: figure(actual), target: figure(target), floor: null, stretch: null }))}
        />
        <p className="quiet">{t.chart(shown.name, shown.unit)}</p>
      </figure>
    </div>
  )
}

function Figures({ indicator }: { indicator: WallIndicator }) {
  const { actual, target, attainment, met, unit, missing, change, gained } = indicator
  return (
    <span className="wall-facts">
      <b>{attainment !== null ? t.done(attainment) : met === null ? t.noFigure : met ? t.met : t.notMet}</b>
      <span>{t.actual} {actual ?? t.noFigure}{target !== null && <> / {t.target} {target}</>} {unit}</span>
      {gained !== null && <span>{t.gained(gained)}</span>}
      {change !== '' && <span className="quiet">{t.last} {change}</span>}
      {missing > 0 && <span className="wait">{t.missing(missing)}</span>}
    </span>
  )
}
