import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../shared/api/contract.ts'
import { peopleTotals, spreadOf } from '../../../shared/domain/calibration/totals.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { dropDrafts } from '../../stores/calibration-drafts.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { ApplyDialog } from './apply-dialog.tsx'
import { DistributionCard } from './distribution-card.tsx'
import { GroupList } from './group-list.tsx'
import { EVERYBODY, groupKey, groupLines, isIn, type Group } from './groups.ts'
import { LeniencyCard } from './leniency-card.tsx'
import { SideTable } from './side-table.tsx'
import { useProposals } from './use-proposals.ts'
import './calibration.css'

const t = text.calibration

/** 校准: the month's people side by side, what a change would do, and nothing changes before it is applied. */
export function CalibrationPage() {
  const month = useSession((session) => session.month)
  const board = useHouse('calibration.get', { month })
  const data = board.data?.month === month ? board.data : undefined
  if (data !== undefined && data.sheets.length > 0) return <Board key={month} board={data} />
  return (
    <PageFrame title={text.app.sections.calibration} sentence={data === undefined ? undefined : t.sentenceEmpty(monthLabel(month))}>
      {board.isError ? <ErrorState failure={board.error} onRetry={() => void board.refetch()} /> : data === undefined ? <LoadingState />
        : <EmptyState title={t.empty.title(monthLabel(month))} action={<Link to="/evaluations">{t.empty.act} →</Link>}>{t.empty.why}</EmptyState>}
    </PageFrame>
  )
}

function Board({ board }: { board: Output<'calibration.get'> }) {
  const { modal, message } = App.useApp()
  const [group, setGroup] = useState<Group>(EVERYBODY)
  const [applying, setApplying] = useState(false)
  const proposals = useProposals(board)
  const lines = useMemo(() => groupLines(board.sheets, board.limits.grades), [board])
  const known = [lines.all, ...lines.departments, ...lines.managers].find(({ key }) => key === groupKey(group)) ?? lines.all
  const sheets = useMemo(() => board.sheets.filter(isIn(known.group)), [board, known])
  const spread = spreadOf(peopleTotals(sheets, board.limits.grades))
  const { ready, unready, stale, ids } = proposals
  const askDrop = () => modal.confirm({ title: t.apply.dropAll, content: t.apply.dropped, okText: t.apply.drop(ids.length), focusable: { autoFocusButton: 'cancel' }, onOk: () => dropDrafts(board.month, ids) })
  const askApply = () => (unready.length > 0 ? void message.warning(t.apply.wrong(unready.length)) : setApplying(true))
  const actions = (
    <>
      {ids.length > 0 && <Button data-testid="calibration-drop" onClick={() => { askDrop() }}>{t.apply.drop(ids.length)}</Button>}
      <Button type="primary" disabled={ready.length === 0} data-testid="calibration-apply" onClick={askApply}>{t.apply.button(ready.length)}</Button>
    </>
  )
  return (
    <PageFrame title={text.app.sections.calibration} sentence={t.sentence(monthLabel(board.month), lines.all.people, lines.all.mean)} actions={actions}>
      <div className="side-page" data-testid="calibration">
        <GroupList lines={lines} chosen={known.group} onChoose={setGroup} />
        <div className="side-main">
          <p className="side-spread" data-testid="spread">
            <b>{known.name}</b> {spread.count === 0 ? t.figures.none : t.figures.text(spread.count, spread.mean ?? '', spread.median ?? '', spread.lowest ?? '', spread.highest ?? '', spread.range ?? '')}
            {board.closed && <span className="wait"> {t.closed}</span>}
            {stale.length > 0 && <span className="bad" role="alert"> {t.apply.stale(stale.map(({ name }) => name).join('、'))}</span>}
          </p>
          <SideTable board={board} sheets={sheets} group={known.name} proposals={proposals} />
          <div className="side-cards">
            <DistributionCard {...proposals.effect.distribution} />
            <LeniencyCard {...proposals.effect.leniency} />
          </div>
        </div>
      </div>
      <ApplyDialog month={board.month} proposals={proposals} open={applying} onClose={() => setApplying(false)} />
    </PageFrame>
  )
}
