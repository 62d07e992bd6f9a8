import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { sharp } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'
import { chartTones, inLines, type Tone } from './chart-tones.ts'
import { choosing } from './choosing.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** `words` stand at the bar's end, so that neither colour nor length has to be read. null: nothing to draw, only words. */
export interface ShareBar { key: string | number; label: string; value: number | null; words: string; tone?: Tone }

/** A row of one line, a further line, and what the axis beneath takes. */
const ROW = 26, LINE = 15, AXIS = 30

/** Lying bars with whole names at the left; `marks` are thin lines across (80 %, 100 %). As high as its names need. */
export function ShareBars({ bars, most, marks = [], label, onChoose }: { bars: readonly ShareBar[]; /** End of the axis. */ most: number; marks?: readonly number[]; label: string; onChoose?: (at: number) => void }) {
  const theme = useChartTheme()
  const ink = chartTones()
  const names = bars.map((bar) => inLines(bar.label))
  // Rows are spaced evenly: the longest name sets the room of all. The library keeps half a name free above and below.
  const further = (Math.max(1, ...names.map((lines) => lines.length)) - 1) * LINE
  const height = bars.length * (ROW + further) + further + AXIS
  const words: Plugin<'bar'> = {
    id: 'words',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart
      ctx.save()
      ctx.font = `12px ${ink.font}`
      ctx.textBaseline = 'middle'
      chart.getDatasetMeta(0).data.forEach((element, at) => {
        const bar = bars[at]
        if (bar === undefined) return
        ctx.fillStyle = bar.value === null ? ink.text : ink.strong
        ctx.fillText(bar.words, (bar.value === null ? chart.chartArea.left : element.x) + 6, element.y)
      })
      ctx.restore()
    },
  }
  return (
    <div role="img" aria-label={label} style={{ height }}>
      <Bar
        // A plugin is taken once, when the chart is made: new words make a new chart.
        key={`${theme} ${bars.map((bar) => `${bar.label} ${bar.words}`).join()}`}
        plugins={[words]}
        data={{ labels: names, datasets: [{ data: bars.map(({ value }) => value), backgroundColor: bars.map(({ tone }) => ink.tone[tone ?? 'accent']), maxBarThickness: 14, borderRadius: 2 }] }}
        options={{
          indexAxis: 'y', animation: false, maintainAspectRatio: false, devicePixelRatio: sharp(height), layout: { padding: { right: 104 } }, ...choosing(onChoose, 'y'),
          scales: {
            y: { grid: { display: false }, border: { color: ink.line }, ticks: { autoSkip: false, color: ink.strong, font: { family: ink.font, size: 12 } } },
            x: { min: 0, max: most, border: { display: false }, grid: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size: 11 } }, ...(marks.length === 0 ? {} : { afterBuildTicks: (axis) => { axis.ticks = [0, ...marks].map((value) => ({ value })) } }) },
          },
        }}
      />
    </div>
  )
}
