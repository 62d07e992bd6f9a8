import { Button, Checkbox, Table } from 'antd'
import { useMemo, useState } from 'react'
import type { IntakeKind, IntakeLine } from '../../../shared/domain/intake/intake.ts'
import { text } from '../../components/text.ts'
import { answer } from '../../stores/intake.ts'
import { withoutSkips, withSkips } from '../../stores/intake-answers.ts'
import { lineColumns } from './line-columns.tsx'
import { fieldsShown, redKeys, toLookAt, type Touched } from './line-view.ts'
import { useSize } from './use-size.ts'

const t = text.intake
const HEADER_HEIGHT = 40

interface LinesTableProps { kind: IntakeKind; lines: readonly IntakeLine[]; touched: Touched }

/** Every line of one kind, only the seen ones drawn. */
export function LinesTable({ kind, lines, touched }: LinesTableProps) {
  const [chosen, choose] = useState<boolean | null>(null)
  const { width, height, place } = useSize()
  const open = useMemo(() => lines.filter((line) => toLookAt(line, touched)), [lines, touched])
  const overwrites = useMemo(() => lines.some(({ outcome }) => outcome === 'changed'), [lines])
  const only = chosen ?? open.length > 0
  const shown = only ? open : lines
  const red = useMemo(() => redKeys(lines), [lines])
  const skipped = useMemo(() => lines.flatMap(({ key }) => (touched.skipped.has(key) ? [key] : [])), [lines, touched])
  const fields = useMemo(() => fieldsShown(kind, lines), [kind, lines]).join(' ')
  const worded = useMemo(() => shown.some(({ key, problems, changes }) => problems.length + changes.length > 0 || touched.edited.has(key)), [shown, touched])
  const { columns, total } = useMemo(() => lineColumns({ kind, fields, worded, touched }), [kind, fields, worded, touched])

  if (lines.length === 0) return <p className="quiet">{t.noLines(t.kinds[kind])}</p>
  return (
    <div className="intake-lines">
      <div className="intake-tools">
        <Checkbox checked={only} onChange={(event) => choose(event.target.checked)}>{overwrites ? t.onlyOpenOrChanged : t.onlyOpen}</Checkbox>
        <span className="quiet" role="status">{t.shown(shown.length, lines.length)}</span>
        <span className="intake-gap" />
        {skipped.length > 0 && <Button size="small" onClick={() => answer((before) => withoutSkips(before, skipped))}>{t.unskipAll(skipped.length)}</Button>}
        {red.length > 0 && <Button size="small" onClick={() => answer((before) => withSkips(before, red))} data-testid="intake-skip-red">{t.skipKind(t.kinds[kind], red.length)}</Button>}
      </div>
      <div className="intake-table" ref={place}>
        {height > 0 && (
          <Table<IntakeLine>
            virtual size="small" rowKey="key" columns={columns} dataSource={shown} pagination={false} scroll={{ x: Math.max(total, width), y: Math.max(80, height - HEADER_HEIGHT) }}
            rowClassName={(line) => `intake-${line.outcome}`} locale={{ emptyText: <>{t.nothingOpen} <Button type="link" onClick={() => choose(false)}>{t.showAll}</Button></> }}
          />
        )}
      </div>
    </div>
  )
}
