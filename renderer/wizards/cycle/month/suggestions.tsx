import { useMemo } from 'react'
import type { Grid } from '../../../../shared/api/figures.ts'
import { LightMark } from '../../../components/figures.tsx'
import { text } from '../../../components/text.ts'
import { suggestions, type Suggestion } from './suggest.ts'

const t = text.cycle.plans

/** Rows that missed, red first: one click takes the indicator and its lever. */
export function Suggestions({ grid, people, chosen, onUse }: { grid: Grid; people: readonly number[]; chosen: number | null; onUse: (suggestion: Suggestion) => void }) {
  const found = useMemo(() => suggestions(grid, people), [grid, people])
  if (found.length === 0) return <p className="quiet">{t.noRed}</p>
  return (
    <div className="plan-suggestions" role="group" aria-label={t.suggestions} data-testid="plan-suggestions">
      <span className="quiet">{t.suggestions}</span>
      {found.map((one) => (
        <button key={one.indicator.id} type="button" data-chosen={one.indicator.id === chosen} onClick={() => onUse(one)}>
          <LightMark light={one.light} /> {people.length === 1 ? t.suggestion(one.indicator.name, one.actual, one.target === '' ? text.app.none : one.target) : t.suggestionMany(one.indicator.name, one.people)}
        </button>
      ))}
    </div>
  )
}
