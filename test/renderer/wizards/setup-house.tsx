import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

/** The wizard over a real house; only the border between them is bridged. */
export interface SetupHouse { house: TestHouse; calls: string[]; open: () => Promise<void>; leave: () => Promise<void>; close: () => void }

export async function openSetup(): Promise<SetupHouse> {
  const house = openTestHouse()
  const calls: string[] = []
  const invoke = (method: string, input: unknown) => { calls.push(method); return house.house.invoke(method, input) }
  Object.assign(window, { hengping: { invoke, subscribe: (listener: (event: unknown) => void) => house.house.subscribe(listener) } })
  // The transport takes its bridge once, as it loads.
  vi.resetModules()
  const { FirstRunPage } = await import('../../../renderer/wizards/first-run/first-run-page.tsx')
  const { SetupDonePage } = await import('../../../renderer/wizards/first-run/done-page.tsx')
  const { queryClient } = await import('../../../renderer/stores/queries.ts')
  const { takeStart } = await import('../../../renderer/stores/session.ts')
  const { useTopBar } = await import('../../../renderer/stores/top-bar.ts')
  return {
    house, calls,
    async open() {
      takeStart(await house.call('system.start', {}))
      useTopBar.setState({ titleSlot: document.createElement('div'), actionSlot: null })
      const router = createMemoryRouter([{ path: '/setup', element: <FirstRunPage /> }, { path: '/setup/done', element: <SetupDonePage /> }, { path: '/', element: <p>home</p> }], { initialEntries: ['/setup'] })
      await act(async () => { render(<ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}><App><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></App></ConfigProvider>) })
      await screen.findByTestId('wizard')
    },
    async leave() {
      // As a page that is closed: what waits is still sent.
      window.dispatchEvent(new Event('pagehide'))
      cleanup()
      queryClient.clear()
      await waitFor(() => undefined)
    },
    close() {
      cleanup()
      queryClient.clear()
      house.close()
      Reflect.deleteProperty(window, 'hengping')
    },
  }
}

export const page = () => screen.getByTestId('wizard').dataset['page']
export const next = () => fireEvent.click(screen.getByTestId('wizard-next'))
export const goTo = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
export const fill = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

/** The cell of the nth line of the table of people. */
export const cell = (line: number, column: string): HTMLInputElement => {
  const found = screen.getAllByTestId('setup-person')[line]?.querySelector<HTMLInputElement>(`[data-column="${column}"] input`)
  if (found == null) throw new Error(`no cell ${line} ${column}`)
  return found
}
export function typePerson(line: number, ...[name = '', position = '', department = '', manager = '']: string[]): void {
  for (const [column, value] of Object.entries({ name, position, department, manager })) {
    const field = cell(line, column)
    fireEvent.focus(field)
    if (value !== '') fill(field, value)
    fireEvent.blur(field)
  }
}
