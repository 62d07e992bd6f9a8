import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

let house: TestHouse
let calls: string[]
let path: string
let open: () => Promise<void>

/** The page over a real house, on a copy of the first library template. */
beforeEach(async () => {
  house = openTestHouse()
  calls = []
  window.location.hash = '#/templates'
  const [library] = (await house.call('templates.list', {})).templates
  const own = await house.call('templates.save', { id: null, name: '我的销售表', why: '', rows: library?.rows ?? [] })
  path = `/templates/${own.id}`
  Object.assign(window, {
    hengping: {
      invoke: (method: string, input: unknown) => {
        calls.push(method)
        return house.house.invoke(method, input)
      },
      subscribe: () => () => undefined,
    },
  })
  // The transport takes its bridge once, as it loads.
  vi.resetModules()
  const { TemplatesPage } = await import('../../../renderer/pages/templates/templates-page.tsx')
  const { queryClient } = await import('../../../renderer/stores/queries.ts')
  const { useTopBar } = await import('../../../renderer/stores/top-bar.ts')
  const bar = document.body.appendChild(document.createElement('div'))
  useTopBar.setState({ titleSlot: bar, actionSlot: bar })
  open = async () => {
    const router = createMemoryRouter([{ path: '/templates', element: <TemplatesPage /> }, { path: '/templates/:id', element: <TemplatesPage /> }], { initialEntries: [path] })
    await act(async () => { render(<ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}><App><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></App></ConfigProvider>) })
    await screen.findByTestId('template-name')
  }
})
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  house.close()
  Reflect.deleteProperty(window, 'hengping')
})

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const save = () => act(async () => { fireEvent.click(screen.getByTestId('template-save')) })

it('refuses 99 with the gap named, keeps what was typed, and saves once it is 100', async () => {
  await open()
  type('第 1 行 权重', '39')
  expect(screen.getByTestId('template-weight-total').textContent).toBe('合计 99，还差 1')
  await save()
  expect(screen.getByTestId('template-problems').textContent).toContain('权重合计 99，还差 1；合计正好 100 才能保存')
  expect(calls).not.toContain('templates.save')
  expect(box('第 1 行 权重').value).toBe('39')
  type('第 1 行 权重', '４０')
  type('第 2 行 权重', '15.0')
  await save()
  await waitFor(() => expect(screen.queryByTestId('template-unsaved')).toBeNull())
  const saved = (await house.call('templates.list', {})).templates.find(({ name }) => name === '我的销售表')
  expect(saved?.rows.slice(0, 2).map(({ weight }) => weight)).toEqual(['40', '15'])
})

it('keeps an unsaved and even a wrong text when the page is left and opened again', async () => {
  await open()
  type('第 1 行 权重', '四十')
  fireEvent.change(screen.getByTestId('template-name'), { target: { value: '改到一半' } })
  cleanup()
  await open()
  expect([box('第 1 行 权重').value, screen.getByTestId<HTMLInputElement>('template-name').value]).toEqual(['四十', '改到一半'])
  expect(screen.getByTestId('template-unsaved').textContent).toContain('有改动还没保存')
})

it('shows what the house refuses where it belongs and keeps the text', async () => {
  const [library] = (await house.call('templates.list', {})).templates
  await open()
  fireEvent.change(screen.getByTestId('template-name'), { target: { value: library?.name } })
  await save()
  await waitFor(() => expect(screen.getByTestId('template-problems').textContent).toContain('这个名称已经有了'))
  expect(screen.getByTestId('template-name').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByTestId<HTMLInputElement>('template-name').value).toBe(library?.name)
  fireEvent.change(screen.getByTestId('template-name'), { target: { value: '别的名称' } })
  expect(screen.queryByTestId('template-problems')).toBeNull()
})

it('moves a row by Alt and arrow, keeping what is in it', async () => {
  await open()
  type('第 1 行 权重', '41')
  fireEvent.keyDown(box('第 1 行 权重'), { key: 'ArrowDown', altKey: true })
  expect(box('第 2 行 权重').value).toBe('41')
  fireEvent.click(screen.getByLabelText('第 2 行 删除这一行'))
  expect(screen.getByTestId('template-weight-total').textContent).toBe('合计 60，还差 40')
  fireEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect(box('第 2 行 权重').value).toBe('41')
})

it('tries a row with the figures typed, without making it a change to be saved', async () => {
  await open()
  fireEvent.click(screen.getByLabelText('第 1 行 设置和试算'))
  type('第 1 行 试算目标', '30')
  type('第 1 行 试算实际', '28.5')
  expect(screen.getByLabelText('第 1 行 试算').textContent).toContain('28.5 ÷ 目标 30 × 权重 40 = 38.00')
  expect(screen.queryByTestId('template-unsaved')).toBeNull()
})
