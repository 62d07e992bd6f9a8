import { Table, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { text } from '../../components/text.ts'
import type { Applicant, ApplyWay } from './applicants.ts'

const t = text.evaluations.apply

interface ApplyPeopleProps { people: Applicant[]; left: ReadonlySet<number>; way: ApplyWay; chosenName: string | null; onChange: (people: Applicant[], on: boolean) => void }

/** Everybody is ticked at first; each line says which template he would get. */
export function ApplyPeople({ people, left, way, chosenName, onChange }: ApplyPeopleProps) {
  const columns = useMemo<TableColumnsType<Applicant>>(() => [
    { key: 'number', title: t.number, dataIndex: 'number', width: 84, ellipsis: true },
    { key: 'name', title: t.name, dataIndex: 'name', width: 110, ellipsis: true },
    { key: 'position', title: t.position, width: 130, ellipsis: true, render: (_, one) => one.position || <span className="quiet">{t.noPosition}</span> },
    ...(way === 'renew' ? [{ key: 'now', title: t.now, width: 190, ellipsis: true, render: (_: unknown, one: Applicant) => <span className="quiet">{one.now}</span> }] : []),
    { key: 'template', title: t.template, ellipsis: true, render: (_, one) => chosenName ?? (one.template || <span className="bad">✕ {t.noTemplate}</span>) },
  ], [way, chosenName])
  return (
    <Table<Applicant>
      size="small" virtual pagination={false} rowKey="employeeId" dataSource={people} columns={columns} scroll={{ x: 600, y: 273 }} aria-label={t.people} data-testid="apply-people"
      rowSelection={{
        columnWidth: 40, selectedRowKeys: people.filter(({ employeeId }) => !left.has(employeeId)).map(({ employeeId }) => employeeId),
        getTitleCheckboxProps: () => ({ 'aria-label': t.chooseAll }), getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
        onSelect: (one, on) => onChange([one], on), onSelectAll: (on) => onChange(people, on),
      }}
    />
  )
}
