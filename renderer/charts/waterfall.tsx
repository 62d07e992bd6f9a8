import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { sharp } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'
import { chartTones, inLines, type Tone } from './chart-tones.ts'
import { choosing } from './choosing.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** Signs of 12 px that stand side by side on the narrowest card, and the height of their line. */
const ACROSS = 36, LINE = 15

/** From one height to another; `words` stand above it. */
export interface WaterfallBar { key: string; label: string; from: number; to: number; words: string; tone: Tone }

/** Where the axis begins: at 0, or higher when all the difference lies far above it. What is cut off is said beside the chart. */
export function axisStart(bars: readonly WaterfallBar[]): number {
  const heights = bars.flatMap(({ from, to }, at) => (at === 0 || at === bars.length - 1 ? [to] : [from, to]))
  const [low, high] = [Math.min(...heights), Math.max(...heights)]
  if (low <= 0 || high - low > low * 0.5) return 0
  const start = low - Math.max(high - low, low * 0.02) * 0.8
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(start)) - 1)
  return Math.max(0, Math.floor(start / unit) * unit)
}

export function Waterfall({ bars, label, onChoose }: { bars: readonly WaterfallBar[]; label: string; onChoose?: (at: number) => void }) {
  const theme = useChartTheme()
  const ink = chartTones()
  const start = axisStart(bars)
  const last = bars.length - 1
  const names = bars.map((bar) => inLines(bar.label, Math.max(4, Math.floor(ACROSS / bars.length))))
  // The library gives the axis half of the canvas at most: names of many lines make it higher.
  const height = Math.max(270, (Math.max(...names.map((lines) => lines.length)) * LINE + 16) * 2 + 20)
  const drawn: Plugin<'bar'> = {
    id: 'words',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart
      const { data } = chart.getDatasetMeta(0)
      const scale = chart.scales['y']
      ctx.save()
      ctx.font = `12px ${ink.font}`
      ctx.textAlign = 'center'
      ctx.textBaseline = 'bottom'
      bars.forEach(({ from, to, words }, at) => {
        const [here, next] = [data[at], data[at + 1]]
        if (here === undefined || scale === undefined) return
        ctx.fillStyle = ink.strong
        ctx.fillText(words, here.x, scale.getPixelForValue(Math.max(from, to)) - 3)
        if (next === undefined) return
        ctx.strokeStyle = ink.text
        ctx.beginPath()
        const [right, left] = [here, next].map((bar) => (bar as unknown as { width: number }).width / 2) as [number, number]
        ctx.moveTo(here.x + right, scale.getPixelForValue(to))
        ctx.lineTo(next.x - left, scale.getPixelForValue(to))
        ctx.stroke()
      })
      ctx.restore()
    },
  }
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <Bar
        // A plugin is taken once, when the chart is made: new words make a new chart.
        key={`${theme} ${bars.map((bar) => `${bar.label} ${bar.from} ${bar.to} ${bar.words}`).join()}`}
        plugins={[drawn]}
        data={{
          labels: names,
          datasets: [{ data: bars.map(({ from, to }, at): [number, number] => [at === 0 || at === last ? Math.min(start, to) : from, to]), backgroundColor: bars.map(({ tone }) => ink.tone[tone]), maxBarThickness: 46, borderRadius: 2, borderSkipped: false }],
        }}
        options={{
          animation: false, maintainAspectRatio: false, devicePixelRatio: sharp(), layout: { padding: { top: 20 } }, ...choosing(onChoose),
          scales: {
            x: { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.strong, font: { family: ink.font, size: 12 }, maxRotation: 0, autoSkip: false } },
            y: { ...(start > 0 ? { min: start } : {}), border: { display: false }, grid: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size: 11 }, maxTicksLimit: 6 } },
          },
        }}
      />
    </div>
  )
}
