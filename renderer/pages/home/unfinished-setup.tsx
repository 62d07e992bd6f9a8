import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { SETUP_PAGES } from '../../../shared/domain/setup/setup-company.ts'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { queryClient, useHouse } from '../../stores/queries.ts'

const t = text.setup.welcome
const KEY = { key: 'setup' }

/** The name of the page where the setup wizard was left; null when none waits. */
export function useUnfinishedSetup(): string | null {
  const left = useHouse('wizard.get', KEY)
  if (left.data === undefined || left.data.draft === null || left.data.draft === undefined) return null
  return text.setup.pages[SETUP_PAGES[left.data.page] ?? 'profile'].name
}

/** On the month's home page: a setup wizard that was left in the middle, or nothing. */
export function UnfinishedSetup() {
  const page = useUnfinishedSetup()
  const navigate = useNavigate()
  const tell = useTellFailure()
  if (page === null) return null
  const drop = () => { call('wizard.clear', KEY).then(() => queryClient.invalidateQueries({ queryKey: ['wizard.get', KEY] }), tell) }
  return (
    <section className="card home-resume" data-testid="setup-resume">
      <span>{t.resumeWhy(page)}</span>
      <Button type="primary" ghost onClick={() => void navigate('/setup')}>{t.resume}</Button>
      <Button type="text" onClick={drop}>{t.drop}</Button>
    </section>
  )
}
