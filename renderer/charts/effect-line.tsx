import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, type Plugin } from 'chart.js'
import { Line } from 'react-chartjs-2'
import { chartInk } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement)

export interface EffectPoint { label: string; value: number | null; target: number | null }

/** An upright line where the plan was opened, with its word: what stands right of it came after. */
const openedMark = (at: number, word: string, ink: ReturnType<typeof chartInk>): Plugin<'line'> => ({
  id: 'opened',
  afterDatasetsDraw({ ctx, chartArea, scales }) {
    const x = scales['x']?.getPixelForValue(at)
    if (at < 0 || x === undefined) return
    ctx.save()
    ctx.strokeStyle = ink.text
    ctx.fillStyle = ink.text
    ctx.setLineDash([3, 3])
    ctx.beginPath()
    ctx.moveTo(x, chartArea.top)
    ctx.lineTo(x, chartArea.bottom)
    ctx.stroke()
    ctx.font = `11px ${ink.font}`
    ctx.textAlign = x > chartArea.right - 60 ? 'right' : 'left'
    ctx.fillText(word, x + (ctx.textAlign === 'right' ? -4 : 4), chartArea.top + 9)
    ctx.restore()
  },
})

/** The indicator a plan is judged on, month by month, with its target dashed. A table beside says every figure. */
export function EffectLine({ points, opened, word, label }: { points: readonly EffectPoint[]; opened: number; word: string; label: string }) {
  const theme = useChartTheme()
  const ink = chartInk()
  // Nothing below nought is drawn where nothing lies below it.
  const below = points.some(({ value, target }) => (value ?? 0) < 0 || (target ?? 0) < 0)
  return (
    <div role="img" aria-label={label} style={{ height: 170 }}>
      <Line
        key={`${theme} ${label} ${opened}`}
        plugins={[openedMark(opened, word, ink)]}
        data={{
          labels: points.map((point) => point.label),
          datasets: [
            { data: points.map(({ value }) => value), borderColor: ink.accent, backgroundColor: ink.accent, borderWidth: 2, pointRadius: 3.5, clip: 8 },
            { data: points.map(({ target }) => target), borderColor: ink.text, borderWidth: 1.5, borderDash: [5, 4], pointRadius: 0, spanGaps: true },
          ],
        }}
        options={{
          animation: false, maintainAspectRatio: false, events: [], layout: { padding: { right: 12, top: 12 } },
          scales: {
            x: { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size: 11 }, maxRotation: 0 } },
            y: { grace: '10%', ...(below ? {} : { min: 0 }), border: { display: false }, grid: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size: 11 }, maxTicksLimit: 5 } },
          },
        }}
      />
    </div>
  )
}
