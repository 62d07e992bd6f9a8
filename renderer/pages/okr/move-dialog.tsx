import { App, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { queryClient, useWrite } from '../../stores/queries.ts'
import { ParentSelect } from './parent-select.tsx'

const t = text.okr.tree

/** Moves an objective, with all beneath it, under another one. */
export function MoveDialog({ objective, objectives, onClose }: { objective: ObjectiveCard | null; objectives: readonly ObjectiveCard[]; onClose: () => void }) {
  const [parentId, setParentId] = useState<ObjectiveId | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const move = useWrite('objectives.move')
  const { message } = App.useApp()
  useEffect(() => { setParentId(objective?.parentId ?? null); setRefused(null) }, [objective])
  const save = () => {
    if (objective === null || move.isPending) return
    move.mutate({ id: objective.id, parentId }, {
      onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['objectives.list'] }); void message.success(t.moved); onClose() },
      onError: (failure) => setRefused(`${wordsFor(failure).what}${wordsFor(failure).next}`),
    })
  }
  return (
    <Modal
      open={objective !== null} title={objective === null ? '' : t.moveTitle(objective.title)} onCancel={onClose} onOk={save} okText={text.app.confirm} cancelText={text.app.cancel} confirmLoading={move.isPending}
      destroyOnHidden
    >
      {objective !== null && <ParentSelect id={objective.id} value={parentId} objectives={objectives} onChange={(id) => { setRefused(null); setParentId(id) }} wrong={refused !== null} />}
      {refused !== null && <p className="bad" role="alert">{refused}</p>}
    </Modal>
  )
}
