import { App, Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { KeyResultCard, ObjectiveCard } from '../../../shared/api/okr.ts'
import type { KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { keepObjective, newForm, newKey, useOkrDrafts, type ObjectiveForm } from '../../stores/objective-draft.ts'
import { fold, openAll } from '../../stores/okr-view.ts'
import { queryClient, useHouse, useWrite } from '../../stores/queries.ts'
import { HistoryDrawer } from './history-drawer.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { ObjectiveDrawer } from './objective-drawer.tsx'
import { Teaching } from './teaching.tsx'
import { Tree, type TreeActs } from './tree.tsx'
import { objectiveRow } from './tree-lines.ts'
import { useFocusRow } from './use-objectives.ts'

const t = text.okr

interface TreeTabProps { quarter: Quarter; actions: HTMLElement | null; onQuarter: (quarter: Quarter) => void }

/** 目标树, with the editor, the history and the move as overlays. */
export function TreeTab({ quarter, actions, onQuarter }: TreeTabProps) {
  const list = useHouse('objectives.list', { quarter })
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { message, modal } = App.useApp()
  const tell = useTellFailure()
  const remove = useWrite('objectives.remove')
  const [history, setHistory] = useState<{ objective: ObjectiveCard; keyResult: KeyResultCard } | null>(null)
  const [moving, setMoving] = useState<ObjectiveCard | null>(null)
  const waiting = useOkrDrafts((state) => state.objectives[newKey(quarter)]?.changed === true)
  const focusRow = useFocusRow()
  const edit = useCallback((id: ObjectiveId | 'new' | null) => void navigate({ pathname: '/okr', search: id === null ? '' : `?edit=${id}` }, { replace: id === null }), [navigate])
  const startNew = useCallback((from: Partial<ObjectiveForm> = {}) => {
    const key = newKey(quarter)
    const blank = newForm(quarter)
    // What was begun is never replaced by a suggestion.
    if (useOkrDrafts.getState().objectives[key]?.changed !== true) keepObjective(key, { ...blank, ...from }, blank)
    edit('new')
  }, [quarter, edit])
  const removeMutate = remove.mutateAsync
  const acts = useMemo((): TreeActs => ({
    edit, history: (objective, keyResult) => setHistory({ objective, keyResult }), move: setMoving,
    addChild: (parent) => startNew({ parentId: parent.id, level: parent.level === 'company' ? 'department' : 'person' }),
    remove: (objective) => void modal.confirm({
      title: t.tree.removeAsk(objective.title), content: t.tree.removeWhy, okText: text.app.remove, cancelText: text.app.cancel, okButtonProps: { danger: true },
      onOk: () => removeMutate({ id: objective.id }).then(() => { void message.success(t.tree.removed(objective.title)); void queryClient.invalidateQueries({ queryKey: ['objectives.list'] }) }, tell),
    }),
  }), [edit, startNew, modal, removeMutate, message, tell])
  const objectives = list.data?.objectives
  const found = useWanted(objectives, quarter, onQuarter)
  const wanted = search.get('edit')
  const edited = wanted === null ? null : wanted === 'new' ? 'new' as const : objectives?.find(({ id }) => String(id) === wanted) ?? null
  const close = useCallback((row: string | null) => { edit(null); if (row !== null) focusRow(row) }, [edit, focusRow])
  if (objectives === undefined || list.data === undefined) return list.isError ? <ErrorState failure={list.error} onRetry={() => void list.refetch()} /> : <LoadingState />
  const main = <Button type="primary" data-testid="okr-add" onClick={() => startNew()}>{waiting ? t.continueAdding : t.add}</Button>
  return (
    <>
      {actions !== null && objectives.length > 0 && createPortal(main, actions)}
      {objectives.length === 0
        ? <Teaching quarter={quarter} quarters={list.data.quarters} onFirst={startNew} onQuarter={onQuarter} />
        : <Tree objectives={objectives} acts={acts} found={found} />}
      <ObjectiveDrawer quarter={quarter} objectives={objectives} edited={edited} onClose={close} />
      <HistoryDrawer of={history && freshOf(history, objectives)} onClose={() => setHistory(null)} />
      <MoveDialog objective={moving} objectives={objectives} onClose={() => setMoving(null)} />
    </>
  )
}

/** The same key result as the list has it now. */
function freshOf({ objective, keyResult }: { objective: ObjectiveCard; keyResult: { id: KeyResultId } }, objectives: readonly ObjectiveCard[]): { objective: ObjectiveCard; keyResult: KeyResultCard } | null {
  const now = objectives.find(({ id }) => id === objective.id)
  const result = now?.keyResults.find(({ id }) => id === keyResult.id)
  return now === undefined || result === undefined ? null : { objective: now, keyResult: result }
}

/** /okr/7: opens objective 7, in another quarter if need be, and names the line to bring to the cursor. */
function useWanted(objectives: readonly ObjectiveCard[] | undefined, quarter: Quarter, onQuarter: (quarter: Quarter) => void): string | null {
  const { id } = useParams()
  const list = useHouse('objectives.list', { quarter })
  const [row, setRow] = useState<string | null>(null)
  // Led once for each address and quarter: what the owner opens and folds afterwards is left alone.
  const led = useRef('')
  const quarters = list.data?.quarters
  useEffect(() => {
    const address = `${id} ${quarter}`
    if (id === undefined || objectives === undefined || list.isPlaceholderData || led.current === address) return
    led.current = address
    const here = objectives.find((each) => String(each.id) === id)
    if (here !== undefined) {
      const byId = new Map(objectives.map((each) => [each.id, each]))
      for (let above = here.parentId; above !== null; above = byId.get(above)?.parentId ?? null) fold(above, false)
      openAll([here.id])
      setRow(objectiveRow(here.id))
      return
    }
    const look = async () => {
      for (const other of (quarters ?? []).filter((each) => each !== quarter)) {
        const answer = await call('objectives.list', { quarter: other })
        if (led.current !== address) return
        if (answer.objectives.some((each) => String(each.id) === id)) return onQuarter(other)
      }
    }
    look().catch(() => undefined)
  }, [id, quarter, objectives, quarters, list.isPlaceholderData, onQuarter])
  return id === undefined ? null : row
}
