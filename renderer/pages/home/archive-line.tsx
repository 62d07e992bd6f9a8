import { Link } from 'react-router'
import type { Month } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.archive.home

/** Leads to the archive when a month is ready to be closed, and says that a closed one is closed; else nothing. */
export function ArchiveLine({ month }: { month: Month }) {
  const state = useHouse('months.state', { month }).data
  if (state === undefined || state.month !== month || (state.state !== 'closed' && state.closeBlocks.length > 0)) return null
  const closed = state.state === 'closed'
  return <p className="home-archive" data-testid="home-archive"><span className="good">✓ {closed ? t.closed : t.ready}</span><Link to="/archive">{closed ? t.look : t.go} →</Link></p>
}
