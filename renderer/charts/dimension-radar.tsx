import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js'
import { Radar } from 'react-chartjs-2'
import { sharp } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'
import { chartTones, faded } from './chart-tones.ts'

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler)

/** Percent on each axis, now (solid) over an earlier month (dashed, square points); the corner says the figure. */
export function DimensionRadar({ axes, label }: { axes: readonly { lines: string[]; now: number | null; before: number | null }[]; label: string }) {
  const theme = useChartTheme()
  const ink = chartTones()
  return (
    <div role="img" aria-label={label} style={{ height: 270 }}>
      <Radar
        key={theme}
        data={{
          labels: axes.map(({ lines }) => lines),
          datasets: [
            { data: axes.map(({ now }) => now), borderColor: ink.accent, backgroundColor: faded(ink.accent, 0.16), borderWidth: 2, pointRadius: 3.5, pointBackgroundColor: ink.accent, spanGaps: true },
            { data: axes.map(({ before }) => before), borderColor: ink.text, backgroundColor: 'transparent', borderWidth: 1.5, borderDash: [5, 4], pointStyle: 'rect', pointRadius: 3, pointBackgroundColor: ink.text, spanGaps: true },
          ],
        }}
        options={{
          animation: false, maintainAspectRatio: false, devicePixelRatio: sharp(), events: [],
          scales: {
            r: {
              min: 0, suggestedMax: 100, angleLines: { color: ink.line }, grid: { color: ink.line }, pointLabels: { color: ink.strong, font: { family: ink.font, size: 12 } },
              // Each corner says its figure: two rings named are enough, and more would stand under the points.
              ticks: { stepSize: 50, color: ink.text, backdropColor: ink.card, z: 1, font: { family: ink.font, size: 10 } },
            },
          },
        }}
      />
    </div>
  )
}
