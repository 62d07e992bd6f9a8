import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { RowPanel } from '../../../renderer/pages/evaluations/row-panel.tsx'
import { VetoDialog } from '../../../renderer/pages/evaluations/veto-dialog.tsx'
import { useFigureFocus } from '../../../renderer/stores/figure-focus.ts'
import { useSession } from '../../../renderer/stores/session.ts'
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
  expect(screen.getByTestId('row-objective').querySelector('a')).toBeNull()
})

it.each([[null, null, null], ['20', '0.655', 'OKR 占 20 %，现在得分 0.66（满分 1）'], ['20', null, 'OKR 占 20 %，本季个人目标还没有得分']])('with OKR at %s %% and a score of %s the sheet says %s', (okrWeight, okrScore, words) => {
  head({ okrWeight, okrScore })
  const said = screen.queryByTestId('sheet-okr')?.textContent ?? null
  if (words === null) expect(said).toBeNull()
  else expect(said).toContain(words)
})

// Catches: a sheet for half a month that looks like one for the whole, or a joined total nobody can follow.
it('a part says its days, why, and what the month comes to', () => {
  const sentence = '两段合计：(82.50 × 15 天 + 90.00 × 15 天) ÷ 30 天 = 86.25'
  head({ part: 2, parts: 2, from: '2026-11-16', to: '2026-11-30', days: 15, servedNote: '11-16 起换上级', whole: { state: 'scored', total: '86.25', grade: 'A', coefficient: '1.2', sentence } })
  expect(screen.getByTestId('sheet-served').textContent).toContain('第 2 段，共 2 段 本表考核 16–30日，15 天（11-16 起换上级）')
  expect(screen.getByTestId('sheet-whole').textContent).toBe(`全月 ${sentence}`)
})

// Catches: a part of another position that waits for targets without saying so.
it('rows without a target are named at the head, with the way to them', () => {
  const bare = row({ target: null, score: { state: 'missing', wants: 'target', sentence: '' } })
  head({ part: 2, parts: 2, rowsDetail: [bare, row({ id: 12, name: '毛利率' })] })
  expect(screen.getByTestId('sheet-untargeted').textContent).toContain('这一段还有 1 项没有定目标值：回款额。定好了才算得出分。')
  fireEvent.click(screen.getByTestId('sheet-to-targets'))
  expect(useFigureFocus.getState().wanted).toEqual({ employeeId: 1, part: 2, indicatorId: 5, field: 'target' })
  cleanup()
  show(<SheetHead detail={detail(1, { rowsDetail: [bare] })} locked hasBefore hasAfter onStep={() => undefined} onRenew={() => undefined} />)
  expect(screen.queryByTestId('sheet-untargeted')).toBeNull()
})

// Catches: a veto of last month's sheet dated on the day it is written down.
it('a veto begins with a day inside the month and the part it is for', () => {
  const stood = useSession.getState().start
  useSession.setState({ start: { today: '2026-11-23' } as never })
  const dated = (form: Parameters<typeof detail>[1]) => {
    show(<VetoDialog detail={detail(1, form)} open onClose={() => undefined} onClosed={() => undefined} />)
    const found = (screen.getByLabelText('日期') as HTMLInputElement).value
    cleanup()
    return found
  }
  expect(dated({ month: '2026-10' })).toBe('2026-10-31')
  expect(dated({ month: '2026-11' })).toBe('2026-11-23')
  expect(dated({ month: '2026-11', from: '2026-11-01', to: '2026-11-15' })).toBe('2026-11-15')
  useSession.setState({ start: stood })
})

it('a whole month says nothing of days', () => {
  head({})
  expect(screen.queryByTestId('sheet-served')).toBeNull()
})

it('a row of some days shows how its target came about and lets it be said otherwise', () => {
  const half = row({ score: { state: 'missing', wants: 'actual', sentence: '待录' }, effective: { floor: null, target: '150000', stretch: null, base: null }, prorated: '目标 30 × 15 ÷ 30 天 = 15.00' })
  show(<RowPanel detail={detail(1, { from: '2026-11-16', to: '2026-11-30', days: 15, rowsDetail: [half] })} row={half} locked={false} onJump={() => undefined} />)
  expect(screen.getByTestId('row-prorate').textContent).toContain('目标 30 × 15 ÷ 30 天 = 15.00')
  expect(screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).checked)).toEqual([true, false, false])
})
