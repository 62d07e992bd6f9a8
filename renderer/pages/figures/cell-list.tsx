import { Button, Drawer, Table, type TableColumnsType } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { text } from '../../components/text.ts'
import type { Tally } from '../../components/figure-grid/counting.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { lineKey, slotKey, type Slot } from '../../stores/figure-slot.ts'

const t = text.figures.missing

interface Line { key: string; slot: Slot; person: string; department: string; indicator: string; field: string; typed?: string; reason?: string }
interface CellListProps { what: 'results' | 'targets'; list: 'missing' | 'wrong' | null; tally: Tally; onClose: () => void }

/** The cells behind a count of the status line; a line leads to its cell. */
export function CellList({ what, list, tally, onClose }: CellListProps) {
  const chosen = useRef<Slot | null>(null)
  const [height, setHeight] = useState(400)
  const title = list === 'wrong' ? t.wrongTitle : what === 'results' ? t.titleResults : t.titleTargets
  const go = (slot: Slot) => {
    chosen.current = slot
    onClose()
  }
  return (
    <Drawer
      title={title} open={list !== null} onClose={onClose} size={list === 'wrong' ? 760 : 560} destroyOnHidden
      afterOpenChange={(open) => {
        if (open) setHeight(window.innerHeight - 190)
        else if (chosen.current !== null) {
          // Only once the drawer has given the focus back; otherwise it would take it from the grid.
          goTo(chosen.current)
          chosen.current = null
        }
      }}
    >
      <p className="quiet" style={{ marginTop: 0 }}>{list === 'wrong' ? t.introWrong : t.intro}</p>
      {list !== null && <Lines list={list} tally={tally} height={height} onGo={go} fielded={what === 'targets'} />}
    </Drawer>
  )
}

function Lines({ list, tally, height, onGo, fielded }: { list: 'missing' | 'wrong'; tally: Tally; height: number; onGo: (slot: Slot) => void; fielded: boolean }) {
  const people = useFigureCells((state) => state.people)
  const indicators = useFigureCells((state) => state.indicators)
  const lines = useMemo(() => {
    const line = (slot: Slot): Line => {
      const person = people.get(lineKey(slot))
      return { key: slotKey(slot), slot, person: person?.name ?? '', department: person?.department ?? '', indicator: indicators.get(slot.indicatorId)?.name ?? '', field: text.figures.fields[slot.field] }
    }
    return list === 'missing' ? tally.missing.map(line) : tally.wrong.map(({ slot, text: typed, reason }) => ({ ...line(slot), typed, reason }))
  }, [list, tally, people, indicators])
  const columns: TableColumnsType<Line> = [
    { title: t.columns.person, key: 'person', width: 160, render: (_, line) => <Button type="link" size="small" style={{ padding: 0 }} aria-label={t.go(line.person, line.indicator)} onClick={() => onGo(line.slot)}>{line.person}</Button> },
    ...(list === 'missing' ? [{ title: t.columns.department, dataIndex: 'department', width: 110, ellipsis: true }] : []),
    { title: t.columns.indicator, dataIndex: 'indicator', ellipsis: true, width: 170 },
    ...(fielded || list === 'wrong' ? [{ title: t.columns.field, dataIndex: 'field', width: 70 }] : []),
    ...(list === 'wrong' ? [{ title: t.columns.typed, dataIndex: 'typed', width: 110, ellipsis: true }, { title: t.columns.reason, dataIndex: 'reason', width: 240 }] : []),
  ]
  return (
    <Table
      size="small" rowKey="key" columns={columns} dataSource={lines} pagination={false} virtual={list === 'missing'} scroll={{ x: 480, y: height }} locale={{ emptyText: t.none }}
      data-testid="figure-list" onRow={(line) => ({ onClick: () => onGo(line.slot), style: { cursor: 'pointer' } })}
    />
  )
}
