import { Button } from 'antd'
import { useState } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { AppealCard } from '../../components/appeals/appeal-card.tsx'
import { AppealForm, newAppealForm } from '../../components/appeals/appeal-form.tsx'
import { text } from '../../components/text.ts'
import { useKeptForms } from '../../stores/kept-form.ts'
import { useSession } from '../../stores/session.ts'

const t = text.appeals

/** 申诉 against this sheet. A confirmed one takes them too; a closed month does not. */
export function AppealsPart({ detail }: { detail: EvaluationDetail }) {
  const kept = useSession(({ start }) => `${start?.workspace ?? ''}|${newAppealForm(detail.id)}`)
  // One left half typed is open again when its person comes back.
  const [asked, setAsked] = useState(false)
  const [adding, setAdding] = useState(() => useKeptForms.getState().forms.has(kept))
  return (
    <section className="sheet-part" aria-label={t.title} data-testid="sheet-appeals">
      <div className="sheet-part-head"><h3>{t.title}</h3><span className="quiet">{t.why}</span>{!detail.closed && !adding && <Button size="small" data-testid="appeal-add" onClick={() => { setAsked(true); setAdding(true) }}>{t.file}</Button>}</div>
      {detail.appeals.length === 0 && !adding && <p className="quiet">{t.none}</p>}
      <div className="appeals">
        {detail.appeals.map((appeal) => <AppealCard key={appeal.id} appeal={appeal} rows={detail.rowsDetail} leads={false} />)}
        {adding && <AppealForm evaluationId={detail.id} name={detail.name} rows={detail.rowsDetail} appeal={null} focus={asked} onDone={() => setAdding(false)} />}
      </div>
    </section>
  )
}
