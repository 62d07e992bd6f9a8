import { App, Button, Input, Switch } from 'antd'
import type { Principles } from '../../../shared/api/cycle.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { queryClient, useWrite } from '../../stores/queries.ts'
import { isNumber, numberText } from '../../stores/template-draft.ts'
import { Consequences } from './consequences.tsx'

const t = text.settings.principles
type Share = 'organisationShare' | 'valueShare'

const inRange = (typed: string): boolean => isNumber(typed) && exact(numberText(typed)).gte(0) && exact(numberText(typed)).lte(100)

/** Nothing takes effect before it is saved: a half-typed share must not refuse anybody's template. */
export function PrinciplesForm({ saved }: { saved: Principles }) {
  const { typed: draft, keep: setDraft, drop } = useKeptForm('principles', () => saved)
  const save = useWrite('principles.save')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const valid = inRange(draft.organisationShare) && inRange(draft.valueShare)
  const meant: Principles = { ...draft, organisationShare: numberText(draft.organisationShare), valueShare: numberText(draft.valueShare) }
  const changed = JSON.stringify(meant) !== JSON.stringify(saved)
  const submit = () => save.mutate(meant, {
    onSuccess: (now) => { queryClient.setQueryData(['principles.get', {}], now); drop(); void message.success(t.saved(now.enforced)) }, onError: tell,
  })
  const share = (field: Share, label: string) => (
    <label className="principle-share">
      <span>{label}</span>
      <Input value={draft[field]} inputMode="decimal" maxLength={12} suffix="%" data-testid={`principles-${field}`} aria-invalid={!inRange(draft[field])} status={inRange(draft[field]) ? '' : 'error'} onChange={(event) => setDraft({ ...draft, [field]: event.target.value.trim() })} />
      {!inRange(draft[field]) && <span className="bad" role="alert">✕ {t.range}</span>}
    </label>
  )
  return (
    <>
      <article><h3>{t.one.title}</h3><blockquote>{t.one.rule}</blockquote><p>{t.one.plain}</p>{share('organisationShare', t.one.share)}</article>
      <article><h3>{t.two.title}</h3><blockquote>{t.two.rule}</blockquote><p>{t.two.plain}</p><p className="quiet">{t.two.culture}</p>{share('valueShare', t.two.share)}</article>
      <article><h3>{t.three.title} <span className="good" data-testid="principles-three">{t.three.always}</span></h3><blockquote>{t.three.rule}</blockquote><p>{t.three.plain}</p></article>
      <div className="principle-enforce">
        <Switch id="principles-enforced" checked={draft.enforced} data-testid="principles-enforced" aria-describedby="principles-consequences" onChange={(enforced) => setDraft({ ...draft, enforced })} />
        <label htmlFor="principles-enforced">{t.enforce}</label>
      </div>
      <div id="principles-consequences">{draft.enforced ? <Consequences limits={valid ? meant : saved} /> : <p className="quiet">{t.off}</p>}</div>
      <div className="settings-line">
        <Button disabled={!changed || !valid} loading={save.isPending} data-testid="principles-save" onClick={submit}>{t.save}</Button>
        <Button disabled={!changed} onClick={drop}>{text.settings.discard}</Button>
        {changed && <span className="wait">{text.settings.unsaved}</span>}
      </div>
    </>
  )
}
