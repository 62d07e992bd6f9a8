import { Button, Progress } from 'antd'
import { INTAKE_KINDS, type IntakePreview } from '../../../shared/domain/intake/intake.ts'
import { text } from '../../components/text.ts'
import { answer, check, commitIntake, useIntake } from '../../stores/intake.ts'
import { withSkips } from '../../stores/intake-answers.ts'
import { useProgress } from '../../stores/progress.ts'
import { afterImport } from './after-import.ts'
import { linesOf, redKeys, type Tab } from './line-view.ts'

const t = text.intake

/** Says what 确认 will do, or why it cannot be pressed yet and what helps. */
export function ConfirmBar({ preview, tab, onTab }: { preview: IntakePreview; tab: Tab; onTab: (tab: Tab) => void }) {
  const { answers, previewed, busy, failure } = useIntake()
  const fresh = previewed === answers
  const { summary, blocking } = preview
  const commit = async () => {
    const report = await commitIntake()
    if (report !== null) await afterImport(report)
  }
  const red = INTAKE_KINDS.flatMap((kind) => redKeys(linesOf(preview, kind)))
  const redKind = INTAKE_KINDS.find((kind) => summary[kind].refused > 0)
  return (
    <section className="intake-bar card" aria-label={t.bar}>
      <div className="intake-bar-words" id="intake-why-not" role="status">
        {busy === 'committing' ? <Committing /> : !fresh ? (failure === null ? <span className="quiet">{t.checking}</span> : <span className="bad">{t.notChecked} <Button size="small" onClick={() => void check()}>{t.checkAgain}</Button></span>)
          : unchanged(preview) ? <><strong>{t.noChange}</strong> <span>{t.noChangeNext}</span></>
            : blocking.length > 0 ? <Blocked blocking={blocking} /> : <Ready preview={preview} />}
      </div>
      <div className="intake-bar-actions">
        {busy !== 'committing' && fresh && summary.openQuestions > 0 && tab !== 'questions' && <Button onClick={() => onTab('questions')}>{t.toQuestions}</Button>}
        {busy !== 'committing' && fresh && redKind !== undefined && (tab === 'questions' || summary[tab].refused === 0) && <Button onClick={() => onTab(redKind)}>{t.toRed}</Button>}
        {busy !== 'committing' && fresh && red.length > 0 && <Button onClick={() => answer((before) => withSkips(before, red))} data-testid="intake-skip-all">{t.skipAll(red.length)}</Button>}
        <Button
          type="primary" size="large" disabled={!fresh || blocking.length > 0 || busy === 'opening'} loading={busy === 'committing'} aria-describedby="intake-why-not"
          onClick={() => void commit()} data-testid="intake-confirm"
        >{t.confirm}</Button>
      </div>
    </section>
  )
}

/** Everything the file says is in the house already. */
export const unchanged = ({ summary }: IntakePreview): boolean => summary.openQuestions === 0
  && INTAKE_KINDS.some((kind) => summary[kind].same > 0)
  && INTAKE_KINDS.every((kind) => summary[kind].new + summary[kind].changed + summary[kind].refused + summary[kind].undecided === 0)

function Blocked({ blocking }: { blocking: readonly string[] }) {
  return <><strong className="bad">{t.blocked}</strong><ul className="intake-reasons">{blocking.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></>
}

function Ready({ preview: { summary, newDepartments, newPositions } }: { preview: IntakePreview }) {
  const parts = INTAKE_KINDS.flatMap((kind) => (summary[kind].new + summary[kind].changed > 0 ? [t.willCount(kind, summary[kind].new, summary[kind].changed)] : []))
  return (
    <>
      <strong className="good">✓</strong> {t.willWrite(parts.join('，'))} {t.creates(summary.newIndicators, newDepartments, newPositions)}
      {summary.targetsWithoutResult > 0 && <span className="quiet"> {t.waiting(summary.targetsWithoutResult)}</span>}
    </>
  )
}

function Committing() {
  const progress = useProgress((state) => state.progress)
  return (
    <div>
      <strong>{t.committingTitle}</strong> <span>{t.committing}</span>
      <Progress percent={progress === null ? 100 : Math.round((progress.done / progress.total) * 100)} status="active" showInfo={progress !== null} size="small" />
    </div>
  )
}
