import { personMatches } from '../../shared/domain/employee/person-search.ts'

/** For antd Select of people: finds by name, number and pinyin. */
export const personFilter = (query: string, option?: { label?: unknown; search?: string }): boolean =>
  personMatches(`${String(option?.label ?? '')} ${option?.search ?? ''}`, '', query) || personMatches(option?.search ?? '', '', query)
