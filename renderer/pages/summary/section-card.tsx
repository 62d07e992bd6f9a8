import { Button, Popconfirm } from 'antd'
import { useRef, useState } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import type { SummarySection } from '../../../shared/api/summary.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { queryClient, useWrite } from '../../stores/queries.ts'
import { FactsTable } from './facts-table.tsx'
import { SectionEditor } from './section-editor.tsx'

const t = text.summary

/** What an open editor holds; it outlives the page. */
interface Typed { open: boolean; text: string }

/** One section as it prints: whose words these are, and the way to change them. */
export function SectionCard({ month, section, stale }: { month: Month; section: SummarySection; stale: boolean }) {
  const { key, heading, generated, edited, table } = section
  const { typed, keep, drop } = useKeptForm<Typed>(`summary|${month}|${key}`, () => ({ open: false, text: '' }))
  const [showNow, setShowNow] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const write = useWrite('summary.save')
  const tell = useTellFailure()
  const save = (words: string | null) => write.mutateAsync({ month, key, text: words }).then((answer) => {
    queryClient.setQueryData(['summary.get', { month }], answer)
    setShowNow(false)
    drop()
    opener.current?.focus()
  }).catch(tell)
  const program = generated.join('\n')
  const shown = edited === null ? generated : edited.split('\n').filter((line) => line.trim() !== '')
  return (
    <section className="summary-section" data-testid={`summary-${key}`} aria-labelledby={`summary-${key}-heading`}>
      <div className="summary-head">
        <h3 id={`summary-${key}-heading`}>{heading}</h3>
        <span className="summary-by" data-own={edited !== null}>{edited === null ? t.by.program : t.by.owner}</span>
        <span className="summary-tools">
          {!typed.open && <Button ref={opener} size="small" type="text" aria-label={t.editLabel(heading)} data-testid={`summary-edit-${key}`} onClick={() => keep({ open: true, text: edited ?? program })}>{t.edit}</Button>}
          {!typed.open && edited !== null && (
            <Popconfirm title={t.resetAsk} description={t.resetWhy} okText={t.reset} cancelText={text.app.cancel} onConfirm={() => { void save(null) }}>
              <Button size="small" type="text" aria-label={t.resetLabel(heading)} data-testid={`summary-reset-${key}`}>{t.reset}</Button>
            </Popconfirm>
          )}
        </span>
      </div>
      {stale && edited !== null && <p className="summary-stale" role="note">◆ {t.stale}</p>}
      {typed.open
        ? <SectionEditor name={key} heading={heading} typed={typed.text} before={edited ?? program} busy={write.isPending} onType={(words) => keep({ open: true, text: words })} onSave={() => void save(typed.text)} onLeave={() => { drop(); setTimeout(() => opener.current?.focus()) }} />
        : shown.length === 0 ? <p className="quiet">{t.blank}</p> : shown.map((line, at) => <p key={at}>{line}</p>)}
      {(edited !== null || typed.open) && (
        <div className="summary-now">
          <Button size="small" type="link" aria-expanded={showNow} data-testid={`summary-now-${key}`} onClick={() => setShowNow(!showNow)}>{showNow ? t.hideNow : t.now}</Button>
          {stale && !typed.open && edited !== null && <Button size="small" type="link" data-testid={`summary-mine-${key}`} onClick={() => void save(edited)}>{t.keepMine}</Button>}
          {showNow && <blockquote data-testid={`summary-program-${key}`}>{generated.map((line, at) => <p key={at}>{line}</p>)}{typed.open && <Button size="small" onClick={() => keep({ open: true, text: program })}>{t.takeNow}</Button>}</blockquote>}
        </div>
      )}
      {table !== null && <FactsTable table={table} label={heading} />}
    </section>
  )
}
