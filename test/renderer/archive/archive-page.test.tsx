import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HouseEvent, MethodName } from '../../../shared/api/contract.ts'
import { openNorthwind, type Northwind } from '../../electron/evaluations/northwind.ts'
import { closeMonth, makeClosable } from '../../helpers/closable.ts'

let world: Northwind
let router: ReturnType<typeof createMemoryRouter>
let stop: () => void
beforeEach(async () => {
  world = await openNorthwind()
  Object.assign(window, { hengping: { invoke: (method: MethodName, input: unknown) => world.test.house.invoke(method, input), subscribe: () => () => undefined } })
  vi.resetModules()
})
afterEach(() => {
  cleanup()
  stop()
  document.body.replaceChildren()
  world.test.close()
  Reflect.deleteProperty(window, 'hengping')
})

async function open(address = '/archive'): Promise<void> {
  const { ArchivePage } = await import('../../../renderer/pages/archive/archive-page.tsx')
  const { forget, queryClient } = await import('../../../renderer/stores/queries.ts')
  const { useSession } = await import('../../../renderer/stores/session.ts')
  const { useTopBar } = await import('../../../renderer/stores/top-bar.ts')
  const unhear = world.test.house.subscribe((event: HouseEvent) => { if (event.type === 'changed') void forget(event.topics) })
  stop = () => { unhear(); queryClient.clear() }
  const bar = document.body.appendChild(document.createElement('div'))
  useSession.setState({ start: await world.test.call('system.start', {}), month: world.month })
  useTopBar.setState({ titleSlot: bar, actionSlot: bar })
  router = createMemoryRouter(['/archive', '/archive/:month/:version', '*'].map((path) => ({ path, element: path === '*' ? <p>elsewhere</p> : <ArchivePage /> })), { initialEntries: [address] })
  await act(async () => { render(<ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}><App><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></App></ConfigProvider>) })
}
const press = async (element: HTMLElement) => { await act(async () => { fireEvent.click(element) }) }
const state = async () => (await world.test.call('months.state', { month: world.month })).state

// Catches: a month that can be closed although something is left, or blocks that lead nowhere.
test('what is left stands under its state with the way to mend it, and the month cannot be closed yet', async () => {
  await open()
  const close = await screen.findByTestId<HTMLButtonElement>('close-month')
  expect(close.disabled).toBe(true)
  const link = screen.getByRole('link', { name: /去处理：9 张考核表还没有由直接上级/ })
  expect(link.getAttribute('href')).toBe('/evaluations')
  await press(screen.getByRole('button', { name: '把“开会”设为当前阶段' }))
  await waitFor(async () => expect(await state()).toBe('meeting'))
})

// Catches: a reason typed and lost, a meeting that stays unsaid on screen.
test('the meeting is marked as not held with its reason', async () => {
  await open()
  await press(await screen.findByRole('radio', { name: '未召开' }))
  const reason = screen.getByTestId('meeting-reason')
  fireEvent.change(reason, { target: { value: '老板出差' } })
  fireEvent.keyDown(reason, { key: 'Enter', keyCode: 229 })
  expect((await world.test.call('months.state', { month: world.month })).meetingSkipped).toBeNull()
  await act(async () => { fireEvent.keyDown(reason, { key: 'Enter' }) })
  await waitFor(() => expect(screen.getByTestId('meeting-said').textContent).toBe('未召开：老板出差'))
})

// Catches: a closing without a word on what it does, a reopening without a reason, a version that cannot be looked into or checked.
test('the month is closed, checked, looked into and opened again on screen', async () => {
  await makeClosable(world.test, world.month)
  await open()
  const close = await screen.findByTestId<HTMLButtonElement>('close-month')
  await waitFor(() => expect(close.disabled).toBe(false))
  await press(close)
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('原样存成一份存档')
  await press(within(dialog).getByTestId('close-go'))
  await waitFor(() => expect(screen.getByTestId('archive-sentence').textContent).toContain('已归档，只能看'))
  await press(await screen.findByTestId('verify-1'))
  expect((await screen.findByText(/核对一致：第 1 版存档/)).className).toBe('good')

  await press(screen.getByRole('link', { name: '查看第 1 版' }))
  expect(router.state.location.pathname).toBe(`/archive/${world.month}/1`)
  const paper = await screen.findByTestId('paper')
  expect(paper.getAttribute('srcdoc')).toContain('戴南希')
  await press(screen.getByRole('button', { name: /傅安德/ }))
  await waitFor(() => expect(screen.getByTestId('paper').getAttribute('srcdoc')).toContain('傅安德'))

  await press(screen.getByRole('button', { name: '返回归档' }))
  await press(await screen.findByTestId('reopen-month'))
  await press(await screen.findByTestId('reopen-go'))
  expect(await screen.findByText('请写明原因，它会留在记录里')).toBeTruthy()
  fireEvent.change(screen.getByTestId('reopen-reason'), { target: { value: '漏了一单' } })
  await press(screen.getByTestId('reopen-go'))
  await waitFor(() => expect(screen.getByText(/由老板重新打开：漏了一单/)).toBeTruthy())
  expect(await state()).toBe('evaluating')
}, 60_000)

// Catches: an address with a version that is not there, which would show an empty page.
test('a version that does not exist is told, with the way back', async () => {
  await open(`/archive/${world.month}/7`)
  expect(await screen.findByText('没有这一版存档')).toBeTruthy()
})

// Catches: a closed month whose pages say nothing, so that the owner types into a wall.
test('a closed month has one quiet line with its version and code', async () => {
  await closeMonth(world.test, world.month)
  await open()
  const { ClosedBanner } = await import('../../../renderer/components/closed-banner.tsx')
  const { queryClient } = await import('../../../renderer/stores/queries.ts')
  cleanup()
  const at = createMemoryRouter([{ path: '*', element: <ClosedBanner month={world.month} /> }])
  await act(async () => { render(<QueryClientProvider client={queryClient}><RouterProvider router={at} /></QueryClientProvider>) })
  expect((await screen.findByTestId('closed-banner')).textContent).toMatch(/本月已归档（第 1 版，核对码 [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}），只能看。/)
})
