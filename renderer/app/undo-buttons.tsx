import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { useCallback, useEffect, type ReactNode } from 'react'
import type { UndoStep } from '../../shared/api/undo.ts'
import { useTellFailure } from '../components/failure.ts'
import { text } from '../components/text.ts'
import { useHouse } from '../stores/queries.ts'
import { goStep, type Direction } from '../stores/undo.ts'
import { undoKey } from './undo-keys.ts'

const t = text.undo
const SHOWN = 6

type Notices = ReturnType<typeof App.useApp>['message']

/** Goes one step and says what it was, with the way back beside it. */
function step(direction: Direction, message: Notices, tell: (failure: unknown) => void): void {
  goStep(direction).then((sentence) => {
    if (sentence === null) { void message.info({ key: 'undo', content: direction === 'back' ? t.noBack : t.noAgain, duration: 3 }); return }
    const other: Direction = direction === 'back' ? 'again' : 'back'
    const turn = () => { message.destroy('undo'); step(other, message, tell) }
    void message.success({
      key: 'undo', duration: SHOWN,
      content: <span data-testid="undo-told">{direction === 'back' ? t.tookBack(sentence) : t.madeAgain(sentence)} <Button type="link" size="small" onClick={turn}>{t[other]}</Button></span>,
    })
  }, tell)
}

/** ↶ ↷ beside 已保存: the newest step back, the last undone one again; by keyboard too, wherever nothing is being typed. */
export function UndoButtons() {
  const { message } = App.useApp()
  const tell = useTellFailure()
  const state = useHouse('undo.state', {})
  const go = useCallback((direction: Direction) => step(direction, message, tell), [message, tell])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const direction = undoKey(event)
      if (direction === null) return
      event.preventDefault()
      go(direction)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [go])
  return (
    <span className="top-undo">
      <StepButton told={state.data?.next ?? null} name={t.back} none={t.noBack} tip={t.backTip} icon={<UndoOutlined />} keys="Control+Z" testId="undo" onGo={() => go('back')} />
      <StepButton told={state.data?.redo ?? null} name={t.again} none={t.noAgain} tip={t.againTip} icon={<RedoOutlined />} keys="Control+Shift+Z" testId="redo" onGo={() => go('again')} />
    </span>
  )
}

interface StepButtonProps { told: UndoStep | null; name: string; none: string; tip: (what: string) => string; icon: ReactNode; keys: string; testId: string; onGo: () => void }

function StepButton({ told: step, name, none, tip, icon, keys, testId, onGo }: StepButtonProps) {
  const words = step === null ? none : !step.may ? t.only(step.operator, tip(step.sentence)) : step.mine ? tip(step.sentence) : t.by(step.operator, tip(step.sentence))
  // Not disabled where there is no step: a focused button that goes dead would lose the keyboard's place.
  return (
    <Tooltip title={<span style={{ whiteSpace: 'pre-line' }}>{words}</span>} placement="bottom">
      <Button type="text" icon={icon} aria-label={step === null ? name : tip(step.sentence)} aria-keyshortcuts={keys} aria-disabled={step === null || !step.may} data-testid={testId} onClick={onGo} />
    </Tooltip>
  )
}
