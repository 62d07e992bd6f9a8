import { App, Button } from 'antd'
import { useLayoutEffect, useState } from 'react'
import { CallFailure } from '../../../api/call.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { monthLabel } from '../../../../shared/domain/month/month.ts'
import { useTellFailure } from '../../../components/failure.ts'
import { ErrorState, LoadingState } from '../../../components/states.tsx'
import { text } from '../../../components/text.ts'
import { takeGrid, useFigureCells } from '../../../stores/figure-cells.ts'
import { useHouse, useWrite } from '../../../stores/queries.ts'
import { WayOut } from '../blocks.tsx'
import { named } from '../objective-words.ts'
import { Part } from '../part.tsx'
import { NextGrid } from './next-grid.tsx'

const t = text.cycle.next

/** The next month's sheets and targets, beside what this month asked for and what came of it. */
export function NextTargets({ month, next }: { month: Month; next: Month }) {
  const now = useHouse('figures.grid', { month })
  const then = useHouse('figures.grid', { month: next })
  const [without, setWithout] = useState<string[]>([])
  const grid = then.data
  useLayoutEffect(() => { if (grid !== undefined) takeGrid(grid) }, [grid])
  const taken = useFigureCells((state) => state.month) === next
  const failure = now.error ?? then.error
  if (grid === undefined || now.data === undefined || !taken) return failure === null ? <LoadingState /> : <ErrorState failure={failure} onRetry={() => { void now.refetch(); void then.refetch() }} />
  const lacking = grid.withoutSheet.filter(({ name }) => !without.includes(name))
  return (
    <Part id="cycle-next" title={t.title(monthLabel(next))} about={grid.people.length === 0 ? t.none(monthLabel(next)) : t.why(monthLabel(month))}
      extra={grid.closed ? undefined : <MakeAndCopy month={month} next={next} lacking={grid.withoutSheet.map(({ employeeId }) => employeeId)} made={grid.people.length > 0} onWithout={setWithout} />}
    >
      {grid.closed && <p className="quiet">{t.closed}</p>}
      {grid.people.length > 0 && lacking.length > 0 && <p className="wait" role="status">◆ {t.someWithout(lacking.length, named(lacking.map(({ name }) => name)))}</p>}
      {without.length > 0 && <p className="wait" role="alert">◆ {t.without(named(without))} <WayOut to="/team?tab=positions" why={t.without(named(without))}>{t.toPositions}</WayOut></p>}
      {grid.people.length > 0 && <NextGrid grid={grid} before={now.data} />}
    </Part>
  )
}

interface MakeAndCopyProps { month: Month; next: Month; lacking: number[]; made: boolean; onWithout: (names: string[]) => void }

/** One click: sheets by each position's template for whoever has none, then this month's targets for rows that have none. */
function MakeAndCopy({ month, next, lacking, made, onWithout }: MakeAndCopyProps) {
  const apply = useWrite('evaluations.apply')
  const copy = useWrite('figures.copyTargets')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const go = async () => {
    try {
      const answer = lacking.length === 0 ? { made: 0, without: [] } : await apply.mutateAsync({ month: next, employeeIds: lacking, templateId: null })
      onWithout(answer.without)
      const { copied } = await copy.mutateAsync({ from: month, to: next }).catch((failure: unknown) => {
        if (failure instanceof CallFailure && failure.code === 'not-found') return { copied: 0 }
        throw failure
      })
      const words = `${answer.made > 0 ? t.made(answer.made) : ''}${copied > 0 ? t.copied(copied) : t.copiedNothing}`
      void (copied + answer.made > 0 ? message.success(words) : message.info(words))
    } catch (failure) {
      tell(failure)
    }
  }
  return <Button color="primary" variant="outlined" loading={apply.isPending || copy.isPending} onClick={() => void go()} data-testid="next-copy">{made ? t.copy : t.make(monthLabel(next))}</Button>
}
