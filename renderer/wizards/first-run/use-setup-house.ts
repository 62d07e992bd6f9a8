import { useMemo } from 'react'
import type { Template } from '../../../shared/api/templates.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { SetupHouse } from '../../../shared/domain/setup/setup-company.ts'
import type { CallFailure } from '../../api/call.ts'
import { useHouse } from '../../stores/queries.ts'

interface Around { house: SetupHouse; templates: readonly Template[]; standing: readonly string[] }

/** What the company and the library already have. Null while it is asked for. */
export function useSetupHouse(month: Month): { around: Around | null; failure: CallFailure | null } {
  const people = useHouse('employees.list', {})
  const templates = useHouse('templates.list', {})
  const indicators = useHouse('indicators.list', {})
  const settings = useHouse('settings.get', {})
  const grid = useHouse('figures.grid', { month })
  const okr = useHouse('objectives.list', { quarter: quarterOfMonth(month) })
  const around = useMemo(() => {
    if (!people.data || !templates.data || !indicators.data || !settings.data || !grid.data || !okr.data) return null
    const { employees, positions } = people.data
    const house: SetupHouse = {
      templates: templates.data.templates, indicators: new Map(indicators.data.indicators.map((one) => [one.id, one])),
      positions: new Map(positions.map(({ name, templateId, mode }) => [name, { templateId, mode }])),
      left: new Map(employees.filter(({ leftOn }) => leftOn !== null).map(({ number, name }) => [number, name])),
      employees: new Map(employees.map(({ number, id }) => [number, id])),
      figures: grid.data.month === month ? grid.data.cells : [], grades: settings.data.grades,
    }
    return { house, templates: templates.data.templates, standing: okr.data.objectives.filter(({ level }) => level === 'company').map(({ title }) => title) }
  }, [people.data, templates.data, indicators.data, settings.data, grid.data, okr.data, month])
  return { around, failure: [people, templates, indicators, settings, grid, okr].find(({ error }) => error !== null)?.error ?? null }
}
