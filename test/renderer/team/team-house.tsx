import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { vi } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

/** The page over a real house; only the border between them is bridged. */
export interface TeamHouse { house: TestHouse; calls: string[]; open: (search?: string) => Promise<void>; close: () => void }

export async function openTeam(): Promise<TeamHouse> {
  const house = openTestHouse()
  const calls: string[] = []
  const bridge = {
    invoke: (method: string, input: unknown) => {
      calls.push(method)
      return house.house.invoke(method, input)
    },
    subscribe: () => () => undefined,
  }
  Object.assign(window, { hengping: bridge })
  // The transport takes its bridge once, as it loads.
  vi.resetModules()
  const { TeamPage } = await import('../../../renderer/pages/team/team-page.tsx')
  const { queryClient } = await import('../../../renderer/stores/queries.ts')
  const { useSession } = await import('../../../renderer/stores/session.ts')
  const { useTopBar } = await import('../../../renderer/stores/top-bar.ts')
  const bar = document.createElement('div')
  document.body.append(bar)
  const inFrame = (page: ReactNode) => <ConfigProvider theme={{ token: { motion: false } }}><App><QueryClientProvider client={queryClient}>{page}</QueryClientProvider></App></ConfigProvider>
  return {
    house, calls,
    async open(search = '') {
      useSession.setState({ start: await house.call('system.start', {}) })
      useTopBar.setState({ titleSlot: bar, actionSlot: bar })
      const router = createMemoryRouter([{ path: '/team', element: <TeamPage /> }, { path: '/targets', element: <p>目标值</p> }], { initialEntries: [`/team${search}`] })
      await act(async () => { render(inFrame(<RouterProvider router={router} />)) })
      await screen.findByRole('tablist')
    },
    close() {
      queryClient.clear()
      bar.remove()
      house.close()
      Reflect.deleteProperty(window, 'hengping')
    },
  }
}

type Person = Input<'employees.save'>
const NOBODY: Person = { id: null, number: '', name: '', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null }
export const addPerson = (house: TestHouse, person: Partial<Person>) => house.call('employees.save', { ...NOBODY, ...person })

export const cell = (id: number, column: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-person="${id}"] [data-column="${column}"]`)
  if (found === null) throw new Error(`no cell ${id} ${column}`)
  return found
}
/** The editor that is open, wherever the keyboard took it. */
export const editor = (): HTMLInputElement => {
  const found = document.activeElement
  if (!(found instanceof HTMLInputElement)) throw new Error(`no editor has the focus but ${found?.outerHTML.slice(0, 200)}`)
  return found
}
export const type = (typed: string) => fireEvent.change(editor(), { target: { value: typed } })
export const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
