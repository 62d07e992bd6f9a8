import { CategoryScale, Chart, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import { Line } from 'react-chartjs-2'
import { chartInk, sharp } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'
import { choosing } from './choosing.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Filler)

export interface BandPoint { label: string; value: number | null; target: number | null; floor: number | null; stretch: number | null }

/** What was reached against the target, which is dashed, with the band from floor to stretch behind. A table beneath says every figure. */
export function TargetBand({ points, label, height = 200, size = 11, onChoose }: { points: readonly BandPoint[]; label: string; height?: number | string; /** Of the letters, in px: larger on the wall. */ size?: number; onChoose?: ((at: number) => void) | undefined }) {
  const theme = useChartTheme()
  const ink = chartInk()
  // One target alone is no line: it is marked by a stroke.
  const targets = points.filter(({ target }) => target !== null).length
  const bare = { borderWidth: 0, pointRadius: 0, spanGaps: true, stepped: 'middle' as const }
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <Line
        key={theme}
        data={{
          labels: points.map((point) => point.label),
          datasets: [
            { data: points.map(({ value }) => value), borderColor: ink.accent, backgroundColor: ink.accent, borderWidth: size > 15 ? 4 : 2, pointRadius: size > 15 ? 6 : 3.5, spanGaps: true, clip: 8 },
            { data: points.map(({ target }) => target), borderColor: ink.text, borderWidth: 1.5, borderDash: [5, 4], spanGaps: true, stepped: 'middle', pointStyle: 'line', pointRadius: targets === 1 ? size : 0, pointBorderWidth: 2, clip: size },
            { ...bare, data: points.map(({ floor, stretch }) => (stretch === null ? null : floor)), fill: false },
            { ...bare, data: points.map(({ floor, stretch }) => (floor === null ? null : stretch)), fill: '-1', backgroundColor: ink.line },
          ],
        }}
        options={{
          animation: false, maintainAspectRatio: false, devicePixelRatio: sharp(), ...choosing(onChoose), layout: { padding: { left: 4, right: 10, top: 8 } },
          scales: {
            x: { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size }, maxRotation: 0 } },
            y: { grace: '10%', border: { display: false }, grid: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size }, maxTicksLimit: 5 } },
          },
        }}
      />
    </div>
  )
}
