import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { vi } from 'vitest'
import type { Input, MethodName } from '../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { Q4 } from './cards.ts'

type Draft = Input<'objectives.save'>

/** The page over a real house; only the border between them is bridged. */
export interface OkrHouse {
  house: TestHouse
  calls: MethodName[]
  /** Answers given in place of the house's, by method. */
  answers: Partial<Record<MethodName, unknown>>
  /** A method named here fails once as a full disk would make it. */
  failNext: (method: MethodName) => void
  open: (path?: string, month?: string) => Promise<void>
  add: (more: Partial<Draft>) => Promise<ObjectiveCard>
  close: () => void
}

const KEY_RESULT: Draft['keyResults'][number] = { id: null, title: '新签客户', kind: 'increase', start: '0', target: '10', unit: '家', weight: '100', indicatorId: null }

export async function openOkr(): Promise<OkrHouse> {
  const house = openTestHouse()
  const calls: MethodName[] = []
  const answers: OkrHouse['answers'] = {}
  let failing: MethodName | null = null
  const bridge = {
    invoke: async (method: MethodName, input: unknown) => {
      calls.push(method)
      if (failing === method) {
        failing = null
        return { ok: false, code: 'disk-full', details: {} }
      }
      return method in answers ? { ok: true, value: answers[method] } : house.house.invoke(method, input)
    },
    subscribe: () => () => undefined,
  }
  Object.assign(window, { hengping: bridge })
  // The transport takes its bridge once, as it loads.
  vi.resetModules()
  // Chart.js wants a canvas, which this DOM has not.
  vi.doMock('../../../renderer/charts/confidence-line.tsx', () => ({ ConfidenceLine: ({ label }: { label: string }) => <div data-testid="chart">{label}</div> }))
  const { OkrPage } = await import('../../../renderer/pages/okr/okr-page.tsx')
  const { queryClient } = await import('../../../renderer/stores/queries.ts')
  const { useSession } = await import('../../../renderer/stores/session.ts')
  const { useTopBar } = await import('../../../renderer/stores/top-bar.ts')
  const bar = document.body.appendChild(document.createElement('div'))
  return {
    house, calls, answers,
    failNext: (method) => { failing = method },
    add: (more) => house.call('objectives.save', {
      id: null, quarter: Q4, level: 'company', departmentId: null, employeeId: null, parentId: null, title: '让老客户多买一次', type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [KEY_RESULT], ...more,
    }),
    async open(path = '/okr', month = '2026-11') {
      useSession.setState({ start: await house.call('system.start', {}), month: month as Month })
      useTopBar.setState({ titleSlot: bar, actionSlot: bar })
      const router = createMemoryRouter([{ path: '/okr', element: <OkrPage /> }, { path: '/okr/:id', element: <OkrPage /> }], { initialEntries: [path] })
      await act(async () => { render(<ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}><App><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></App></ConfigProvider>) })
      await screen.findByRole('tablist')
    },
    close() {
      queryClient.clear()
      house.close()
      Reflect.deleteProperty(window, 'hengping')
    },
  }
}

export const at = (testId: string) => screen.getByTestId<HTMLInputElement>(testId)
export const find = (testId: string) => screen.findByTestId<HTMLInputElement>(testId)
export const press = (testId: string) => act(async () => { fireEvent.click(at(testId)) })
export const type = (testId: string, value: string) => fireEvent.change(at(testId), { target: { value } })
export const button = (name: string) => screen.getByRole('button', { name })
