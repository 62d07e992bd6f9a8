import { Select } from 'antd'
import { useMemo } from 'react'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { OBJECTIVE_LEVELS } from '../../../shared/domain/okr/okr.ts'
import { parentLoop } from '../../../shared/domain/okr/parent-loop.ts'
import { text } from '../../components/text.ts'
import { levelOf } from './okr-words.ts'

const t = text.okr.editor

interface ParentSelectProps { id: ObjectiveId | null; value: ObjectiveId | null; objectives: readonly ObjectiveCard[]; onChange: (id: ObjectiveId | null) => void; wrong?: boolean }

/** Objectives this one may stand under: itself and what is beneath it are left out, so that no loop can arise. */
export function ParentSelect({ id, value, objectives, onChange, wrong = false }: ParentSelectProps) {
  const options = useMemo(() => {
    const byId = new Map(objectives.map((each) => [each.id, each]))
    return objectives.filter((each) => parentLoop(id, each.id, byId) === null)
      .toSorted((a, b) => OBJECTIVE_LEVELS.indexOf(a.level) - OBJECTIVE_LEVELS.indexOf(b.level) || a.id - b.id)
      .map((each) => ({ value: each.id, label: `${levelOf(each)} · ${each.title}`, title: each.title, level: levelOf(each) }))
  }, [id, objectives])
  return (
    <Select
      value={value} options={options} allowClear placeholder={t.parentPlaceholder} aria-label={t.parent} notFoundContent={t.parentNone} status={wrong ? 'error' : ''} style={{ width: '100%' }} popupMatchSelectWidth={false}
      showSearch={{ filterOption: (query, option) => option !== undefined && (personMatches(option.title, '', query) || personMatches(option.level, '', query)) }}
      onChange={(chosen: ObjectiveId | undefined) => onChange(chosen ?? null)}
    />
  )
}
