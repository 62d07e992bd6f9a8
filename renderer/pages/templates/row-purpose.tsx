import { Input, Radio, Select } from 'antd'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { FEEDS, type Feed } from '../../../shared/domain/evaluation/feed.ts'
import { PRORATIONS, type Proration } from '../../../shared/domain/evaluation/proration.ts'
import { SCOPE_NAMES, SCOPES, type Scope } from '../../../shared/domain/principle/scope.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { text } from '../../components/text.ts'
import type { RowText } from '../../stores/template-draft.ts'
import { useObjectiveOptions, type ObjectiveOption } from './objective-options.ts'

const t = text.templates.purpose

interface RowPurposeProps { row: RowText; label: (field: string) => string; wrong: (field: 'objective' | 'duty') => boolean; onChange: (change: Partial<RowText>) => void }

/** Why the row stands on the sheet: the objective it serves, whose result it is, the duty it comes from. */
export function RowPurpose({ row, label, wrong, onChange }: RowPurposeProps) {
  const { groups, none, loading } = useObjectiveOptions(row.objectiveId)
  return (
    <section className="tpl-purpose" aria-label={label(t.title)}>
      <div className="tpl-field tpl-objective">
        <span>{t.objective}</span>
        <Select<ObjectiveId | null, ObjectiveOption>
          value={row.objectiveId} options={groups as unknown as ObjectiveOption[]} allowClear loading={loading} placeholder={t.choose} aria-label={label(t.objective)} status={wrong('objective') ? 'error' : ''}
          notFoundContent={none ? t.noObjectives : t.notFound} style={{ width: '100%' }}
          showSearch={{ filterOption: (query, option) => option !== undefined && personMatches(option.search ?? '', '', query) }}
          onChange={(chosen) => onChange({ objectiveId: chosen ?? null })}
        />
        {row.objectiveId === null && !wrong('objective') && <span className="wait" data-testid="row-orphan">◆ {t.orphan}{none && <> <a href="#/okr">{t.toOkr}</a></>}</span>}
      </div>
      <div className="tpl-field">
        <span>{t.scope}</span>
        <Radio.Group optionType="button" value={row.scope} aria-label={label(t.scope)} options={SCOPES.map((scope) => ({ value: scope, label: SCOPE_NAMES[scope] }))} onChange={(event) => { const scope = event.target.value as Scope; onChange({ scope, ...(scope === 'person' && { feed: 'typed' }) }) }} />
      </div>
      {row.scope !== 'person' && row.rule.kind !== 'judgement' && (
        <div className="tpl-field" data-testid="row-feed">
          <span>{t.feed}</span>
          <Radio.Group optionType="button" value={row.feed} aria-label={label(t.feed)} options={FEEDS.map((feed) => ({ value: feed, label: t.feeds[feed] }))} onChange={(event) => onChange({ feed: event.target.value as Feed })} />
          {row.feed !== 'typed' && <span className="quiet">{t.feedWhy}</span>}
        </div>
      )}
      {row.rule.kind !== 'judgement' && (
        <div className="tpl-field" data-testid="row-proration">
          <span>{t.proration}</span>
          <Radio.Group optionType="button" value={row.proration} aria-label={label(t.proration)} options={PRORATIONS.map((value) => ({ value, label: t.prorations[value] }))} onChange={(event) => onChange({ proration: event.target.value as Proration })} />
          <span className="quiet">{t.prorationWhy[row.proration]}</span>
        </div>
      )}
      <label className="tpl-field tpl-text">
        <span>{t.duty}</span>
        <Input value={row.duty} maxLength={200} placeholder={t.dutyHint} aria-label={label(t.duty)} aria-invalid={wrong('duty')} status={wrong('duty') ? 'error' : ''} onChange={(event) => onChange({ duty: event.target.value })} />
      </label>
    </section>
  )
}
