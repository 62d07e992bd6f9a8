import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import { Line } from 'react-chartjs-2'
import { chartInk } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement)

/** `progress` in percent. */
export interface ConfidencePoint { on: string; confidence: number; progress: number | null }

/** Confidence (left, solid) and progress (right, dashed) over the check-ins; `label` says every figure. */
export function ConfidenceLine({ points, label, names }: { points: readonly ConfidencePoint[]; label: string; names: { confidence: string; progress: string } }) {
  const theme = useChartTheme()
  const ink = chartInk()
  const ticks = { color: ink.text, font: { family: ink.font, size: 11 } }
  return (
    <figure className="okr-chart">
      <figcaption><span className="okr-key" data-line="solid" style={{ color: ink.accent }} />{names.confidence}<span className="okr-key" data-line="dashed" />{names.progress}</figcaption>
      <div role="img" aria-label={label} style={{ height: 190 }}>
        <Line
          key={theme}
          data={{
            labels: points.map(({ on }) => on.slice(5)),
            datasets: [
              { data: points.map(({ confidence }) => confidence), yAxisID: 'confidence', borderColor: ink.accent, backgroundColor: ink.accent, borderWidth: 2, pointRadius: 3.5, clip: 8 },
              { data: points.map(({ progress }) => progress), yAxisID: 'progress', borderColor: ink.text, backgroundColor: ink.text, borderWidth: 1.5, borderDash: [5, 4], pointStyle: 'rect', pointRadius: 3, spanGaps: true, clip: 8 },
            ],
          }}
          options={{
            animation: false, maintainAspectRatio: false, events: [],
            scales: {
              x: { grid: { display: false }, border: { color: ink.line }, ticks: { ...ticks, maxRotation: 0 } },
              confidence: { position: 'left', min: 0, max: 10, ticks: { ...ticks, stepSize: 2 }, grid: { color: ink.line }, border: { display: false } },
              progress: { position: 'right', suggestedMin: 0, suggestedMax: 100, ticks, grid: { display: false }, border: { display: false } },
            },
          }}
        />
      </div>
    </figure>
  )
}
