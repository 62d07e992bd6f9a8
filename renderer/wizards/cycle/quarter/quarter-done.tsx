import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { addQuarters, monthsOfQuarter, quarterLabel, type Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { PageFrame } from '../../../components/page-frame.tsx'
import { text } from '../../../components/text.ts'
import { useOkrView } from '../../../stores/okr-view.ts'
import { useHouse } from '../../../stores/queries.ts'
import { chooseMonth } from '../../../stores/session.ts'
import { KindSwitch } from '../cycle-frame.tsx'
import { DoneCard } from '../done-card.tsx'

const t = text.cycle.done

/** 完成本季: what was learnt, and the next quarter. */
export function QuarterDone({ quarter, month, state, onReview }: { quarter: Quarter; month: Month; state: CycleState; onReview: () => void }) {
  const navigate = useNavigate()
  const next = addQuarters(quarter, 1)
  const objectives = useHouse('objectives.list', { quarter }).data?.objectives ?? []
  const then = useHouse('objectives.list', { quarter: next }).data?.objectives ?? []
  const reviews = useHouse('reviews.list', { quarter }).data?.reviews ?? []
  const lines: Record<CycleState['steps'][number]['step'], string[]> = {
    goals: [t.goals(objectives.length)], 'key-results': [t.keyResults(objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0))],
    evaluate: [t.scored(objectives.filter(({ givenScore, computedScore }) => (givenScore ?? computedScore) !== null).length)],
    improve: [t.reviewed(reviews.length), t.carried(then.filter(({ level }) => level === 'company').length, quarterLabel(next))],
  }
  const begin = () => {
    chooseMonth(monthsOfQuarter(next)[0])
    void navigate('/cycle/quarter')
  }
  const look = () => {
    useOkrView.setState({ chosen: { month, quarter: next } })
    void navigate('/okr')
  }
  return (
    <PageFrame
      title={text.cycle.quarter.title(quarterLabel(quarter))} sentence={text.cycle.quarter.sentence}
      actions={<><KindSwitch kind="quarter" /><Button type="primary" onClick={begin}>{t.start(quarterLabel(next))}</Button></>}
    >
      <DoneCard title={t.title.quarter(quarterLabel(quarter))} state={state} lines={lines}>
        <Button onClick={look}>{t.openOkr}</Button>
        <Button type="text" onClick={onReview}>{t.review}</Button>
      </DoneCard>
    </PageFrame>
  )
}
