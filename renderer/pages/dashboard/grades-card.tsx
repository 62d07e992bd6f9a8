import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { Dashboard } from '../../../shared/api/dashboard.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { fromFirst } from '../../charts/chart-tones.ts'
import { GradeStack } from '../../charts/grade-stack.tsx'
import { text } from '../../components/text.ts'
import { chooseMonth } from '../../stores/session.ts'

const t = text.dashboard.grades

/** How many people stood in each grade over twelve months; a month leads to its sheets. */
export function GradesCard({ grades: { months: all, codes, sentence } }: { grades: Dashboard['grades'] }) {
  const months = fromFirst(all, ({ people }) => people > 0)
  const navigate = useNavigate()
  const open = (month: Month | undefined) => {
    if (month === undefined) return
    chooseMonth(month)
    void navigate('/evaluations')
  }
  const words = (counts: readonly number[]) => codes.flatMap((code, at) => ((counts[at] ?? 0) > 0 ? [`${code} ${counts[at]}`] : [])).join('、')
  return (
    <ChartCard
      title={t.title} sentence={sentence} blank={months.every(({ people }) => people === 0)} legend={[{ mark: 'note', words: t.legend }]}
      table={{
        columns: [{ title: t.columns.month }, { title: t.columns.people, figure: true }, ...codes.map((code) => ({ title: code, figure: true }))],
        rows: months.map(({ month, people, counts }) => ({ key: month, cells: [people === 0 ? monthLabel(month) : <Button key="month" type="link" onClick={() => open(month)}>{monthLabel(month)}</Button>, people, ...counts] })),
      }}
    >
      <GradeStack
        codes={codes} months={months.map(({ month, counts }) => ({ label: month.slice(2).replace('-', '/'), counts }))}
        label={t.chart(months.filter(({ people }) => people > 0).map(({ month, counts }) => t.month(monthLabel(month), words(counts))).join('；'))}
        onChoose={(at) => { const month = months[at]; if (month !== undefined && month.people > 0) open(month.month) }}
      />
    </ChartCard>
  )
}
