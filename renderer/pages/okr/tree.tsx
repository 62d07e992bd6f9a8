import { Button, Input } from 'antd'
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import type { KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import { closeAll, openAll, useOkrView } from '../../stores/okr-view.ts'
import { CheckInRow } from './check-in-row.tsx'
import { FootRow } from './foot-row.tsx'
import { KeyResultRow } from './key-result-row.tsx'
import { ObjectiveRow } from './objective-row.tsx'
import { foundObjectives, keyResultRow, objectiveRow, rowOf, treeLines, type Line } from './tree-lines.ts'
import { useFocusRow } from './use-objectives.ts'
import { useTreeKeys } from './use-tree-keys.ts'

const t = text.okr.tree

/** What can be done from the tree. Stable, so that typing redraws one line. */
export interface TreeActs {
  edit: (id: ObjectiveId) => void
  addChild: (parent: ObjectiveCard) => void
  move: (objective: ObjectiveCard) => void
  remove: (objective: ObjectiveCard) => void
  history: (objective: ObjectiveCard, keyResult: KeyResultCard) => void
}

/** `found`: the line to bring to the cursor. */
export function Tree({ objectives, acts, found }: { objectives: readonly ObjectiveCard[]; acts: TreeActs; found: string | null }) {
  const open = useOkrView((view) => view.open)
  const folded = useOkrView((view) => view.folded)
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const lines = useMemo(() => treeLines(foundObjectives(objectives, asked), { open, folded }), [objectives, asked, open, folded])
  const [active, setActive] = useState<string | null>(null)
  const [checking, setChecking] = useState<ReadonlySet<KeyResultId>>(new Set())
  const focusRow = useFocusRow()
  const toggleCheckIn = useCallback((id: KeyResultId) => setChecking((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]))), [])
  const leaveCheckIn = useCallback((id: KeyResultId) => { toggleCheckIn(id); focusRow(keyResultRow(id)) }, [toggleCheckIn, focusRow])
  const onKeys = useTreeKeys(lines, setActive, focusRow, acts.edit, toggleCheckIn)
  useEffect(() => { if (found !== null) { setActive(found); focusRow(found) } }, [found, focusRow])
  const rows = lines.map(rowOf)
  const current = active !== null && (rows as (string | null)[]).includes(active) ? active : rows[0] ?? null
  const counts = useMemo(() => t.counted(objectives.length, objectives.reduce((sum, each) => sum + each.keyResults.length, 0), objectives.reduce((sum, each) => sum + each.keyResults.filter(({ confidenceFell }) => confidenceFell).length, 0)), [objectives])
  const draw = (line: Line) => {
    switch (line.kind) {
      case 'objective': return <ObjectiveRow key={objectiveRow(line.objective.id)} objective={line.objective} depth={line.depth} at={line.at} of={line.of} below={line.children} folded={line.folded} open={line.open} active={current === objectiveRow(line.objective.id)} acts={acts} />
      case 'foot': return <FootRow key={`f${line.objective.id}`} objective={line.objective} depth={line.depth} onEdit={acts.edit} />
      case 'keyResult': return (
        <KeyResultLines
          key={keyResultRow(line.keyResult.id)} line={line} active={current === keyResultRow(line.keyResult.id)} checking={checking.has(line.keyResult.id)} acts={acts} onCheckIn={toggleCheckIn} onLeave={leaveCheckIn}
        />
      )
    }
  }
  return (
    <div className="okr-tree-box">
      <div className="okr-tools">
        <Input className="okr-find" value={query} allowClear placeholder={t.filter} aria-label={t.filter} onChange={(event) => setQuery(event.target.value)} />
        <span className="quiet" data-testid="okr-counts">{counts}</span>
        <span className="okr-tools-right">
          <Button size="small" data-testid="okr-open-all" onClick={() => openAll(lines.flatMap((line) => (line.kind === 'objective' ? [line.objective.id] : [])))}>{t.openAll}</Button>
          {open.size > 0 && <Button size="small" onClick={closeAll}>{t.closeAll}</Button>}
        </span>
      </div>
      <div className="okr-tree" role="treegrid" aria-label={t.label} onKeyDown={onKeys} onFocus={(event) => { const row = (event.target as HTMLElement).closest<HTMLElement>('[data-okr-row]')?.dataset['okrRow']; if (row !== undefined) setActive(row) }} data-testid="okr-tree">
        <div className="okr-row okr-head" role="row">
          {(['title', 'owner', 'type', 'keyResults', 'progress', 'score', 'confidence', 'acts'] as const).map((column) => <span key={column} role="columnheader" data-column={column}>{t.columns[column]}</span>)}
        </div>
        {lines.map(draw)}
        {lines.length === 0 && <p className="okr-none">{t.noneFound} <Button size="small" onClick={() => setQuery('')}>{t.showAll}</Button></p>}
      </div>
      <p className="okr-hint quiet">{t.hint}</p>
    </div>
  )
}

interface KeyResultLinesProps { line: Extract<Line, { kind: 'keyResult' }>; active: boolean; checking: boolean; acts: TreeActs; onCheckIn: (id: KeyResultId) => void; onLeave: (id: KeyResultId) => void }

const KeyResultLines = memo(function KeyResultLines({ line, active, checking, acts, onCheckIn, onLeave }: KeyResultLinesProps) {
  return (
    <>
      <KeyResultRow objective={line.objective} keyResult={line.keyResult} depth={line.depth} at={line.at} of={line.of} active={active} checking={checking} acts={acts} onCheckIn={onCheckIn} />
      {checking && <CheckInRow keyResult={line.keyResult} depth={line.depth} onLeave={onLeave} />}
    </>
  )
})
