import { App, Button } from 'antd'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { addMonths, monthLabel } from '../../../shared/domain/month/month.ts'

const t = text.figures

/** Takes last month's targets for rows that have none; what is set stays. */
export function CopyTargets({ month, disabled }: { month: Month; disabled: boolean }) {
  const write = useWrite('figures.copyTargets')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const from = addMonths(month, -1)
  const copy = () => write.mutate({ from, to: month }, {
    onSuccess: ({ copied }) => { void (copied > 0 ? message.success(t.copied(copied, monthLabel(from))) : message.info(t.copiedNothing(monthLabel(from)))) },
    onError: tell,
  })
  return <Button type="primary" disabled={disabled} loading={write.isPending} onClick={copy}>{t.copyTargets}</Button>
}
