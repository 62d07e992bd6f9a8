import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ComponentType } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { vi } from 'vitest'
import type { HouseEvent, MethodName } from '../../shared/api/contract.ts'
import type { Answer } from '../../shared/api/method.ts'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'

/** A page over a real house; only the border between them is bridged, and the house's events are heard as in the program. */
export interface HousePage {
  house: TestHouse
  calls: { method: MethodName; input: unknown }[]
  /** Answers in the house's place until it is taken away. */
  instead: Partial<Record<MethodName, () => Answer<unknown>>>
  open: (address: string) => Promise<void>
  /** Leaves the page; what the stores keep stays. */
  leave: () => void
  close: () => void
}

/** `load` imports the page after the bridge stands: the transport takes it once, as it loads. */
export async function openHousePage(paths: string[], load: () => Promise<ComponentType>): Promise<HousePage> {
  const house = openTestHouse()
  const calls: HousePage['calls'] = []
  const instead: HousePage['instead'] = {}
  Object.assign(window, {
    hengping: {
      invoke: async (method: MethodName, input: unknown) => {
        calls.push({ method, input })
        return instead[method]?.() ?? await house.house.invoke(method, input)
      },
      subscribe: () => () => undefined,
    },
  })
  vi.resetModules()
  const Page = await load()
  const { forget, queryClient } = await import('../../renderer/stores/queries.ts')
  const { useSession } = await import('../../renderer/stores/session.ts')
  const { useTopBar } = await import('../../renderer/stores/top-bar.ts')
  const bar = document.body.appendChild(document.createElement('div'))
  const unhear = house.house.subscribe((event: HouseEvent) => { if (event.type === 'changed') void forget(event.topics) })
  return {
    house, calls, instead,
    async open(address) {
      useSession.setState({ start: await house.call('system.start', {}), month: '2026-11' as never })
      useTopBar.setState({ titleSlot: bar, actionSlot: bar })
      const router = createMemoryRouter(paths.map((path) => ({ path, element: <Page /> })), { initialEntries: [address] })
      await act(async () => { render(<ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}><App><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></App></ConfigProvider>) })
    },
    leave: cleanup,
    close() {
      cleanup()
      unhear()
      queryClient.clear()
      document.body.replaceChildren()
      house.close()
      Reflect.deleteProperty(window, 'hengping')
    },
  }
}
