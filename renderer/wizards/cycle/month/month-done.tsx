import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { addMonths, monthLabel } from '../../../../shared/domain/month/month.ts'
import { quarterOfMonth } from '../../../../shared/domain/quarter/quarter.ts'
import { PageFrame } from '../../../components/page-frame.tsx'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import { chooseMonth } from '../../../stores/session.ts'
import { KindSwitch } from '../cycle-frame.tsx'
import { DoneCard } from '../done-card.tsx'

const t = text.cycle.done

/** 完成本月: what was done, what goes on paper, and the next month. */
export function MonthDone({ month, state, onReview }: { month: Month; state: CycleState; onReview: () => void }) {
  const navigate = useNavigate()
  const next = addMonths(month, 1)
  const overview = useHouse('months.overview', { month }).data
  const then = useHouse('months.overview', { month: next }).data
  const steps = useHouse('improvements.list', { month }).data?.improvements ?? []
  const objectives = useHouse('objectives.list', { quarter: quarterOfMonth(month) }).data?.objectives ?? []
  const marks = useHouse('process.list', { month }).data?.marks ?? []
  const plans = steps.filter(({ kind }) => kind === 'plan').length
  const inNext = (to: string) => {
    chooseMonth(next)
    void navigate(to)
  }
  const lines: Record<CycleState['steps'][number]['step'], string[]> = {
    goals: [t.goals(objectives.length)], 'key-results': [t.keyResults(objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0))],
    evaluate: [...(overview === undefined ? [] : [t.confirmed(overview.confirmed), ...(overview.mean === null ? [] : [t.mean(overview.mean)])]), t.marked(marks.length)],
    improve: [t.plans(plans, steps.length - plans), ...(then === undefined ? [] : [t.next(monthLabel(next), then.sheets)])],
  }
  return (
    <PageFrame
      title={text.cycle.month.title(monthLabel(month))} sentence={text.cycle.month.sentence}
      actions={<><KindSwitch kind="month" /><Button type="primary" onClick={() => inNext('/cycle/month')}>{t.start(monthLabel(next))}</Button></>}
    >
      <DoneCard title={t.title.month(monthLabel(month))} state={state} lines={lines}>
        <Button onClick={() => void navigate('/archive')} data-testid="to-archive">{text.archive.wizard}</Button>
        <Button onClick={() => void navigate('/print')}>{t.print}</Button>
        <Button onClick={() => inNext('/print?paper=targets')}>{t.printTargets(monthLabel(next))}</Button>
        <Button type="text" onClick={onReview}>{t.review}</Button>
      </DoneCard>
    </PageFrame>
  )
}
