import { personMatches } from '../../shared/domain/employee/person-search.ts'

/** For antd Select of people: finds by name, number and pinyin. */
export const personFilter = (query: string, option?: { label?: string; search?: string }): boolean =>
  personMatches(`${option?.label ?? ''} ${option?.search ?? ''}`, '', query) || personMatches(option?.search ?? '', '', query)
