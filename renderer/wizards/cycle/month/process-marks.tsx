import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { Month } from '../../../../shared/domain/brand.ts'
import { quarterOfMonth } from '../../../../shared/domain/quarter/quarter.ts'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import type { MonthDraft, UnsavedMark } from '../cycle-draft.ts'
import { byLevel } from '../objective-words.ts'
import { Part } from '../part.tsx'
import { ProcessLine } from './process-line.tsx'

const t = text.cycle.evaluate
/** Lines drawn at a time: a firm of 200 may have as many objectives. */
const SHOWN = 20

interface ProcessMarksProps { month: Month; unsaved: Record<string, UnsavedMark>; change: WizardDraft<MonthDraft>['change'] }

/** 过程: how each objective of the quarter was worked on this month. */
export function ProcessMarks({ month, unsaved, change }: ProcessMarksProps) {
  const list = useHouse('objectives.list', { quarter: quarterOfMonth(month) })
  const marks = useHouse('process.list', { month })
  const closed = useHouse('figures.grid', { month }).data?.closed === true
  const [limit, setLimit] = useState(SHOWN)
  /** Taken when the box is ticked: a line that is marked meanwhile must not vanish under the hand. */
  const [open, setOpen] = useState<ReadonlySet<number> | null>(null)
  const all = useMemo(() => byLevel(list.data?.objectives ?? []), [list.data])
  const kept = useMemo(() => new Map((marks.data?.marks ?? []).map((mark) => [mark.objectiveId, mark])), [marks.data])
  if (list.data === undefined || marks.data === undefined) return null
  const objectives = open === null ? all : all.filter(({ id }) => open.has(id))
  const done = all.filter(({ id }) => kept.has(id)).length
  const choose = (only: boolean) => setOpen(only ? new Set(all.filter(({ id }) => !kept.has(id)).map(({ id }) => id)) : null)
  return (
    <Part
      id="cycle-process" title={t.processTitle} about={t.processWhy}
      extra={<><span className="quiet" data-testid="process-count">{t.marked(done, all.length)}</span>{all.length > 5 && <Checkbox checked={open !== null} onChange={({ target }) => choose(target.checked)}>{t.onlyOpen}</Checkbox>}</>}
    >
      {closed && <p className="quiet">{t.closed}</p>}
      {all.length === 0 && <p className="quiet">{t.processNone}</p>}
      {all.length > 0 && objectives.length === 0 && <p className="good">✓ {t.allMarked}</p>}
      <ol className="process-lines" data-own-enter>
        {objectives.slice(0, limit).map((objective) => (
          <ProcessLine key={objective.id} month={month} objective={objective} stored={kept.get(objective.id)} unsaved={unsaved[objective.id]} change={change} closed={closed} />
        ))}
      </ol>
      {objectives.length > limit && <Button type="link" onClick={() => setLimit(limit + SHOWN)}>{t.more(Math.min(SHOWN, objectives.length - limit))}</Button>}
    </Part>
  )
}
