import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { chartInk } from './chart-ink.ts'
import { useChartTheme } from './chart-theme.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** People in each grade: as it is (pale), as it would be (ink), what is advised (outline). A table beside it says every figure. */
export function GradeShift({ grades, label }: { grades: readonly { words: string; before: number; after: number | null; advised: number | null }[]; label: string }) {
  const theme = useChartTheme()
  const ink = chartInk()
  const shifted = grades.some(({ after }) => after !== null)
  const advised = grades.some(({ advised: quota }) => quota !== null)
  const bars = { maxBarThickness: 28, borderRadius: 3 }
  return (
    <div style={{ height: 190 }} role="img" aria-label={label}>
      <Bar
        key={`${theme}-${shifted}-${advised}`}
        data={{
          labels: grades.map(({ words }) => words),
          datasets: [
            { ...bars, data: grades.map(({ before }) => before), backgroundColor: shifted ? ink.line : ink.accent },
            ...(shifted ? [{ ...bars, data: grades.map(({ before, after }) => after ?? before), backgroundColor: ink.accent }] : []),
            ...(advised ? [{ ...bars, data: grades.map((each) => each.advised ?? 0), backgroundColor: 'transparent', borderColor: ink.text, borderWidth: 1 }] : []),
          ],
        }}
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
