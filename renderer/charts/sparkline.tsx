import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import { Line } from 'react-chartjs-2'
import { chartInk } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement)

export interface SparkPoint { label: string; value: number | null; target: number | null }

/** A small line without axes; the target is dashed. `label` says every figure, because the line alone says none. */
export function Sparkline({ points, label }: { points: readonly SparkPoint[]; label: string }) {
  const theme = useChartTheme()
  const ink = chartInk()
  const last = points.length - 1
  return (
    <div className="sparkline" role="img" aria-label={label} style={{ height: 72 }}>
      <Line
        key={theme}
        data={{
          labels: points.map((point) => point.label),
          datasets: [
            { data: points.map((point) => point.value), borderColor: ink.accent, backgroundColor: ink.accent, borderWidth: 1.5, pointRadius: points.map((_, at) => (at === last ? 3.5 : 2)), spanGaps: true, clip: 8 },
            { data: points.map((point) => point.target), borderColor: ink.text, borderWidth: 1, borderDash: [4, 3], pointRadius: 0, spanGaps: true },
          ],
        }}
        options={{
          animation: false, maintainAspectRatio: false, events: [], layout: { padding: { left: 6, right: 8, top: 6 } },
          scales: { x: { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size: 11 }, maxRotation: 0 } }, y: { display: false, grace: '15%' } },
        }}
      />
    </div>
  )
}
