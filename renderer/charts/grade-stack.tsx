import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { sharp } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'
import { chartTones, faded } from './chart-tones.ts'
import { choosing } from './choosing.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

const SHADES = [1, 0.72, 0.46, 0.26, 0.12]
/** Below this a segment is too low for its words; the table says them. */
const READABLE = 14

/** People in each grade, month beside month, the best grade at the foot; every segment says its grade and how many. */
export function GradeStack({ months, codes, label, onChoose }: { months: readonly { label: string; counts: readonly number[] }[]; codes: readonly string[]; label: string; onChoose?: (at: number) => void }) {
  const theme = useChartTheme()
  const ink = chartTones()
  const shade = (at: number): number => SHADES[Math.min(SHADES.length - 1, Math.round((at / Math.max(1, codes.length - 1)) * (SHADES.length - 1)))] ?? 1
  const words: Plugin<'bar'> = {
    id: 'words',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart
      ctx.save()
      ctx.font = `11px ${ink.font}`
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      codes.forEach((code, at) => chart.getDatasetMeta(at).data.forEach((element, month) => {
        const count = months[month]?.counts[at] ?? 0
        const { x, y, base } = element.getProps(['x', 'y', 'base'] as never) as unknown as { x: number; y: number; base: number }
        if (count === 0 || base - y < READABLE) return
        ctx.fillStyle = shade(at) > 0.6 ? ink.card : ink.strong
        ctx.fillText(`${code} ${count}`, x, (y + base) / 2)
      }))
      ctx.restore()
    },
  }
  return (
    <div role="img" aria-label={label} style={{ height: 250 }}>
      <Bar
        // A plugin is taken once, when the chart is made: new words make a new chart.
        key={`${theme} ${codes.join()} ${months.map((month) => `${month.label} ${month.counts.join()}`).join(';')}`}
        plugins={[words]}
        data={{
          labels: months.map((month) => month.label),
          datasets: codes.map((code, at) => ({ label: code, data: months.map(({ counts }) => counts[at] ?? 0), backgroundColor: faded(ink.accent, shade(at)), borderColor: ink.card, borderWidth: 1, maxBarThickness: 46 })),
        }}
        options={{
          animation: false, maintainAspectRatio: false, devicePixelRatio: sharp(), ...choosing(onChoose),
          scales: {
            x: { stacked: true, grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size: 11 }, maxRotation: 0, autoSkip: false } },
            y: { stacked: true, beginAtZero: true, border: { display: false }, grid: { display: false }, ticks: { precision: 0, color: ink.text, font: { family: ink.font, size: 11 } } },
          },
        }}
      />
    </div>
  )
}
