import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ScopeChoice } from '../../../shared/api/chain.ts'
import type { Dashboard } from '../../../shared/api/dashboard.ts'
import { inOrder, type PeopleOrder, type PersonLine } from '../../../shared/domain/dashboard/people.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import type { Tone } from '../../charts/chart-tones.ts'
import { ShareBars } from '../../charts/share-bars.tsx'
import { text } from '../../components/text.ts'

const t = text.dashboard
const TONES = { red: 'bad', amber: 'wait', green: 'good' } as const satisfies Record<string, Tone>
/** The end of an axis of percent or points: at least 100, and beyond the longest bar. */
const mostOf = (values: readonly (string | null)[]): number => Math.max(100, ...values.map((value) => Math.ceil(Number(value ?? 0) / 20) * 20))

/** A department's name stands on a line of its own above its people. */
type Line = { head: string } | PersonLine
const isHead = (line: Line): line is { head: string } => 'head' in line
function underHeads(lines: readonly PersonLine[], order: PeopleOrder): Line[] {
  if (order === 'name' || lines.every(({ department }) => department === lines[0]?.department)) return [...lines]
  return lines.flatMap((line, at): Line[] => (line.department === lines[at - 1]?.department ? [line] : [{ head: line.department === '' ? t.departments.noDepartment : line.department }, line]))
}

/** Everybody's total, by department or name. There is no order by score. */
export function PeopleCard({ people }: { people: NonNullable<Dashboard['people']> }) {
  const [order, setOrder] = useState<PeopleOrder>('department')
  const navigate = useNavigate()
  const lines = inOrder(people.lines, order)
  const shown = underHeads(lines, order)
  const words = (line: PersonLine) => (line.total === null ? t.people.pending : t.people.words(line.total, line.grade ?? ''))
  return (
    <ChartCard
      title={t.people.title} sentence={`${people.sentence}${t.people.note}`} wide blank={lines.length === 0}
      tools={<Segmented size="small" aria-label={t.people.order} value={order} options={(['department', 'name'] as const).map((value) => ({ value, label: t.people.orders[value] }))} onChange={setOrder} />}
      table={{
        columns: [{ title: t.people.columns.name }, { title: t.people.columns.department }, { title: t.people.columns.total, figure: true }, { title: t.people.columns.grade }],
        rows: lines.map((line) => ({ key: line.evaluationId, cells: [<Link key="name" to={`/evaluations/${line.evaluationId}`}>{line.name}</Link>, line.department, line.total ?? t.people.none, line.grade ?? t.people.none] })),
      }}
    >
      <ShareBars
        bars={shown.map((line) => (isHead(line) ? { key: line.head, label: '', value: null, words: line.head } : { key: line.evaluationId, label: line.name, value: line.total === null ? null : Number(line.total), words: words(line) }))}
        most={mostOf(lines.map(({ total }) => total))} label={t.people.chart(lines.map((line) => `${line.name} ${words(line)}`).join('，'))}
        onChoose={(at) => { const line = shown[at]; if (line !== undefined && !isHead(line)) void navigate(`/evaluations/${line.evaluationId}`) }}
      />
    </ChartCard>
  )
}

/** Points reached ÷ points to be had of each department; a bar leads to the department's own dashboard. */
export function DepartmentsCard({ departments, onScope }: { departments: NonNullable<Dashboard['departments']>; onScope: (scope: ScopeChoice) => void }) {
  const { lines, sentence } = departments
  const c = t.departments
  const nameOf = (name: string) => (name === '' ? c.noDepartment : name)
  const words = (line: (typeof lines)[number]) => (line.percent === null || line.light === null ? c.none : c.words(line.percent, c.marks[line.light]))
  const open = (line: (typeof lines)[number] | undefined) => { if (line !== undefined && line.departmentId !== null) onScope({ kind: 'department', departmentId: line.departmentId }) }
  return (
    <ChartCard
      title={c.title} sentence={sentence} blank={lines.every(({ percent }) => percent === null)} legend={[{ mark: 'note', words: c.legend }]}
      table={{
        columns: [{ title: c.columns.name }, { title: c.columns.people, figure: true }, { title: c.columns.points, figure: true }, { title: c.columns.weight, figure: true }, { title: c.columns.percent, figure: true }, { title: c.columns.missing, figure: true }],
        rows: lines.map((line) => ({ key: line.department, cells: [line.departmentId === null ? nameOf(line.department) : <Button key="name" type="link" onClick={() => open(line)}>{nameOf(line.department)}</Button>, line.people, line.points, line.weight, line.percent ?? '', line.missing] })),
      }}
    >
      <ShareBars
        bars={lines.map((line) => ({ key: line.department, label: nameOf(line.department), value: line.percent === null ? null : Number(line.percent), words: words(line), ...(line.light === null ? {} : { tone: TONES[line.light] }) }))}
        most={mostOf(lines.map(({ percent }) => percent))} label={c.chart(lines.map((line) => `${nameOf(line.department)} ${words(line)}`).join('，'))} onChoose={(at) => open(lines[at])}
      />
    </ChartCard>
  )
}
