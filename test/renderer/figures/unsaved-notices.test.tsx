import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import { afterEach, expect, it } from 'vitest'
import type { EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { CallFailure } from '../../../renderer/api/call.ts'
import { UnsavedNotices } from '../../../renderer/pages/figures/unsaved-notices.tsx'
import { useFigureCells } from '../../../renderer/stores/figure-cells.ts'
import { useFigureSaving } from '../../../renderer/stores/figure-saving.ts'

const slot = { employeeId: 1 as EmployeeId, part: 1, indicatorId: 5 as IndicatorId, field: 'actual' as const }
const refusal = (month: string, text: string) => ({ month: month as Month, slot, text, code: 'sheet-confirmed' as const })
afterEach(() => { cleanup(); act(() => { useFigureSaving.setState({ refused: [], failure: null }); useFigureCells.setState({ month: null, typed: new Map() }) }) })
const show = () => render(<App><main data-testid="page"><UnsavedNotices /></main></App>)

// Catches: a notice that floats over the page and goes along to the next one, where it hides 确认; one that goes before it was read.
it('what was refused stands in the page of its month until it is closed', () => {
  useFigureCells.setState({ month: '2026-11' as Month })
  useFigureSaving.setState({ refused: [refusal('2026-11', '28.5'), refusal('2026-10', '7')] })
  show()
  expect(screen.getByTestId('page').contains(screen.getByTestId('figure-refused'))).toBe(true)
  expect(screen.getByTestId('figure-refused').textContent).toContain('1 格没有保存，已恢复原样')
  expect(screen.getByTestId('figure-refused').textContent).toContain('输入的“28.5”没有保存，考核表已经确认')
  expect(document.querySelector('.ant-notification')).toBeNull()
  fireEvent.click(screen.getByTestId('figure-refused-close'))
  expect(screen.queryByTestId('figure-refused')).toBeNull()
  act(() => useFigureCells.setState({ month: '2026-10' as Month }))
  expect(screen.getByTestId('figure-refused').textContent).toContain('输入的“7”没有保存')
})

it('why a save failed stands there while its text waits, and no longer', () => {
  useFigureCells.setState({ month: '2026-11' as Month, typed: new Map([['2026-11|1|1|5|actual', { text: '8', state: 'failed' as const }]]) })
  useFigureSaving.setState({ failure: new CallFailure('disk-full', {}) })
  show()
  expect(screen.getByTestId('page').contains(screen.getByTestId('figure-failure'))).toBe(true)
  act(() => useFigureCells.setState({ typed: new Map() }))
  expect(screen.queryByTestId('figure-failure')).toBeNull()
})
