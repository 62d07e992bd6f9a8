import { Button } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'react-router'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import { text } from '../../components/text.ts'
import { adopt, adviceOn, dismiss } from '../../stores/objective-draft.ts'
import { useHouse } from '../../stores/queries.ts'
import type { ObjectiveEditor } from './use-objective-editor.ts'
import { usePeople } from './use-people.ts'

const t = text.okr.editor

/** Beside the form: where the company wants to go, and advice on what is being typed, a sentence each. */
export function AdvicePanel({ editor, objectives }: { editor: ObjectiveEditor; objectives: readonly ObjectiveCard[] }) {
  const { form, key, dismissed, edit } = editor
  const { working } = usePeople(form.quarter)
  const cards = useHouse('indicators.list', {}).data?.indicators
  const profile = useHouse('profile.get', {})
  const typed = useDeferredValue(form)
  const context = useMemo(() => ({ others: objectives, people: working, indicators: (cards ?? []).map(({ id, name, unit }) => ({ id, name, unit, latest: null })) }), [objectives, working, cards])
  const all = useMemo(() => adviceOn(typed, context), [typed, context])
  const blank = typed.title.trim() === '' && typed.keyResults.every(({ title }) => title.trim() === '')
  const advice = blank ? [] : all.filter(({ name }) => !dismissed.includes(name))
  const hidden = blank ? 0 : all.length - advice.length
  const parent = objectives.find(({ id }) => id === form.parentId)
  const whereTo = profile.data?.whereTo.trim() ?? ''
  return (
    <aside className="okr-advice" aria-label={t.advice}>
      {profile.data !== undefined && (
        <section>
          <h3>{t.whereTo}</h3>
          {whereTo === '' ? <p className="quiet">{t.whereToNone} <Link to="/okr?tab=profile">{t.toProfile}</Link></p> : <blockquote data-testid="okr-where-to">{whereTo}</blockquote>}
        </section>
      )}
      {parent !== undefined && <section><h3>{t.parentTitle}</h3><blockquote>{parent.title}</blockquote></section>}
      <section>
        <h3>{t.advice} {!blank && <small className="quiet" role="status" data-testid="okr-advice-count">{t.adviceCount(advice.length)}</small>}</h3>
        {blank && <p className="quiet">{t.adviceStart}</p>}
        <ul data-testid="okr-advice">
          {advice.map(({ name, sentence, apply }) => (
            <li key={name} data-advice={name}>
              <p>{sentence}</p>
              {apply !== undefined && <Button size="small" onClick={() => edit((before) => adopt(before, apply))}>{t.adopt}</Button>}
              <Button size="small" type="text" onClick={() => dismiss(key, form, name)}>{t.dismiss}</Button>
            </li>
          ))}
        </ul>
        {hidden > 0 && <p className="quiet">{t.dismissed(hidden)} <Button size="small" type="link" onClick={() => dismiss(key, form, null)}>{t.showDismissed}</Button></p>}
      </section>
    </aside>
  )
}
