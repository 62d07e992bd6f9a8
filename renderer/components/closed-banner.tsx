import { Link } from 'react-router'
import type { Month } from '../../shared/domain/brand.ts'
import { useHouse } from '../stores/queries.ts'
import { text } from './text.ts'
import './month-badge.css'

const t = text.archive

/** One quiet line over whatever cannot be changed any more, with the way to the archive; nothing over an open month. */
export function ClosedBanner({ month }: { month: Month }) {
  const closed = useHouse('months.list', {}).data?.months.find((each) => each.month === month)?.state === 'closed'
  const version = useHouse('months.state', { month }, closed).data?.versions[0]
  if (!closed || version === undefined) return null
  return <p className="closed-banner" role="note" data-testid="closed-banner"><span>{t.banner(version.version, version.shortCode)}</span><Link to="/archive">{t.bannerLink} →</Link></p>
}
