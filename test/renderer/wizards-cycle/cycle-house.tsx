import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { createMemoryRouter, Outlet } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { vi } from 'vitest'
import type { HouseEvent, MethodName } from '../../../shared/api/contract.ts'
import type { Month, ObjectiveId } from '../../../shared/domain/brand.ts'
import { addKeyResult, addObjective } from '../../electron/cycle/okr-rows.ts'
import { at, entriesOf, openNorthwind, sitDown, type Northwind } from '../../electron/evaluations/northwind.ts'

/** The wizard over a real house: nine people with sheets of June 1997, one objective with a key result. */
export interface CycleHouse {
  world: Northwind
  objective: ObjectiveId
  /** Every call, with what was sent. */
  calls: { method: MethodName; input: unknown }[]
  /** Calls of this method fail as a full disk would make them. */
  failing: { method: MethodName | null }
  open: (path?: string) => Promise<void>
  leave: () => Promise<void>
  /** Where the address stands. */
  path: () => string
  close: () => void
}

export async function openCycle({ figures = true } = {}): Promise<CycleHouse> {
  const world = await openNorthwind({ figures: false })
  const objective = addObjective(world.test.db, { ownerId: at(world.people, '002') })
  addKeyResult(world.test.db, objective)
  if (figures) await world.test.call('figures.save', { month: world.month, entries: entriesOf(world) })
  const calls: CycleHouse['calls'] = []
  const failing: CycleHouse['failing'] = { method: null }
  const invoke = (method: MethodName, input: unknown) => {
    calls.push({ method, input })
    return failing.method === method ? Promise.resolve({ ok: false, code: 'disk-full', details: {} }) : world.test.house.invoke(method, input)
  }
  Object.assign(window, { hengping: { invoke, subscribe: () => () => undefined } })
  // The transport takes its bridge once, as it loads.
  vi.resetModules()
  // Chart.js wants a canvas, which this DOM has not.
  vi.doMock('../../../renderer/charts/grade-bars.tsx', () => ({ GradeBars: () => <div data-testid="chart" /> }))
  const { CycleEntry, CyclePage } = await import('../../../renderer/wizards/cycle/cycle-page.tsx')
  const { CycleReturnBar } = await import('../../../renderer/app/cycle-return-bar.tsx')
  const { forget, queryClient } = await import('../../../renderer/stores/queries.ts')
  const { useSession } = await import('../../../renderer/stores/session.ts')
  const { useTopBar } = await import('../../../renderer/stores/top-bar.ts')
  const unhear = world.test.house.subscribe((event: HouseEvent) => { if (event.type === 'changed') void forget(event.topics) })
  const bar = document.body.appendChild(document.createElement('div'))
  let router: ReturnType<typeof createMemoryRouter>
  return {
    world, objective, calls, failing,
    async open(path = '/cycle') {
      useSession.setState({ start: await world.test.call('system.start', {}), month: world.month })
      useTopBar.setState({ titleSlot: bar, actionSlot: bar })
      router = createMemoryRouter([{ element: <><CycleReturnBar /><Outlet /></>, children: [
        { path: '/cycle', element: <CycleEntry /> }, { path: '/cycle/month', element: <CyclePage kind="month" /> }, { path: '/cycle/quarter', element: <CyclePage kind="quarter" /> }, { path: '*', element: <p>elsewhere</p> },
      ] }], { initialEntries: [path] })
      await act(async () => { render(<ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}><App><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></App></ConfigProvider>) })
    },
    async leave() {
      window.dispatchEvent(new Event('pagehide'))
      cleanup()
      queryClient.clear()
      await waitFor(() => undefined)
    },
    path: () => `${router.state.location.pathname}${router.state.location.search}`,
    close() {
      cleanup()
      queryClient.clear()
      unhear()
      bar.remove()
      world.test.close()
      Reflect.deleteProperty(window, 'hengping')
    },
  }
}

export const NEXT: Month = '1997-07' as Month
export const shown = async () => (await screen.findByTestId('wizard')).dataset['page']
export const goTo = async (step: string) => { await act(async () => { fireEvent.click(screen.getByRole('button', { name: new RegExp(step) })) }) }
export async function press(testId: string): Promise<void> {
  const place = await screen.findByTestId(testId)
  await act(async () => { fireEvent.click(place) })
}
export const fill = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

/** Everything a month needs but for its improvement steps and the next month's targets. */
export async function evaluateAll({ world, objective }: CycleHouse): Promise<void> {
  await world.test.call('process.save', { objectiveId: objective, month: world.month, mark: 4, note: '' })
  for (const who of ['005', 'owner']) {
    await sitDown(world, who)
    await world.test.call('evaluations.confirmMany', { ids: [...world.sheets.values()] })
  }
}
