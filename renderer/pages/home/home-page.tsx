import { useSession } from '../../stores/session.ts'
import { MonthHome } from './month-home.tsx'
import { Welcome } from './welcome.tsx'
import { useHouse } from '../../stores/queries.ts'

/** An empty company gets three ways to begin; any other its month. */
export function HomePage() {
  const start = useSession((session) => session.start)
  const people = useHouse('employees.list', {})
  const empty = people.data === undefined ? start?.empty === true : people.data.employees.length === 0
  return empty ? <Welcome /> : <MonthHome />
}
