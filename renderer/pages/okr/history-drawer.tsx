import { Button, Drawer } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { CheckInCard, KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import type { CheckInId } from '../../../shared/domain/brand.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { confidenceOf, effectiveSeries } from '../../../shared/domain/okr/check-ins.ts'
import { progressOf } from '../../../shared/domain/okr/progress.ts'
import { withUnit } from '../../../shared/domain/okr/wording.ts'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { CheckInEntry } from './check-in-entry.tsx'
import { keyResultPath, percentText } from './okr-words.ts'
import { keyResultRow } from './tree-lines.ts'
import { useFocusRow } from './use-objectives.ts'

const t = text.okr.history
// Chart.js is fetched when the first history is opened.
const ConfidenceLine = lazy(async () => ({ default: (await import('../../charts/confidence-line.tsx')).ConfidenceLine }))

/** Every check-in of a key result with its chart; a correction stands beside what it corrects. */
export function HistoryDrawer({ of, onClose }: { of: { objective: ObjectiveCard; keyResult: KeyResultCard } | null; onClose: () => void }) {
  const focusRow = useFocusRow()
  return (
    <Drawer
      open={of !== null} size={760} title={of === null ? '' : t.title(of.keyResult.title)} onClose={() => { onClose(); if (of !== null) focusRow(keyResultRow(of.keyResult.id)) }} destroyOnHidden
    >
      {of !== null && <History key={of.keyResult.id} keyResult={of.keyResult} />}
    </Drawer>
  )
}

function History({ keyResult }: { keyResult: KeyResultCard }) {
  const history = useHouse('keyResults.history', { keyResultId: keyResult.id })
  const [correcting, setCorrecting] = useState<CheckInId | null>(null)
  const checkIns = history.data?.checkIns
  const points = useMemo(() => effectiveSeries(checkIns ?? []).map(({ on, confidence, current }) => {
    const reached = progressOf(keyResult, current)
    return { on, confidence, progress: reached.state === 'known' ? reached.progress : null }
  }), [checkIns, keyResult])
  if (checkIns === undefined) return history.isError ? <ErrorState failure={history.error} onRetry={() => void history.refetch()} /> : <LoadingState />
  if (checkIns.length === 0) return <p className="quiet">{t.none}</p>
  const { confidence, sentence } = confidenceOf(checkIns)
  const now = progressOf(keyResult, keyResult.current)
  const spoken = points.map(({ on, confidence: level, progress }) => t.point(on, level, progress === null ? text.app.none : percentText(progress)))
  return (
    <div className="okr-history" data-testid="okr-history">
      <p>{now.state === 'known' ? now.sentence : keyResultPath(keyResult)}</p>
      <p className={sentence === '' ? 'quiet' : 'bad'}>{sentence === '' ? t.steady(confidence) : `▼ ${sentence}`}</p>
      <Suspense fallback={<div style={{ height: 200 }} />}>
        <ConfidenceLine points={points.map(({ progress, ...rest }) => ({ ...rest, progress: progress === null ? null : exact(progress).times(100).toNumber() }))} label={t.chart(spoken.join('；'))} names={{ confidence: t.confidence, progress: t.progress }} />
      </Suspense>
      <table className="okr-table" aria-label={t.table}>
        <thead><tr><th>{t.columns.on}</th><th className="figure">{t.columns.current}</th><th className="figure">{t.columns.confidence}</th><th>{t.columns.note}</th><th>{t.columns.by}</th><th>{t.columns.state}</th></tr></thead>
        <tbody>{checkIns.toReversed().map((one) => <HistoryLine key={one.id} one={one} all={checkIns} keyResult={keyResult} onCorrect={setCorrecting} correcting={correcting === one.id} />)}</tbody>
      </table>
    </div>
  )
}

interface HistoryLineProps { one: CheckInCard; all: readonly CheckInCard[]; keyResult: KeyResultCard; correcting: boolean; onCorrect: (id: CheckInId | null) => void }

function HistoryLine({ one, all, keyResult, correcting, onCorrect }: HistoryLineProps) {
  const corrected = all.find(({ id }) => id === one.correctsId)
  const old = one.correctedById !== null
  const shown = keyResult.kind === 'milestone' ? text.okr.keyResult.milestone(!exact(one.current).isZero()) : withUnit(one.current, keyResult.unit)
  return (
    <>
      <tr data-old={old} data-check-in={one.id}>
        <td>{one.on}</td><td className="figure">{shown}</td><td className="figure">{one.confidence}</td><td className="okr-note">{one.note}</td><td>{one.by}</td>
        <td>
          {corrected !== undefined && <span className="quiet">{t.corrects(corrected.on)} </span>}
          {old ? <span className="wait">{t.correctedBy}</span> : <Button size="small" data-testid={`okr-correct-${one.id}`} onClick={() => onCorrect(correcting ? null : one.id)}>{t.correct}</Button>}
        </td>
      </tr>
      {correcting && !old && (
        <tr><td colSpan={6}><h3>{t.correctTitle(one.on)} <small className="quiet">{t.correctWhy}</small></h3><CheckInEntry keyResult={keyResult} corrects={one} onDone={() => onCorrect(null)} /></td></tr>
      )}
    </>
  )
}
