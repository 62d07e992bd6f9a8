import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { RowPanel } from '../../../renderer/pages/evaluations/row-panel.tsx'
import { SheetHead } from '../../../renderer/pages/evaluations/sheet-head.tsx'
import { detail, row } from './sheets.ts'

afterEach(cleanup)
const show = (part: ReactNode) => render(<App><QueryClientProvider client={new QueryClient()}><MemoryRouter>{part}</MemoryRouter></QueryClientProvider></App>)
const head = (form: Parameters<typeof detail>[1]) => show(<SheetHead detail={detail(1, form)} locked={false} hasBefore hasAfter onStep={() => undefined} onRenew={() => undefined} />)

it('an opened row leads to the objective it serves, and says whose result and which duty it is', () => {
  const served = row({ objectiveId: 7, objectiveTitle: '让老客户愿意多买一次', scope: 'team', duty: '带好老客户' })
  show(<RowPanel detail={detail(1, { rowsDetail: [served] })} row={served} locked={false} onJump={() => undefined} />)
  expect(screen.getByRole('link', { name: '让老客户愿意多买一次' }).getAttribute('href')).toBe('/okr/7')
  expect(screen.getByTestId('row-objective').textContent).toContain('看团队的结果 · 职责：带好老客户')
})

it('a row that serves nothing says so instead of leading nowhere', () => {
  show(<RowPanel detail={detail(1)} row={row()} locked={false} onJump={() => undefined} />)
  expect(screen.getByTestId('row-objective').textContent).toContain('没有写服务于哪个目标')
  expect(screen.queryByRole('link')).toBeNull()
})

it.each([[null, null, null], ['20', '0.655', 'OKR 占 20 %，现在得分 0.66（满分 1）'], ['20', null, 'OKR 占 20 %，本季个人目标还没有得分']])('with OKR at %s %% and a score of %s the sheet says %s', (okrWeight, okrScore, words) => {
  head({ okrWeight, okrScore })
  const said = screen.queryByTestId('sheet-okr')?.textContent ?? null
  if (words === null) expect(said).toBeNull()
  else expect(said).toContain(words)
})
