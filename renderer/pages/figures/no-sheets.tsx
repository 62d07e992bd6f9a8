import { App, Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../components/states.tsx'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import type { Grid } from '../../../shared/api/figures.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'

const t = text.figures.empty

function useApply(grid: Grid) {
  const write = useWrite('evaluations.apply')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const [without, setWithout] = useState<string[]>([])
  const apply = () => write.mutate({ month: grid.month, employeeIds: grid.withoutSheet.map((one) => one.employeeId), templateId: null }, {
    onSuccess: (answer) => {
      setWithout(answer.without)
      if (answer.made > 0) void message.success(t.made(answer.made))
    },
    onError: tell,
  })
  return { apply, without, pending: write.isPending }
}

const Links = () => <div className="figures-links"><a href="#/team">{t.toTeam}</a><a href="#/templates">{t.toTemplates}</a></div>
const listed = (names: string[]): string => (names.length > 6 ? t.andOthers(names.slice(0, 6).join('、'), names.length) : names.join('、'))

/** Nobody has a sheet this month: says where rows come from and makes them. */
export function NoSheets({ grid }: { grid: Grid }) {
  const { apply, without, pending } = useApply(grid)
  if (grid.withoutSheet.length === 0) return <EmptyState title={t.title(monthLabel(grid.month))} action={<div className="figures-links"><a href="#/team">{t.toTeam}</a><a href="#/intake">{text.figures.toIntake}</a></div>}>{t.nobody}</EmptyState>
  return (
    <EmptyState title={t.title(monthLabel(grid.month))} action={!grid.closed && <><Button type="primary" loading={pending} onClick={apply}>{t.apply}</Button>{without.length > 0 ? <div role="alert">{t.without(listed(without))}{t.withoutNext}<Links /></div> : <Links />}</>}>
      {t.why}
    </EmptyState>
  )
}

/** Some people have no sheet yet: a line above the grid. */
export function SomeWithoutSheet({ grid }: { grid: Grid }) {
  const { apply, without, pending } = useApply(grid)
  if (grid.withoutSheet.length === 0 || grid.closed) return null
  return (
    <div className="figures-notice" role="status">
      <span>{without.length > 0 ? `${t.without(listed(without))}${t.withoutNext}` : t.some(grid.withoutSheet.length, listed(grid.withoutSheet.map((one) => one.name)))}</span>
      {without.length > 0 ? <Links /> : <Button size="small" loading={pending} onClick={apply}>{t.apply}</Button>}
    </div>
  )
}
