import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import { Line } from 'react-chartjs-2'
import { chartInk } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement)

/** Totals by month with a faint line at every grade's start. Months without a total leave a gap. */
export function TotalsLine({ points, grades, label }: { points: readonly { label: string; total: number | null }[]; grades: readonly { code: string; from: number }[]; label: string }) {
  const theme = useChartTheme()
  const ink = chartInk()
  const codes = new Map(grades.filter(({ from }) => from > 0).map(({ code, from }) => [from, `${code} ${from}`]))
  return (
    <div role="img" aria-label={label} style={{ height: 180 }}>
      <Line
        key={theme}
        data={{ labels: points.map((point) => point.label), datasets: [{ data: points.map(({ total }) => total), borderColor: ink.accent, backgroundColor: ink.accent, borderWidth: 2, pointRadius: 3, clip: 8 }] }}
        options={{
          animation: false, maintainAspectRatio: false, events: [], layout: { padding: { right: 10, top: 8 } },
          scales: {
            x: { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text, font: { family: ink.font, size: 11 }, maxRotation: 0 } },
            // Ticks at the grades' limits only: what a line between two of them means can be read off.
            y: {
              suggestedMin: 50, suggestedMax: 100, border: { display: false }, grid: { color: ink.line },
              ticks: { color: ink.text, font: { family: ink.font, size: 11 }, callback: (value) => codes.get(Number(value)) ?? '' },
              afterBuildTicks: (axis) => { axis.ticks = [...codes.keys()].filter((from) => from >= axis.min && from <= axis.max).map((value) => ({ value })) },
            },
          },
        }}
      />
    </div>
  )
}
