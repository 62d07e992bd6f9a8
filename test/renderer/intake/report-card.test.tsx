import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import type { IntakeReport } from '../../../shared/api/intake.ts'
import { ReportCard } from '../../../renderer/pages/intake/report-card.tsx'
import { useFigureFocus } from '../../../renderer/stores/figure-focus.ts'
import { useSession } from '../../../renderer/stores/session.ts'

const none = { added: 0, changed: 0, same: 0, skipped: 0 }
const report = (toShare: unknown[]): IntakeReport => ({
  fileName: '六月.csv', at: '', employees: none, targets: none, results: { ...none, added: 1 }, newIndicators: [], newDepartments: [], newPositions: [], rescored: 0, confirmedKept: 0, fedKept: 0, months: ['1997-06'], toShare,
}) as IntakeReport
const show = (toShare: unknown[]) => render(<MemoryRouter initialEntries={['/intake']}><Routes><Route path="/intake" element={<ReportCard report={report(toShare)} onAnother={() => undefined} />} /><Route path="/results" element={<p>月度结果页</p>} /></Routes></MemoryRouter>)
afterEach(cleanup)

// Catches: an owner who learns of a result that counts nowhere only when the month cannot be closed.
it('a whole month’s result of somebody in parts is told with the way to its cell', () => {
  show([{ month: '1997-06', employeeId: 8, name: '柯劳拉', part: 2, indicatorId: 5, indicator: '销售额', text: '777', kept: false }, { month: '1997-06', employeeId: 8, name: '柯劳拉', part: 1, indicatorId: 6, indicator: '订单数', text: '3', kept: true }])
  const card = screen.getByTestId('intake-to-share')
  expect(card.textContent).toContain('2 个结果要按段分开填或核对')
  expect(card.textContent).toContain('柯劳拉 1997年6月 销售额：整月 777')
  expect(card.textContent).toContain('订单数：文件里整月 3，各段已有自己的数，没有动')
  fireEvent.click(screen.getByRole('button', { name: '去填柯劳拉的销售额' }))
  expect(screen.getByText('月度结果页')).toBeTruthy()
  expect([useSession.getState().month, useFigureFocus.getState().wanted]).toEqual(['1997-06', { employeeId: 8, part: 2, indicatorId: 5, field: 'actual' }])
})

it('says nothing of parts where there are none', () => {
  show([])
  expect(screen.queryByTestId('intake-to-share')).toBeNull()
})
