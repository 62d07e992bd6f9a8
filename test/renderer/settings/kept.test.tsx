import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

let house: TestHouse
let show: (page: ReactNode) => { unmount: () => void }
let CompanyCard: () => ReactNode
let ScoringForm: (props: { settings: Awaited<ReturnType<typeof settings>> }) => ReactNode
const settings = () => house.call('settings.get', {})

beforeEach(async () => {
  house = openTestHouse()
  Object.assign(window, { hengping: { invoke: (method: string, input: unknown) => house.house.invoke(method, input), subscribe: () => () => undefined } })
  vi.resetModules()
  ;({ CompanyCard } = await import('../../../renderer/pages/settings/company-card.tsx'))
  ;({ ScoringForm } = await import('../../../renderer/pages/settings/scoring-form.tsx'))
  const { queryClient } = await import('../../../renderer/stores/queries.ts')
  const { useSession } = await import('../../../renderer/stores/session.ts')
  useSession.setState({ start: await house.call('system.start', {}) })
  show = (page) => render(<App><QueryClientProvider client={queryClient}>{page}</QueryClientProvider></App>)
})
afterEach(() => {
  cleanup()
  house.close()
})

it('a company name typed and left without the button is saved, once', async () => {
  const audited = () => house.db.prepare("SELECT count(*) AS n FROM audit WHERE method = 'company.save'").get() as { n: number }
  show(<CompanyCard />)
  const field = screen.getByLabelText('公司名称')
  fireEvent.change(field, { target: { value: '宁波华东贸易有限公司' } })
  fireEvent.blur(field)
  await act(async () => { fireEvent.click(screen.getByRole('button')) })
  await vi.waitFor(async () => expect((await house.call('system.start', {})).companyName).toBe('宁波华东贸易有限公司'))
  expect(audited().n).toBe(1)
})

it('a coefficient typed and not saved is still there when the page comes back, and gone when given up', async () => {
  const now = await settings()
  const first = show(<ScoringForm settings={now} />)
  const field = () => screen.getByLabelText<HTMLInputElement>('S 系数')
  fireEvent.change(field(), { target: { value: '1.8' } })
  first.unmount()
  show(<ScoringForm settings={now} />)
  expect(field().value).toBe('1.8')
  fireEvent.click(screen.getByRole('button', { name: '放弃改动' }))
  expect(field().value).toBe('1.5')
})
