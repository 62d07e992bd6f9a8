import { App, Modal } from 'antd'
import { useState } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import { signed } from '../../../shared/domain/history/compare.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { dropDrafts } from '../../stores/calibration-drafts.ts'
import { useWrite } from '../../stores/queries.ts'
import { cutWords } from './cut-words.ts'
import type { Proposals } from './use-proposals.ts'

const t = text.calibration

interface ApplyDialogProps { month: Month; proposals: Proposals; open: boolean; onClose: () => void }

/** Everything that would be given, once more, before it is: who, how many points, why, from what to what. */
export function ApplyDialog({ month, proposals: { ready, effect }, open, onClose }: ApplyDialogProps) {
  const { message } = App.useApp()
  const apply = useWrite('calibration.apply')
  const [failure, setFailure] = useState<string | null>(null)
  const close = () => { setFailure(null); onClose() }
  const go = async () => {
    setFailure(null)
    const changes = ready.map(({ sheet, points, reason }) => ({ evaluationId: sheet.id, points, reason }))
    try {
      const { applied } = await apply.mutateAsync({ month, changes })
      dropDrafts(month, applied.map(({ evaluationId }) => evaluationId))
      void message.success(t.apply.done(applied.length))
      onClose()
    } catch (error) {
      const { what, next } = wordsFor(error)
      setFailure(`${what}${next}${t.apply.failed}`)
    }
  }
  return (
    <Modal open={open} width={680} title={t.apply.title(ready.length)} okText={t.apply.button(ready.length)} confirmLoading={apply.isPending} okButtonProps={{ 'data-testid': 'calibration-go', disabled: ready.length === 0 }} onOk={() => void go()} onCancel={close} destroyOnHidden>
      <p>{t.apply.why} {t.apply.noRanking}</p>
      <ul className="side-apply" data-testid="apply-list">
        {ready.map(({ sheet, points, reason }) => {
          const own = effect.sheets.get(sheet.id)
          return (
            <li key={sheet.id}>
              <b>{t.apply.line(sheet.name, signed(points))}</b>
              <span className="figure">{own !== undefined && t.table.effect(t.table.standing(own.before.total ?? '', own.before.grade ?? ''), t.table.standing(own.after.total ?? '', own.after.grade ?? ''))}</span>
              <span className="side-apply-reason">{reason}</span>
              {own !== undefined && cutWords(points, own.counted) !== '' && <span className="side-apply-reason wait">{cutWords(points, own.counted)}</span>}
            </li>
          )
        })}
      </ul>
      {failure !== null && <p className="bad" role="alert">{failure}</p>}
    </Modal>
  )
}
