import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { text } from '../components/text.ts'
import { chartInk } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** How many people stand in each grade; the figures are in the axis labels too, so colour carries nothing. */
export function GradeBars({ grades }: { grades: { code: string; people: number }[] }) {
  const theme = useChartTheme()
  const ink = chartInk()
  const words = grades.map(({ code, people }) => `${code} ${people}${text.home.month.people}`)
  return (
    <div style={{ height: 180 }} role="img" aria-label={text.home.month.chartLabel(words.join('，'))}>
      <Bar
        key={theme}
        data={{ labels: words, datasets: [{ data: grades.map(({ people }) => people), backgroundColor: ink.accent, maxBarThickness: 36, borderRadius: 3 }] }}
        options={{
          animation: false, maintainAspectRatio: false, events: [],
          scales: {
            x: { grid: { display: false }, ticks: { color: ink.text, font: { family: ink.font } }, border: { color: ink.line } },
            y: { beginAtZero: true, ticks: { precision: 0, color: ink.text }, grid: { color: ink.line }, border: { display: false } },
          },
        }}
      />
    </div>
  )
}
