import { Button, Modal } from 'antd'
import { useState } from 'react'
import { KEY_RESULT_NAMES } from '../../../shared/domain/okr/okr.ts'
import { withUnit } from '../../../shared/domain/okr/wording.ts'
import { quarterLabel, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { text } from '../../components/text.ts'
import type { ObjectiveForm } from '../../stores/objective-draft.ts'

const t = text.okr

interface TeachingProps { quarter: Quarter; quarters: readonly string[]; onFirst: (from?: Partial<ObjectiveForm>) => void; onQuarter: (quarter: Quarter) => void }

/** An empty quarter teaches OKR in four sentences to somebody who has never heard of it. */
export function Teaching({ quarter, quarters, onFirst, onQuarter }: TeachingProps) {
  const [showing, setShowing] = useState(false)
  const elsewhere = quarters.filter((each) => each !== quarter).at(-1) as Quarter | undefined
  return (
    <div className="okr-teaching card" data-testid="okr-empty">
      <h2>{t.empty.title(quarterLabel(quarter))}</h2>
      <ol>{t.empty.sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
      <p className="okr-sample">
        <span className="quiet">{t.empty.exampleLabel}</span> <b>{t.empty.exampleObjective}</b>
        {t.empty.exampleKeyResults.map((each) => <span key={each}>{each}</span>)}
      </p>
      <p className="okr-teaching-acts">
        <Button type="primary" data-testid="okr-first" onClick={() => onFirst()}>{t.empty.first}</Button>
        <Button data-testid="okr-example" onClick={() => setShowing(true)}>{t.empty.example}</Button>
        {elsewhere !== undefined && <Button type="link" onClick={() => onQuarter(elsewhere)}>{t.empty.elsewhere(quarterLabel(elsewhere))}</Button>}
      </p>
      <Modal
        open={showing} width={680} title={t.example.title} onCancel={() => setShowing(false)} okText={t.example.use} cancelText={text.app.close}
        onOk={() => { setShowing(false); onFirst({ title: t.example.objective, keyResults: t.example.keyResults.map(({ why: _, ...each }, at) => ({ ...each, key: at + 1, id: null, indicatorId: null })) }) }}
      >
        <Example />
      </Modal>
    </div>
  )
}

function Example() {
  const e = t.example
  return (
    <div className="okr-example">
      <p>{e.intro}</p>
      <dl>
        <dt><span className="okr-level" data-level="company">{t.tree.levels.company}</span> <b>{e.objective}</b></dt><dd>{e.objectiveWhy}</dd>
        {e.keyResults.map((each) => (
          <div key={each.title}>
            <dt><span className="okr-kind">{KEY_RESULT_NAMES[each.kind]}</span> {each.title} <b className="figure">{each.start} → {withUnit(each.target, each.unit)}</b> <span className="quiet">{t.keyResult.weight(each.weight)}</span></dt><dd>{each.why}</dd>
          </div>
        ))}
        <dt>{e.checkIn}</dt><dd>{e.checkInWhy}</dd>
        <dt>{e.kpi}</dt><dd>{e.kpiWhy}</dd>
      </dl>
    </div>
  )
}
